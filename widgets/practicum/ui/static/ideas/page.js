/**
 * The bank of ideas: add, choose between them, see how far their tests have come. The ideas are
 * those of the driver diagram, seen from the other end.
 */

import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { CardList } from "../kit/cards.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { confirmIn } from "../kit/dialog.js";
import { download } from "../kit/download.js";
import { button, h, uid } from "../kit/elements.js";
import { Grid } from "../kit/grid.js";
import { Sheet } from "../kit/sheet.js";
import { usesOf } from "../kit/uses.js";
import { addUnder, remove, tie, write } from "../drivers/deeds.js";
import { Shape, boxesOf, linksOf, newId } from "../drivers/shape.js";
import { Card } from "./card.js";
import { openCatalogue } from "./catalogue.js";
import { Unread, openImport } from "../diagram/importing.js";
import { sayCount, sayLead, sayTaken } from "./words.js";

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {{ fields: Record<string, any>, drivers: string[] }} Found */
/** @typedef {import("../diagram/importing.js").Row} Row */

/** @type {Record<string, string>} */
const COLUMNS = { idea: "Idea", driver: "Driver", source: "Source", effort: "Effort", impact: "Impact", belief: "Belief", origin: "Where it comes from" };

export class IdeasPage {
  #model;
  #root;
  #say;
  #answer = calm(() => this.#coachNow());

