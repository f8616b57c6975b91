/** What is said about one option or card, under it. */

import { fill, h, icon, uid } from "../kit/elements.js";

export class Remark {
  element = h("p", { class: "p-comment", id: uid("p-comment"), hidden: true });
  #row;
  #control;

  /**
   * @param {HTMLElement} row  takes the colour
   * @param {HTMLElement} control  is described by it
   */
  constructor(row, control) {
    this.#row = row;
    this.#control = control;
  }

  /**
   * @param {boolean} right
   * @param {string} words
   */
  show(right, words) {
    fill(this.element, icon(right ? "check" : "bulb"), h("span", {}, words));
    this.element.hidden = false;
    this.#row.dataset.state = right ? "right" : "open";
    this.#control.setAttribute("aria-describedby", this.element.id);
  }

  clear() {
    this.element.hidden = true;
    delete this.#row.dataset.state;
    this.#control.removeAttribute("aria-describedby");
  }
}
