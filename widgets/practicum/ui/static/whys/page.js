/**
 * One problem and its causes on the page: drawn, and as an outline. Whatever is done in one is in
 * the other at once, since both show the same content. Another problem is another page.
 */

import { Outline } from "../diagram/outline.js";
import { Picture } from "../diagram/picture.js";
import { SpokenList, listOf } from "../diagram/spoken.js";
import { Toolbar } from "../diagram/toolbar.js";
import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { button, h } from "../kit/elements.js";
import { Form } from "../kit/form.js";
import { makeOffer } from "../kit/making.js";
import { Sheet } from "../kit/sheet.js";
import { Acts } from "./acts.js";
import { Backwards } from "./backwards.js";
import { answer, write } from "./deeds.js";
import { keysOf } from "./keys.js";
import { BOXES, NEVER, PLACEHOLDERS, WORDS } from "./manner.js";
import { Panel } from "./panel.js";
import { NAMES, NONE, PROBLEM, Tree } from "./shape.js";
import { makeTable } from "./table.js";
import { sayLead, sayLine } from "./words.js";

/** @typedef {import("../kit/link.js").Model} Model */
/** @typedef {import("../kit/content.js").Content} Content */
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
  #view;
  #practice;
  chosen = PROBLEM;
  #later = calm(() => this.#answer());

  /**
   * @param {Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say, view: Window }} parts
   */
  constructor(model, { root, say, view }) {
    this.say = say;
    this.#view = view;
    this.sheet = new Sheet(model);
    this.acts = new Acts(this);
    const [specs, choices, practice] = [model.get("form"), model.get("choices"), model.get("practice")];
    const shared = {
      onText: (/** @type {string} */ id, /** @type {string} */ text) => this.acts.write(id, text),
      onLeave: () => this.sheet.leave(),
      onChoose: (/** @type {string} */ id) => this.#choose(id),
      say,
    };
    this.#practice = practice;
    this.form = new Form(specs, { sheet: { edit: (changes) => this.edit(changes), leave: () => this.sheet.leave() }, goTo: (id) => this.coach.open(id) });
    this.outline = new Outline(
      { ...shared, onWish: (id, wish) => this.acts.wish(id, wish, "outline"), onFold: (id, collapsed) => this.acts.fold(id, collapsed) },
      { label: view.outline, names: NAMES, placeholders: PLACEHOLDERS, say: sayLine, tab: "why" },
    );
    this.picture = new Picture({ ...shared, onWish: (id, wish) => this.acts.wish(id, wish, "picture"), onDrop: (id, drop) => this.acts.drop(id, drop), mayRename: (id) => id !== NONE }, view.manner);
    this.toolbar = new Toolbar({ onWish: (wish) => this.acts.wish(this.chosen, wish, "toolbar"), names: BOXES, never: NEVER, words: WORDS });
    this.panel = new Panel({
      choices,
      practice,
      bones: view.bones,
      onFields: (id, fields, options) => this.edit(write(this.sheet.content, id, fields), options),
      onCategory: (id, category) => this.acts.setCategory(id, category),
      onSend: (id, words, form) => this.acts.send(id, words, form),
      onLeave: () => this.sheet.leave(),
    });
    this.backwards = new Backwards({ choices: choices.answer, onAnswer: (step, value) => this.edit(answer(this.sheet.content, step, value), { whole: true }) });
    this.coach = new Coach({ goTo: (field) => this.#goTo(field), go: "Go there", say });
    this.spoken = new SpokenList(listOf);
    this.bar = new Bar(this.sheet, { root, say, specs });
    this.conflict = new ConflictPanel(this.sheet, { specs, say });
    this.counting = makeOffer(this.sheet, { say, make: "Count these causes on a check sheet", made: "The check sheet", hint: "A line for each cause right behind the problem, and one for anything else." });
    this.table = makeTable(this.sheet, { root, say, limits: model.get("limits"), bones: view.bones, edit: (changes, options) => this.edit(changes, options) });
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
    const add = bones ? h("div", { class: "p-buttons" }, button("Add a category", { kind: "quiet", icon: "plus", onclick: () => this.acts.addCategory() })) : null;
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
  get categories() {
    const rows = Array.isArray(this.sheet.content.categories) ? this.sheet.content.categories : [];
    const changed = new Map(rows.map((row) => [row.id, row]));
    /** @type {Category[]} */
    const known = this.sheet.reading.categories ?? [];
    const fresh = rows.filter(({ id, gone }) => !gone && !known.some((each) => each.id === id)).map(({ id }) => ({ id, name: "", ask: "" }));
    // what Python has not heard of yet is there at once
    return [...known, ...fresh].filter(({ id }) => !changed.get(id)?.gone).map((each) => ({ ...each, name: changed.get(each.id)?.name ?? each.name }));
  }

  /** The content has changed: what needs no answer of Python's is there at once. */
  #show() {
    const { content } = this.sheet;
    this.form.show(content);
    this.#lines = this.#view.lines(content, this.categories);
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
    const line = this.#lines.find(({ key }) => key === this.chosen) ?? this.#lineOf(this.chosen);
    this.chosen = line.key;
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
    if (id === this.chosen) return;
    this.chosen = id;
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
   * @param {Content} changes
   * @param {{ whole?: boolean }} [options]
   */
  edit(changes, options) {
    this.sheet.edit(changes, options);
    this.#show();
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
