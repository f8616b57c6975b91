/** The sentences of the map's page, apart from the elements that show them. */

import { KINDS } from "./shape.js";

/** @typedef {import("./shape.js").Step} Step */

/** @type {Record<string, string>} */
export const PLACEHOLDERS = {
  start: "What sets it off",
  step: "Somebody does something",
  decision: "A question with two answers?",
  end: "When it is over",
};

/** @type {[string, string][]} */
export const KEYS = [
  ["Enter", "A new step after this one. What you wrote is read first: “Nurse: weigh the child, 5 min”, “Is it full? If no, back to 3”."],
  ["Tab", "On to who does it, the times and the value, then to the next step."],
  ["↑, ↓", "To the same place in the step above or below."],
  ["Alt+↑, Alt+↓", "Move the step up or down."],
  ["Alt+←, Alt+→", "In the drawing: to the lane on the left or right."],
  ["Alt+Delete", "Take the step out. In an empty line, Delete does so alone."],
  ["+", "In the drawing: a new step after this one."],
  ["Ctrl+Z, Ctrl+Y", "Undo and redo."],
];

/**
 * @param {{ id: string }[]} findings
 * @param {number} steps
 */
export function sayLead(findings, steps) {
  if (findings.length === 1) return "One thing to think about.";
  if (findings.length) return `${findings.length} things to think about.`;
  return steps > 1 ? "I have nothing to add just now." : "Go to where the work is done, and follow one person or one form. Write down what sets it off, press Enter, and write what happens next.";
}

/**
 * What a screen reader calls the line of a step.
 * @param {number} place  from 1
 * @param {Step} step
 */
export function sayLine(place, { kind }) {
  return kind === "step" || !KINDS[kind] ? `Step ${place}` : `Step ${place}, ${KINDS[kind]?.toLowerCase()}`;
}

/**
 * Name a step in a list to choose from.
 * @param {number} place
 * @param {Step} step
 */
export function nameStep(place, { text, kind }) {
  return `${place} ${text || (KINDS[kind] ?? "")}`;
}

/**
 * Say what becomes of a step of the other side.
 * @param {string} mark
 */
export function sayMark(mark) {
  return { added: "new", changed: "changed", removed: "gone in future" }[mark] ?? "";
}
