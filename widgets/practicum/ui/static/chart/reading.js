/**
 * What the chart says, in words: the facts, the signals with their meaning, what was done with the
 * rows. Python writes every sentence.
 */

import { fill, h, svg, uid } from "../kit/elements.js";

/** @typedef {{ name: string, value: string, more: string }} Fact */
/** @typedef {{ rule: string, meaning: string, found: { words: string, way: string, limit: string }[] }} Signals */

/** Drawn as on the chart: some filled, some open; runs have no points of their own. */
const CIRCLE = "M10 2.5a7.5 7.5 0 110 15 7.5 7.5 0 010-15z";
const SHAPES = /** @type {Record<string, string>} */ ({
  shift: "M10 2l8 8-8 8-8-8z",
  trend: "M10 3l8 14H2z",
  "outside-limits": "M3 3h14v14H3z",
  "two-of-three": CIRCLE,
  "four-of-five": CIRCLE,
  "fifteen-within": "M10 2l8 8-8 8-8-8z",
  "eight-beyond": "M3 3h14v14H3z",
  alternating: "M10 17L2 3h16z",
});
/** Signals of one rule that are told one by one. */
const MOST = 6;
const OTHER = "M2 10h4l2-6 4 12 2-6h4";

export class ReadingPanel {
  constructor() {
    const id = uid("p-says");
    this.words = h("div", { class: "p-says-words" });
    this.facts = h("dl", { class: "p-facts" });
    this.signals = h("ul", { class: "p-signals", role: "list" });
    this.said = h("ul", { class: "p-said" });
    this.element = h(
      "div",
      { class: "p-says", role: "group", "aria-labelledby": id },
      h("h3", { class: "p-part-title", id }, "What the chart says"),
      this.facts,
      this.words,
      this.signals,
      this.said,
    );
  }

  /** @param {Record<string, any>} reading */
  show({ words, facts, signals, said }) {
    fill(this.words, ...words.map((/** @type {string} */ each) => h("p", {}, each)));
    fill(this.facts, ...facts.map(makeFact));
    fill(this.signals, ...signals.map(makeSignal));
    fill(this.said, ...said.map((/** @type {string} */ each) => h("li", {}, each)));
    this.facts.hidden = !facts.length;
    this.signals.hidden = !signals.length;
    this.said.hidden = !said.length;
  }
}

/** @param {Fact} fact */
function makeFact({ name, value, more }) {
  return h(
    "div",
    { class: "p-fact" },
    h("dt", {}, name),
    h("dd", { class: "p-fact-value" }, value),
    more ? h("dd", { class: "p-fact-more" }, more) : null,
  );
}

/** @param {Signals} signals  all that one rule found */
function makeSignal({ rule, found, meaning }) {
  const shape = svg("svg", { class: "p-signal-shape", viewBox: "0 0 20 20", "aria-hidden": "true", "data-rule": rule });
  shape.append(svg("path", { d: SHAPES[rule] ?? OTHER }));
  const titles = found.slice(0, MOST).map(({ words, way, limit }) =>
    h("li", {}, words, h("span", { class: "p-signal-way" }, [limit, way].filter(Boolean).map((each) => ` ${each}`).join(""))),
  );
  const rest = found.length - MOST;
  if (rest > 0) titles.push(h("li", {}, `And ${rest} more: see the chart as a table.`));
  return h(
    "li",
    { class: "p-signal" },
    shape,
    h("div", {}, h("ul", { class: "p-signal-found", role: "list" }, titles), h("p", { class: "p-signal-meaning" }, meaning)),
  );
}
