// The pages in Chromium. One program and one browser serve all the laws: filling the demonstration
// costs as much as half of them.

import { after, before, describe } from "node:test";

import { openHouse } from "./kit/house.js";
import { openBrowser } from "./kit/visitor.js";
import * as actions from "./laws/actions.js";
import * as booking from "./laws/booking.js";
import * as calendar from "./laws/calendar.js";
import * as desk from "./laws/desk.js";
import * as drawer from "./laws/drawer.js";
import * as front from "./laws/front.js";
import * as pages from "./laws/pages.js";
import * as schedule from "./laws/schedule.js";
import * as signIn from "./laws/sign_in.js";
import * as signUp from "./laws/sign_up.js";
import * as till from "./laws/till.js";

const chapters = {
  "booking online": booking,
  "a first visit": front,
  "opening a shop": signUp,
  "coming in": signIn,
  "the desk": desk,
  "the till": till,
  "the drawer": drawer,
  "the calendar": calendar,
  "few actions": actions,
  hours: schedule,
  "every page": pages,
};
/** Filled before the first law: where the house answers, and the browser. */
const stage = { base: "", browser: null };
let house;

before(async () => {
  house = await openHouse();
  stage.base = house.base;
  stage.browser = await openBrowser();
});

after(async () => {
  await stage.browser?.close();
  await house?.close();
});

for (const [name, { laws, concurrency = 1 }] of Object.entries(chapters)) {
  describe(name, { concurrency }, () => laws(stage));
}
