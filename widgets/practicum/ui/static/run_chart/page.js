/**
 * One measure on the page: what it is, its figures, its chart. Another measure is another page.
 */

import { DataTable } from "../chart/data_table.js";
import { Picture } from "../chart/picture.js";
import { PointPanel } from "../chart/point.js";
import { ReadingPanel } from "../chart/reading.js";
import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { button, h } from "../kit/elements.js";
import { Form } from "../kit/form.js";
import { holdsAny, openOnPaper } from "../kit/paper.js";
import { Sheet } from "../kit/sheet.js";
import { TableEditor } from "../table/editor.js";
import { Importing } from "../table/importing.js";
import { newId, rowsOf, setCell, shownFields } from "../table/rows.js";
import { UnreadList } from "../table/unread.js";
import { makeDownloads } from "./downloads.js";
import { openNote } from "./note.js";

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {import("../kit/link.js").Model} Model */
/** @typedef {import("../kit/announce.js").Say} Say */
/** @typedef {import("../table/preview.js").Taken} Taken */

/**
 * What a page with more than the run chart adds to it.
 * @typedef {object} Extras
 * @property {string[]} fields  that it shows in a place of its own
 * @property {Node[]} before  over the picture
 * @property {Node[]} after  under the reading, with the chart as a table
 * @property {(content: Content) => void} show  the content came from elsewhere
 * @property {(reading: import("../kit/sheet.js").Reading) => void} draw  at each answer
 * @property {(row: string) => void} choose  a point was clicked
 */

const MAIN = ["name", "unit"];
const REST = ["type", "direction", "counted", "included", "excluded", "out_of", "source", "collector", "frequency", "target"];

export class MeasurePage {
  /** @type {string[]} */
  #fields = [];
  #root;
  #say;

