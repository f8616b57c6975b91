/**
 * All rule sets on the same figures, and the points about which they disagree. It is worked out
 * when the part is opened, and again when the figures are quiet.
 */

import { calm } from "../kit/calm.js";
import { button, fill, h, svg } from "../kit/elements.js";

/** @typedef {import("../kit/sheet.js").Sheet} Sheet */
/** @typedef {{ name: string, title: string, citation: string, stand: string, on: string, chart: string, found: string, marks: number[], chosen: boolean }} RuleSet */
/** @typedef {{ where: string, points: number, by: string[], not_by: string[] }} Disputed */
/** @typedef {{ said: string, count: number, sets: RuleSet[], disputed: Disputed[], more: number }} View */

const WHOLE = "A set that judges the chart as a whole, such as Anhøj’s, may find a signal and mark no point.";

export class Compare {
  #sheet;
  #onChoose;
  #ask = calm(() => this.#read(), 600);

  /** @param {{ sheet: Sheet, onChoose: (changes: Record<string, string>) => void }} parts */
  constructor({ sheet, onChoose }) {
    this.#sheet = sheet;
    this.#onChoose = onChoose;
    this.said = h("p", { role: "status" });
    this.sets = h("div", { class: "p-data-scroll", tabindex: "0", role: "group", "aria-label": "Rule sets side by side" });
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

  /** @param {View} view */
  #show({ said, count, sets, disputed, more }) {
    this.said.textContent = said;
    const heads = ["Rules", "What they find", "Points that they mark, in order of time", ""];
    fill(
      this.sets,
      h(
        "table",
        { class: "p-data p-sets" },
        h("caption", { class: "p-spoken" }, "What each set of rules finds"),
        h("thead", {}, h("tr", {}, heads.map((each) => (each ? h("th", { scope: "col" }, each) : h("td", {}))))),
        h("tbody", {}, sets.map((each) => this.#set(each, count))),
      ),
    );
    this.#showDisputed(disputed, more);
  }

  /**
   * @param {RuleSet} set
   * @param {number} count  of points on the chart
   */
  #set(set, count) {
    const { title, citation, stand, on, found, marks, chosen } = set;
    const about = h("details", { class: "p-set-about" }, h("summary", {}, "Source, and its stand on ties"), h("p", {}, stand), h("p", {}, citation));
    const choose = button("Use these", { "aria-label": `Use these rules: ${title}`, onclick: () => this.#choose(set) });
    return h(
      "tr",
      { "data-chosen": String(chosen) },
      h("th", { scope: "row" }, h("span", { class: "p-set-title" }, title), h("span", { class: "p-set-on" }, `on the ${on}`), about),
      h("td", {}, found),
      h("td", {}, strip(marks, count), h("span", { class: "p-set-on" }, `${marks.length || "None"} of ${count}`)),
      h("td", {}, chosen ? h("strong", {}, "In use") : choose),
    );
  }

  /** @param {RuleSet} set */
  #choose({ name, chart }) {
    const drawn = this.#sheet.reading.choice.chart;
    this.#onChoose(chart === drawn ? { rules: name } : { rules: name, chart });
    this.element.querySelector("summary")?.focus();
  }

  /**
   * @param {Disputed[]} disputed
   * @param {number} more
   */
  #showDisputed(disputed, more) {
    this.points.hidden = !disputed.length;
    if (!disputed.length) return;
    const heads = ["Points", "Marked by", "Not marked by"];
    fill(
      this.points,
      h("h4", { class: "p-small-title" }, "Where they disagree"),
      h("p", { class: "p-quiet" }, WHOLE),
      h(
        "div",
        { class: "p-data-scroll", tabindex: "0", role: "group", "aria-label": "Points about which the sets disagree" },
        h(
          "table",
          { class: "p-data" },
          h("caption", { class: "p-spoken" }, "Points that some sets mark and others do not"),
          h("thead", {}, h("tr", {}, heads.map((each) => h("th", { scope: "col" }, each)))),
          h("tbody", {}, disputed.map(makeDisputed)),
        ),
      ),
      more ? h("p", { class: "p-quiet" }, `And ${more} more places.`) : null,
    );
  }
}

/** @param {Disputed} disputed */
function makeDisputed({ where, points, by, not_by: not }) {
  const many = points > 1 ? h("span", { class: "p-set-on" }, `${points} points`) : null;
  return h("tr", {}, h("th", { scope: "row" }, where, many), h("td", {}, by.join("; ")), h("td", {}, not.join("; ")));
}

/**
 * Draw which points are marked: a tall bar for each that is, on a line for all.
 * @param {number[]} marks
 * @param {number} count
 */
function strip(marks, count) {
  const drawing = svg("svg", { class: "p-strip", viewBox: `0 0 ${Math.max(count, 1)} 10`, preserveAspectRatio: "none", "aria-hidden": "true" });
  const bars = marks.map((at) => `M${at} 0h1v10h-1z`).join("");
  drawing.append(svg("path", { class: "p-strip-line", d: `M0 4.5h${count}v1H0z` }), svg("path", { class: "p-strip-marks", d: bars }));
  return drawing;
}
