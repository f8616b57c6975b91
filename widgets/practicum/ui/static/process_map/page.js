/**
 * One process map on the page, as a list and drawn. Whatever is done in one is in the other at once,
 * since both show the same content.
 */

import { makeFiles } from "../diagram/files.js";
import { Picture } from "../diagram/picture.js";
import { SpokenList } from "../diagram/spoken.js";
import { Toolbar } from "../diagram/toolbar.js";
import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { button, h } from "../kit/elements.js";
import { Form } from "../kit/form.js";
import { Sheet } from "../kit/sheet.js";
import { Acts } from "./acts.js";
import { Beside } from "./beside.js";
import { makeKind, write } from "./deeds.js";
import { nameLane, removeLane, shiftLane } from "./lane_deeds.js";
import { StepList } from "./list.js";
import { makeManner } from "./manner.js";
import { Panel } from "./panel.js";
import { Reading } from "./reading.js";
import { FIELDS, KINDS, branchesOf, laneName, lanesOf, rowsOf, stepsOf } from "./shape.js";
import { SideSwitch } from "./sides.js";
import { stepList } from "./spoken.js";
import { Sums } from "./sums.js";
import { copyToFuture, removeBranch, writeBranch } from "./way_deeds.js";
import { KEYS, sayLead } from "./words.js";

/** @typedef {import("../kit/link.js").Model} Model */
/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {import("./deeds.js").Deed} Deed */
/** @typedef {import("./shape.js").Side} Side */

export class MapPage {
  /** @type {Side} */
  side = "now";
  chosen = "";
  #answer = calm(() => this.#coachNow());
  #work = h("div", {});
  #lead = h("p", { class: "p-empty" }, "Press “Add a step” and write down what sets it off. Press Enter, then write who does what next: “Nurse: weigh the child, 5 min”.");

