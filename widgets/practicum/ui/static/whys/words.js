/** The sentences of the pages of causes, apart from the elements that show them. */

import { PROBLEM } from "./shape.js";

/** @typedef {import("../diagram/outline.js").Line} Line */

/**
 * Say what a line of the outline is.
 * @param {Line} line
 * @param {Line} [above]
 */
export function sayLine({ box, depth, given }, above) {
  if (box.kind === "problem") return "The problem";
  if (box.kind === "bone") return given ? given : "Category";
  const chosen = box.kind === "root" || box.kind === "rooted" ? ", we work on this" : "";
  if (above?.box.kind === "bone") return `Cause, on the bone ${above.given || above.box.text}${chosen}`;
  const of = above && above.box.id !== PROBLEM ? above.box.text || "an empty cause" : "the problem";
  return `Why ${depth}: a cause of ${of}${chosen}`;
}

/**
 * @param {{ id: string }[]} findings
 * @param {{ problem: boolean, causes: number }} there
 */
export function sayLead(findings, { problem, causes }) {
  if (findings.length === 1) return "One thing to think about.";
  if (findings.length) return `${findings.length} things to think about.`;
  if (!problem) return "What goes wrong? Say it in a few plain words: what you can see, where, and how often.";
  if (!causes) return "Why does that happen? Press “Ask why”, or Tab in the outline, and write down the first cause.";
  return "I have nothing to add just now.";
}

/**
 * @param {number} taken
 * @param {number} waiting
 */
export function sayTaken(taken, waiting) {
  const parts = [taken ? `${count(taken, "cause")} taken in` : "", waiting ? `${count(waiting, "row")} could not be read and ${waiting === 1 ? "waits" : "wait"} above` : ""];
  return `${parts.filter(Boolean).join("; ")}.`;
}

/**
 * @param {number} number
 * @param {string} name
 */
function count(number, name) {
  return `${number} ${name}${number === 1 ? "" : "s"}`;
}
