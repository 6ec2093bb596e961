// The open calendar: everything on it is a link or a form first; this shortens the way.
import { undoByKey, watchAftermath } from "./calendar/aftermath";
import { dragVisits } from "./calendar/drag";
import { keepDrawer } from "./calendar/drawer";
import { useKeys } from "./calendar/keys";
import { keepNow } from "./calendar/now";
import { openPops } from "./calendar/pops";
import { stayLive } from "./calendar/live";

keepNow();
useKeys();
undoByKey();
openPops();
keepDrawer();
dragVisits();
watchAftermath();
stayLive();
