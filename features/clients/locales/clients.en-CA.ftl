## List
clients-title = Clients
clients-count = { $count ->
    [0] No files.
    [one] { NUMBER($count) } file.
   *[other] { NUMBER($count) } files.
 }
clients-new = New file
clients-search-label = Find a person
clients-search-hint = Name, phone, email
clients-search-button = Search
clients-list = List of clients
clients-column-person = Person
clients-column-language = Language
clients-column-since = File opened
clients-column-know = Good to know
clients-minor = Under 14
clients-kept-by = File kept by { $guardian }
clients-no-contact = No phone or email
clients-nobody-title = Nobody matches
clients-nobody-said = Try part of the name, the last digits of the phone number or the beginning of the email address.
clients-empty-title = Files will appear here
clients-empty-said = A file opens by itself with the first online booking. You can also open one yourself.
clients-found = { $count ->
    [one] { NUMBER($count) } person found.
   *[other] { NUMBER($count) } people found.
 }
clients-found-first = The { NUMBER($count) } closest results. Add a letter to narrow the search.
clients-pages = Pages
clients-page-of = Page { NUMBER($page) } of { NUMBER($pages) }
clients-previous = Previous page
clients-next = Next page
clients-language = { $locale ->
    [en] English
   *[fr] French
 }

## Duplicates
clients-pairs-name = Possible duplicates
clients-pairs = { $count ->
    [one] Some files may belong to the same person.
   *[other] { NUMBER($count) } groups of files may each belong to one person.
 }
clients-pairs-surest = The most likely: { $name }, { $by ->
    [phone] same phone number
    [email] same email
   *[name] same name
 }.
clients-compare = Compare
clients-duplicates-crumb = Duplicates
clients-duplicates-title = Is it the same person?
clients-duplicates-said = These files have something in common. Two people may share a phone number or a name: open the files before you decide.
clients-duplicates-none-title = No duplicates
clients-duplicates-none-said = No file has the phone number, email or name of another.
clients-shared = { $by ->
    [phone] Same phone number
    [email] Same email
   *[name] Same name
 }
clients-opened-on = Opened on { DATE($day, style: "plain") }

## New file and corrections
clients-new-said = A first name is enough. Nothing else is needed to receive a service.
clients-age = Age of the person
clients-age-14 = 14 or older
clients-age-under-14 = Under 14
clients-first-name = First name
clients-first-name-hint = Required: without it, the file cannot be opened.
clients-last-name = Last name
clients-last-name-hint = Without it, the person is harder to find again.
clients-phone = Phone
clients-phone-hint = Without it, no text message or call from us.
clients-email = Email
clients-email-hint = Without it, no confirmation or reminder by email.
clients-locale = Preferred language
clients-locale-hint = Required: the language of the messages. It can be changed at any time.
clients-french = French
clients-english = English
clients-open-button = Open the file
clients-cancel-button = Back
clients-edit-title = Edit the profile
clients-edit-button = Save
clients-confirmed = The person confirmed this information today
clients-confirmed-hint = The date goes on the file: information must be up to date when it is used.
clients-edit-minor = The contact information is that of the person who consented. The child has none on file.
clients-turning = Date they turn 14
clients-turning-hint = From that day on, the person answers for themselves. Their birth date is not kept.
clients-changed = Somebody else changed this file in the meantime. Save again to keep what you wrote instead.
clients-changed-there = In the file now
clients-asked = What is asked
clients-what = What
clients-why = Why
clients-who = Who
clients-long = How long
clients-what-said = First name, last name, contact information, visits
clients-what-child-said = First name, last name, date they turn 14, visits
clients-why-said = Their appointments and care
clients-who-said = The shop’s team
clients-long-said = { NUMBER($months) } months after the last visit
clients-rights-said = The person can see this information, have it rectified or withdraw their consent by writing to { $officer }, { $email }.

## Child: consent first
clients-gate-title = Consent is needed first
clients-gate-said = Under 14, the law asks for the consent of the person having parental authority, or of the tutor. Write nothing about the child before that yes; nothing is saved until then.
clients-guardian-name = Adult’s name
clients-guardian-name-hint = Required: a consent without a name proves nothing.
clients-guardian-contact = Adult’s phone or email
clients-guardian-contact-hint = Required: this is the person we write to.
clients-authority = In what capacity?
clients-authority-hint = Required: the law says who may consent for a child.
clients-authority-parent = Mother, father or parent
clients-authority-tutor = Tutor
clients-authority-other-holder = Other person having parental authority
clients-authority-not-asked = Person having parental authority, in what capacity not asked
clients-guardian-consent = I have parental authority or I am the tutor, and I consent to the collection of the child’s personal information by { $shop } for their appointments and care.
clients-guardian-consent-hint = Read it with the person, who gives their own answer. Without their yes, no file can be opened.
clients-consent-button = Continue
clients-child-title = The child’s file
clients-child-said = { $guardian } consents. The file opens with this consent when you save.
clients-birth = Date of birth
clients-birth-hint = Required: only the date they turn 14 is kept.
clients-child-last-name-hint = Required: it tells the child apart from another.
clients-child-open-button = Open the child’s file

