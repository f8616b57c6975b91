/**
 * The page of the stakeholders: the list, the grid, the gaps, the coach.
 */

import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { CardList } from "../kit/cards.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { download } from "../kit/download.js";
import { button, fill, h, setWords } from "../kit/elements.js";
import { Grid } from "../kit/grid.js";
import { openOnPaper } from "../kit/paper.js";
import { Sheet } from "../kit/sheet.js";
import { makeFiles } from "../diagram/files.js";
import { Unread, openImport } from "../diagram/importing.js";
import { Card } from "./card.js";
import { makeFresh } from "./fresh.js";
import { openNine } from "./nine.js";
import { PrivacyNote } from "./privacy.js";
import { add, neighbour, rowsOf, without, write } from "./rows.js";
import { gapTable, wholeTable } from "./tables.js";
import { sayCount, sayGaps, sayLead, sayStep, sayTaken } from "./words.js";

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {{ groups: Record<string, any>[], unread: Record<string, any>[] }} Found */

const FILES = [
  { form: "svg", words: "Drawing (SVG)" },
  { form: "png", words: "Picture (PNG)" },
  { form: "csv", words: "Table (CSV)" },
  { form: "xlsx", words: "Table (Excel)" },
];

export class StakeholdersPage {
  #model;
  #root;
  #say;
  #practice;
  #gaps = "";
  #answer = calm(() => this.#coachNow());