  /**
   * @param {import("../kit/link.js").Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say, title: string }} parts
   */
  constructor(model, { root, say, title }) {
    this.#model = model;
    this.#root = root;
    this.#say = say;
    const specs = model.get("form");
    this.sheet = new Sheet(model);
    this.bar = new Bar(this.sheet, { root, say, specs });
    this.conflict = new ConflictPanel(this.sheet, { specs, say });
    this.coach = new Coach({ goTo: (field) => this.#open(field.replace(/^nodes\./, "")), go: "Go to this idea", say });
    this.grid = new Grid(model.get("grid"), {
      onMove: (id, effort, impact) => {
        this.#write(id, { effort: String(effort), impact: String(impact) }, { whole: true });
        this.#say(`Effort ${effort}, impact ${impact}`);
      },
      onChoose: (id) => this.cards.choose(id),
      gradesOf: (id) => this.#gradesOf(id),
    });
    this.unread = new Unread({
      onField: (id, fields) => this.#edit({ unread: this.#unreadRows.map((row) => (row.id === id ? { ...row, ...fields } : row)) }),
      onTake: (id, idea) => this.#take({ ideas: [/** @type {Found} */ (idea)], unread: [] }, id),
      onThrow: (id) => this.#edit({ unread: this.#unreadRows.filter((row) => row.id !== id) }, { whole: true }),
      onLeave: () => this.sheet.leave(),
    }, COLUMNS);
    this.count = h("p", { class: "p-hint" });
    this.cards = new CardList({ make: (id) => this.#make(id), grid: this.grid });
    this.#layOut(title);
  }

  start() {
    this.sheet.on("content", () => this.#show());
    this.sheet.on("reading", () => (this.#show(), this.#answer()));
    this.#show();
    this.#coachNow({ aloud: false });
    this.sheet.start();
    this.sheet.ask("facts", { content: this.sheet.content }).catch(() => {});
  }

  close() {
    this.sheet.close();
  }

  /** @returns {Row[]} */
  get #unreadRows() {
    const rows = this.sheet.content.unread;
    return Array.isArray(rows) ? rows.filter((row) => row && typeof row.id === "string") : [];
  }

  /** @param {string} title */
  #layOut(title) {
    const id = uid("p-new-idea");
    const fresh = h("textarea", {
      class: "p-input",
      rows: 1,
      id,
      autocomplete: "off",
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault();
        add();
      },
    });
    const add = () => {
      const text = fresh.value.replace(/\s*\n\s*/g, " ").trim();
      fresh.focus();
      if (!text) return;
      this.#add(text);
      fresh.value = "";
      this.#say("The idea is in your bank.");
    };
    const concepts = this.#model.get("concepts");
    const help = h(
      "div",
      { class: "p-buttons" },
      button("Change concepts", { icon: "bulb", onclick: () => openCatalogue(this.#root, concepts, { onUse: (concept) => this.#use(concept) }) }),
      button("Ideas from a table", { icon: "paste", onclick: () => this.#import() }),
      button("Take the ideas with you (CSV)", { icon: "down", onclick: () => this.#file("csv") }),
    );
    this.trouble = h("p", { class: "p-error", role: "alert", hidden: true });
    this.#root.append(
      h(
        "div",
        { class: "p-panel p-dd p-ci" },
        h("h2", { class: "p-panel-title" }, title),
        this.bar.element,
        this.conflict.element,
        h(
          "div",
          { class: "p-field p-ci-new" },
          h("label", { class: "p-label", for: id }, "What could you try?"),
          h("p", { class: "p-hint" }, "Write down one idea, in the words in which it comes."),
          h("div", { class: "p-ci-new-row" }, fresh, button("Add the idea", { kind: "main", icon: "plus", onclick: add })),
        ),
        help,
        this.trouble,
        this.unread.element,
        h(
          "div",
          { class: "p-split p-dd-split" },
          h("div", { class: "p-dd-outline-part", role: "group", "aria-label": "The bank" }, h("h3", { class: "p-part-title" }, "Your ideas"), this.count, this.cards.element),
          h("div", { class: "p-dd-side-part" }, h("h3", { class: "p-part-title" }, "What to try first"), this.grid.element, this.coach.element),
        ),
        this.grid.words,
      ),
    );
  }

  #show() {
    const { content, reading } = this.sheet;
    const shape = new Shape(content);
    const boxes = [...shape.boxes.values()].filter(({ kind }) => kind === "idea");
    this.cards.show(boxes, (card, box, place) => {
      card.tiesOf = (id) => new Shape(this.sheet.content).parentsOf(id);
      const known = reading.ideas.find((/** @type {any} */ idea) => idea.id === box.id);
      const idea = known ?? { id: box.id, number: place + 1, text: box.text, drivers: [], stand: null, concept: "" };
      card.show({ ...idea, number: place + 1 }, box, reading.drivers, this.#wrong(box.id));
    });
    this.count.textContent = sayCount(boxes.length);
    this.count.classList.toggle("p-empty", !boxes.length);
    this.grid.show({ spots: reading.spots, items: reading.ideas });
    this.unread.show(this.#unreadRows, reading.unread);
  }

  /**
   * What cannot be read of an idea, by field.
   * @param {string} id
   */
  #wrong(id) {
    const place = boxesOf(this.sheet.content).findIndex((box) => box.id === id);
    const found = this.sheet.reading.problems.filter(({ field }) => field.startsWith(`nodes.${place}.`));
    return Object.fromEntries(found.map(({ field, message }) => [field.split(".")[2] ?? "", message]));
  }

  /**
   * @param {string} id
   * @returns {[number, number] | null}
   */
  #gradesOf(id) {
    const box = boxesOf(this.sheet.content).find((each) => each.id === id);
    const [effort, impact] = [parseFloat(box?.effort), parseFloat(box?.impact)];
    return Number.isFinite(effort) && Number.isFinite(impact) ? [effort, impact] : null;
  }

  /** @param {string} id */
  #make(id) {
    return new Card(id, {
      choices: this.#model.get("choices"),
      onField: (ident, fields, options) => this.#write(ident, fields, options),
      onTie: (ident, driver, on) => this.#do(tie(this.sheet.content, ident, driver, on)),
      onRemove: (ident) => this.#remove(ident),
      onChoose: (ident) => this.cards.choose(ident),
      onLeave: () => this.sheet.leave(),
    });
  }

  /** @param {string} id */
  #open(id) {
    this.cards.open(id, (card) => card.open());
  }

  /**
   * @param {string} text
   * @param {Record<string, any>} [fields]
   */
  #add(text, fields = {}) {
    const deed = addUnder(this.sheet.content, "", text);
    const changes = { ...this.sheet.content, ...deed.changes };
    this.#edit({ ...deed.changes, ...write(changes, deed.focus ?? "", fields) }, { whole: true });
    this.sheet.leave();
    return deed.focus ?? "";
  }

  /** @param {import("./catalogue.js").Concept} concept */
  #use(concept) {
    const id = this.#add("", { source: "concept", concept: concept.id });
    this.cards.get(id)?.open(true);
    this.#say(`A new idea from “${concept.title}”. Write it down.`);
  }

  /** @param {string} id */
  async #remove(id) {
    const uses = await usesOf((verb, fields) => this.sheet.ask(verb, fields), id);
    const text = boxesOf(this.sheet.content).find((box) => box.id === id)?.text ?? "";
    if (uses && !(await confirmIn(this.#root, { title: `Remove “${text}”?`, body: [h("p", {}, uses)], yes: "Remove it" }))) return;
    const deed = remove(this.sheet.content, id);
    this.#do(deed);
    const next = this.cards.get(deed.focus ?? "") ?? this.cards.first;
    next?.summary.focus();
  }

  #import() {
    openImport(this.#root, {
      title: "Ideas from a table",
      lead: "One idea a row, with a heading over each column. Only the idea itself is needed. Rows that we cannot read are kept for you to mend.",
      limits: this.#model.get("limits"),
      onTemplate: () => this.#file("template"),
      ask: async (text, buffers) => (await this.sheet.ask("import", { content: this.sheet.content, text }, { buffers, timeout: 60_000 })).body,
      onTake: (found) => this.#take(found),
    });
  }

  /**
   * Take ideas into the bank, and rows that wait into the list above it.
   * @param {{ ideas: Found[], unread: Row[] }} found
   * @param {string} [from]  the row that waited
   */
  #take({ ideas, unread }, from = "") {
    const { content } = this.sheet;
    let order = Math.max(0, ...boxesOf(content).map((box) => Number(box.order) || 0));
    const fresh = ideas.map(({ fields, drivers }) => ({ id: newId(), kind: "idea", order: (order += 1), fields, drivers }));
    const nodes = fresh.map(({ id, kind, order: place, fields }) => ({ id, kind, order: place, text: "", ...fields }));
    const links = fresh.flatMap(({ id, drivers }) => drivers.map((parent) => ({ id: `${id}>${parent}`, child: id, parent })));
    const waiting = [...this.#unreadRows.filter((row) => row.id !== from), ...unread.map((row) => ({ id: newId(), ...row }))];
    this.#edit({ nodes: [...boxesOf(content), ...nodes], links: [...linksOf(content), ...links], unread: waiting }, { whole: true });
    this.sheet.leave();
    this.#say(sayTaken(ideas.length, unread.length));
    if (unread.length) this.unread.title.focus();
    else if (fresh[0]) this.#open(fresh[0].id);
  }

  /** @param {string} form */
  async #file(form) {
    const trouble = /** @type {HTMLElement} */ (this.trouble);
    trouble.hidden = true;
    try {
      const { body, buffers } = await this.sheet.ask("export", { content: this.sheet.content, form });
      download(body.name, /** @type {BlobPart} */ (buffers[0]), body.type);
      this.#say("The file is in your downloads.");
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error);
      trouble.hidden = false;
    }
  }

  /**
   * @param {string} id
   * @param {Record<string, any>} fields
   * @param {{ whole?: boolean }} [options]
   */
  #write(id, fields, options) {
    this.#edit(write(this.sheet.content, id, fields), options);
  }

  /**
   * @param {Content} changes
   * @param {{ whole?: boolean }} [options]
   */
  #edit(changes, options) {
    this.sheet.edit(changes, options);
    this.#show();
  }

  /** @param {import("../drivers/deeds.js").Deed} deed */
  #do({ changes, say }) {
    this.#say(say);
    if (!changes) return;
    this.#edit(changes, { whole: true });
  }

  /** @param {{ aloud?: boolean }} [options] */
  #coachNow({ aloud = true } = {}) {
    const { findings, ideas } = this.sheet.reading;
    const lead = sayLead(findings.length, ideas.length);
    this.coach.tell(findings, { lead, aloud });
  }
}
