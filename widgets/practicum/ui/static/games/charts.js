/** Charts of a game, side by side where there is room; each grows, and has its words and its table. */

import { DataTable } from "../chart/data_table.js";
import { Picture } from "../chart/picture.js";
import { fill, h } from "../kit/elements.js";
import { framed } from "./frame.js";

/** @typedef {import("./parts.js").Part} Part */
/** @typedef {import("./parts.js").Tools} Tools */
/** @typedef {Record<string, any>} View */

export class Charts {
  #tools;
  /** @type {Map<string, OneChart>} */
  #charts = new Map();
  #lead = h("p", { class: "p-game-lead" });
  #list = h("div", { class: "p-game-charts" });

  /**
   * @param {Part} part
   * @param {Tools} tools
   */
  constructor(part, tools) {
    this.#tools = tools;
    this.element = framed(part.title, "p-game-charted", this.#lead, this.#list);
    this.update(part);
  }

  /** @param {Part} part */
  update({ title, charts, lead }) {
    this.#lead.textContent = lead;
    this.#lead.hidden = !lead;
    const heading = this.element.querySelector(".p-part-title");
    if (heading) heading.textContent = title;
    const views = /** @type {View[]} */ (charts);
    for (const [id, chart] of this.#charts) {
      if (views.some((view) => view.id === id)) continue;
      chart.close();
      chart.element.remove();
      this.#charts.delete(id);
    }
    for (const view of views) this.#one(view).show(view);
    return true;
  }

  close() {
    for (const chart of this.#charts.values()) chart.close();
  }

  /** @param {View} view */
  #one(view) {
    const known = this.#charts.get(view.id);
    if (known) return known;
    const made = new OneChart(view, this.#tools.plotly);
    this.#charts.set(view.id, made);
    this.#list.append(made.element);
    return made;
  }
}

class OneChart {
  #title = h("h4", { class: "p-small-title" });
  #words = h("div", { class: "p-small-words" });

  /**
   * @param {View} view
   * @param {string} plotly
   */
  constructor({ first }, plotly) {
    this.picture = new Picture({ path: plotly, onPoint: () => {} });
    this.picture.empty.textContent = "The chart grows here, point by point.";
    this.data = new DataTable({ first, caption: "Each point of the chart, in order" });
    this.element = h("div", { class: "p-game-chart" }, this.#title, this.picture.element, this.#words, this.data.element);
  }

  /** @param {View} view */
  show({ title, figure, words, table, columns }) {
    this.#title.textContent = title;
    this.picture.show(figure, [title, ...words].join(". "));
    fill(this.#words, words.map((/** @type {string} */ each) => h("p", {}, each)));
    this.data.show(table, columns);
  }

  close() {
    this.picture.close();
  }
}
