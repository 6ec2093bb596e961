// The accessibility rules of WCAG 2.2, A and AA, asked of a page as it stands.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Everything. */
export const ALL = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  // Of the standard, and off unless asked for.
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

/** What a colour scheme can change. */
export const COLOURS = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
  resultTypes: ["violations"],
};

/** To be called before the page opens: the content policy lets nothing in afterwards. */
export async function bringAxe(page) {
  await page.addInitScript(source);
}

/** @returns {Promise<string[]>} one line per fault: the rule, the element, what is wrong */
export async function faults(page, asked) {
  return page.evaluate(async (questions) => {
    const { violations } = await globalThis.axe.run(document, questions);
    // A block of the calendar is named as it is told: client, service, hours, state; it shows the hour first.
    const told = (id, node) => id === "label-content-name-mismatch" && document.querySelector(node.target[0])?.closest("#grid");
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter((node) => !told(id, node))
        .map((node) => `${id}: ${node.html.slice(0, 200)} (${node.any[0]?.message ?? node.failureSummary})`),
    );
  }, asked);
}
