/**
 * Which of the team's problems is shown; another one; putting one away.
 */

import { confirmIn } from "../kit/dialog.js";
import { button, fill, h, uid } from "../kit/elements.js";

/** @typedef {{ key: string, title: string }} Brief */

export class Chooser {
  #root;
  #go;

  /**
   * @param {object} parts
   * @param {Element} parts.root
   * @param {(verb: string, fields?: object) => void} parts.go  asks Python and shows what it answers
   */
  constructor({ root, go }) {
    this.#root = root;
    this.#go = go;
    const id = uid("p-problem");
    this.select = h("select", { class: "p-input", id, onchange: () => go("choose", { key: this.select.value }) });
    this.choice = h("div", { class: "p-field" }, h("label", { class: "p-label", for: id }, "Problem"), this.select);
    this.away = button("Put away", { kind: "quiet", icon: "close", onclick: () => this.#putAway() });
    const add = button("Another problem", { kind: "quiet", icon: "plus", onclick: () => go("add") });
    this.element = h("div", { class: "p-why-chooser" }, this.choice, h("div", { class: "p-buttons" }, add, this.away));
  }

  /**
   * @param {Brief[]} briefs
   * @param {string} key
   */
  show(briefs, key) {
    this.choice.hidden = this.away.hidden = briefs.length < 2; // with one there is nothing to choose
    fill(this.select, briefs.map((each) => h("option", { value: each.key }, each.title)));
    this.select.value = key;
  }

  /** What is shown, in words. */
  get shown() {
    return this.select.selectedOptions[0]?.textContent ?? "";
  }

  async #putAway() {
    const sure = await confirmIn(this.#root, {
      title: `Put “${this.shown}” away?`,
      body: [h("p", {}, "It goes out of your list. You can bring it back right after, and its history is kept.")],
      yes: "Put it away",
    });
    if (sure) this.#go("delete");
  }
}
