/**
 * Questions one at a time: a way to each by its number, and to the next and the one before.
 *
 *     const row = new OneByOne(cards);
 *     row.go(2);        // shows the third
 *     row.mark();       // says which have an answer
 */

import { button, h, setProps } from "../kit/elements.js";
import { sayStep } from "./words.js";

/** @typedef {import("../questions/card.js").Card} Card */

export class OneByOne {
  #cards;
  #steps;
  #at = 0;

  /** @param {Card[]} cards */
  constructor(cards) {
    this.#cards = cards;
    this.#steps = cards.map((_, at) => h("button", { type: "button", class: "p-step", onclick: () => this.go(at, { focus: true }) }, String(at + 1)));
    this.steps = h("ol", { class: "p-steps", role: "list", "aria-label": "All questions" }, this.#steps.map((step) => h("li", {}, step)));
    this.back = button("The one before", { icon: "left", onclick: () => this.go(this.#at - 1, { focus: true }) });
    this.next = button("Next question", { class: "p-button p-button-main p-step-next", icon: "right", onclick: () => this.go(this.#at + 1, { focus: true }) });
    const open = cards.findIndex(({ answered }) => !answered);
    this.go(Math.max(0, open));
  }

  /**
   * @param {number} at
   * @param {{ focus?: boolean }} [how]
   */
  go(at, { focus = false } = {}) {
    this.#at = Math.max(0, Math.min(at, this.#cards.length - 1));
    this.#cards.forEach(({ element }, each) => (element.hidden = each !== this.#at));
    this.back.disabled = this.#at === 0;
    this.next.disabled = this.#at === this.#cards.length - 1;
    this.mark();
    if (focus) this.focus();
  }

  focus() {
    const card = this.#cards[this.#at]?.element;
    const control = card?.querySelector("input:checked") ?? card?.querySelector("input, select, .p-grip");
    if (control instanceof HTMLElement) control.focus();
  }

  mark() {
    this.#cards.forEach(({ answered }, at) =>
      setProps(/** @type {Element} */ (this.#steps[at]), {
        "aria-label": sayStep(at + 1, answered),
        "aria-current": at === this.#at ? "step" : null,
        "data-answered": answered ? "true" : null,
      }),
    );
  }
}
