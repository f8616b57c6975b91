/** A review of a team's day: its work, and questions to look at it with. */

import { Bar } from "../kit/bar.js";
import { ConflictPanel } from "../kit/conflict.js";
import { download } from "../kit/download.js";
import { button, fill, h, uid } from "../kit/elements.js";
import { Form } from "../kit/form.js";
import { printAlone } from "../kit/print.js";
import { onReturn } from "../kit/return.js";
import { openRoot } from "../kit/root.js";
import { Sheet } from "../kit/sheet.js";
import { partIn } from "./parts.js";

/** @typedef {{ id: string, about: string, text: string }} Point */
/** @typedef {{ id: string, answer: string, note: string }} Seen */
/** @typedef {import("./parts.js").Part} Part */

class Review {
  #model;
  #sheet;
  #form;
  #bar;
  #conflict;
  /** @type {Map<string, Question>} */
  #questions = new Map();
  #works = new Map();

  /**
   * @param {import("../kit/link.js").Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say }} parts
   */
  constructor(model, { root, say }) {
    this.#model = model;
    this.#sheet = new Sheet(model);
    const specs = model.get("form");
    this.#form = new Form(specs, { sheet: this.#sheet });
    this.#bar = new Bar(this.#sheet, { root, say, specs, onStep: ([field]) => this.#form.focus(field ?? "") });
    this.#conflict = new ConflictPanel(this.#sheet, { specs, say });
    for (const point of model.get("points")) {
      this.#questions.set(point.id, new Question(point, model.get("labels"), () => this.#edited()));
    }
    root.append(this.#layOut());
  }

  start() {
    this.#sheet.on("content", (content) => this.#show(content));
    this.#show(this.#sheet.content);
    this.#drawWork(this.#model.get("parts"));
    this.#sheet.start();
    const stop = onReturn(() => this.#look());
    return () => (stop(), this.#sheet.close());
  }

  #layOut() {
    const field = (/** @type {string} */ name) => this.#form.fields.get(name)?.element ?? null;
    return h(
      "div",
      { class: "p-panel p-review" },
      h("h2", { class: "p-panel-title" }, `A review of “${this.#model.get("project").title}”`),
      h("p", { class: "p-panel-lead" }, "Say what you see, and not what you would do. What you write stays with this project."),
      h("div", { class: "p-form" }, field("reviewer")),
      this.#model.get("parts").map((/** @type {Part} */ part) => this.#section(part)),
      h("div", { class: "p-form" }, field("keep"), field("question")),
      this.#conflict.element,
      h("div", { class: "p-buttons" },
        button("Save the project’s file to send back", { icon: "down", onclick: () => this.#download() }),
        button("Print this review", { kind: "quiet", onclick: () => this.#print(false) }),
        button("Print an empty list", { kind: "quiet", onclick: () => this.#print(true) }),
      ),
      this.#bar.element,
    );
  }

  /** @param {Part} part */
  #section(part) {
    const work = h("div", {});
    this.#works.set(part.id, work);
    const mine = this.#model.get("points").filter((/** @type {Point} */ { about }) => about === part.id);
    return h("div", { class: "p-review-part" }, work, mine.map((/** @type {Point} */ { id }) => this.#questions.get(id)?.element));
  }

  /** @param {Part[]} parts */
  #drawWork(parts) {
    for (const part of parts) fill(this.#works.get(part.id), partIn(part));
  }

  /** @param {import("../kit/content.js").Content} content */
  #show(content) {
    this.#form.show(content);
    const rows = new Map((content.points ?? []).map((/** @type {Seen} */ row) => [row.id, row]));
    for (const [id, question] of this.#questions) question.show(rows.get(id) ?? { id, answer: "", note: "" });
  }

  #edited() {
    this.#sheet.edit({ points: [...this.#questions.values()].map(({ seen }) => seen).filter(({ answer, note }) => answer || note) });
  }

  async #look() {
    try {
      this.#drawWork((await this.#sheet.ask("work")).body.parts);
    } catch {
      // what is shown stays until the course answers
    }
  }

  async #download() {
    this.#sheet.leave();
    const { body, buffers } = await this.#sheet.ask("download", {}, { timeout: 60_000 });
    download(body.name, /** @type {BlobPart} */ (/** @type {unknown} */ (buffers[0])), "application/json");
  }

  /** @param {boolean} empty */
  #print(empty) {
    const { content } = this.#sheet;
    const rows = new Map((content.points ?? []).map((/** @type {Seen} */ row) => [row.id, row]));
    const labels = this.#model.get("labels");
    const points = this.#model.get("points").map((/** @type {Point} */ { id, text }) => {
      const seen = empty ? undefined : /** @type {Seen | undefined} */ (rows.get(id));
      const answer = seen?.answer ? labels[seen.answer] : Object.values(labels).map((label) => `☐ ${label}`).join("   ");
      return h("li", {}, h("p", {}, text), h("p", { class: "p-paper-answer" }, answer), h("p", { class: seen?.note ? "" : "p-paper-line" }, seen?.note ?? ""));
    });
    const last = ["keep", "question"].flatMap((name) => [h("h3", {}, this.#form.label(name)), h("p", { class: content[name] && !empty ? "" : "p-paper-line" }, empty ? "" : content[name])]);
    printAlone(h("div", { class: "p-tool p-day" }, h("h2", {}, empty ? "A review" : `A review of “${this.#model.get("project").title}”`), h("ol", {}, points), last), { title: "Review" });
  }
}

class Question {
  #id;
  #inputs;
  #note;

  /**
   * @param {Point} point
   * @param {Record<string, string>} labels
   * @param {() => void} onChange
   */
  constructor({ id, text }, labels, onChange) {
    this.#id = id;
    const name = uid("p-point");
    this.#inputs = Object.keys(labels).map((value) => h("input", { type: "radio", class: "p-radio", name, value, id: `${name}-${value}`, onchange: onChange }));
    this.#note = h("textarea", { class: "p-input", rows: 1, id: `${name}-note`, autocomplete: "off", oninput: onChange });
    this.element = h(
      "fieldset",
      { class: "p-field" },
      h("legend", { class: "p-label" }, text),
      h("div", { class: "p-options" }, this.#inputs.map((input) => h("label", { class: "p-option", for: input.id }, input, h("span", {}, labels[input.value])))),
      h("label", { class: "p-hint", for: this.#note.id }, "What makes you think so?"),
      this.#note,
    );
  }

  /** @returns {Seen} */
  get seen() {
    return { id: this.#id, answer: this.#inputs.find((each) => each.checked)?.value ?? "", note: this.#note.value };
  }

  /** @param {Seen} seen */
  show({ answer, note }) {
    for (const input of this.#inputs) input.checked = input.value === answer;
    if (this.#note.value !== note) this.#note.value = note;
  }
}

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const parts = await openRoot(el, { label: "Review", styles: ["learning"] });
  return new Review(model, parts).start();
}

export default { render };
