/** A process map in words, as an ordered list; under a step, the ways on from it. */

import { h } from "../kit/elements.js";

/** @typedef {{ id: string, words: string, notes: string[], ways: string[] }} Spoken */
/** @typedef {{ summary: string, steps: Spoken[] }} Aloud */

/** @param {Aloud} aloud */
export function stepList({ summary, steps }) {
  return [h("p", {}, summary), h("ol", {}, steps.map(item))];
}

/** @param {Spoken} spoken */
function item({ words, notes, ways }) {
  return h("li", {}, [words, ...notes].join(". "), ways.length ? h("ul", {}, ways.map((way) => h("li", {}, way))) : null);
}
