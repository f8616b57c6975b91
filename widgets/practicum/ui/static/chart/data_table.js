/**
 * The chart as a table, for those who would rather read figures, and for screen readers.
 */

import { fill, h } from "../kit/elements.js";

/** @typedef {{ row: string, day: string, value: string, parts: string, side: string, signals: string, note: string }} Line */

/** @type {[keyof Line, string][]} */
const COLUMNS = [
  ["value", "Value"],
  ["parts", "Made of"],
  ["side", "Beside the median"],
  ["signals", "Signal"],
  ["note", "Note"],
];

export class DataTable {
  /** @type {Line[]} */
  #lines = [];

  constructor() {
    this.frame = h("div", { class: "p-data-scroll", tabindex: "0", role: "region", "aria-label": "The chart as a table" });
    this.element = h("details", { class: "p-more" }, h("summary", {}, "The chart as a table"), this.frame);
    this.element.addEventListener("toggle", () => this.#draw());
  }

  /** @param {Line[]} lines */
  show(lines) {
    this.#lines = lines;
    this.element.hidden = !lines.length;
    this.#draw();
  }

  #draw() {
    if (!this.element.open) return;
    const shown = COLUMNS.filter(([name]) => this.#lines.some((line) => line[name]));
    fill(
      this.frame,
      h(
        "table",
        { class: "p-data" },
        h("caption", { class: "p-spoken" }, "Each point of the chart, in order of time"),
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Date"), ...shown.map(([, title]) => h("th", { scope: "col" }, title)))),
        h("tbody", {}, ...this.#lines.map((line) => makeRow(line, shown.map(([name]) => name)))),
      ),
    );
  }
}

/**
 * @param {Line} line
 * @param {(keyof Line)[]} names
 */
function makeRow(line, names) {
  return h("tr", {}, h("th", { scope: "row" }, line.day), ...names.map((name) => h("td", {}, line[name])));
}