  /**
   * @param {Model} model
   * @param {{ root: HTMLElement, say: Say, extend?: (page: MeasurePage) => Extras }} parts
   */
  constructor(model, { root, say, extend }) {
    this.#root = root;
    this.#say = say;
    const specs = model.get("form");
    const sheet = new Sheet(model);
    this.sheet = sheet;
    this.form = new Form(specs, { sheet, goTo: (id) => this.coach.open(id) });
    this.coach = new Coach({ goTo: (field) => this.form.focus(field) });
    this.bar = new Bar(sheet, { root, say, specs, onStep: ([field = ""]) => (field === "rows" ? this.table.showChange() : this.form.focus(field)) });
    this.conflict = new ConflictPanel(sheet, { specs, say });
    this.table = new TableEditor({
      onRows: (rows, options) => this.#typed(rows, options),
      onLeave: () => (sheet.leave(), this.later.now()),
      say,
      most: model.get("limits").rows,
      order: () => sheet.reading.table.map((/** @type {any} */ { row }) => row),
      onBlock: (text) => this.importing.readPasted(text),
    });
    this.unread = new UnreadList({ goTo: (row, field) => this.table.focus(row, field) });
    this.importing = new Importing({
      ask: (...question) => sheet.ask(...question),
      root,
      say,
      limits: model.get("limits"),
      onTake: (taken) => this.#take(taken),
    });
    this.picture = new Picture({ path: model.get("plotly_path"), onPoint: (row) => this.#choose(row), onLook: (row) => this.look(row) });
    this.point = new PointPanel();
    this.says = new ReadingPanel();
    this.data = new DataTable();
    this.downloads = makeDownloads({ sheet, picture: this.picture, say });
    this.later = calm(() => this.#answerLater(sheet.reading));
    this.aloud = calm((/** @type {string} */ words) => say(words), 1500);
    this.drawLater = calm(() => this.#draw(sheet.reading), 500);
    this.extras = extend?.(this) ?? null;
    this.element = this.#layOut();
    sheet.on("content", (content) => this.#show(content));
    sheet.on("reading", (reading) => this.#answer(reading));
  }

  start() {
    this.#show(this.sheet.content);
    this.#answerLater(this.sheet.reading);
    this.#draw(this.sheet.reading);
    this.importing.element.open = !rowsOf(this.sheet.content).length;
    this.sheet.start();
  }

  close() {
    this.sheet.close();
    this.picture.close();
    this.element.remove();
    this.bar.element.remove();
  }

  #layOut() {
    const more = h(
      "details",
      { class: "p-more p-measure-more" },
      h("summary", {}, "How it is counted"),
      h("div", { class: "p-measure-fields" }, this.form.section("What is counted, so that two people would count alike", REST.filter((name) => !this.extras?.fields.includes(name))), this.coach.element),
    );
    openOnPaper(more, { holds: () => holdsAny(this.sheet.content, REST) });
    const add = button("Add a row", { icon: "plus", onclick: () => this.table.focusFresh() });
    const figures = h(
      "section",
      { class: "p-part p-figures" },
      h("h3", { class: "p-part-title" }, "Your figures"),
      this.importing.element,
      this.table.element,
      h("div", { class: "p-buttons" }, add),
      this.unread.element,
    );
    const chart = h("section", { class: "p-part p-charted" }, ...(this.extras?.before ?? []), this.picture.element, this.point.element, this.says.element, ...(this.extras?.after ?? [this.data.element]), this.downloads);
    return h(
      "div",
      { class: "p-measure" },
      this.bar.element,
      this.conflict.element,
      this.form.section("What you measure", MAIN, { row: [MAIN] }),
      more,
      h("div", { class: "p-run" }, figures, chart),
    );
  }

  /** @param {Content} content */
  #show(content) {
    this.form.show(content);
    this.extras?.show(content);
    this.#fields = this.#columns(content);
    this.table.show(rowsOf(content), this.#fields);
    this.importing.show({ unit: String(content.unit ?? ""), hasRows: rowsOf(content).length > 0 });
  }

  /**
   * A column that was shown stays while somebody types in the table.
   * @param {Content} content
   */
  #columns(content) {
    const wanted = shownFields(content);
    const inside = this.table.element.contains(document.activeElement);
    return inside && this.#fields.length ? this.#fields : wanted;
  }

  /**
   * @param {import("../table/rows.js").Row[]} rows
   * @param {{ whole: boolean }} options
   */
  #typed(rows, options) {
    this.sheet.edit({ rows }, options);
    this.importing.show({ unit: String(this.sheet.content.unit ?? ""), hasRows: rows.length > 0 });
  }

  /** @param {Taken} taken */
  #take({ rows, unit, name, after }) {
    const { content } = this.sheet;
    const fresh = rows.map((row) => ({ id: newId(), ...row }));
    const all = after ? [...rowsOf(content), ...fresh] : fresh;
    const filled = { ...(content.unit || !unit ? {} : { unit }), ...(content.name || !name ? {} : { name }) };
    this.sheet.edit({ rows: all, ...filled }, { whole: true });
    this.#fields = [];
    this.#show(this.sheet.content);
    this.sheet.leave();
    this.#say(`${rows.length} rows are in your table.`);
    this.table.focus(fresh[0]?.id ?? "", "date");
  }

  /**
   * The focus or the mouse is on a point of the chart.
   * @param {string} row
   */
  look(row) {
    this.point.show(this.sheet.reading.marked.find((/** @type {any} */ each) => each.row === row));
  }

  /** @param {string} row */
  #choose(row) {
    if (this.extras) this.extras.choose(row);
    else this.askNote(row);
  }

  /** @param {string} row */
  askNote(row) {
    const line = this.sheet.reading.table.find((/** @type {any} */ each) => each.row === row);
    const rows = rowsOf(this.sheet.content);
    const note = String(rows.find((each) => each.id === row)?.note ?? "");
    if (line) openNote(this.#root, { ...line, note, onNote: (text) => this.write({ rows: setCell(rowsOf(this.sheet.content), row, "note", text) }) });
  }

  /**
   * Change the measure as one step, and show it.
   * @param {Content} changes
   */
  write(changes) {
    this.sheet.edit(changes, { whole: true });
    this.#show(this.sheet.content);
    this.sheet.leave();
  }

  /**
   * An answer has come. The chart follows each key, but half a date is another day: that waits.
   * @param {import("../kit/sheet.js").Reading} reading
   */
  #answer(reading) {
    if (this.table.inDate) this.drawLater();
    else this.#draw(reading);
    this.later();
  }

  /** @param {import("../kit/sheet.js").Reading} reading */
  #draw(reading) {
    const words = reading.words.join(" ");
    this.says.show(reading);
    this.data.show(reading.table, reading.columns);
    this.downloads.hidden = !reading.table.length && !reading.unread.length;
    this.picture.show(reading.figure, words, reading.marked);
    if (!this.point.element.hidden) this.point.show(null);
    this.extras?.draw(reading);
    if (reading.figure) this.aloud(words);
  }

  /**
   * What would nag at each key waits for a pause, or until the cell is left.
   * @param {import("../kit/sheet.js").Reading} reading
   */
  #answerLater({ problems, findings, unread }) {
    this.drawLater.now();
    this.form.complain(problems);
    this.form.note(findings);
    this.coach.show(findings, { lead: findings.length ? "Something to think about." : "I will read along." });
    this.table.mark(this.unread.show(unread));
  }
}
