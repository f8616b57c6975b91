/** Options to choose from: one, or all that are right. */

import { h, uid } from "../kit/elements.js";
import { Remark } from "./remark.js";

export class Choices {
  /** @type {Map<string, { input: HTMLInputElement, remark: Remark }>} */
  #options = new Map();

  /**
   * @param {import("./card.js").View} view
   * @param {import("./card.js").Hears} hears
   */
  constructor(view, { onChange }) {
    const type = view.kind === "single" ? "radio" : "checkbox";
    const rows = (view.options ?? []).map((option) => this.#makeOption(option, type, view, onChange));
    this.element = h("div", {}, rows);
  }

  get chosen() {
    return [...this.#options].filter(([, { input }]) => input.checked).map(([id]) => id);
  }

  /**
   * @param {import("./card.js").Comment} comment
   * @param {string} words
   */
  show({ option, right }, words) {
    this.#options.get(option)?.remark.show(right, words);
  }

  clear() {
    for (const { remark } of this.#options.values()) remark.clear();
  }

  /**
   * @param {import("./card.js").Named} option
   * @param {"radio" | "checkbox"} type
   * @param {import("./card.js").View} view
   * @param {() => void} onChange
   */
  #makeOption(option, type, view, onChange) {
    const id = uid("p-answer");
    const input = h("input", { id, type, name: view.id, value: option.id, onchange: onChange });
    input.checked = view.chosen.includes(option.id);
    const row = h("div", { class: "p-answer" }, input, h("label", { for: id }, option.text));
    const remark = new Remark(row, input);
    row.append(remark.element);
    this.#options.set(option.id, { input, remark });
    return row;
  }
}
