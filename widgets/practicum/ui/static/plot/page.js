/**
 * The page of a chart that shows no time: what it is about, a table, one picture or several, what
 * they say, and how to take them away.
 */

import { DataTable } from "../chart/data_table.js";
import { ReadingPanel } from "../chart/reading.js";
import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { h } from "../kit/elements.js";
import { Form } from "../kit/form.js";
import { Sheet } from "../kit/sheet.js";
import { makeDownloads } from "../run_chart/downloads.js";
import { TableEditor } from "../table/editor.js";
import { Importing } from "../table/importing.js";
import { newId, rowsOf } from "../table/rows.js";
import { UnreadList } from "../table/unread.js";

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {import("../kit/sheet.js").Reading} Reading */
/** @typedef {import("../table/preview.js").Taken} Taken */

/**
 * One picture or several.
 * @typedef {object} Pictures
 * @property {HTMLElement} element
 * @property {(reading: Reading) => void} show
 * @property {(format: "png" | "svg", title: string) => Promise<string>} toImage
 * @property {() => void} close
 */

/**
 * @typedef {object} Parts
 * @property {HTMLElement} root
 * @property {import("../kit/announce.js").Say} say
 * @property {Pictures} pictures
 * @property {Node[]} [extras]  what else there is to choose, below the form
 * @property {(content: Content) => string[]} [fields]  columns to show, if not all
 * @property {(page: PlotPage, content: Content) => void} [onShow]
 */

export class PlotPage {
  #parts;
  #columns;
  /** @type {string[][]} fields that stand side by side */
  #beside;
  figures = h("div", { class: "p-part p-figures" });

  /**
   * @param {import("../kit/link.js").Model} model
   * @param {Parts} parts
   */
  constructor(model, parts) {
    this.#parts = parts;
    const { root, say, pictures } = parts;
    const specs = model.get("form");
    const wording = model.get("wording");
    this.#columns = model.get("columns");
    this.#beside = wording.beside;
    const sheet = new Sheet(model);
    this.sheet = sheet;
    this.form = new Form(specs, { sheet, goTo: (id) => this.coach.open(id), onLeave: () => this.#show(sheet.content) });
    this.coach = new Coach({ goTo: (field) => this.form.focus(field) });
    this.bar = new Bar(sheet, { root, say, specs, onStep: ([field = ""]) => (field === "rows" ? this.table.showChange() : this.form.focus(field)) });
    this.conflict = new ConflictPanel(sheet, { specs, say });
    this.table = new TableEditor({
      onRows: (rows, options) => this.#typed(rows, options),
      onLeave: () => (sheet.leave(), this.later.now()),
      say,
      columns: Object.fromEntries(this.#columns.map((/** @type {any} */ each) => [each.name, each])),
      caption: wording.caption,
      most: model.get("limits").rows,
      onBlock: (text) => this.importing.readPasted(text),
    });
    this.unread = new UnreadList({ goTo: (row, field) => this.table.focus(row, field) });
    this.importing = new Importing({
      ask: (...question) => sheet.ask(...question),
      root,
      say,
      limits: model.get("limits"),
      onTake: (taken) => this.#take(taken),
      words: { paste: wording.paste, hint: "Copy them in your spreadsheet, then paste them here. You can check them first." },
    });
    this.says = new ReadingPanel();
    const { first } = sheet.reading;
    this.data = new DataTable({ first, caption: "What the chart shows, line by line" });
    this.downloads = makeDownloads({ sheet, picture: pictures, say });
    this.later = calm(() => this.#answerLater(sheet.reading));
    this.aloud = calm((/** @type {string} */ words) => say(words), 1500);
    this.element = this.#layOut();
    sheet.on("content", (content) => this.#show(content));
    sheet.on("reading", (reading) => (this.#draw(reading), this.later()));
  }

  start() {
    this.#show(this.sheet.content);
    this.#answerLater(this.sheet.reading);
    this.#draw(this.sheet.reading, { aloud: false });
    this.importing.element.open = !rowsOf(this.sheet.content).length;
    this.sheet.start();
  }

  close() {
    this.sheet.close();
    this.#parts.pictures.close();
  }

  /**
   * Change the sheet as one step, and show it.
   * @param {Content} changes
   */
  write(changes) {
    this.sheet.edit(changes, { whole: true });
    this.#show(this.sheet.content);
    this.sheet.leave();
  }

  #layOut() {
    const { pictures, extras = [] } = this.#parts;
    const heading = h("h3", { class: "p-part-title" }, "Your figures");
    this.figures.append(heading, this.importing.element, this.table.element, this.unread.element);
    const chart = h("div", { class: "p-part p-charted" }, pictures.element, this.says.element, this.data.element, this.downloads);
    const about = h("div", { class: "p-plot-about" }, this.form.section("What it is about", [...this.form.fields.keys()], { row: this.#beside }), ...extras);
    return h("div", { class: "p-measure" }, this.bar.element, this.conflict.element, about, h("div", { class: "p-run" }, this.figures, chart), this.coach.element);
  }

  /** @param {Content} content */
  #show(content) {
    const rows = rowsOf(content);
    const fields = this.#parts.fields?.(content) ?? this.#columns.map((/** @type {any} */ { name }) => name);
    this.form.show(content);
    this.table.show(rows, fields);
    this.importing.show({ unit: String(content.unit ?? ""), hasRows: rows.length > 0 });
    this.#parts.onShow?.(this, content);
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
  #take({ rows, after }) {
    const fresh = rows.map((row) => ({ id: newId(), ...row }));
    const all = after ? [...rowsOf(this.sheet.content), ...fresh] : fresh;
    this.write({ rows: all });
    this.#parts.say(`${rows.length} rows are in your table.`);
    this.table.focus(fresh[0]?.id ?? "");
  }

  /**
   * @param {Reading} reading
   * @param {{ aloud?: boolean }} [options]
   */
  #draw(reading, { aloud = true } = {}) {
    this.says.show(reading);
    this.data.show(reading.table, reading.columns);
    this.downloads.hidden = !reading.table.length && !reading.unread.length;
    this.#parts.pictures.show(reading);
    if (reading.figure && aloud) this.aloud(reading.words.join(" "));
  }

  /**
   * What would nag at each key waits for a pause, or until the cell is left.
   * @param {Reading} reading
   */
  #answerLater({ problems, findings, unread }) {
    this.form.complain(problems);
    this.form.note(findings);
    this.coach.show(findings, { lead: findings.length ? "Something to think about." : "I will read along." });
    this.table.mark(this.unread.show(unread));
  }
}
