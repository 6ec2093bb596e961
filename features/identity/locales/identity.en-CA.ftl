## Sign-in
identity-sign-in-title = Sign in
identity-sign-in-lede = Welcome back.
identity-email = Email
identity-password = Password
identity-forgotten-link = Forgot password?
identity-continue-button = Continue
identity-no-tracker = No cookie before you sign in, no tracker after.
identity-wrong = The email or password does not match. Try again or choose a new password.
identity-email-fault = This does not look like an email address. Example: zoe@salon.example
identity-wait = There were too many attempts. Try again in { $seconds ->
    [one] { NUMBER($seconds) } second.
   *[other] { NUMBER($seconds) } seconds.
 }
identity-done-out = Your session is closed.
identity-done-reset = Your password is changed. Sign in with the new one.

## Second factor, at sign-in
identity-code-title = Enter your code
identity-code-lede = Open your authenticator app and copy the six digits.
identity-code = Six-digit code
identity-code-hint = A new code comes every 30 seconds.
identity-code-wrong = This is not the right code, or it has already been used. Wait for the next one, then try again.
identity-enter-button = Sign in
identity-recovery-link = Use a recovery code
identity-authenticator-link = Use the authenticator app
identity-recovery-title = A recovery code
identity-recovery-lede = Copy one of the ten codes you were given at set-up. Each works once.
identity-recovery = Recovery code
identity-recovery-wrong = This recovery code is not valid, or it has already been used. Try another.

## Forgot password
identity-forgotten-title = Choose a new password
identity-forgotten-lede = We will send you a link. It works once, for 30 minutes.
identity-forgotten-button = Send the link
identity-forgotten-sent-title = Check your email
identity-forgotten-sent = If there is an account for this address, an email has just been sent to it.
identity-back-to-sign-in = Back to sign-in
identity-reset-dead-title = This link no longer works
identity-reset-dead = It has already been used, or its 30 minutes are up. Ask for another.
identity-reset-again = Ask for another link
identity-new-password = New password
identity-new-password-hint = 15 characters or more, spaces included. Four or five unrelated words work very well.
identity-new-password-button = Change the password
identity-fault-short = At least 15 characters are needed; this one has { NUMBER($count) }. Add a word or two.
identity-fault-long = This password is too long. Limit: 256 characters.
identity-fault-common = This password is among the most common. Choose several unrelated words.
identity-fault-pattern = This password repeats itself or follows the keyboard. Choose several unrelated words.
identity-fault-personal = This password is made of your name, your address or the shop’s name. Add other words.
identity-fault-name = Enter a name of 1 to 100 characters.

## Account
identity-account-title = Your account
identity-account-lede = Your name, your language and what protects your access.
identity-you = You
identity-name = First and last name
identity-save-button = Save
identity-language = Language
identity-language-button = Change the language
identity-password-title = Password
identity-current-password = Current password
identity-current-wrong = This is not the current password. Check it, then try again.
identity-sessions-title = Open sessions
identity-this-session = This session
identity-session-seen = Last activity: { $when }
identity-end-others-button = Close the other sessions
identity-history-title = Your sign-ins
identity-history-when = When
identity-history-what = What
identity-history-device = Device
identity-history-network = IP address
identity-history-none = Nothing to show for now.
identity-outcome = { $outcome ->
    [opened] Sign-in
    [wrong_password] Password refused
    [wrong_code] Code refused
    [recovery_code] Sign-in with a recovery code
    [reset] Password chosen by link
    [password_changed] Password changed
    [second_factor_on] Two-step verification turned on
    [second_factor_off] Two-step verification turned off
    [codes_replaced] Recovery codes replaced
   *[other] Other
 }
identity-device-unknown = Unknown device
identity-device-on = { $browser }, { $system }
identity-shops-link = Switch shops
identity-done-saved = Your changes are saved.
identity-done-password = Your password is changed. Your other sessions are closed.
identity-done-sessions = Your other sessions are closed.
identity-done-off = Two-step verification is turned off.

## Second factor, in the account
identity-second-title = Two-step verification
identity-second-lede = On top of the password, a code from your phone. A stolen password is no longer enough.
identity-second-on = On
identity-second-off = Off
identity-second-codes-left = { $count ->
    [one] { NUMBER($count) } recovery code left.
   *[other] { NUMBER($count) } recovery codes left.
 }
