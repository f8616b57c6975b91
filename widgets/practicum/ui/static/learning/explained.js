/** How it went, question by question: what was answered, what is right, and why. */

import { h, icon } from "../kit/elements.js";
import { openOnPaper } from "../kit/paper.js";
import { sayComment, sayPlaced } from "../questions/words.js";
import { headOfChosen, headOfKey, sayTurnout } from "./words.js";

/** @typedef {{ text: string, place: string, right: boolean | null, why: string }} Line */
/** @typedef {{ id: string, stem: string, right: boolean, words: string, chosen: Line[], key: Line[], why: string, ordered: boolean }} Explained */

/**
 * One fold a question, of which the first that was not right is open.
 * @param {Explained[]} questions
 */
export function explainedIn(questions) {
  const first = questions.findIndex(({ right }) => !right);
  return [h("h3", { class: "p-explained-title" }, "Question by question"), ...questions.map((each, at) => foldOf(each, `Question ${at + 1} of ${questions.length}`, at === first))];
}

/**
 * @param {Explained} question
 * @param {string} title
 * @param {boolean} open
 */
function foldOf({ stem, right, words, chosen, key, why, ordered }, title, open) {
  const state = right ? "right" : "open";
  const fold = h(
    "details",
    { class: "p-question p-explained", open },
    h("summary", {}, h("span", { class: "p-question-title", "data-state": state }, icon(right ? "check" : "bulb"), h("span", {}, `${title}: ${sayTurnout(right)}`)), h("span", { class: "p-explained-stem" }, stem)),
    words ? h("p", { class: "p-verdict", "data-state": state }, h("span", {}, words)) : null,
    partOf(headOfChosen(chosen, ordered), chosen, ordered, true),
    partOf(headOfKey(key, chosen, ordered), key, ordered, false),
    why ? h("p", {}, why) : null,
  );
  openOnPaper(fold);
  return fold;
}

/**
 * @param {string} head
 * @param {Line[]} lines
 * @param {boolean} ordered
 * @param {boolean} given  by the learner
 */
function partOf(head, lines, ordered, given) {
  if (!lines.length) return null;
  return h("div", { class: "p-explained-part" }, h("p", { class: "p-explained-head" }, head), h(ordered ? "ol" : "ul", { class: "p-lines", role: "list" }, lines.map((line) => lineIn(line, ordered, given))));
}

/**
 * @param {Line} line
 * @param {boolean} ordered
 * @param {boolean} given
 */
function lineIn(line, ordered, given) {
  const { text, place, right, why } = line;
  const say = place || ordered ? sayPlaced : sayComment;
  const remark = given && right !== null ? say({ option: "", right, feedback: why }) : why;
  const state = right === null ? null : right ? "right" : "open";
  return h(
    "li",
    { class: "p-line", "data-state": state },
    h("span", { class: "p-line-text" }, text, place ? h("span", { class: "p-line-place" }, h("span", { class: "p-spoken" }, ": "), place) : null),
    remark ? h("span", { class: "p-comment" }, state ? icon(right ? "check" : "bulb") : null, h("span", {}, remark)) : null,
  );
}
