## The outbox
messaging-title = Messages
messaging-lede = Emails sent to your clients, newest first.
messaging-spooled = No mail server is connected: messages stay on this computer and can be read here.
messaging-filter = Filter messages
messaging-all = All
messaging-some-queued = Queued
messaging-some-sent = Sent
messaging-some-failed = Not delivered
messaging-list = List of messages
messaging-empty-title = No messages
messaging-empty-said = Confirmations and reminders will appear here as soon as they are written.
messaging-empty-here = No messages with this status.
messaging-older = Older messages
messaging-newest = Back to the newest

## A message
messaging-facts = Sending
messaging-to = Recipient
messaging-state = Status
messaging-written-at = Written
messaging-sent-at = Sent
messaging-tried-again-at = Next attempt
messaging-tries = Attempts
messaging-server-said = Server reply
messaging-client = Person
messaging-open-client = Open the profile
messaging-text = Text of the message
messaging-calendar-get = Download the calendar file
messaging-logged = Opening a message records your name in the access log.
messaging-links-hidden = The person’s private links are hidden.
messaging-at = { DATE($day, style: "short") }, { TIME($time) }
messaging-queued = Queued
messaging-sent = Sent
messaging-failed = Not delivered

## The foot of a service message
