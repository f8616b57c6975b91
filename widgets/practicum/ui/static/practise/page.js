/** The page of practice: the case, the answer, the verdict, and how each kind stands. */

import { DataTable } from "../chart/data_table.js";
import { fill, h } from "../kit/elements.js";
import { Link } from "../kit/link.js";
import { onReturn } from "../kit/return.js";
import { Answer } from "./answer.js";
import { MarkedChart } from "./chart.js";
import { Mastery } from "./mastery.js";
import { Verdict } from "./verdict.js";

/** @typedef {import("../kit/link.js").Model} Model */
/** @typedef {Record<string, any>} View */

export class PractisePage {
  #link;
  #say;
  /** @type {View} */
  #view;
  #busy = false;
  #stop;
  #claim = h("p", { class: "p-practise-claim" });
  #line = h("p", { class: "p-quiet" });
  #title = h("h3", { class: "p-part-title", tabindex: "-1" });
  #wrong = h("p", { class: "p-wrong", role: "alert", hidden: true });
  #figures = new DataTable({ first: "Point", caption: "Each point of the chart: its number, its month and its value" });

  /**
   * @param {Model} model
   * @param {{ say: import("../kit/announce.js").Say }} parts
   */
  constructor(model, { say }) {
    this.#link = new Link(model);
    this.#say = say;
    this.#view = model.get("view");
    const { title, summary } = model.get("practice");
    const figures = this.#figures.element.querySelector("summary");
    if (figures) figures.textContent = "The figures as a table";
    this.chart = new MarkedChart({ path: model.get("plotly_path"), onMark: (rows) => this.answer.marked(rows) });
    this.answer = new Answer({
      read: (question) => this.#ask("points", question, { alone: false }),
      onRows: (rows) => this.chart.mark(rows),
      onAnswer: (choice) => this.#answer(choice),
    });
    this.verdict = new Verdict({ onNext: () => this.#next() });
    this.mastery = new Mastery();
    this.element = h(
      "div",
      { class: "p-panel p-practise" },
      h("div", {}, h("h2", { class: "p-panel-title" }, title), h("p", { class: "p-panel-lead" }, summary)),
      h("div", { class: "p-practise-case" }, this.#title, this.#claim, this.chart.element, this.#line, this.#figures.element),
      this.answer.element,
      this.#wrong,
      this.verdict.element,
      this.mastery.element,
    );
    this.#stop = onReturn(() => this.#refresh());
  }

  start() {
    this.#show(this.#view);
  }

  close() {
    this.#stop();
    this.#link.close();
    this.chart.close();
  }

  /** @param {string} choice */
  async #answer(choice) {
    const body = await this.#ask("answer", { choice, rows: this.chart.rows, revision: this.#view.revision });
    if (body?.trouble) return this.answer.complain(body.trouble);
    if (!body) return;
    this.#show(body.view);
    const { verdict } = this.#view;
    this.#say([body.said, verdict && `${verdict.title}.`, ...(verdict?.lines ?? [])].filter(Boolean).join(" "));
    if (verdict) this.verdict.focus();
  }

  async #next() {
    const body = await this.#ask("next", { revision: this.#view.revision });
    if (!body) return;
    this.#show(body.view);
    this.#say(`${body.said} ${this.#title.textContent}. ${this.#claim.textContent}`.trim());
    this.#title.focus();
    this.#title.scrollIntoView({ block: "nearest" });
  }

  async #refresh() {
    try {
      const { body } = await this.#link.ask("refresh", { revision: this.#view.revision });
      if (body.view) this.#show(body.view);
    } catch {
      // the next answer says that the course is silent
    }
  }

  /**
   * @param {string} verb
   * @param {object} fields
   * @param {{ alone?: boolean }} [options]  whether a second press has to wait for the first
   * @returns {Promise<View | null>}
   */
  async #ask(verb, fields, { alone = true } = {}) {
    if (alone && this.#busy) return null;
    if (alone) this.#busy = true;
    this.#wrong.hidden = true;
    try {
      return (await this.#link.ask(verb, fields)).body;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#wrong.textContent = `${message} Please try again in a moment.`;
      this.#wrong.hidden = false;
      return null;
    } finally {
      if (alone) this.#busy = false;
    }
  }

  /** @param {View} view */
  #show(view) {
    const fresh = view.case.number !== this.#view.case.number || view === this.#view;
    this.#view = view;
    const { case: shown, given, verdict, mastery } = view;
    this.#title.textContent = `Chart ${shown.number}: ${shown.title}`;
    this.#claim.textContent = shown.claim;
    this.#line.textContent = shown.line;
    if (fresh) this.answer.fresh(shown.options);
    if (given) this.answer.given(given);
    this.answer.element.hidden = Boolean(verdict);
    this.chart.show(shown, verdict);
    this.chart.mark(given ? given.rows : fresh ? [] : this.chart.rows);
    this.#figures.show(shown.rows, shown.columns);
    this.#figures.element.hidden = Boolean(verdict);
    this.verdict.show(verdict, given ? this.answer.labelOf(given.choice) : "");
    this.mastery.show(mastery);
    fill(this.#wrong);
    this.#wrong.hidden = true;
  }
}
