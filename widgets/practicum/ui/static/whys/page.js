/**
 * One problem and its causes on the page: drawn, and as an outline. Whatever is done in one is in
 * the other at once, since both show the same content. Another problem is another page.
 */

import { Outline } from "../diagram/outline.js";
import { Picture } from "../diagram/picture.js";
import { SpokenList, listOf } from "../diagram/spoken.js";
import { Toolbar } from "../diagram/toolbar.js";
import { newId } from "../drivers/shape.js";
import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { button, h } from "../kit/elements.js";
import { Form } from "../kit/form.js";
import { makeOffer } from "../kit/making.js";
import { Sheet } from "../kit/sheet.js";
import { Backwards } from "./backwards.js";
import { answer, changeCategory, moveTo, setCategory, write } from "./deeds.js";
import { keysOf } from "./keys.js";
import { BOXES, NEVER, PLACEHOLDERS, WORDS } from "./manner.js";
import { Panel } from "./panel.js";
import { NAMES, NONE, PROBLEM, Tree } from "./shape.js";
import { makeTable } from "./table.js";
import { doWithBone, doWithCause } from "./wishes.js";
import { sayLead, sayLine } from "./words.js";

/** @typedef {import("../kit/link.js").Model} Model */
/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {import("./deeds.js").Deed} Deed */
/** @typedef {import("./shape.js").Category} Category */
/** @typedef {import("../diagram/outline.js").Line} Line */
/** @typedef {import("../diagram/outline.js").Wish | import("../diagram/picture.js").Wish | import("../diagram/toolbar.js").Wish} Wish */
/**
 * @typedef {object} Window
 * @property {import("../diagram/picture.js").Manner} manner
 * @property {boolean} bones  by category, or why by why
 * @property {string} outline  what the outline is called
 * @property {(content: Content, categories: Category[]) => Line[]} lines
 */

const FACTS = ["what", "where", "often", "since"];

export class WhysPage {
  #say;
  #view;
  #practice;
  #chosen = PROBLEM;
  #later = calm(() => this.#answer());

