/**
 * All rule sets on the same figures, and the points about which they disagree. It is worked out
 * when the part is opened, and again when the figures are quiet.
 */

import { calm } from "../kit/calm.js";
import { button, fill, h } from "../kit/elements.js";

/** @typedef {import("../kit/sheet.js").Sheet} Sheet */
/** @typedef {{ name: string, title: string, citation: string, stand: string, on: string, chart: string, signals: string[], count: number, marks: number, alone: number, chosen: boolean, needs_limits: boolean }} RuleSet */
/** @typedef {{ row: string, day: string, value: string, by: string[], not_by: string[] }} Disputed */

export class Compare {
  #sheet;
  #onChoose;
  #ask = calm(() => this.#read(), 600);

  /** @param {{ sheet: Sheet, onChoose: (changes: Record<string, string>) => void }} parts */
  constructor({ sheet, onChoose }) {
    this.#sheet = sheet;
    this.#onChoose = onChoose;
    this.said = h("p", { role: "status" });
    this.sets = h("div", { class: "p-data-scroll", tabindex: "0", role: "region", "aria-label": "Rule sets side by side" });
    this.points = h("div", { class: "p-disputed" });
    this.element = h(
      "details",
      { class: "p-more p-compare" },
      h("summary", {}, "Compare sets of rules on these figures"),
      h("div", { class: "p-compare-body" }, this.said, this.sets, this.points),
    );
    this.element.addEventListener("toggle", () => this.element.open && this.#read());
  }

  /** The figures have changed. */
  changed() {
    if (this.element.open) this.#ask();
  }

  async #read() {
    try {
      const { body } = await this.#sheet.ask("compare", { content: this.#sheet.content });
      this.#show(body);
    } catch (error) {
      this.said.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  /** @param {{ said: string, sets: RuleSet[], points: Disputed[], more: number }} view */
  #show({ said, sets, points, more }) {
    this.said.textContent = said;
    const heads = ["Rules", "Signals", "Points marked", "By no other set", "On the line, and ties", "Marks the chart"];
    fill(
      this.sets,
      h(
        "table",
        { class: "p-data p-sets" },
        h("caption", { class: "p-spoken" }, "What each set of rules finds"),
        h("thead", {}, h("tr", {}, heads.map((each) => h("th", { scope: "col" }, each)))),
        h("tbody", {}, sets.map((each) => this.#set(each))),
      ),
    );
    this.#showPoints(points, more);
  }

  /** @param {RuleSet} set */
  #set(set) {
    const { title, citation, stand, on, signals, marks, alone, chosen } = set;
    const found = signals.length ? h("ul", { class: "p-list" }, signals.map((each) => h("li", {}, each))) : "None";
    const mark = chosen ? h("strong", {}, "These rules do") : button("Let these mark it", { "aria-label": `Let these mark it: ${title}`, onclick: () => this.#choose(set) });
    return h(
      "tr",
      { "data-chosen": String(chosen) },
      h("th", { scope: "row" }, title, h("span", { class: "p-set-on" }, `on the ${on}`), h("span", { class: "p-set-source" }, citation)),
      h("td", {}, found),
      h("td", {}, marks),
      h("td", {}, alone),
      h("td", { class: "p-set-stand" }, stand),
      h("td", {}, mark),
    );
  }

  /** @param {RuleSet} set */
  #choose({ name, chart }) {
    const drawn = this.#sheet.reading.choice.chart;
    this.#onChoose(chart === drawn ? { rules: name } : { rules: name, chart });
    this.element.querySelector("summary")?.focus();
  }

  /**
   * @param {Disputed[]} points
   * @param {number} more
   */
  #showPoints(points, more) {
    this.points.hidden = !points.length;
    if (!points.length) return;
    fill(
      this.points,
      h("h4", { class: "p-small-title" }, "Where they disagree"),
      h("p", { class: "p-quiet" }, "Sets that judge the chart as a whole, such as Anhøj's crossings, may find a signal and mark no point."),
      h(
        "div",
        { class: "p-data-scroll", tabindex: "0", role: "region", "aria-label": "Points about which the sets disagree" },
        h(
          "table",
          { class: "p-data" },
          h("caption", { class: "p-spoken" }, "Points that some sets mark and others do not"),
          h("thead", {}, h("tr", {}, ["Date", "Value", "Marked by", "Not marked by"].map((each) => h("th", { scope: "col" }, each)))),
          h("tbody", {}, points.map(({ day, value, by, not_by: not }) => h("tr", {}, h("th", { scope: "row" }, day), h("td", {}, value), h("td", {}, by.join("; ")), h("td", {}, not.join("; "))))),
        ),
      ),
      more ? h("p", { class: "p-quiet" }, `And ${more} more points.`) : null,
    );
  }
}
