/** What the question cards say, apart from the elements that show it. */

/** @typedef {import("./card.js").Comment} Comment */
/** @typedef {import("./card.js").Verdict} Verdict */

/** @type {Record<string, { input: "radio" | "checkbox", hint: string }>} */
const KINDS = {
  single: { input: "radio", hint: "Choose one." },
  several: { input: "checkbox", hint: "Choose all that are right." },
};

/**
 * How a kind of question is answered.
 * @param {string} kind
 */
export function kindOf(kind) {
  return KINDS[kind];
}

/**
 * What stands under an option; the colour alone would not say it.
 * @param {Comment} comment
 */
export function sayComment({ right, feedback }) {
  return `${right ? "Yes." : "Not this one."} ${feedback}`;
}

/**
 * The whole answer for those who hear it.
 * @param {Verdict} verdict
 * @param {string} [trouble]
 */
export function sayVerdict({ message, comments }, trouble = "") {
  return [message, ...comments.map(sayComment), trouble].filter(Boolean).join(" ");
}
