/** What the coach says before it goes into detail. */

/** @typedef {import("../../kit/sheet.js").Reading} Reading */
/** @typedef {import("../../kit/sheet.js").Finding} Finding */

const START = "Start anywhere. I read along and say what would make your aim stronger.";
const PRAISE = "This aim is complete: it says what will change, for whom, by how much and by when.";

/**
 * @param {Reading} reading
 * @param {Finding[]} findings  those that are shown
 * @param {(field: string) => string} label
 * @returns {{ words: string, praise: boolean }}
 */
export function sayLead({ complete, problems, sentence }, findings, label) {
  const missing = problems.filter(({ missing: is }) => is).map(({ field }) => `“${label(field)}”`);
  const toCome = missing.length ? `Still to come: ${list(missing)}.` : "";
  if (findings.length) return { words: `${sayCount(findings.length)} ${toCome}`.trim(), praise: false };
  if (complete) return { words: PRAISE, praise: true };
  if (!sentence) return { words: START, praise: false };
  if (toCome) return { words: `Good so far. ${toCome}`, praise: false };
  return { words: "Nearly there. Please look at the field that is marked.", praise: false };
}

/** @param {number} count */
function sayCount(count) {
  const things = ["", "One thing", "Two things", "Three things", "Four things"][count] ?? `${count} things`;
  return `${things} would make this aim stronger.`;
}

/** @param {string[]} words */
export function list(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
