/**
 * The chart as a table, for those who would rather read figures, and for screen readers.
 */

import { fill, h } from "../kit/elements.js";
import { openOnPaper } from "../kit/paper.js";

/** @typedef {{ row: string, day: string } & Record<string, string>} Line */

export class DataTable {
  /** @type {Line[]} */
  #lines = [];
  /** @type {[string, string][]} */
  #columns = [];
  #first;
  #caption;

  /** @param {{ first?: string, caption?: string }} [parts]  the heading of the first column, and what the lines are */
  constructor({ first = "Date", caption = "Each point of the chart, in order of time" } = {}) {
    this.#first = first;
    this.#caption = caption;
    this.frame = h("div", { class: "p-data-scroll", tabindex: "0", role: "group", "aria-label": "The chart as a table" });
    this.element = h("details", { class: "p-more" }, h("summary", {}, "The chart as a table"), this.frame);
    this.element.addEventListener("toggle", () => this.#draw());
    openOnPaper(this.element, { draw: () => this.#draw() });
  }

  /**
   * @param {Line[]} lines
   * @param {[string, string][]} columns  name and title of each
   */
  show(lines, columns) {
    this.#lines = lines;
    this.#columns = columns;
    this.element.hidden = !lines.length;
    this.#draw();
  }

  #draw() {
    if (!this.element.open) return;
    const shown = this.#columns.filter(([name]) => this.#lines.some((line) => line[name]));
    fill(
      this.frame,
      h(
        "table",
        { class: "p-data" },
        h("caption", { class: "p-spoken" }, this.#caption),
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, this.#first), ...shown.map(([, title]) => h("th", { scope: "col" }, title)))),
        h("tbody", {}, ...this.#lines.map((line) => makeRow(line, shown.map(([name]) => name)))),
      ),
    );
  }
}

/**
 * @param {Line} line
 * @param {string[]} names
 */
function makeRow(line, names) {
  return h("tr", {}, h("th", { scope: "row" }, line.day), ...names.map((name) => h("td", {}, line[name])));
}
