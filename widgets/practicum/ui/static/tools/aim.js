/**
 * The aim's page: the sentence builds itself while a team fills in its parts, and a coach reads
 * along.
 */

import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { copyWords } from "../kit/download.js";
import { button, fill, h, icon } from "../kit/elements.js";
import { Form } from "../kit/form.js";
import { openRoot } from "../kit/root.js";
import { Sheet } from "../kit/sheet.js";
import { openExamples, openRepairs } from "./aim/examples.js";
import { openPaste } from "./aim/paste.js";
import { piecesOf } from "./aim/sentence.js";
import { Waiting } from "../kit/waiting.js";
import { sayLead } from "./aim/words.js";

/** @typedef {import("../kit/link.js").Model} Model */
/** @typedef {import("../kit/sheet.js").Reading} Reading */
/** @typedef {import("../kit/content.js").Content} Content */

const PARTS = [
  { title: "What will change, and for whom", names: ["measure", "population", "where"] },
  {
    title: "How much, and by when",
    names: ["baseline", "target", "unit", "direction", "deadline"],
    row: [["baseline", "target"]],
  },
];
const LAST = "Why it matters, and who stands behind it";

class AimPage {
  #model;
  #root;
  #say;
  #specs;
  #sheet;
  #form;
  #coach;
  #waiting;
  #told = "";
  /** @type {Set<string>} fields that were left and not read since */
  #unsettled = new Set();
  #answer = calm(() => this.#coachNow());

