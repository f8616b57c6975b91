/** The sentences of the diagram's page, apart from the elements that show them. */

import { NAMES } from "./shape.js";

/**
 * @param {{ id: string }[]} findings
 * @param {number} boxes  that are drawn
 */
export function sayLead(findings, boxes) {
  if (findings.length === 1) return "One thing to think about.";
  if (findings.length) return `${findings.length} things to think about.`;
  return boxes > 1 ? "I have nothing to add just now." : "What has to be right to reach the aim? Press “Add under it”, or Enter in the outline, and write down the first thing.";
}

/**
 * Say what a line of the outline is, and what it stands under.
 * @param {import("../diagram/outline.js").Line} line
 * @param {import("../diagram/outline.js").Line} [above]
 */
export function sayLine({ box }, above) {
  const under = above && above.box.kind !== "aim" ? `, under ${above.box.text || "an empty box"}` : "";
  const loose = !above && box.kind !== "aim" ? ", belongs to nothing yet" : "";
  return `${NAMES[box.kind]}${under}${loose}`;
}

