## What `clairiere doctor` says
doctor-well = ok
doctor-wrong = wrong
doctor-line = { $subject }: { $said }

doctor-settings = settings
doctor-zones = time zones
doctor-keys = key ring
doctor-database = database
doctor-schema = tables
doctor-guards = safeguards
doctor-clock = clock
doctor-mail = mail
doctor-passwords = passwords

doctor-settings-read = the service listens on { $listen }; people reach it at { $base }.
doctor-settings-refused = { $reason }. Correct this setting, then try again.
doctor-variable-unknown = the variable { $name } is not recognized. Correct its name or remove it.
doctor-passwords-take = checked in { NUMBER($millis) } ms on this machine; 250 to 400 ms suits.
doctor-zones-current = data { $release }.
doctor-zones-old = { $reason }. Build the program again with current data.
doctor-open-to-others = other accounts on this machine can read { $path }. Run “chmod 600” on the file.

doctor-keys-found = { $path } is in its place.
doctor-keys-to-come = there is none yet; the first start makes one.
doctor-keys-missing = { $path } is missing, and the database is encrypted with it. Put it back.
doctor-keys-closed = { $path } does not open: { $reason }. Put back the copy you kept.
doctor-keys-other = { $path } is not the one of this database. Put the right one back.
doctor-keys-beside = { $path } is in the folder of the database, which is backed up. Put it elsewhere and set “key_ring”.

doctor-database-answers = { $engine } answers.
doctor-database-to-come = { $path } does not exist yet; the first start makes it.
doctor-database-silent = { $reason }. Check that the database is running and that its address is right.
doctor-schema-current = current.
doctor-schema-empty = there are none yet. Run “clairiere migrate”.
doctor-schema-behind = { $steps ->
    [one] { $steps } step is missing. Run “clairiere migrate”.
   *[other] { $steps } steps are missing. Run “clairiere migrate”.
 }
doctor-schema-too-new = the database already took the step { $step }, which this program does not know. Install the version that took it.

doctor-clock-right = { $now }, after the last change.
doctor-clock-behind = it shows { $now }, but the last change was at { $last }. Set the machine’s clock.

doctor-guards-hold = all in place.
doctor-damaged = the file is damaged: { $said }. Stop the service and restore the last backup.
doctor-dangling = the table { $table } refers to a row that does not exist. Stop the service and restore the last backup.
doctor-no-write-ahead-log = the database does not write to its log first. Put it on a disk of this machine, not on a network share.
doctor-old-engine = SQLite { $version } is too old. Install the program with its own SQLite.
doctor-no-shop-role = the role clairiere_shop does not exist. Run “clairiere migrate”.
doctor-bypassed = the role { $role } bypasses the separation of shops. Remove SUPERUSER and BYPASSRLS from it.
doctor-unguarded = the table { $table } is not covered by the separation of shops. Restore its policy or the last backup.

doctor-mail-spooled = no server; messages stay on this machine.
doctor-mail-answers = { $host } answers.
doctor-mail-silent = { $host } does not answer: { $reason }. Check the name, the port, the protection and the password.
