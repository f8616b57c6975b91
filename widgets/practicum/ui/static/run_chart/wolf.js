/**
 * How often would these rules cry wolf, and how often would they see a change of a given size?
 */

import { calm } from "../kit/calm.js";
import { fill, h, setProps, uid } from "../kit/elements.js";
import { field } from "./choice.js";

/** @typedef {{ change: string, in_unit: string, chance: string }} Row */

export class Wolf {
  #sheet;
  #ask = calm(() => this.#read(), 800);
  #asked = "";

  /** @param {{ sheet: import("../kit/sheet.js").Sheet }} parts */
  constructor({ sheet }) {
    this.#sheet = sheet;
    this.size = h("input", { class: "p-input p-input-short", id: uid("p-size"), type: "text", inputmode: "decimal", autocomplete: "off", oninput: () => this.#ask() });
    this.problem = h("p", { class: "p-wrong", id: `${this.size.id}-wrong`, hidden: true });
    this.said = h("div", { class: "p-wolf-said", role: "status" });
    this.table = h("div", {});
    this.element = h(
      "details",
      { class: "p-more p-wolf" },
      h("summary", {}, "How often would these rules cry wolf?"),
      h(
        "div",
        { class: "p-wolf-body" },
        this.said,
        this.table,
        field("A change that you would want to see", this.size, "How much, in the unit of the measure. The level moves by it half way along the chart."),
        this.problem,
      ),
    );
    this.element.addEventListener("toggle", () => this.element.open && this.#read());
  }

  /** The figures have changed. */
  changed() {
    if (this.element.open) this.#ask();
  }

  async #read() {
    const { content } = this.#sheet;
    if (!this.said.hasChildNodes()) fill(this.said, h("p", {}, "Trying it on charts of pure chance…"));
    this.#asked = this.size.value;
    try {
      const { body } = await this.#sheet.ask("wolf", { content, size: this.#asked }, { timeout: 30_000 });
      this.#show(body);
    } catch (error) {
      fill(this.said, h("p", {}, error instanceof Error ? error.message : String(error)));
    }
  }

  /** @param {{ said: string[], rows: Row[], problem: string }} view */
  #show({ said, rows, problem }) {
    fill(this.said, ...said.map((each) => h("p", {}, each)));
    this.problem.hidden = !problem;
    this.problem.textContent = problem;
    setProps(this.size, { "aria-invalid": problem ? "true" : null });
    this.table.hidden = !rows.length;
    fill(
      this.table,
      h(
        "table",
        { class: "p-data p-wolf-table" },
        h("caption", {}, "Of 100 charts of this length, how many would show a signal?"),
        h("thead", {}, h("tr", {}, ["The level moves by", "On this chart", "Of 100"].map((each) => h("th", { scope: "col" }, each)))),
        h("tbody", {}, rows.map(({ change, in_unit: unit, chance }) => h("tr", {}, h("th", { scope: "row" }, change), h("td", {}, unit || "–"), h("td", {}, chance)))),
      ),
    );
  }
}
