/**
 * A check sheet on the page: what is counted, the sheet to mark, and the Pareto chart of its sums.
 */

import { DataTable } from "../chart/data_table.js";
import { ReadingPanel } from "../chart/reading.js";
import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { button, fill, h, uid } from "../kit/elements.js";
import { Form } from "../kit/form.js";
import { makeOffer } from "../kit/making.js";
import { holdsAny, openOnPaper } from "../kit/paper.js";
import { Sheet } from "../kit/sheet.js";
import { onePicture } from "../plot/one.js";
import { makeDownloads } from "../run_chart/downloads.js";
import { newId } from "../table/rows.js";
import { addColumn, addRow, changeRow, countIn, fillColumns, mark, PRESETS, removeColumn, removeRow, renameColumn, setCount } from "./deeds.js";
import { Grid } from "./grid.js";
import { printSheet } from "./paper.js";

/** @typedef {import("./deeds.js").Content} Content */
/** @typedef {import("../kit/sheet.js").Reading} Reading */

const ABOUT = ["name", "counted", "period", "collector"];

export class CheckSheetPage {
  #say;

  /**
   * @param {import("../kit/link.js").Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say }} parts
   */
  constructor(model, { root, say }) {
    this.#say = say;
    const specs = model.get("form");
    const sheet = new Sheet(model);
    this.sheet = sheet;
    this.form = new Form(specs, { sheet, goTo: (id) => this.coach.open(id), onLeave: () => this.later() });
    this.coach = new Coach({ goTo: (field) => this.#goTo(field) });
    this.bar = new Bar(sheet, { root, say, specs, onStep: ([field = ""]) => this.#goTo(field) });
    this.conflict = new ConflictPanel(sheet, { specs, say });
    this.grid = new Grid({
      onMark: (row, column, by) => this.#mark(row, column, by),
      onNumber: (row, column, n) => this.#edit(setCount(sheet.content, row, column, /^\d+$/.test(n) ? Number(n) : n)),
      onRow: (row, changes) => this.#edit(changeRow(sheet.content, row, changes)),
      onColumn: (column, label) => this.#edit(renameColumn(sheet.content, column, label)),
      onRemoveRow: (row) => this.#change(removeRow(sheet.content, row), "The cause is removed. Undo brings it back."),
      onRemoveColumn: (column) => this.#change(removeColumn(sheet.content, column), "The column is removed. Undo brings it back."),
      onLeave: () => (sheet.leave(), this.later()),
    });
    this.unread = h("ul", { class: "p-check-unread", hidden: true });
    this.warning = h("p", { class: "p-check-warning", hidden: true });
    this.pictures = onePicture(model.get("plotly_path"));
    this.says = new ReadingPanel();
    this.data = new DataTable({ first: "Cause", caption: "What the chart shows, line by line" });
    this.downloads = makeDownloads({ sheet, picture: this.pictures, say });
    this.further = makeOffer(sheet, { say, make: "Make a Pareto chart of it", made: "The Pareto chart", hint: "A chart of its own keeps today’s figures. So you can count again later, and compare." });
    this.later = calm(() => this.#answerLater(sheet.reading));
    this.aloud = calm((/** @type {string} */ words) => say(words), 2500);
    this.about = h(
      "details",
      { class: "p-more p-check-about" },
      h("summary", {}, "What it is about"),
      h("div", { class: "p-check-fields" }, this.form.all()),
    );
    this.element = this.#layOut(String(model.get("key")).startsWith("practice-"));
    sheet.on("content", (content) => this.#show(content));
    sheet.on("reading", (reading) => (this.#draw(reading), this.later()));
  }

  start() {
    this.#show(this.sheet.content);
    this.#draw(this.sheet.reading);
    this.#answerLater(this.sheet.reading);
    // whoever comes back comes to make marks
    this.about.open = !this.sheet.content.rows?.length;
    this.sheet.start();
  }

  close() {
    this.sheet.close();
    this.pictures.close();
  }

  /** @param {boolean} practice */
  #layOut(practice) {
    const id = uid("p-preset");
    const preset = h("select", { class: "p-input", id, onchange: () => this.#fill(preset) }, h("option", { value: "" }, "Choose"), Object.keys(PRESETS).map((each) => h("option", { value: each }, each)));
    const print = (/** @type {boolean} */ blank) => () => printSheet(this.sheet.content, this.sheet.reading.tally, { blank });
    const marks = h(
      "section",
      { class: "p-part p-check-marks" },
      h("h3", { class: "p-part-title" }, "Your sheet"),
      h("p", { class: "p-hint p-check-keys" }, "By keyboard: Enter or + makes a mark, − takes one off, a digit begins to type the number, arrows go to the next cell."),
      this.grid.element,
      this.unread,
      h(
        "div",
        { class: "p-check-tools" },
        h("div", { class: "p-buttons" }, button("Add a cause", { icon: "plus", onclick: () => this.#addRow() }), button("Add a column", { icon: "plus", onclick: () => this.#addColumn() })),
        h("div", { class: "p-field p-check-preset" }, h("label", { class: "p-label", for: id }, "Fill the columns with"), preset),
      ),
      h("div", { class: "p-buttons p-check-papers" }, button("Print it blank", { kind: "quiet", icon: "print", onclick: print(true) }), button("Print it filled in", { kind: "quiet", icon: "print", onclick: print(false) })),
      this.warning,
    );
    const chart = h("section", { class: "p-part p-charted" }, h("h3", { class: "p-part-title" }, "As a Pareto chart"), this.pictures.element, this.says.element, this.data.element, this.downloads, practice ? null : this.further);
    openOnPaper(this.about, { holds: () => holdsAny(this.sheet.content, ABOUT) });
    return h("div", { class: "p-measure" }, this.bar.element, this.conflict.element, this.about, marks, this.coach.element, chart);
  }

  /** @param {Content} content */
  #show(content) {
    this.form.show(content);
    this.grid.show(content);
  }

  /**
   * @param {string} row
   * @param {string} column
   * @param {number} by
   */
  #mark(row, column, by) {
    this.sheet.edit(mark(this.sheet.content, row, column, by), { whole: true });
    this.grid.show(this.sheet.content);
    this.#say(`${this.grid.nameOf(row, column)}: ${countIn(this.sheet.content, row, column)}`);
  }

  /** @param {Content} changes */
  #edit(changes) {
    this.sheet.edit(changes);
    this.grid.show(this.sheet.content);
  }

  /**
   * @param {Content} changes
   * @param {string} words
   */
  #change(changes, words) {
    this.sheet.edit(changes, { whole: true });
    this.grid.show(this.sheet.content);
    this.sheet.leave();
    if (words) this.#say(words);
  }

  #addRow() {
    const id = newId();
    this.#change(addRow(this.sheet.content, id), "");
    this.grid.focus(`row-${id}`);
  }

  #addColumn() {
    this.#change(addColumn(this.sheet.content, newId()), "");
    const last = this.sheet.content.columns.at(-1);
    this.grid.focus(`column-${last?.id}`);
  }

  /** @param {HTMLSelectElement} select */
  #fill(select) {
    const labels = PRESETS[select.value];
    if (labels) this.#change(fillColumns(this.sheet.content, labels, newId), `The columns are now: ${labels.join(", ")}.`);
    select.value = "";
  }

  /** @param {Reading} reading */
  #draw(reading) {
    const { tally } = reading;
    this.grid.total(tally);
    this.unread.hidden = !tally.unread.length;
    fill(this.unread, ...tally.unread.map((/** @type {string} */ each) => h("li", {}, each)));
    this.warning.hidden = !tally.handing_on;
    this.warning.textContent = tally.handing_on;
    this.says.show(reading);
    this.data.show(reading.table, reading.columns);
    this.downloads.hidden = !reading.table.length;
    this.further.hidden = !tally.total;
    this.pictures.show(reading);
  }

  /** @param {Reading} reading */
  #answerLater({ problems, findings }) {
    this.form.complain(problems);
    this.form.note(findings);
    this.coach.show(findings, { lead: findings.length ? "Something to think about." : this.sheet.content.rows?.length ? "I will read along." : "Say what you count. Then add the causes that you expect, one a line." });
  }

  /** @param {string} field */
  #goTo(field) {
    if (ABOUT.includes(field)) {
      this.about.open = true;
      this.form.focus(field);
    } else this.grid.element.querySelector("input, button")?.scrollIntoView({ block: "center" });
  }
}