## What is wrong
clients-fault-first-name = Enter the person’s first name.
clients-fault-last-name = Enter the child’s last name.
clients-fault-name-long = The name is too long. Limit: { NUMBER($max) } characters.
clients-fault-name-character = The name has a character that is not accepted. Remove it.
clients-fault-email = This does not look like an email address. Example: zoe@courriel.example
clients-fault-phone = The phone number must have 10 digits. Example: 514-555-0142
clients-fault-locale = Choose a language.
clients-fault-guardian-name = Enter the name of the adult who consents.
clients-fault-guardian-contact = Enter a phone number or an email address to reach the adult.
clients-fault-authority = Choose in what capacity the adult consents.
clients-fault-consent = The adult’s consent is needed to continue.
clients-fault-birth = Enter the date of birth. Example: 2017-04-17
clients-fault-birth-future = This date is in the future.
clients-fault-birth-14 = This person is 14 or older: they consent for themselves, in an ordinary file.
clients-fault-turning = Write the date they turn 14. Example: 2031-04-17
clients-fault-notes-long = The notes are too long. Limit: { NUMBER($max) } characters.

## File
clients-file-crumb = Profile
clients-confirmed-on = Contact information confirmed { $when }
clients-edit = Edit
clients-book = Book
clients-is-14 = This person turned 14 on { DATE($day, style: "plain") }. Ask them whether they want their file to stay open.
clients-visits = Visits
clients-visits-none-title = No visits
clients-visits-none-said = Their appointments, past and upcoming, will appear here.
clients-visit-when = Date
clients-visit-what = Service
clients-visit-with = With
clients-visit-price = Price
clients-visit-status = Status
clients-notes = Notes
clients-notes-sealed = Encrypted notes
clients-notes-log = Opening them records your name in the access log.
clients-notes-some = There are notes on file.
clients-notes-none = No notes on file.
clients-notes-read-button = Read the notes
clients-notes-write-button = Write a note
clients-notes-save-button = Save the notes
clients-notes-hint = Keep what the next appointment needs. Health information requires the person’s express consent.
clients-notes-logged = Your access is recorded in the access log.
clients-notes-closed-button = Close the notes
clients-consents = Consents
clients-purpose = { $purpose ->
    [offers_email] Offers by email
   *[offers_text] Offers by text message
 }
clients-purpose-never = Never asked
clients-consent-proof = Express, { $channel ->
    [desk] in person
   *[online] online
 }, on { DATE($day, style: "plain") }
clients-consent-text = Text { $wording }, in { $locale ->
    [en] English
   *[fr] French
 }
clients-consent-withdrawn = Withdrawn on { DATE($day, style: "plain") }
clients-withdraw-button = Withdraw
clients-withdraw-of = Withdraw the consent: { $purpose }
clients-guardian = Parental authority
clients-guardian-proof = Consented { $channel ->
    [desk] in person
   *[online] online
 } on { DATE($day, style: "plain") }
clients-under-14-not-dated = Under 14, according to the consenting adult. The date they turn 14 is not on file.
clients-turns-14 = Turns 14 on { DATE($day, style: "plain") }
clients-readings = Who opened the file
clients-readings-none = Nobody before you.
clients-deeds = History of the file
clients-you = You
clients-actor-visitor = The person, online
clients-actor-system = The system
clients-actor-member = A team member
clients-reading-of = { $what ->
    [notes] { $who }, notes
    [message] { $who }, message
   *[client_file] { $who }
 }
clients-deed = { $deed ->
    [client_created] File opened
    [client_edited] Profile edited
    [client_confirmed] Information confirmed by the person
    [client_notes_written] Notes written
    [consent_given] Consent given
    [consent_withdrawn] Consent withdrawn
    [guardian_consented] Parental consent given
   *[other] File changed
 }
clients-since = File opened on { DATE($day, style: "plain") }. Kept { NUMBER($months) } months after the last visit.

## Offers, by the person themselves
clients-offers-title = Receive our offers
clients-offers-said = Without your agreement, nothing is sent to you. Your choice changes nothing about your appointments or our reminders.
clients-offers-purpose = { $purpose ->
    [offers_email] By email
   *[offers_text] By text message
 }
clients-offers-text = { $purpose ->
    [offers_email] { $shop } sends you its offers and news by email, at the address where you received this link.
   *[offers_text] { $shop } sends you its offers and news by text message, at the number you gave us.
 }
clients-offers-accepted = You agreed on { DATE($day, style: "plain") }.
clients-offers-yes = { $purpose ->
    [offers_email] Yes, I want to receive offers by email
   *[offers_text] Yes, I want to receive offers by text message
 }
clients-offers-no = { $purpose ->
    [offers_email] Withdraw my consent to offers by email
   *[offers_text] Withdraw my consent to offers by text message
 }
clients-offers-sender = You can withdraw your consent at any time: on this page, with the unsubscribe link of each message, or by writing to us. Sender: { $sender }.
clients-offers-policy = What we keep, and for how long
clients-offers-done = { $done ->
    [accepted] Noted. You will receive our offers.
   *[declined] Done. Your consent is withdrawn. Confirmations and reminders of your appointments continue.
 }

## What was just done
clients-done-created = The file is open.
clients-done-existed = This person already had a file: here it is. Nothing was changed.
clients-done-saved = The profile is up to date.
clients-done-notes = The notes are saved.
clients-done-withdrawn = The consent is withdrawn.
