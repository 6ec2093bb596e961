// The till: each act is a form or a link and works without this file; with it, only the part of the
// page that changed is replaced, and the keys of a counter work.
import "./till.css";
import { answerKeys, catchScanner } from "./till/keys";
import { findAsTyped } from "./till/find";
import { askAsChosen, openPayment } from "./till/pay";
import { swapRegions } from "./till/swap";

document.documentElement.classList.add("scripted");
swapRegions();
openPayment();
askAsChosen();
findAsTyped();
answerKeys();
catchScanner();
