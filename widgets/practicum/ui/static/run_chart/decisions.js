/**
 * What the team decided about the chart: a fixed baseline, new phases, points left out, each with
 * its reason and its day. Python checks a decision; taking one back leaves it in the list.
 */

import { button, fill, h, setProps, uid } from "../kit/elements.js";
import { field } from "./choice.js";

/** @typedef {import("../kit/sheet.js").Sheet} Sheet */
/** @typedef {{ id: string, what: string, words: string, reason: string, made: string, ended: string, holds: boolean, lost: string }} Told */
/** @typedef {{ title: string, citation: string, words: string, row: string, points: number }} Proposal */

const WHAT = /** @type {[string, string][]} */ ([
  ["baseline", "Fix the baseline: lines from the first points, drawn on"],
  ["phase", "Begin a new phase"],
  ["leave-out", "Leave a point out"],
]);
const CAUTION =
  "A proposal changes nothing. Begin a new phase only if you know what changed, it is a real change, and it has lasted. " +
  "That a target was missed is no reason.";

export class Decisions {
  #sheet;
  #onDecide;
  #say;
  #listed = "";

  /** @param {{ sheet: Sheet, onDecide: (changes: Record<string, any>) => void, say: import("../kit/announce.js").Say }} parts */
  constructor({ sheet, onDecide, say }) {
    this.#sheet = sheet;
    this.#onDecide = onDecide;
    this.#say = say;
    this.what = h("select", { class: "p-input", id: uid("p-what"), onchange: () => this.#fit() }, WHAT.map(([value, words]) => h("option", { value }, words)));
    this.row = h("select", { class: "p-input", id: uid("p-at") });
    this.points = h("input", { class: "p-input p-input-short", id: uid("p-points"), type: "text", inputmode: "numeric", autocomplete: "off" });
    this.reason = h("input", { class: "p-input", id: uid("p-reason"), type: "text", autocomplete: "off" });
    this.reason.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) event.preventDefault(), this.#decide();
    });
    this.fields = {
      what: field("What do you decide?", this.what),
      row: field("At which point?", this.row),
      points: field("How many points make the lines?", this.points, "Such as 12. For a new phase it can stay empty: then all its points make them."),
      reason: field("Why?", this.reason, "So that people know in a year: “New rota from 2 March”."),
    };
    this.wrong = h("div", { class: "p-decide-wrong", role: "alert" });
    this.list = h("ol", { class: "p-decided", role: "list" });
    this.none = h("p", { class: "p-quiet" }, "Nothing is decided yet: all points make the lines.");
    this.proposals = h("details", { class: "p-more p-proposals", hidden: true });
    this.summary = h("summary", {}, "Baseline, phases and points left out");
    this.form = h(
      "div",
      { class: "p-decide", role: "group", "aria-label": "A new decision" },
      this.fields.what,
      this.fields.row,
      this.fields.points,
      this.fields.reason,
      this.wrong,
      h("div", { class: "p-buttons" }, button("Decide", { kind: "main", icon: "check", onclick: () => this.#decide() })),
    );
    this.element = h(
      "details",
      { class: "p-more p-decisions" },
      this.summary,
      h("div", { class: "p-decisions-body" }, this.none, this.list, this.proposals, h("h4", { class: "p-small-title" }, "Decide something"), this.form),
    );
    this.element.addEventListener("toggle", () => this.#listPoints());
    this.#fit();
  }

  /**
   * Open the form, with its beginning filled in.
   * @param {string} what
   * @param {string} row
   * @param {string} [points]
   */
  begin(what, row, points = "") {
    this.element.open = true;
    this.#listPoints();
    this.what.value = what;
    this.row.value = row;
    this.points.value = points;
    this.#complain([]);
    this.#fit();
    this.reason.focus();
  }

  /** @param {Record<string, any>} reading */
  show({ decisions, proposals, table }) {
    this.lines = table;
    const holding = decisions.filter((/** @type {Told} */ each) => each.holds).length;
    this.summary.textContent = `Baseline, phases and points left out${holding ? ` (${holding})` : ""}`;
    this.none.hidden = decisions.length > 0;
    fill(this.list, ...decisions.map((/** @type {Told} */ each) => this.#told(each)));
    this.#propose(proposals);
    this.#listPoints();
  }

  #fit() {
    const what = this.what.value;
    this.fields.row.hidden = what === "baseline";
    this.fields.points.hidden = what === "leave-out";
  }

  #listPoints() {
    const lines = /** @type {{ row: string, day: string, value: string }[]} */ (this.lines ?? []);
    const words = lines.map(({ day, value }) => `${day}: ${value}`);
    if (!this.element.open || words.join("\n") === this.#listed) return;
    const chosen = this.row.value;
    this.#listed = words.join("\n");
    fill(this.row, ...lines.map(({ row }, at) => h("option", { value: row }, words[at] ?? "")));
    if (lines.some(({ row }) => row === chosen)) this.row.value = chosen;
  }

  /** @param {Told} told */
  #told({ id, words, reason, made, ended, holds, lost }) {
    const when = ended ? `Decided on ${made}, taken back on ${ended}.` : `Decided on ${made}.`;
    const label = holds ? "Take back" : "Decide again";
    return h(
      "li",
      { class: "p-decision", "data-holds": String(holds) },
      h(
        "div",
        {},
        h("p", { class: "p-decision-words" }, holds ? words : `Taken back: ${words}`),
        h("p", {}, `Because: ${reason}`),
        h("p", { class: "p-quiet" }, when),
        lost ? h("p", { class: "p-advice-warning" }, lost) : null,
      ),
      button(label, { kind: "quiet", icon: "undo", "aria-label": `${label}: ${words}`, onclick: () => this.#turn(id, holds) }),
    );
  }

  /** @param {Proposal[]} proposals */
  #propose(proposals) {
    this.proposals.hidden = !proposals.length;
    if (!proposals.length) return;
    fill(
      this.proposals,
      h("summary", {}, `A new phase? ${proposals.length === 1 ? "One published convention proposes it" : `${proposals.length} published conventions propose it`}`),
      h("p", { class: "p-quiet" }, CAUTION),
      h("ul", { class: "p-list", role: "list" }, ...proposals.map((each) => this.#proposal(each))),
    );
  }

  /** @param {Proposal} proposal */
  #proposal({ title, citation, words, row, points }) {
    return h(
      "li",
      { class: "p-proposal" },
      h("p", { class: "p-decision-words" }, title),
      h("p", {}, words),
      h("p", { class: "p-quiet" }, citation),
      button("Write down a reason for it", { icon: "pencil", "aria-label": `Write down a reason: ${title}`, onclick: () => this.begin("phase", row, String(points)) }),
    );
  }

  /**
   * @param {string} id
   * @param {boolean} holds
   */
  #turn(id, holds) {
    const ended = holds ? new Date().toISOString() : "";
    const decisions = all(this.#sheet).map((each) => (each.id === id ? { ...each, ended } : each));
    this.#onDecide({ decisions });
    this.#say(holds ? "The decision is taken back. It stays in the list." : "The decision holds again.");
    this.summary.focus();
  }

  async #decide() {
    const { what, row, points, reason } = this;
    const asked = { what: what.value, row: what.value === "baseline" ? "" : row.value, points: what.value === "leave-out" ? "" : points.value, reason: reason.value };
    try {
      const { body } = await this.#sheet.ask("decide", { content: this.#sheet.content, decision: asked });
      if (body.problems) return this.#complain(body.problems);
      this.#complain([]);
      this.#onDecide({ decisions: [...all(this.#sheet), body.decision] });
      reason.value = points.value = "";
      this.#say("It is decided. The chart shows it, and the reason is kept.");
    } catch (error) {
      this.#complain([{ field: "what", message: error instanceof Error ? error.message : String(error) }]);
    }
  }

  /** @param {{ field: string, message: string }[]} problems */
  #complain(problems) {
    fill(this.wrong, ...problems.map(({ message }) => h("p", { class: "p-wrong" }, message)));
    const controls = { what: this.what, row: this.row, points: this.points, reason: this.reason };
    for (const [name, control] of Object.entries(controls)) {
      setProps(control, { "aria-invalid": problems.some((each) => each.field === name) ? "true" : null });
    }
    const first = problems[0]?.field;
    if (first && first in controls) controls[/** @type {keyof typeof controls} */ (first)].focus();
  }
}

/**
 * @param {Sheet} sheet
 * @returns {Record<string, any>[]}
 */
function all(sheet) {
  return Array.isArray(sheet.content.decisions) ? sheet.content.decisions : [];
}
