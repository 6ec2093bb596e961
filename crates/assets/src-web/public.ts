// Public pages: everything works without this file.
import "./public.css";
import { focusFirstFault } from "./manners/faults";
import { guardForms } from "./manners/once";
import { keepScroll } from "./manners/scroll";

guardForms();
keepScroll();
focusFirstFault();