  /**
   * @param {import("../kit/link.js").Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say, title: string, practice: boolean }} parts
   */
  constructor(model, { root, say, title, practice }) {
    this.#model = model;
    this.#root = root;
    this.#say = say;
    this.#practice = practice;
    const specs = model.get("form");
    const { columns, privacy } = model.get("words");
    this.columns = columns;
    this.sheet = new Sheet(model);
    this.bar = new Bar(this.sheet, { root, say, specs });
    this.conflict = new ConflictPanel(this.sheet, { specs, say });
    this.privacy = new PrivacyNote(privacy, (shared) => this.#share(shared));
    this.coach = new Coach({ goTo: (field) => this.#open(field.replace(/^groups\./, "")), go: "Go to this group", say });
    this.grid = new Grid(model.get("grid"), {
      onMove: (id, impact, power) => {
        this.#edit(write(this.sheet.content, id, { impact: String(impact), power: String(power) }), { whole: true });
        this.sheet.leave();
        this.#say(`Impact ${impact}, power ${power}`);
      },
      onChoose: (id) => this.cards.choose(id),
      gradesOf: (id) => this.#gradesOf(id),
    });
    this.unread = new Unread(
      {
        onField: (id, fields) => this.#edit(write(this.sheet.content, id, fields, "unread")),
        onTake: (id, found) => this.#take({ groups: [found.fields], unread: [] }, id),
        onThrow: (id) => this.#edit(without(this.sheet.content, id, "unread"), { whole: true }),
        onLeave: () => this.sheet.leave(),
      },
      columns,
    );
    this.count = h("p", { class: "p-hint" });
    this.cards = new CardList({ make: (id) => this.#make(id), grid: this.grid });
    this.gaps = h("div", { class: "p-sh-part" });
    this.aloud = h("ul", { class: "p-sh-aloud" });
    this.whole = h("div", {});
    this.#root.append(this.#layOut(title));
  }

  start() {
    this.sheet.on("content", () => this.#show());
    this.sheet.on("reading", () => (this.#show(), this.#answer()));
    this.#show();
    this.#coachNow({ aloud: false });
    this.sheet.start();
  }

  close() {
    this.sheet.close();
  }

  /** @param {string} title */
  #layOut(title) {
    const draw = () => this.#drawWords();
    this.words = h("details", { class: "p-more", ontoggle: () => this.words?.open && draw() }, h("summary", {}, "The grid in words, and as a table"), h("div", { class: "p-sh-part" }, this.aloud, this.whole));
    openOnPaper(this.words, { draw });
    const help = h(
      "div",
      { class: "p-buttons" },
      button("Whom have we forgotten?", { icon: "bulb", onclick: () => this.#forgotten() }),
      button("Groups from a table", { icon: "paste", onclick: () => this.#import() }),
    );
    const left = h("div", { class: "p-dd-outline-part", role: "group", "aria-label": "The list" }, h("h3", { class: "p-part-title" }, "Your list"), this.count, this.cards.element);
    const right = h("div", { class: "p-dd-side-part" }, h("h3", { class: "p-part-title" }, "Power and impact"), this.grid.element, this.coach.element);
    const files = makeFiles(this.sheet, { say: this.#say, papers: [{ form: "", words: "Print" }], files: FILES });
    return h(
      "div",
      { class: "p-panel p-dd p-sh" },
      h("h2", { class: "p-panel-title" }, title),
      this.bar.element,
      this.conflict.element,
      this.#practice ? null : this.privacy.element,
      makeFresh((group) => (this.#add([{ group }]), this.#say("They are on your list."))),
      help,
      this.unread.element,
      h("div", { class: "p-split p-dd-split" }, left, right),
      this.grid.words,
      h("h3", { class: "p-part-title" }, "Who is not yet where you need them?"),
      this.gaps,
      this.words,
      files,
    );
  }

  #show() {
    const { content, reading } = this.sheet;
    const rows = rowsOf(content);
    this.cards.show(rows, (card, row, place) => {
      const known = reading.groups.find((/** @type {any} */ group) => group.id === row.id);
      card.show(row, { number: place + 1, box: known?.box ?? "", gap: sayStep(known?.gap ?? 0), wrong: reading.wrong[row.id] ?? {} });
    });
    setWords(this.count, sayCount(rows.length));
    this.count.classList.toggle("p-empty", !rows.length);
    this.grid.show({ spots: reading.spots, items: reading.groups });
    this.privacy.show(reading.private);
    this.unread.show(rowsOf(content, "unread"), reading.unread);
    this.#showGaps(rowsOf(content).filter(({ now, needed }) => now && needed).length, reading.gaps);
    if (this.words?.open) this.#drawWords();
  }

  /** A table of sixty groups takes its time: it is made when somebody wants to read it. */
  #drawWords() {
    const { content, reading } = this.sheet;
    const rows = rowsOf(content);
    fill(this.aloud, reading.aloud.map((/** @type {string} */ words) => h("li", {}, words)));
    const boxOf = (/** @type {string} */ id) => reading.groups.find((/** @type {any} */ group) => group.id === id)?.box ?? "";
    fill(this.whole, rows.length ? wholeTable(this.columns, rows, { boxOf, wordsOf: (name, value) => this.#wordsOf(name, value) }) : null);
  }

  /**
   * @param {number} told  groups of which both is said
   * @param {import("./tables.js").Gap[]} gaps
   */
  #showGaps(told, gaps) {
    const mark = JSON.stringify([told > 0, gaps]);
    if (mark === this.#gaps) return;
    this.#gaps = mark;
    const lead = told ? sayGaps(gaps.length) : "Say of each group where it is now, and where you need it. Then the gaps stand here.";
    fill(this.gaps, h("p", { class: "p-hint" }, lead), gaps.length ? gapTable(gaps, (id) => this.#open(id)) : null);
  }

  /**
   * @param {string} name
   * @param {any} value
   */
  #wordsOf(name, value) {
    /** @type {import("../kit/field.js").Spec | undefined} */
    const spec = this.#model.get("fields").find((/** @type {any} */ field) => field.name === name);
    return spec?.choices.find((choice) => choice.value === value)?.label ?? String(value ?? "");
  }

  /**
   * @param {string} id
   * @returns {[number, number] | null}
   */
  #gradesOf(id) {
    const row = rowsOf(this.sheet.content).find((each) => each.id === id);
    const [impact, power] = [parseFloat(row?.impact), parseFloat(row?.power)];
    return Number.isFinite(impact) && Number.isFinite(power) ? [impact, power] : null;
  }

  /** @param {string} id */
  #make(id) {
    return new Card(id, this.#model.get("fields"), {
      onField: (ident, fields) => this.#edit(write(this.sheet.content, ident, fields)),
      onRemove: (ident) => this.#remove(ident),
      onChoose: (ident) => this.cards.choose(ident),
      onLeave: () => this.sheet.leave(),
    });
  }

  /**
   * @param {string} id
   * @param {string} [field]
   */
  #open(id, field) {
    this.cards.open(id, (card) => card.open(field));
  }

  /** @param {Record<string, any>[]} fields */
  #add(fields) {
    const { changes, ids } = add(this.sheet.content, fields);
    this.#edit(changes, { whole: true });
    this.sheet.leave();
    return ids;
  }

  #forgotten() {
    const { sides } = this.sheet.reading;
    openNine(this.#root, this.#model.get("nine"), sides, {
      onAdd: ({ id, title }) => {
        const [fresh = ""] = this.#add([{ group: "", side: id }]);
        this.#open(fresh, "group");
        this.#say(`A new line for ${title.toLowerCase()}. Who is it?`);
      },
    });
  }

  /** @param {string} id */
  #remove(id) {
    const next = neighbour(this.sheet.content, id);
    this.#edit(without(this.sheet.content, id), { whole: true });
    this.sheet.leave();
    this.#say("Removed from the list. Undo brings it back.");
    if (next) this.cards.get(next)?.summary.focus();
    else this.bar.undo.focus();
  }

  /** @param {boolean} shared */
  #share(shared) {
    this.#edit({ shared }, { whole: true });
    this.privacy.show(!shared);
    this.sheet.leave();
    this.#say(shared ? "The list goes along now with what you pass on." : "The list stays with your team.");
  }

  #import() {
    openImport(this.#root, {
      title: "Groups from a table",
      lead: "One group a row, with a heading over each column. Only the group itself is needed. Rows that we cannot read are kept for you to mend.",
      limits: this.#model.get("limits"),
      onTemplate: () => this.#template(),
      ask: async (text, buffers) => (await this.sheet.ask("import", { content: this.sheet.content, text }, { buffers, timeout: 60_000 })).body,
      onTake: (/** @type {Found} */ found) => this.#take(found),
    });
  }

  async #template() {
    const { body, buffers } = await this.sheet.ask("export", { content: this.sheet.content, form: "template" });
    download(body.name, /** @type {BlobPart} */ (buffers[0]), body.type);
  }

  /**
   * Take groups onto the list, and rows that wait above it.
   * @param {Found} found
   * @param {string} [from]  the row that waited
   */
  #take({ groups, unread }, from = "") {
    const before = { ...this.sheet.content, ...(from ? without(this.sheet.content, from, "unread") : {}) };
    const { changes, ids } = add(before, groups);
    const waiting = add(before, unread, "unread").changes;
    this.#edit({ ...changes, ...waiting }, { whole: true });
    this.sheet.leave();
    this.#say(sayTaken(groups.length, unread.length));
    if (unread.length) this.unread.title.focus();
    else if (ids[0]) this.#open(ids[0]);
  }

  /**
   * @param {Content} changes
   * @param {{ whole?: boolean }} [options]
   */
  #edit(changes, options) {
    this.sheet.edit(changes, options);
    this.#show();
  }

  /** @param {{ aloud?: boolean }} [options] */
  #coachNow({ aloud = true } = {}) {
    const { findings, groups } = this.sheet.reading;
    const lead = sayLead(findings.length, groups.length);
    this.coach.tell(findings, { lead, aloud });
  }
}
