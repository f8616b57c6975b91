/**
 * One cycle on the page: step by step, or as one whole form. Another cycle is another page.
 */

import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { h } from "../kit/elements.js";
import { Form } from "../kit/form.js";
import { Sheet } from "../kit/sheet.js";
import { Waiting } from "../kit/waiting.js";
import { LockPanel } from "./lock.js";
import { isMissing, lastBefore, order, Parts } from "./parts.js";
import { Steps } from "./steps.js";
import { Tasks } from "./tasks.js";
import { inWords, stageOf, toId, today } from "./words.js";

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {import("../kit/link.js").Model} Model */
/** @typedef {import("../kit/sheet.js").Reading} Reading */

export class CyclePage {
  #offers;
  #say;

  /**
   * @param {Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say, go: (verb: string, fields?: object) => void }} parts
   */
  constructor(model, { root, say, go }) {
    const specs = model.get("form");
    const sheet = new Sheet(model);
    this.#offers = model.get("offers");
    this.#say = say;
    this.sheet = sheet;
    const typed = { edit: (/** @type {Content} */ changes) => sheet.edit(this.#joined(changes)), leave: () => sheet.leave() };
    // not at once: what a note takes or leaves would move the button that is being pressed
    const onLeave = (/** @type {string} */ name) => (this.waiting.left(name), this.later());
    this.form = new Form(specs, { sheet: typed, goTo: (id) => this.coach.open(id), onLeave });
    this.coach = new Coach({ goTo: (field) => this.#goTo(field) });
    this.bar = new Bar(sheet, { root, say, specs, onStep: ([field = ""]) => this.#goTo(field) });
    this.conflict = new ConflictPanel(sheet, { specs, say });
    this.tasks = new Tasks({ onRows: (tasks, options) => sheet.edit({ tasks }, options), onLeave: () => sheet.leave(), say });
    this.lock = new LockPanel({ root, correct: (fields) => this.#correct(fields) });
    this.parts = new Parts(this.form, { offers: this.#offers, tasks: this.tasks, lock: this.lock, onOffer: (name, id) => this.#take(name, id) });
    this.steps = new Steps({ sections: this.parts.sections, onAdvance: (stage) => this.#advance(stage), onNext: () => go("follow") });
    this.waiting = new Waiting(order(), sheet.content, isMissing);
    this.later = calm(() => this.#answerLater(sheet.reading));
    this.element = h(
      "div",
      { class: "p-pdsa-cycle" },
      this.bar.element,
      this.conflict.element,
      this.steps.bar,
      h("div", { class: "p-split" }, this.steps.element, this.coach.element),
    );
    sheet.on("content", (content) => this.#show(content));
    sheet.on("reading", (reading, content) => this.#answer(reading, content));
  }

  start() {
    this.steps.choose(stageOf(this.sheet.content));
    this.#show(this.sheet.content);
    this.#answer(this.sheet.reading, this.sheet.content);
    this.later.now();
    this.sheet.start();
  }

  /** Put the focus at the head of the step that is shown. */
  focus() {
    this.steps.focus();
  }

  close() {
    this.sheet.close();
    this.element.remove();
  }

  /** @param {Content} content */
  #show(content) {
    const named = Object.entries(this.#offers).map(([name, offered]) => [name, inWords(offered, content[name])]);
    this.form.show({ ...content, ...Object.fromEntries(named) });
    this.tasks.show(content.tasks);
    this.#adapt(content);
  }

  /**
   * @param {Reading} reading
   * @param {Content} content
   */
  #answer(reading, content) {
    this.lock.show(reading.lock);
    this.parts.judge(reading);
    this.#adapt(content);
    this.later();
  }

  /** @param {Reading} reading */
  #answerLater({ problems, findings: all }) {
    const findings = this.waiting.sift(all, problems);
    this.form.complain(problems);
    this.form.note(findings);
    this.coach.show(findings, { lead: findings.length ? "Something to think about." : this.#praise() });
  }

  #praise() {
    const { idea, change } = this.sheet.content;
    return change || idea ? "I see nothing amiss here." : "Begin with one change and the smallest test of it: one person, one day. I will read along.";
  }

  /**
   * What is shown hangs on the stage, the lock and the kind of prediction.
   * @param {Content} content
   */
  #adapt(content) {
    const stage = stageOf(content);
    this.waiting.left(lastBefore(stage));
    this.waiting.filled(content);
    this.steps.show(stage);
    this.parts.show(content, Boolean(this.sheet.reading.locked));
  }

  /** @param {string} stage */
  #advance(stage) {
    const dated = stage === "do" && !this.sheet.content.started ? { started: today() } : {};
    this.sheet.edit({ stage, ...dated }, { whole: true });
    this.#show(this.sheet.content);
    this.sheet.leave();
    this.steps.choose(stage);
    this.steps.focus();
    this.#say(stage === "do" ? "Do has begun. The prediction is locked." : `Now: ${stage}.`);
  }

  /**
   * @param {string} name
   * @param {string} id
   */
  #take(name, id) {
    this.sheet.edit({ [name]: id }, { whole: true });
    this.#show(this.sheet.content);
    this.sheet.leave();
  }

  /** @param {{ prediction: string, why: string }} fields */
  async #correct(fields) {
    this.sheet.leave();
    const { body } = await this.sheet.ask("correct", fields);
    await this.sheet.refresh();
    this.lock.show(body.reading.lock);
    this.#say("The correction is noted.");
  }

  /** @param {string} field */
  #goTo(field) {
    const stage = this.parts.stageOf(field);
    if (!stage) return;
    this.steps.reveal(stage);
    this.parts.open(field);
    if (field === "tasks") return;
    this.form.focus(this.parts.isHidden(field) ? "change" : field);
  }

  /**
   * Words that are just those of a box of the diagram, or of a measure, are kept as its id.
   * @param {Content} changes
   */
  #joined(changes) {
    const [name = ""] = Object.keys(changes);
    const offered = this.#offers[name];
    return offered ? { [name]: toId(offered, changes[name]) } : changes;
  }
}
