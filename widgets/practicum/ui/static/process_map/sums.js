/** What a map adds up to: in sentences, and as a table. */

import { fill, h } from "../kit/elements.js";

/** @typedef {{ name: string, hint: string, now: string, future: string, saved: string }} Line */
/** @typedef {{ sentences: string[], table: Line[], savings: string[] }} Told */

export class Sums {
  #known = "";

  constructor() {
    this.words = h("ul", { class: "p-pm-sentences" });
    this.savings = h("div", { class: "p-pm-savings" });
    this.table = h("table", { class: "p-table p-pm-table" });
    this.element = h(
      "div",
      { class: "p-pm-sums", role: "group", "aria-label": "What it adds up to" },
      h("h3", { class: "p-part-title" }, "What it adds up to"),
      this.words,
      this.savings,
      h("details", { class: "p-more" }, h("summary", {}, "The numbers as a table"), h("div", { class: "p-pm-table-place" }, this.table)),
    );
  }

  /** @param {Told} told */
  show(told) {
    const mark = JSON.stringify(told);
    if (mark === this.#known) return;
    this.#known = mark;
    fill(this.words, told.sentences.map((each) => h("li", {}, each)));
    fill(this.savings, told.savings.length ? [h("h4", { class: "p-label" }, "The future beside now"), h("ul", { class: "p-pm-sentences" }, told.savings.map((each) => h("li", {}, each)))] : []);
    const future = told.table.some((line) => line.future);
    const heads = ["", "Now", ...(future ? ["In future", "Difference"] : [])];
    fill(
      this.table,
      h("caption", { class: "p-spoken" }, "Counts and times of the process"),
      h("thead", {}, h("tr", {}, heads.map((words) => (words ? h("th", { scope: "col" }, words) : h("td", {}))))),
      h(
        "tbody",
        {},
        told.table.map(({ name, hint, now, future: then, saved }) =>
          h("tr", {}, h("th", { scope: "row" }, name, hint ? h("span", { class: "p-hint" }, ` ${hint}`) : null), h("td", {}, now), future ? [h("td", {}, then), h("td", {}, saved)] : null),
        ),
      ),
    );
  }
}
