/** The sentences of the diagram's page, apart from the elements that show them. */

import { NAMES } from "./shape.js";

/** @typedef {{ measures: { name: string }[], cycles: { name: string }[] } | undefined} Uses */

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

/**
 * Say what speaks of a box, before it is taken out.
 * @param {Uses} uses
 */
export function sayUses(uses) {
  const parts = [count(uses?.cycles.length, "test"), count(uses?.measures.length, "measure")].filter(Boolean);
  if (!parts.length) return "";
  return `${parts.join(" and ")} of your project ${parts.length === 1 && parts[0]?.startsWith("1 ") ? "speaks" : "speak"} of it. They stay, but they will stand on no box. You can undo this.`;
}

/**
 * @param {number | undefined} number
 * @param {string} name
 */
function count(number, name) {
  return number ? `${number} ${name}${number === 1 ? "" : "s"}` : "";
}