identity-second-manage = Manage
identity-second-set-up = Turn on
identity-second-begin = First, enter your password.
identity-second-begin-button = Start
identity-second-scan = Scan this QR code with your authenticator app.
identity-second-picture = QR code to scan
identity-second-by-hand = Or copy this key:
identity-second-first-code = Then copy the six-digit code it shows.
identity-second-confirm-button = Turn on
identity-second-restart = Start again with another key
identity-second-replace-title = Replace the recovery codes
identity-second-replace-lede = The old codes will no longer work.
identity-second-replace-button = Replace the codes
identity-second-off-title = Turn off
identity-second-off-lede = The password alone will be enough again. Your other sessions will close.
identity-second-off-button = Turn off verification
identity-codes-title = Your ten recovery codes
identity-codes-lede = Print them or keep them somewhere safe. We cannot show them again.
identity-codes-done = I have kept my codes

## Shops
identity-shops-title = Where are you working today?
identity-shops-none-title = No shop
identity-shops-none = Your account is not linked to a team yet. Ask the person who runs the shop for an invitation.

## Team
identity-team-tabs = Team
identity-team-people = People
identity-team-roles = Roles and permissions
identity-team-title = People
identity-team-lede = { $members ->
    [one] { NUMBER($members) } person
   *[other] { NUMBER($members) } people
 }, { $pending ->
    [one] { NUMBER($pending) } pending invitation.
   *[other] { NUMBER($pending) } pending invitations.
 }
identity-team-person = Person
identity-team-role = Role
identity-team-account = Account
identity-team-last = Last sign-in
identity-team-never = never
identity-team-actions = Actions
identity-team-active = Active
identity-team-invited = Invitation sent
identity-team-until = until { DATE($day, style: "plain") }
identity-team-late = Expired
identity-team-withdraw-button = Withdraw
identity-team-withdraw-label = Withdraw the invitation: { $name }
identity-team-remove-button = Remove
identity-team-remove-label = Remove from the team: { $name }
identity-team-role-label = Role: { $name }
identity-team-role-button = Change
identity-done-invited = The invitation is sent.
identity-done-withdrawn = The invitation is withdrawn.
identity-done-role = The role is changed.
identity-done-removed = This person no longer has access to the shop.
identity-fault-last-owner = At least one person keeps the Owner role. Give it to somebody else first.
identity-fault-role = Your role does not allow you to give or take away that one.

identity-invite-title = Invite a person
identity-invite-email-hint = The invitation link goes there. It works for 7 days.
identity-invite-role = Role
identity-invite-role-fault = Choose a role.
identity-invite-staff = Person on the calendar
identity-invite-staff-hint = So that this calendar is theirs when they sign in.
identity-invite-staff-none = None
identity-invite-language = Language of the invitation
identity-invite-button = Send the invitation
identity-invite-already = This person is already on the team.
identity-invite-staff-fault = This person on the calendar already has an account, or no longer exists.
identity-invite-staff-invited = This person on the calendar is already invited at another address. Withdraw that invitation first.
identity-invite-wait = Your shop has sent many invitations. Try again in { $seconds ->
    [one] { NUMBER($seconds) } second.
   *[other] { NUMBER($seconds) } seconds.
 }
identity-role-owner-hint = Everything, including settings and closing the shop.
identity-role-manager-hint = Calendar, clients, services, messages, team.
identity-role-front-desk-hint = Calendar, clients, messages. Does not read care notes.
identity-role-practitioner-hint = Own calendar and clients, with their notes.

## Roles and permissions
identity-roles-title = Who can do what
identity-roles-lede = Every access to an encrypted note is recorded, whatever the role.
identity-roles-permission = Permission
identity-roles-table = Table of permissions
identity-roles-people = { $count ->
    [0] nobody
    [one] { NUMBER($count) } person
   *[other] { NUMBER($count) } people
 }
