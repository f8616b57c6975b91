/**
 * The parts of a cycle's form, stage by stage, and which of them are shown.
 */

import { fill, h, uid } from "../kit/elements.js";
import { fieldsOfKind, STAGES } from "./words.js";

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {import("./words.js").Box} Box */

/** @type {Record<string, string[]>} */
const FIELDS = {
  plan: [
    ...["title", "number", "type", "questions"], // folded away: they tell nothing of what was come to
    ...["before", "idea", "driver", "moves", "objective", "change"],
    ...["prediction", "prediction_kind", "low", "high", "unit", "answer"],
    ...["people", "scale", "belief", "cost", "readiness"],
    ...["who", "when", "where", "measure", "data_plan", "tasks"],
  ],
  do: ["started", "ended", "as_planned", "observations", "surprises", "data"],
  study: ["result", "result_number", "result_answer", "compared", "comparison", "learned"],
  act: ["decision", "next"],
};
const FORETOLD = ["prediction", "prediction_kind", "low", "high", "unit", "answer"];
const BY_KIND = ["low", "high", "unit", "answer", "result_number", "result_answer"];

/** Findings that only say that something is not there yet. */
const MISSING = ["study-without-comparison", "act-without-decision"];

/** The fields in their order on the page. */
export function order() {
  return STAGES.flatMap((stage) => FIELDS[stage] ?? []);
}

/**
 * Give the last field of the stage before this one.
 * @param {string} stage
 */
export function lastBefore(stage) {
  return FIELDS[STAGES[STAGES.indexOf(stage) - 1] ?? ""]?.at(-1) ?? "";
}

/** @param {import("../kit/sheet.js").Finding} finding */
export function isMissing({ id }) {
  return id.startsWith("no-") || MISSING.includes(id);
}

export class Parts {
  #form;
  /** @type {HTMLDetailsElement[]} */
  #more = [];
  /** @type {Set<string>} */
  #hidden = new Set();

