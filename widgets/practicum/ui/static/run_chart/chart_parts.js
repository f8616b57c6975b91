/**
 * What the chart tool adds to a measure's page: the choice of chart and rules, the verdicts, and
 * the parts that open when somebody wants them.
 */

import { Icons } from "../chart/icons.js";
import { h } from "../kit/elements.js";
import { holdsAny, openOnPaper } from "../kit/paper.js";
import { ChartChoice } from "./choice.js";
import { Compare } from "./compare.js";
import { Decisions } from "./decisions.js";
import { OnePoint } from "./one_point.js";
import { Wolf } from "./wolf.js";

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {import("../kit/sheet.js").Reading} Reading */
/** @typedef {import("./page.js").MeasurePage} MeasurePage */

export class ChartParts {
  fields = ["target", "goal"];
  #page;

  /**
   * @param {MeasurePage} page
   * @param {{ choices: import("./choice.js").Choices, say: import("../kit/announce.js").Say, root: HTMLElement }} parts
   */
  constructor(page, { choices, say, root }) {
    this.#page = page;
    const set = (/** @type {Content} */ changes) => page.write(changes);
    this.choice = new ChartChoice(choices, { onChoose: set });
    this.icons = new Icons();
    this.decisions = new Decisions({ sheet: page.sheet, onDecide: set, say });
    this.one = new OnePoint({
      root,
      onNote: (row) => page.askNote(row),
      onPhase: (row) => this.decisions.begin("phase", row),
      onLeaveOut: (row) => this.decisions.begin("leave-out", row),
      onStep: (row) => page.picture.marks.focus(row),
    });
    this.compare = new Compare({ sheet: page.sheet, onChoose: set });
    this.wolf = new Wolf({ sheet: page.sheet });
    const lines = h(
      "details",
      { class: "p-more" },
      h("summary", {}, "Target and goal"),
      page.form.section("Lines to compare with", this.fields),
    );
    openOnPaper(lines, { holds: () => holdsAny(page.sheet.content, this.fields) });
    this.before = [this.choice.element];
    const { one, decisions, compare, wolf } = this;
    const extras = h("div", { class: "p-extras" }, one.element, decisions.element, lines, compare.element, wolf.element, page.data.element);
    this.after = [this.icons.element, extras];
  }

  /** @param {Content} content */
  show(content) {
    this.choice.show(content);
  }

  /** @param {Reading} reading */
  draw(reading) {
    this.choice.advise(reading.choice);
    this.icons.show(reading.icons);
    this.one.show(reading);
    this.decisions.show(reading);
    this.compare.changed();
    this.wolf.changed();
  }

  /** @param {string} row */
  choose(row) {
    this.one.open(row);
    this.#page.look(row);
  }
}
