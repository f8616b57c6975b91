/**
 * Which chart, by which rules: what is drawn, what we would draw, and why.
 */

import { button, fill, h, uid } from "../kit/elements.js";

/** @typedef {{ name: string, title: string }} Named */
/** @typedef {Named & { rules: string[], citation: string, stand: string, needs_limits: boolean }} Rules */
/** @typedef {{ charts: { title: string, charts: Named[] }[], rules: Rules[], figures: Named[], limits: Named[] }} Choices */
/** @typedef {{ chart: string, title: string, words: string, reason: string, taken: boolean, warnings: string[] }} Advice */

const WITHOUT_LIMITS = "Made for charts with limits; a run chart has none.";

export class ChartChoice {
  #choices;
  #onChoose;
  #told = "";

  /**
   * @param {Choices} choices
   * @param {{ onChoose: (changes: Record<string, string>) => void }} parts
   */
  constructor(choices, { onChoose }) {
    this.#choices = choices;
    this.#onChoose = onChoose;
    const change = (/** @type {string} */ name) => (/** @type {Event} */ event) =>
      onChoose({ [name]: /** @type {HTMLSelectElement} */ (event.target).value });
    this.chart = h("select", { class: "p-input", id: uid("p-chart"), onchange: change("chart") });
    this.rules = h("select", { class: "p-input", id: uid("p-rules"), onchange: change("rules") });
    this.figures = h("select", { class: "p-input", id: uid("p-figures-are"), onchange: change("figures_are") });
    this.limits = h("input", {
      class: "p-radio",
      type: "checkbox",
      id: uid("p-limits"),
      onchange: () => onChoose({ limits: this.limits.checked ? "screened" : "" }),
    });
    this.advice = h("div", { class: "p-advice", role: "status" });
    this.about = h("div", { class: "p-rules-about" });
    this.#fillSelects();
    this.element = h(
      "div",
      { class: "p-choice" },
      h("div", { class: "p-beside" }, field("Chart", this.chart), field("Rules", this.rules)),
      this.advice,
      h(
        "details",
        { class: "p-more" },
        h("summary", {}, "More about the chart and its rules"),
        h(
          "div",
          { class: "p-choice-more" },
          field("What the figures are", this.figures, "It helps us to advise a chart."),
          h("label", { class: "p-option", for: this.limits.id }, this.limits, choices.limits[0]?.title ?? ""),
          this.about,
        ),
      ),
    );
  }

  #fillSelects() {
    const { charts, rules, figures } = this.#choices;
    const option = (/** @type {Named} */ { name, title }) => h("option", { value: name }, title);
    fill(this.chart, ...charts.map((group) => h("optgroup", { label: group.title }, group.charts.map(option))));
    fill(this.rules, h("option", { value: "" }, "Those that go with the chart"), ...rules.map(option));
    fill(this.figures, h("option", { value: "" }, "Not said yet"), ...figures.map(option));
  }

  /** @param {Record<string, any>} content */
  show(content) {
    this.chart.value = content.chart || "run";
    this.rules.value = content.rules || "";
    this.figures.value = content.figures_are || "";
    this.limits.checked = content.limits === "screened";
  }

  /** @param {{ chart: string, rules: string, advice: Advice, unfit: Record<string, string> }} choice */
  advise({ rules, advice, unfit }) {
    for (const option of this.chart.options) {
      const title = this.#choices.charts.flatMap((group) => group.charts).find(({ name }) => name === option.value)?.title;
      option.textContent = unfit[option.value] ? `${title} (${unfit[option.value]})` : title ?? "";
    }
    const known = this.#choices.rules.find(({ name }) => name === rules);
    if (known) this.#tellRules(known);
    this.#tellAdvice(advice);
  }

  /** @param {Advice} advice */
  #tellAdvice({ chart, title, words, reason, taken, warnings }) {
    const told = [words, reason, ...warnings].join(" ");
    if (this.#told === told) return;
    this.#told = told;
    fill(
      this.advice,
      h("p", {}, `${words} ${reason}`),
      ...warnings.map((each) => h("p", { class: "p-advice-warning" }, each)),
      taken ? null : button(`Draw the ${title}`, { icon: "swap", onclick: () => this.#onChoose({ chart }) }),
    );
  }

  /** @param {Rules} rules */
  #tellRules({ title, rules, citation, stand, needs_limits: limits }) {
    const limited = limits && this.chart.value === "run";
    fill(
      this.about,
      h("h4", { class: "p-small-title" }, title),
      h("ul", { class: "p-list" }, ...rules.map((each) => h("li", {}, each.charAt(0).toUpperCase() + each.slice(1)))),
      h("p", {}, stand),
      limited ? h("p", {}, WITHOUT_LIMITS) : null,
      h("p", { class: "p-quiet" }, citation),
    );
  }
}

/**
 * @param {string} label
 * @param {HTMLElement} control
 * @param {string} [hint]
 */
export function field(label, control, hint = "") {
  const hintId = `${control.id}-hint`;
  if (hint) control.setAttribute("aria-describedby", hintId);
  return h(
    "div",
    { class: "p-field" },
    h("label", { class: "p-label", for: control.id }, label),
    hint ? h("p", { class: "p-hint", id: hintId }, hint) : null,
    control,
  );
}