  /**
   * @param {Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say, view: Window }} parts
   */
  constructor(model, { root, say, view }) {
    this.#say = say;
    this.#view = view;
    this.sheet = new Sheet(model);
    const [specs, choices, practice] = [model.get("form"), model.get("choices"), model.get("practice")];
    const shared = {
      onText: (/** @type {string} */ id, /** @type {string} */ text) => this.#write(id, text),
      onLeave: () => this.sheet.leave(),
      onChoose: (/** @type {string} */ id) => this.#choose(id),
      say,
    };
    this.#practice = practice;
    this.form = new Form(specs, { sheet: { edit: (changes) => this.#edit(changes), leave: () => this.sheet.leave() }, goTo: (id) => this.coach.open(id) });
    this.outline = new Outline(
      { ...shared, onWish: (id, wish) => this.#wish(id, wish, "outline"), onFold: (id, collapsed) => this.#fold(id, collapsed) },
      { label: view.outline, names: NAMES, placeholders: PLACEHOLDERS, say: sayLine, tab: "why" },
    );
    this.picture = new Picture({ ...shared, onWish: (id, wish) => this.#wish(id, wish, "picture"), onDrop: (id, drop) => this.#drop(id, drop), mayRename: (id) => id !== NONE }, view.manner);
    this.toolbar = new Toolbar({ onWish: (wish) => this.#wish(this.#chosen, wish, "toolbar"), names: BOXES, never: NEVER, words: WORDS });
    this.panel = new Panel({
      choices,
      practice,
      bones: view.bones,
      onFields: (id, fields, options) => this.#edit(write(this.sheet.content, id, fields), options),
      onCategory: (id, category) => this.#do(setCategory(this.sheet.content, id, this.#category(category))),
      onSend: (id, words, form) => this.#send(id, words, form),
      onLeave: () => this.sheet.leave(),
    });
    this.backwards = new Backwards({ choices: choices.answer, onAnswer: (step, value) => this.#edit(answer(this.sheet.content, step, value), { whole: true }) });
    this.coach = new Coach({ goTo: (field) => this.#goTo(field), go: "Go there", say });
    this.spoken = new SpokenList(listOf);
    this.bar = new Bar(this.sheet, { root, say, specs });
    this.conflict = new ConflictPanel(this.sheet, { specs, say });
    this.counting = makeOffer(this.sheet, { say, make: "Count these causes on a check sheet", made: "The check sheet", hint: "A line for each cause right behind the problem, and one for anything else." });
    this.table = makeTable(this.sheet, { root, say, limits: model.get("limits"), bones: view.bones, edit: (changes, options) => this.#edit(changes, options) });
    this.element = this.#layOut();
  }

  start() {
    this.sheet.on("content", () => this.#show());
    this.sheet.on("reading", () => this.#read());
    this.#show();
    this.#read();
    this.#answer({ aloud: false });
    this.sheet.start();
  }

  close() {
    this.sheet.close();
  }

  #layOut() {
    const { bones } = this.#view;
    const facts = this.form.section("The problem", FACTS, { row: [["where", "often", "since"]] });
    const folded = h("details", { class: "p-more p-why-facts", open: !this.sheet.content.what }, h("summary", {}, "The problem: where, how often, since when"), facts);
    const add = bones ? h("div", { class: "p-buttons" }, button("Add a category", { kind: "quiet", icon: "plus", onclick: () => this.#addCategory() })) : null;
    return h(
      "div",
      { class: "p-why" },
      this.bar.element,
      this.conflict.element,
      bones ? folded : facts,
      this.table.waiting,
      h(
        "div",
        { class: "p-dd-work" },
        this.toolbar.element,
        this.picture.element,
        h(
          "div",
          { class: "p-split p-dd-split" },
          h("div", { class: "p-dd-outline-part", role: "group", "aria-label": this.#view.outline }, h("h3", { class: "p-part-title" }, bones ? "The same as a list" : "The same as an outline"), this.outline.element, add, keysOf(bones)),
          h("div", { class: "p-dd-side-part" }, this.panel.element, this.coach.element),
        ),
      ),
      bones ? null : this.backwards.element,
      this.spoken.element,
      this.counting,
      this.table.files,
    );
  }

  /** @returns {Category[]} */
  get #categories() {
    const rows = Array.isArray(this.sheet.content.categories) ? this.sheet.content.categories : [];
    const changed = new Map(rows.map((row) => [row.id, row]));
    /** @type {Category[]} */
    const known = this.sheet.reading.categories ?? [];
    const fresh = rows.filter(({ id, gone }) => !gone && !known.some((each) => each.id === id)).map(({ id }) => ({ id, name: "", ask: "" }));
    // what Python has not heard of yet is there at once
    return [...known, ...fresh].filter(({ id }) => !changed.get(id)?.gone).map((each) => ({ ...each, name: changed.get(each.id)?.name ?? each.name }));
  }

  /** @param {string} id */
  #category(id) {
    return this.#categories.find((each) => each.id === id) ?? { id: "", name: "", ask: "" };
  }

  /** The content has changed: what needs no answer of Python's is there at once. */
  #show() {
    const { content } = this.sheet;
    this.form.show(content);
    this.#lines = this.#view.lines(content, this.#categories);
    this.outline.show(this.#lines);
    this.table.show();
    this.#mark();
  }

  /** @type {Line[]} */
  #lines = [];

  /** An answer has come. */
  #read() {
    const { layout, aloud, chains } = this.sheet.reading;
    if (this.#view.bones) this.#show();
    this.picture.show(layout);
    this.spoken.show(aloud);
    this.backwards.show(chains);
    this.counting.hidden = this.#practice || !new Tree(this.sheet.content).causes.size;
    this.table.show();
    this.#mark();
    this.#later();
  }

  #mark() {
    const { content, reading } = this.sheet;
    const line = this.#lines.find(({ key }) => key === this.#chosen) ?? this.#lineOf(this.#chosen);
    this.#chosen = line.key;
    this.outline.mark(line.key);
    this.picture.mark(line.key);
    this.toolbar.show({ kind: line.box.kind, text: line.given || line.box.text });
    this.panel.show(line, content, reading);
  }

  /**
   * A line for what has none: the problem beside the bones, or a cause that is folded away.
   * @param {string} id
   * @returns {Line}
   */
  #lineOf(id) {
    const tree = new Tree(this.sheet.content);
    const cause = tree.causes.get(id);
    const box = cause ? { ...cause, kind: cause.root ? "root" : "cause" } : { id: PROBLEM, text: tree.problem, kind: "problem" };
    return { key: box.id, box, depth: 0, parent: "", twin: false, inside: 0 };
  }

  /** @param {string} id */
  #choose(id) {
    if (id === this.#chosen) return;
    this.#chosen = id;
    this.#mark();
  }

  /** @param {string} field */
  #goTo(field) {
    if (!field.startsWith("causes.")) return this.#goToFact(field);
    const id = field.replace(/^causes\./, "");
    this.#choose(id);
    if (!this.outline.focus(id)) this.picture.focus(id);
  }

  /** @param {string} field */
  #goToFact(field) {
    const fold = this.form.fields.get(field)?.element.closest("details");
    if (fold) fold.open = true;
    this.form.focus(field);
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  #write(id, text) {
    if (this.#isBone(id)) return this.#edit(changeCategory(this.sheet.content, id, { name: text }));
    this.#edit(write(this.sheet.content, id, { text }));
  }

  /** @param {string} id */
  #isBone(id) {
    return id === NONE || this.#categories.some((each) => each.id === id);
  }

  /**
   * @param {Content} changes
   * @param {{ whole?: boolean }} [options]
   */
  #edit(changes, options) {
    this.sheet.edit(changes, options);
    this.#show();
  }

  /**
   * @param {string} id
   * @param {boolean} collapsed
   */
  #fold(id, collapsed) {
    if (!new Tree(this.sheet.content).causes.has(id)) return;
    this.#edit(write(this.sheet.content, id, { collapsed }), { whole: true });
    this.#say(collapsed ? "Folded" : "Unfolded");
  }

  /**
   * @param {Deed} deed
   * @returns {boolean} whether it was done
   */
  #do({ changes, focus, say }) {
    this.#say(say);
    if (!changes) return false;
    if (focus) this.#chosen = focus;
    this.#edit(changes, { whole: true });
    return true;
  }

  /**
   * @param {string} id
   * @param {Wish} wish
   * @param {"outline" | "picture" | "toolbar"} from
   */
  #wish(id, wish, from) {
    const { content } = this.sheet;
    if (wish === "fold") return this.#fold(id, !new Tree(content).causes.get(id)?.collapsed);
    const done = this.#do(this.#isBone(id) ? doWithBone(content, id, wish) : doWithCause(content, id, wish));
    const fresh = wish === "child" || wish === "beside" || wish === "why";
    if (!done || (from === "toolbar" && !fresh)) return;
    if (from === "picture" && !fresh) this.#focusDrawn(wish === "remove");
    else this.outline.focus(this.#chosen);
  }

  #addCategory() {
    const id = newId();
    this.#do({ changes: changeCategory(this.sheet.content, id, { name: "" }), focus: id, say: "A new category" });
    this.outline.focus(id);
  }

  /** @param {boolean} later  what was chosen is drawn already, unless it is new to the drawing */
  #focusDrawn(later) {
    this.picture.focus(this.#chosen);
    if (later) setTimeout(() => this.picture.focus(this.#chosen));
  }

  /**
   * @param {string} id
   * @param {import("../diagram/dragging.js").Drop} drop
   */
  #drop(id, { target, how }) {
    const { content } = this.sheet;
    if (this.#isBone(target)) return this.#toBone(id, target);
    if (how === "under") return this.#do(moveTo(content, id, { parent: target === PROBLEM ? "" : target }));
    const tree = new Tree(content);
    const beside = tree.beside(target).filter((each) => each !== id);
    const after = how === "after" ? target : (beside[beside.indexOf(target) - 1] ?? "");
    return this.#do(moveTo(content, id, { parent: tree.parentOf(target), after }));
  }

  /**
   * @param {string} id
   * @param {string} bone
   */
  #toBone(id, bone) {
    return this.#do(setCategory(this.sheet.content, id, this.#category(bone === NONE ? "" : bone)));
  }

  /**
   * @param {string} id
   * @param {string} words
   * @param {"driver" | "idea"} form
   */
  async #send(id, words, form) {
    try {
      const { body } = await this.sheet.ask("to_diagram", { cause: id, words, form });
      this.#edit(write(this.sheet.content, id, { box: body.box }), { whole: true });
      this.#say(`In your driver diagram now: ${body.words}`);
    } catch (error) {
      this.#say(error instanceof Error ? error.message : String(error), { now: true });
    }
  }

  /** @param {{ aloud?: boolean }} [options] */
  #answer({ aloud = true } = {}) {
    const { findings, problems } = this.sheet.reading;
    const { content } = this.sheet;
    const lead = sayLead(findings, { problem: Boolean(content.what), causes: new Tree(content).causes.size });
    this.form.note(findings);
    this.form.complain(problems);
    this.coach.tell(findings, { lead, aloud });
  }
}
