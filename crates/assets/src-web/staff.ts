// The staff app: everything works without this file; lists then reload whole.
import "./staff.css";
import "htmx.org";
import { drawLengths } from "./manners/lengths";
import { focusFirstFault } from "./manners/faults";
import { mindLetters } from "./manners/letters";
import { guardForms } from "./manners/once";
import { searchByKey } from "./manners/search";
import { keepScroll } from "./manners/scroll";
import { addUp } from "./manners/tally";
import { passToasts } from "./manners/toast";

mindLetters();
guardForms();
keepScroll();
focusFirstFault();
searchByKey();
passToasts();
addUp();
drawLengths(document);
document.addEventListener("htmx:after:swap", () => drawLengths(document));
