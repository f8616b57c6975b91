/** A process map in words, as an ordered list; under a step, the ways on from it. */

import { fill, h } from "../kit/elements.js";

/** @typedef {{ id: string, words: string, notes: string[], ways: string[] }} Spoken */
/** @typedef {{ summary: string, steps: Spoken[] }} Aloud */

export class SpokenSteps {
  #known = "";
  /** @type {Aloud | null} */
  #aloud = null;

  constructor() {
    this.body = h("div", { class: "p-dd-spoken p-pm-spoken" });
    this.element = h("details", { class: "p-more", ontoggle: () => this.#draw() }, h("summary", {}, "Read it as a list"), this.body);
  }

  /** @param {Aloud} aloud */
  show(aloud) {
    this.#aloud = aloud;
    this.#draw();
  }

  /** A list of sixty steps takes its time: it is made when somebody wants to read it. */
  #draw() {
    if (!this.element.open || !this.#aloud) return;
    const mark = JSON.stringify(this.#aloud);
    if (mark === this.#known) return;
    this.#known = mark;
    const { summary, steps } = this.#aloud;
    fill(this.body, h("p", {}, summary), h("ol", {}, steps.map(item)));
  }
}

/** @param {Spoken} spoken */
function item({ words, notes, ways }) {
  return h("li", {}, [words, ...notes].join(". "), ways.length ? h("ul", {}, ways.map((way) => h("li", {}, way))) : null);
}