  /**
   * @param {Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say }} parts
   */
  constructor(model, { root, say }) {
    this.#model = model;
    this.#root = root;
    this.#say = say;
    this.#specs = /** @type {import("../kit/field.js").Spec[]} */ (model.get("form"));
    this.#sheet = new Sheet(model);
    this.#form = new Form(this.#specs, {
      sheet: this.#sheet,
      goTo: (id) => this.#coach.open(id),
      onLeave: (name) => this.#left(name),
    });
    this.#coach = new Coach({ goTo: (field) => this.#form.focus(field) });
    this.#waiting = new Waiting(this.#order(), this.#sheet.content);
    this.sentence = h("p", { class: "p-aim-sentence" });
  }

  start() {
    this.#root.append(this.#layOut());
    this.#sheet.on("content", (content) => this.#show(content));
    this.#sheet.on("reading", (reading, content) => this.#read(reading, content));
    this.#form.show(this.#sheet.content);
    this.#drawSentence(this.#sheet.reading, this.#sheet.content);
    this.#coachNow({ aloud: false });
    this.#sheet.start();
  }

  close() {
    this.#sheet.close();
  }

  #layOut() {
    const [root, say, specs] = [this.#root, this.#say, this.#specs];
    const bar = new Bar(this.#sheet, { root, say, specs, onStep: ([field]) => this.#form.focus(field ?? "") });
    const conflict = new ConflictPanel(this.#sheet, { specs, say });
    return h(
      "div",
      { class: "p-panel p-aim" },
      h("div", { class: "p-aim-top" }, h("h2", { class: "p-eyebrow" }, titleOf(this.#model)), this.sentence, this.#help()),
      bar.element,
      conflict.element,
      h("div", { class: "p-split" }, this.#layOutForm(), this.#coach.element),
    );
  }

  #layOutForm() {
    const known = PARTS.flatMap(({ names }) => names);
    const rest = [...this.#form.fields.keys()].filter((name) => !known.includes(name));
    const parts = PARTS.map(({ title, names, row }) => this.#form.section(title, names, { row }));
    return h("div", { class: "p-form" }, parts, rest.length ? this.#form.section(LAST, rest) : null);
  }

  #help() {
    const examples = this.#model.get("examples") ?? [];
    const repairs = this.#model.get("repairs") ?? [];
    return h(
      "div",
      { class: "p-buttons" },
      button("Paste an aim you have", { icon: "paste", onclick: () => this.#paste() }),
      examples.length ? button("Model aims", { icon: "book", onclick: () => openExamples(this.#root, examples) }) : null,
      repairs.length ? button("Aims to mend", { icon: "pencil", onclick: () => openRepairs(this.#root, repairs) }) : null,
      button("Copy the sentence", { icon: "copy", onclick: () => this.#copy() }),
    );
  }

  /** Fields in their order on the page. */
  #order() {
    const known = PARTS.flatMap(({ names }) => names);
    return [...known, ...this.#specs.map(({ name }) => name).filter((name) => !known.includes(name))];
  }

  /** @param {Content} content */
  #show(content) {
    this.#form.show(content);
    this.#waiting.filled(content);
  }

  /**
   * @param {Reading} reading
   * @param {Content} content
   */
  #read(reading, content) {
    this.#drawSentence(reading, content);
    this.#settle();
    this.#answer();
  }

  /**
   * @param {Reading} reading
   * @param {Content} content
   */
  #drawSentence({ sentence, understood = {}, apart = {} }, content) {
    const pieces = piecesOf(sentence ?? "", { ...content, ...understood, ...apart });
    fill(this.sentence, pieces.map((piece) => this.#drawPiece(piece)));
  }

  /** @param {import("./aim/sentence.js").Piece} piece */
  #drawPiece({ text, field, gap }) {
    if (!field) return text;
    // a short way for a pointer; with keys, the fields themselves are next
    const onclick = () => this.#form.focus(field);
    return gap ? h("span", { class: "p-gap", onclick }, text) : h("mark", { class: "p-filled", onclick }, text);
  }

  /** @param {{ aloud?: boolean }} [options] */
  #coachNow({ aloud = true } = {}) {
    const { reading } = this.#sheet;
    const findings = this.#waiting.sift(reading.findings, reading.problems);
    const { words, praise } = sayLead(reading, findings, (name) => this.#form.label(name));
    this.#form.complain(reading.problems);
    this.#form.explain(reading.understood ?? {});
    this.#form.note(findings);
    this.#coach.show(findings, { lead: praise ? h("span", { class: "p-praise" }, icon("check"), words) : words });
    const news = [words, ...findings.map(({ message }) => message)].join(" ");
    if (aloud && news !== this.#told) this.#say(news);
    this.#told = news;
  }

  /** @param {string} name */
  #left(name) {
    this.#waiting.left(name);
    this.#unsettled.add(name);
    this.#settle();
    this.#answer();
  }

  /** “Within six months” would move on by a day every day: once left, the field says the day. */
  #settle() {
    const { settled = {} } = this.#sheet.reading;
    for (const name of [...this.#unsettled].filter((each) => settled[each])) {
      if (this.#form.fields.get(name)?.busy) continue;
      this.#unsettled.delete(name);
      this.#sheet.edit({ [name]: settled[name] }, { whole: true });
      this.#form.show(this.#sheet.content);
      this.#sheet.leave();
    }
  }

  #paste() {
    openPaste(this.#sheet, {
      root: this.#root,
      specs: this.#specs,
      onUse: (content) => {
        this.#sheet.edit(content, { whole: true });
        this.#show(this.#sheet.content);
        this.#waiting.left(this.#order().at(-1) ?? ""); // it was a whole aim: what is missing is missing
        this.#sheet.leave();
        this.#say("The parts are in the form. Undo takes them out again.");
      },
    });
  }

  async #copy() {
    const done = await copyWords(this.#sheet.reading.sentence ?? "");
    this.#say(done ? "The sentence is copied." : "Your browser does not let us copy. Please select the sentence.");
  }
}

/** @param {Model} model */
function titleOf(model) {
  return model.get("key").startsWith("practice-") ? "An aim to practise on" : "Your team’s aim";
}

/** @param {{ model: Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const page = new AimPage(model, await openRoot(el, { label: titleOf(model), styles: ["aim"] }));
  page.start();
  return () => page.close();
}

export default { render };
