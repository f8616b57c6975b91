/** One row of eleven buttons, of which one can be chosen. */

import { h, uid } from "../kit/elements.js";

const LEVELS = [...Array(11).keys()].map(String);

export class Scale {
  #inputs;

  /**
   * @param {string} words
   * @param {() => void} onChange
   */
  constructor(words, onChange) {
    const name = uid("p-scale");
    this.#inputs = LEVELS.map((value) => h("input", { type: "radio", name, value, id: `${name}-${value}`, onchange: onChange }));
    this.element = h(
      "fieldset",
      { class: "p-scale" },
      h("legend", { class: "p-label" }, words),
      h("div", { class: "p-levels" }, this.#inputs.map((input) => h("label", { class: "p-level", for: input.id }, input, h("span", {}, input.value)))),
      h("div", { class: "p-ends", "aria-hidden": "true" }, h("span", {}, "not at all sure"), h("span", {}, "quite sure")),
    );
  }

  get value() {
    return this.#inputs.find((input) => input.checked)?.value ?? "";
  }

  /** @param {string} value */
  show(value) {
    for (const input of this.#inputs) input.checked = input.value === value;
  }
}
