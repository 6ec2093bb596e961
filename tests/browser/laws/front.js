// What a first visit costs a stranger: no cookie, no foreign request, few bytes, no complaint.

import assert from "node:assert/strict";
import { test } from "node:test";

import { BRINDILLE, DRIFTMOSS } from "../kit/shops.js";
import { visitor } from "../kit/visitor.js";

/** Bytes on the wire of a client's first visit: heads and bodies as they travel. */
const HEAVIEST = 60 * 1024;

/** What a client opens from a phone. */
const CLIENTS = [
  "/",
  "/?lang=en",
  BRINDILLE.path,
  `${BRINDILLE.path}/confidentialite`,
  DRIFTMOSS.path,
  `${DRIFTMOSS.path}/privacy`,
];
/** What an owner opens: the same discretion, with the staff's typeface. */
const OWNERS = ["/sign-up", "/sign-in", "/policy", "/terms"];

export function laws(stage) {
  for (const path of CLIENTS) {
    test(`${path} keeps nothing, asks nobody else, and weighs at most 60 kB`, async () => {
      const bytes = await firstVisit(stage, path);
      assert.ok(bytes > 0 && bytes <= HEAVIEST, `${bytes} bytes`);
    });
  }
  for (const path of OWNERS) {
    test(`${path} keeps nothing and asks nobody else`, () => firstVisit(stage, path));
  }
}

/** @returns {Promise<number>} how many bytes travelled */
async function firstVisit(stage, path) {
  const page = await visitor(stage);
  const bytes = await weigh(page);
  const complaints = listen(page);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const answer = await page.goto(path, { waitUntil: "networkidle" });
  assert.equal(answer.status(), 200);

  const foreign = asked.filter((url) => !url.startsWith("data:") && !url.startsWith(`${stage.base}/`));
  assert.deepEqual(foreign, []);
  assert.deepEqual(await page.context().cookies(), []);
  const kept = () => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].join("");
  assert.equal(await page.evaluate(kept), "");
  assert.deepEqual(complaints, []);
  await page.context().close();
  return bytes();
}

async function weigh(page) {
  const wire = await page.context().newCDPSession(page);
  let bytes = 0;
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await wire.send("Network.enable");
  return () => bytes;
}

/** What the console was told: script errors, and what the content policy refused. */
function listen(page) {
  const complaints = [];
  page.on("console", (line) => ["error", "warning"].includes(line.type()) && complaints.push(line.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  return complaints;
}
