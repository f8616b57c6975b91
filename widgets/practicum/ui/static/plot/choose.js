/**
 * Which of the project's measures stand side by side, in the order in which they were chosen.
 */

import { fill, h, uid } from "../kit/elements.js";

/** @typedef {{ key: string, name: string }} Entry */

const NONE = "Your project has no measures yet. Begin one with the run chart or the chart tool; then come back.";

export class MeasureChoice {
  #onChoose;
  #entries;
  /** @type {string[]} */
  #chosen = [];

  /** @param {{ entries: Entry[], onChoose: (keys: string[]) => void }} parts */
  constructor({ entries, onChoose }) {
    this.#entries = entries;
    this.#onChoose = onChoose;
    this.list = h("div", { class: "p-options" });
    const hint = h("p", { class: "p-hint" }, "Choose two or more.");
    this.element = h("fieldset", { class: "p-field p-choose" }, h("legend", { class: "p-label" }, "Measures of your project"), hint, this.list);
  }

  /** @param {unknown} keys */
  show(keys) {
    this.#chosen = Array.isArray(keys) ? keys.map(String) : [];
    if (!this.#entries.length) return fill(this.list, h("p", {}, NONE));
    if (this.list.children.length !== this.#entries.length) this.#layOut();
    for (const box of this.list.querySelectorAll("input")) box.checked = this.#chosen.includes(box.value);
  }

  #layOut() {
    const options = this.#entries.map(({ key, name }) => {
      const id = uid("p-measure");
      const box = h("input", { type: "checkbox", class: "p-radio", id, value: key, onchange: () => this.#toggle(key, box.checked) });
      return h("label", { class: "p-option", for: id }, box, h("span", {}, name));
    });
    fill(this.list, ...options);
  }

  /**
   * @param {string} key
   * @param {boolean} on
   */
  #toggle(key, on) {
    const others = this.#chosen.filter((each) => each !== key);
    this.#onChoose(on ? [...others, key] : others);
  }
}