identity-roles-yes = yes
identity-roles-no = no
identity-roles-foot = At least one person always keeps the Owner role.
identity-group-agenda = Calendar
identity-group-clients = Clients
identity-group-till = Till
identity-group-shop = Shop
identity-group-messages = Messages
identity-group-privacy = Privacy
identity-may-read-day = See their own calendar
identity-may-read-all-days = See the whole team’s calendar
identity-may-book = Book an appointment
identity-may-move = Move or cancel an appointment
identity-may-read-clients = See names and contact information
identity-may-edit-clients = Open and correct a file
identity-may-read-notes = Read encrypted notes
identity-may-write-notes = Write a note
identity-may-issue-invoices = Take payment and issue an invoice
identity-may-read-invoices = See all invoices
identity-may-credit-invoices = Make a credit note and refund
identity-may-keep-drawer = Open the drawer, count it and close it
identity-may-review-drawers = See the expected sum before a count, and every closing report
identity-may-read-reports = See the figures of the day
identity-may-edit-catalogue = Change services, prices and forms
identity-may-manage-team = Invite and manage the team
identity-may-manage-shop = Change the shop settings
identity-may-read-messages = Read messages
identity-may-send-messages = Write to clients
identity-may-answer-requests = Answer requests for access, rectification and erasure
identity-may-read-sign-ins = See the team’s sign-ins
identity-may-read-access-log = See who read what

## Invitation received
identity-invited-title = Join the team
identity-invited-lede = { $shop } has opened access for you. Your role: { $role }.
identity-invited-as = You are continuing with the account { $name }.
identity-invited-join-button = Join the team
identity-invited-sign-in = There is already an account for this address. Sign in, then accept the invitation.
identity-invited-sign-in-link = Sign in
identity-invited-adult = I am 18 or older.
identity-invited-adult-fault = Accounts are for people 18 or older. Tick the box if you are.
identity-invited-terms = I accept the terms of use and the privacy policy.
identity-invited-terms-fault = Tick the box to accept both documents.
identity-invited-terms-link = Read the terms of use
identity-invited-policy-link = Read the privacy policy
identity-invited-create-button = Create the account
identity-invited-already = This account is already on the team.
identity-invited-person-taken = Another account already has this place on the calendar. Ask for a new invitation.

## Mail kept here (demonstration)
identity-spool-title = Platform emails
identity-spool-lede = In the demonstration, no email leaves: the latest are here.
identity-spool-none = No emails for now.

## Letters
identity-reset-letter-subject = Choose a new password
identity-reset-letter-body =
    Hello,

    On { DATE($day) }, at { TIME($time) }, someone asked for a new password for your Clairière account.

    Choose a new password: { $link }
    This link works once, for { NUMBER($minutes) } minutes.

    If the request did not come from you, do nothing: your password stays the same.
    Our team will never ask for your password.

    The Clairière team
identity-changed-letter-subject = Your password was changed
identity-changed-letter-body =
    Hello,

    The password of your Clairière account was changed on { DATE($day) }, at { TIME($time) }. Your other sessions were closed.
    If this was not you, take back control right away: { $link }

    The Clairière team
identity-attempts-letter-subject = Sign-in attempts have failed
identity-attempts-letter-body =
    Hello,

    On { DATE($day) }, at { TIME($time) }, a fifth attempt in a row to open your Clairière account failed. None opened it, and each now waits longer than the one before.
    If a code was refused that you did not enter, somebody knows your password: change it.
    The sign-in history says when and from where: { $link }

    The Clairière team
identity-factor-letter-subject = { $what ->
    [second_factor_on] Two-step verification was turned on
    [second_factor_off] Two-step verification was turned off
    [codes_replaced] Your recovery codes were replaced
   *[recovery_code] A recovery code opened your account
 }
identity-factor-letter-body =
    Hello,

    { $what }.
    This was on { DATE($day) }, at { TIME($time) }, for your Clairière account.
    If this was not you, take back control right away: { $link }

    The Clairière team
identity-invitation-letter-subject = Invitation to join the team, { $shop }
identity-invitation-letter-body =
    Hello,

    { $inviter } has opened access for you at { $shop }, on Clairière. Your role: { $role }
    Accept the invitation: { $link } (until { DATE($until, style: "plain") })

    You do not know { $shop }? Ignore this email; the invitation will lapse by itself.

    The Clairière team