  /**
   * @param {Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say }} parts
   */
  constructor(model, { root, say }) {
    this.root = root;
    this.say = say;
    this.sheet = new Sheet(model);
    this.reading = new Reading(this);
    this.acts = new Acts(this);
    const specs = model.get("form");
    const onLeave = () => this.sheet.leave();
    const onChoose = (/** @type {string} */ id) => this.#choose(id);
    const onFields = (/** @type {string} */ id, /** @type {Record<string, string>} */ fields) => this.edit(write(this.sheet.content, this.side, id, fields));
    const onMoreWays = (/** @type {string} */ id) => this.acts.moreWays(id);
    this.form = new Form(specs, { sheet: { edit: (changes) => this.edit(changes), leave: onLeave }, goTo: (id) => this.coach.open(id) });
    this.sides = new SideSwitch({ onSide: (view) => this.#turn(view), onCopy: () => this.act(copyToFuture(this.sheet.content)), onDrop: () => this.acts.dropFuture(), onAdd: () => this.acts.addFirstOfFuture() });
    this.list = new StepList({
      onFields,
      onLeave,
      onChoose,
      onLane: (id, name) => this.acts.lane(id, name),
      onKind: (id, kind) => this.act(makeKind(this.sheet.content, this.side, id, kind)),
      onWish: (id, wish, column) => this.acts.wish(id, wish, "list", column),
      onPaste: (id, text) => this.reading.paste(id, text),
      onWay: (id, fields) => this.edit(writeBranch(this.sheet.content, id, fields)),
      onNoWay: (id) => this.act(removeBranch(this.sheet.content, id)),
      onMoreWays,
    });
    this.picture = new Picture(
      { onText: (id, text) => onFields(id, { text }), onLeave, onChoose, onWish: (id, wish) => this.acts.wish(id, wish, "picture"), onDrop: (id, drop) => this.acts.drop(id, drop), mayRename: () => true },
      makeManner(() => this.#layout, "The map as a drawing"),
    );
    this.toolbar = new Toolbar({ onWish: (wish) => this.acts.wish(this.chosen, wish, "toolbar"), names: KINDS, never: {}, words: WORDS });
    this.panel = new Panel(
      {
        onFields,
        onLeave,
        onMoreWays,
        onIdea: (id) => this.reading.makeIdea(id),
        onLaneName: (id, name) => this.edit(nameLane(this.sheet.content, id, name)),
        onLaneShift: (id, by) => this.act(shiftLane(this.sheet.content, id, by)),
        onLaneAway: (id) => this.act(removeLane(this.sheet.content, id)),
      },
      { wastes: model.get("wastes"), practice: model.get("practice") },
    );
    this.coach = new Coach({ goTo: (field) => this.#goTo(field), go: "Go to this step", say });
    this.beside = new Beside({ onChoose: () => {} });
    this.sums = new Sums();
    this.spoken = new SpokenList(stepList, "p-pm-spoken");
    this.bar = new Bar(this.sheet, { root, say, specs });
    this.conflict = new ConflictPanel(this.sheet, { specs, say });
    this.element = this.#layOut(model);
  }

  start() {
    this.sheet.on("content", () => this.#show());
    this.sheet.on("reading", () => this.#read());
    this.#show();
    this.#read();
    this.#coachNow({ aloud: false });
    this.sheet.start();
    this.sheet.ask("facts", { content: this.sheet.content }).catch(() => {});
  }

  close() {
    this.sheet.close();
  }

  get #layout() {
    return this.sheet.reading.sides[this.side].layout;
  }

  get steps() {
    return stepsOf(this.sheet.content, this.side);
  }

  /** @param {Model} model */
  #layOut(model) {
    const table = button("Table in or out", { kind: "quiet", icon: "swap", onclick: () => this.reading.openTable(model.get("limits")) });
    const paste = button("Paste a list", { kind: "quiet", icon: "paste", onclick: () => this.reading.askForLines() });
    const keys = h("details", { class: "p-more p-dd-keys" }, h("summary", {}, "Keys that save time"), h("dl", { class: "p-dd-keylist" }, KEYS.map(([key, words]) => h("div", {}, h("dt", {}, h("kbd", {}, key)), h("dd", {}, words)))));
    const add = button("Add a step", { icon: "plus", onclick: () => this.acts.addLast() });
    const papers = [{ form: "a4", words: "Print on A4" }, { form: "a3", words: "Print on A3" }];
    this.#work = h(
      "div",
      { class: "p-dd-work" },
      this.toolbar.element,
      h("div", { class: "p-pm-list-part", role: "group", "aria-label": "List" }, this.#lead, this.list.element, h("div", { class: "p-buttons" }, add, paste, table), keys),
      this.picture.element,
      h("div", { class: "p-split p-pm-split" }, this.panel.element, this.coach.element),
    );
    return h(
      "div",
      { class: "p-pm" },
      this.bar.element,
      this.conflict.element,
      [...this.form.fields.values()].map((field) => field.element),
      this.sides.element,
      this.reading.trouble,
      this.#work,
      this.beside.element,
      this.sums.element,
      this.spoken.element,
      makeFiles(this.sheet, { say: this.say, papers, more: () => ({ side: this.side }) }),
    );
  }

  /** The content has changed: what needs no answer of Python's is there at once. */
  #show() {
    const { content, reading } = this.sheet;
    const [steps, lanes] = [this.steps, lanesOf(content)];
    this.form.show(content);
    this.list.show(
      steps.map((step, at) => {
        const ways = step.kind === "end" ? [] : branchesOf(content, step.id);
        return {
          step,
          place: at + 1,
          lane: laneName(step, lanes),
          ways,
          all: steps,
          wrong: reading.wrong?.[step.id] ?? {},
          understood: reading.understood?.[step.id] ?? {},
          waysWrong: Object.fromEntries(ways.filter(({ id }) => reading.wrong?.[id]).map(({ id }) => [id, reading.wrong[id]])),
        };
      }),
      lanes.map(({ name }) => name),
    );
    this.sides.show({ steps: rowsOf(content, "steps").length, future: rowsOf(content, "future").length });
    this.#mark(steps);
  }

  /** An answer has come. */
  #read() {
    const { reading } = this.sheet;
    this.picture.show(this.#layout);
    this.spoken.show(reading.sides[this.side].aloud);
    this.sums.show(reading.told);
    this.beside.show(reading);
    this.form.complain(reading.problems);
    this.#show();
    this.#answer();
  }

  focus() {
    this.list.focus(this.chosen);
  }

  /** @param {import("./shape.js").Step[]} steps */
  #mark(steps) {
    const at = Math.max(0, steps.findIndex(({ id }) => id === this.chosen));
    const step = steps[at];
    this.chosen = step?.id ?? "";
    this.list.mark(this.chosen);
    this.picture.mark(this.chosen);
    this.toolbar.element.hidden = this.picture.element.hidden = !step;
    this.#lead.hidden = Boolean(step);
    this.list.heads.hidden = !step;
    if (step) this.toolbar.show({ kind: step.kind, text: `${at + 1} ${step.text}` });
    this.panel.show({ step, place: at + 1, lanes: lanesOf(this.sheet.content), idea: this.sheet.reading.ideas?.[step?.idea ?? ""] ?? "", hasWays: Boolean(step && (step.kind === "decision" || branchesOf(this.sheet.content, step.id).length)) });
  }

  /** @param {string} id */
  #choose(id) {
    if (id === this.chosen) return;
    this.chosen = id;
    this.#mark(this.steps);
  }

  /** @param {string} field  such as "steps.n1" */
  #goTo(field) {
    const [name = "", id = ""] = field.split(".");
    const side = name === FIELDS.future ? "future" : "now";
    if (side !== this.side || this.#work.hidden) this.sides.choose(side);
    this.#choose(id);
    this.list.focus(id);
  }

  /** @param {import("./sides.js").View} view */
  #turn(view) {
    this.#work.hidden = view === "beside";
    this.beside.element.hidden = view !== "beside";
    if (view !== "beside" && view !== this.side) {
      this.side = view;
      this.chosen = "";
    }
    this.#show();
    this.picture.show(this.#layout);
    this.spoken.show(this.sheet.reading.sides[this.side].aloud);
    this.beside.show(this.sheet.reading);
  }

  /**
   * @param {Content} changes
   * @param {{ whole?: boolean }} [options]
   */
  edit(changes, options) {
    this.sheet.edit(changes, options);
    this.#show();
  }

  /**
   * @param {Deed} deed
   * @returns {boolean} whether it was done
   */
  act({ changes, focus, say }) {
    if (say) this.say(say);
    if (!changes) return false;
    if (focus) this.chosen = focus;
    this.edit(changes, { whole: true });
    return true;
  }

  /** @param {{ aloud?: boolean }} [options] */
  #coachNow({ aloud = true } = {}) {
    const { findings } = this.sheet.reading;
    const lead = sayLead(findings, this.steps.length);
    this.coach.tell(findings, { lead, aloud });
  }
}

/** @type {Partial<Record<import("../diagram/toolbar.js").Wish, string>>} */
const WORDS = { child: "Add after it", beside: "Add a way on", out: "Lane to the left", in: "Lane to the right" };