  /**
   * @param {import("../kit/form.js").Form} form
   * @param {object} parts
   * @param {Record<string, Box[]>} parts.offers
   * @param {import("./tasks.js").Tasks} parts.tasks
   * @param {import("./lock.js").LockPanel} parts.lock
   * @param {(name: string, id: string) => void} parts.onOffer
   */
  constructor(form, { offers, tasks, lock, onOffer }) {
    this.#form = form;
    this.size = h("p", { class: "p-pdsa-advice", role: "status", hidden: true });
    this.verdict = h("p", { class: "p-pdsa-verdict", hidden: true });
    this.recall = h("div", { class: "p-pdsa-recall", hidden: true });
    this.#offer(offers, onOffer);
    /** @type {Record<string, HTMLElement[]>} */
    this.sections = { plan: this.#plan(tasks, lock), do: this.#do(), study: this.#study(), act: this.#act() };
  }

  /**
   * Say which stage a field belongs to.
   * @param {string} field
   */
  stageOf(field) {
    return STAGES.find((stage) => FIELDS[stage]?.includes(field)) ?? "";
  }

  /**
   * Open what hides a field.
   * @param {string} field
   */
  open(field) {
    const element = this.#form.fields.get(field)?.element;
    for (const details of this.#more) if (element && details.contains(element)) details.open = true;
  }

  /** @param {string} field */
  isHidden(field) {
    return this.#hidden.has(field);
  }

  /**
   * @param {Content} content
   * @param {boolean} locked
   */
  show(content, locked) {
    const wanted = fieldsOfKind(content.prediction_kind);
    const typed = [...wanted.plan, ...wanted.study];
    for (const name of new Set([...FORETOLD, ...BY_KIND, "before"])) {
      const other = BY_KIND.includes(name) && !typed.includes(name);
      const hidden = other || (locked && FORETOLD.includes(name)) || (name === "before" && !content.before);
      this.#hidden[hidden ? "add" : "delete"](name);
      const element = this.#form.fields.get(name)?.element;
      if (element) element.hidden = hidden;
    }
    for (const row of this.#rows) row.hidden = [...row.children].every((each) => /** @type {HTMLElement} */ (each).hidden);
  }

  /**
   * Show what Python makes of sizes and results.
   * @param {import("../kit/sheet.js").Reading} reading
   */
  judge({ size, verdict, lock }) {
    this.size.hidden = !size;
    if (size) fill(this.size, h("strong", {}, size.words), ` ${size.why}`);
    this.verdict.hidden = !verdict.words;
    this.verdict.textContent = verdict.words;
    this.recall.hidden = !lock;
    if (lock) fill(this.recall, h("p", { class: "p-label" }, "You predicted"), h("p", { class: "p-pdsa-foretold" }, lock.prediction));
  }

  /** @returns {HTMLElement[]} */
  get #rows() {
    return [...this.sections.plan ?? [], ...this.sections.study ?? []].flatMap((each) => /** @type {HTMLElement[]} */ ([...each.querySelectorAll(".p-beside")]));
  }

  /**
   * @param {import("./tasks.js").Tasks} tasks
   * @param {import("./lock.js").LockPanel} lock
   */
  #plan(tasks, lock) {
    const form = this.#form;
    const foretold = form.section("Your prediction", FORETOLD, { row: [["low", "high", "unit"]] });
    foretold.append(lock.element);
    const adviser = this.#fold("How big may this test be? Three questions", ["belief", "cost", "readiness"]);
    const big = form.section("How big", ["people", "scale"], { row: [["people", "scale"]] });
    big.append(adviser, this.size);
    const doing = form.section("Who, when, and what you count", ["who", "when", "where", "measure", "data_plan"], { row: [["who", "when", "where"]] });
    doing.append(tasks.element);
    return [
      form.section("What you test", ["before", "idea", "driver", "moves", "objective", "change"], { row: [["idea", "driver"]] }),
      foretold,
      big,
      doing,
      this.#fold("More about this cycle", ["title", "number", "type", "questions"]),
    ];
  }

  #do() {
    return [this.#form.section("What happened", ["as_planned", "started", "ended", "observations", "surprises", "data"], { row: [["started", "ended"]] })];
  }

  #study() {
    const section = this.#form.section("What it shows", ["result", "result_number", "result_answer", "compared", "comparison", "learned"]);
    section.querySelector(".p-part-title")?.after(this.recall);
    this.#form.fields.get("compared")?.element.before(this.verdict);
    return [section];
  }

  #act() {
    return [this.#form.section("What comes of it", ["decision", "next"])];
  }

  /**
   * @param {string} title
   * @param {string[]} names
   */
  #fold(title, names) {
    const fields = names.map((name) => this.#form.fields.get(name)?.element ?? null);
    const details = h("details", { class: "p-more p-pdsa-fold" }, h("summary", {}, title), h("div", { class: "p-pdsa-folded" }, fields));
    this.#more.push(details);
    return details;
  }

  /**
   * Offer the boxes of the team's diagram, and its measures, under the fields that name one.
   * @param {Record<string, Box[]>} offers
   * @param {(name: string, id: string) => void} onOffer
   */
  #offer(offers, onOffer) {
    for (const [name, list] of Object.entries(offers)) {
      const element = this.#form.fields.get(name)?.element;
      if (!element || !list.length) continue;
      const id = uid("p-box");
      const source = name === "moves" ? "your measures" : "your diagram";
      const options = list.map((box) => h("option", { value: box.id }, box.words));
      const select = h("select", { class: "p-input p-pdsa-offer", id, onchange: () => (onOffer(name, select.value), (select.value = "")) }, h("option", { value: "" }, `From ${source}`), options);
      element.append(h("label", { class: "p-spoken", for: id }, `${this.#form.label(name)}: choose from ${source}`), select);
    }
  }
}
