/**
 * A diagram in words: a list that is folded away until somebody wants to read it.
 */

import { fill, h } from "../kit/elements.js";

/** @typedef {{ id: string, words: string, notes: string[], inside: Spoken[] }} Spoken */
/** @typedef {{ summary: string, whole: Spoken, apart: Spoken[] }} Aloud */
/** @typedef {import("../kit/elements.js").Child[]} Children */

/** @template [A=Aloud] */
export class SpokenList {
  #known = "";
  /** @type {A | null} */
  #aloud = null;
  #listOf;

  /**
   * @param {(aloud: A) => Children} listOf  draws it
   * @param {string} [look]  a class of its own
   */
  constructor(listOf, look = "") {
    this.#listOf = listOf;
    this.body = h("div", { class: `p-dd-spoken ${look}`.trim() });
    this.element = h("details", { class: "p-more", ontoggle: () => this.#draw() }, h("summary", {}, "Read it as a list"), this.body);
  }

  /** @param {A} aloud */
  show(aloud) {
    this.#aloud = aloud;
    this.#draw();
  }

  /** A list of sixty boxes takes its time: it is made when somebody wants to read it. */
  #draw() {
    if (!this.element.open || !this.#aloud) return;
    const mark = JSON.stringify(this.#aloud);
    if (mark === this.#known) return;
    this.#known = mark;
    fill(this.body, this.#listOf(this.#aloud));
  }
}

/**
 * A list in a list.
 * @param {Aloud} aloud
 * @param {(id: string) => string} [badge]  a word before a box, such as “New”
 */
export function listOf({ summary, whole, apart }, badge = () => "") {
  return [
    h("p", {}, summary),
    h("ul", {}, item(whole, badge)),
    apart.length ? h("p", {}, "These belong to nothing yet:") : null,
    apart.length ? h("ul", {}, apart.map((each) => item(each, badge))) : null,
  ];
}

/**
 * @param {Spoken} spoken
 * @param {(id: string) => string} badge
 * @returns {HTMLLIElement}
 */
function item({ id, words, notes, inside }, badge) {
  const mark = badge(id);
  return h(
    "li",
    { "data-mark": mark || null },
    mark ? h("strong", { class: "p-dd-badge" }, mark) : null,
    mark ? " " : null,
    [words, ...notes].join(". "),
    inside.length ? h("ul", {}, inside.map((each) => item(each, badge))) : null,
  );
}
