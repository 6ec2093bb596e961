drawer-numbered = Cash drawer { NUMBER($n) }
drawer-fault-already-open = This cash drawer is already open.
drawer-fault-not-open = This cash drawer is not open. Open it with its float, then try again.
drawer-fault-already-closed = Somebody has already closed this cash drawer.
drawer-fault-changed = Cash came in or went out, or somebody counted again, since this count. Count the drawer again.
drawer-fault-already-recorded = This cash payment is already in the drawer.
drawer-fault-other-request = This page was used already. Nothing was added. Open it again.
