/** The log's own sentences and orders, apart from the elements that show them. */

/** @typedef {{ key: string, title: string, idea: string, stage: string, number: number }} Brief */
/** @typedef {{ id: string, words: string }} Box */

export const STAGES = ["plan", "do", "study", "act"];

/** @type {Record<string, string>} */
export const STAGE_NAMES = { plan: "Plan", do: "Do", study: "Study", act: "Act" };

/** @type {Record<string, string>} */
export const STAGE_LEADS = {
  plan: "What do you want to find out, what do you expect, and how small can the test be?",
  do: "Try it, and write down what you see: also what you did not expect.",
  study: "Put what happened beside what you predicted. What do you know now?",
  act: "Decide, and begin the next cycle while it is fresh.",
};

/** Told apart by shape as well as by colour. */
/** @type {Record<string, string>} */
export const SIGNS = { matched: "✓", partly: "~", no: "✗" };

/**
 * Name a cycle in a list.
 * @param {Brief} brief
 */
export function nameOf({ title, number, stage }) {
  const place = number ? `Cycle ${number}: ` : "";
  return `${place}${title} (${STAGE_NAMES[stage]})`;
}

/**
 * Group cycles by their idea, in the order they come.
 * @param {Brief[]} briefs
 * @returns {{ idea: string, cycles: Brief[] }[]}
 */
export function byIdea(briefs) {
  /** @type {Map<string, { idea: string, cycles: Brief[] }>} */
  const groups = new Map();
  for (const brief of briefs) {
    const name = brief.idea.trim().toLowerCase();
    const group = groups.get(name) ?? { idea: brief.idea, cycles: [] };
    group.cycles.push(brief);
    groups.set(name, group);
  }
  return [...groups.values()];
}

/**
 * Say what a field names: by its words, if the field has its id.
 * @param {Box[]} boxes
 * @param {any} value
 * @returns {any}
 */
export function inWords(boxes, value) {
  return boxes.find(({ id }) => id === value)?.words ?? value;
}

/**
 * Turn words that are just those of one into its id, so that the two stay joined.
 * @param {Box[]} boxes
 * @param {string} words
 */
export function toId(boxes, words) {
  const plain = words.trim().toLowerCase();
  return boxes.find((box) => box.words.trim().toLowerCase() === plain)?.id ?? words;
}

/**
 * Today as people here write it.
 * @param {Date} [now]
 */
export function today(now = new Date()) {
  return `${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear()}`;
}

/**
 * Which fields a prediction of this kind has.
 * @param {any} kind
 */
export function fieldsOfKind(kind) {
  if (kind === "number") return { plan: ["low", "high", "unit"], study: ["result_number"] };
  if (kind === "yes-no") return { plan: ["answer"], study: ["result_answer"] };
  return { plan: [], study: [] };
}

/**
 * Which stage comes after this one; the last has none.
 * @param {string} stage
 */
export function stageAfter(stage) {
  return STAGES[STAGES.indexOf(stage) + 1] ?? "";
}

/**
 * Give the stage of a cycle's content.
 * @param {Record<string, any>} content
 * @returns {string}
 */
export function stageOf(content) {
  return STAGES.includes(content.stage) ? content.stage : "plan";
}
