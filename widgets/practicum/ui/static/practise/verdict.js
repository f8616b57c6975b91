/** What is said of an answer: in words, on the points, and by the chart's own reading. */

import { DataTable } from "../chart/data_table.js";
import { button, fill, h, icon } from "../kit/elements.js";

/** @typedef {Record<string, any>} View */

const KEY = "On the chart: a ring with a tick belongs to it, a dashed ring was missed, a cross does not belong.";

export class Verdict {
  #title = h("h3", { class: "p-part-title" });
  #chosen = h("p", {});
  #lines = h("div", { class: "p-practise-lines" });
  #key = h("p", { class: "p-quiet" }, KEY);
  #words = h("div", { class: "p-says-words" });
  #data = new DataTable({ first: "Point", caption: "Each point of the chart, with what the rules find" });
  #next;

  /** @param {{ onNext: () => void }} parts */
  constructor({ onNext }) {
    this.#next = button("Next chart", { kind: "main", onclick: onNext });
    this.element = h(
      "div",
      { class: "p-practise-verdict", role: "group", "aria-label": "What is to be said of your answer", tabindex: "-1", hidden: true },
      h("div", { class: "p-practise-head" }, this.#title),
      this.#chosen,
      this.#lines,
      this.#key,
      h("div", {}, h("h4", { class: "p-practise-small" }, "What the rules say"), this.#words),
      this.#data.element,
      h("div", { class: "p-buttons" }, this.#next),
    );
  }

  /**
   * @param {View | null} verdict
   * @param {string} chosen  the answer in words
   */
  show(verdict, chosen) {
    this.element.hidden = !verdict;
    if (!verdict) return;
    this.element.dataset.state = verdict.right ? "right" : "open";
    fill(this.#title, icon(verdict.right ? "check" : "bulb"), ` ${verdict.title}`);
    this.#chosen.textContent = `You said: ${chosen}.`;
    fill(this.#lines, ...verdict.lines.map((/** @type {string} */ line) => h("p", {}, line)));
    this.#key.hidden = !Object.keys(verdict.states).length;
    fill(this.#words, ...verdict.words.map((/** @type {string} */ line) => h("p", {}, line)));
    this.#data.show(verdict.table, verdict.columns);
  }

  focus() {
    this.element.focus();
  }
}
