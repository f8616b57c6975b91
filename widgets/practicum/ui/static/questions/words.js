/** What the question cards say, apart from the elements that show it. */

/** @typedef {import("./card.js").Comment} Comment */
/** @typedef {import("./card.js").Verdict} Verdict */

/** @type {Record<string, string>} */
const HINTS = {
  single: "Choose one.",
  several: "Choose all that are right.",
  order: "Drag each into its place, or choose its number.",
  match: "Give each its partner: drag it there, or choose from its list.",
  sort: "Sort them: drag each into its group, or choose from its list.",
};

/** Read out with the button that lifts a card. */
export const HOW_TO_LIFT = "Press Space to lift, the arrow keys to move, Space to drop, Escape to put back.";

export const STILL_TO_PLACE = "Still to place";

/**
 * How a kind of question is answered.
 * @param {string} kind
 */
export function sayHint(kind) {
  return HINTS[kind] ?? "";
}

/**
 * What stands under an option; the colour alone would not say it.
 * @param {Comment} comment
 */
export function sayComment({ right, feedback }) {
  return `${right ? "Yes." : "Not this one."} ${feedback}`;
}

/**
 * What stands under a card that was placed.
 * @param {Comment} comment
 */
export function sayPlaced({ right, feedback }) {
  return `${right ? "Yes." : "Not here."} ${feedback}`;
}

/**
 * Where a card is in a list.
 * @param {string} text
 * @param {number} place  from 0
 * @param {number} of
 */
export function sayNumber(text, place, of) {
  return `“${text}” is number ${place + 1} of ${of}.`;
}

/**
 * Where a card is on the board.
 * @param {string} text
 * @param {string} place
 */
export function sayPlace(text, place) {
  return place ? `“${text}” is in “${place}”.` : `“${text}” is still to be placed.`;
}

/**
 * The whole answer for those who hear it.
 * @param {Verdict} verdict
 * @param {(comment: Comment) => string} say
 * @param {string} [trouble]
 */
export function sayVerdict({ message, comments }, say, trouble = "") {
  return [message, ...comments.map(say), trouble].filter(Boolean).join(" ");
}
