/**
 * A place to paste two columns, and to choose a file. What comes is shown before it is taken.
 *
 *     const importing = new Importing({ ask, root, say, limits, onTake: ({ rows, unit, name }, how) => … });
 *     importing.show({ unit, hasRows, open });
 */

import { button, h, setProps, uid } from "../kit/elements.js";
import { openPreview } from "./preview.js";

/** @typedef {import("./preview.js").Preview} Preview */
/** @typedef {import("./preview.js").Taken} Taken */

/** Reading a large workbook takes a while. */
const PATIENCE = 60_000;

/** Signs; more than these are not shown in the box. */
const LONG = 10_000;
const MEASURE = { paste: "Paste two columns", hint: "Copy the dates and the figures in your spreadsheet, then paste them here." };

export class Importing {
  #parts;
  #unit = "";
  #hasRows = false;

  /**
   * @param {object} parts
   * @param {import("../kit/sheet.js").Sheet["ask"]} parts.ask
   * @param {Element} parts.root
   * @param {import("../kit/announce.js").Say} parts.say
   * @param {{ bytes: number, too_large: string }} parts.limits
   * @param {(taken: Taken) => void} parts.onTake
   * @param {{ paste: string, hint: string }} [parts.words]
   */
  constructor({ words = MEASURE, ...parts }) {
    this.#parts = parts;
    const [area, file, error] = [uid("p-paste"), uid("p-file"), uid("p-import-error")];
    this.area = h("textarea", {
      class: "p-input p-paste",
      id: area,
      rows: 3,
      autocomplete: "off",
      spellcheck: "false",
      "aria-describedby": `${area}-hint ${error}`,
      onpaste: (/** @type {ClipboardEvent} */ event) => this.#pasted(event),
    });
    this.file = h("input", {
      class: "p-file",
      type: "file",
      id: file,
      accept: ".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "aria-describedby": `${file}-hint ${error}`,
      onchange: () => this.#readFile(),
    });
    this.error = h("p", { class: "p-error", id: error, role: "alert", hidden: true });
    this.element = h(
      "details",
      { class: "p-more p-import" },
      h("summary", {}, "Paste or upload your figures"),
      h(
        "div",
        { class: "p-import-ways" },
        h(
          "div",
          { class: "p-field" },
          h("label", { class: "p-label", for: area }, words.paste),
          h("p", { class: "p-hint", id: `${area}-hint` }, words.hint),
          this.area,
          h("div", { class: "p-buttons" }, button("Read what I pasted", { icon: "paste", onclick: () => this.#readText() })),
        ),
        h(
          "div",
          { class: "p-field" },
          h("label", { class: "p-label", for: file }, "Or choose a file"),
          h("p", { class: "p-hint", id: `${file}-hint` }, "A CSV or an Excel file (XLSX). It stays on this machine."),
          this.file,
        ),
      ),
      this.error,
    );
    this.#takeDrops();
  }

  /** @param {{ unit: string, hasRows: boolean }} state */
  show({ unit, hasRows }) {
    this.#unit = unit;
    this.#hasRows = hasRows;
  }

  /**
   * Show cells that were pasted elsewhere before they are taken.
   * @param {string} text
   */
  readPasted(text) {
    this.#read({ text }, []);
  }

  /**
   * A long text is read without going through the box: a browser takes minutes to lay out a long
   * line of some scripts.
   * @param {ClipboardEvent} event
   */
  #pasted(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length <= LONG) return void setTimeout(() => this.#readText());
    event.preventDefault();
    this.area.value = "";
    this.#read({ text }, []);
  }

  #readText() {
    const text = this.area.value;
    if (text.trim()) this.readPasted(text);
    else this.#complain("There is nothing here yet. Paste your columns into the box first.");
  }

  async #readFile() {
    const [file] = this.file.files ?? [];
    if (!file) return;
    const { limits } = this.#parts;
    if (file.size > limits.bytes) this.#complain(limits.too_large);
    else await this.#read({}, [await file.arrayBuffer()]);
    this.file.value = ""; // the same file, mended, can be chosen again
  }

  /**
   * @param {object} fields
   * @param {ArrayBuffer[]} buffers
   */
  async #read(fields, buffers) {
    this.#complain("");
    this.#wait(true);
    try {
      const ask = (/** @type {string} */ verb, /** @type {object} */ more, /** @type {ArrayBuffer[]} */ bytes = []) =>
        this.#parts.ask(verb, { unit: this.#unit, ...more }, { buffers: bytes, timeout: PATIENCE });
      const { body } = await ask("import", fields, buffers);
      this.#wait(false);
      openPreview(this.#parts.root, {
        preview: body,
        hasRows: this.#hasRows,
        again: async (choice) => (await ask("columns", choice)).body,
        onTake: (taken) => this.#take(taken),
      });
    } catch (error) {
      this.#complain(error instanceof Error ? error.message : String(error));
    } finally {
      this.#wait(false);
    }
  }

  /** @param {Taken} taken */
  #take(taken) {
    this.area.value = "";
    this.element.open = false;
    this.#parts.onTake(taken);
  }

  /** @param {string} message */
  #complain(message) {
    this.error.hidden = !message;
    this.error.textContent = message;
  }

  /** @param {boolean} busy */
  #wait(busy) {
    setProps(this.element, { "aria-busy": busy ? "true" : null });
  }

  #takeDrops() {
    const hot = (/** @type {boolean} */ on) => this.element.classList.toggle("p-import-hot", on);
    this.element.addEventListener("dragover", (event) => (event.preventDefault(), hot(true)));
    this.element.addEventListener("dragleave", () => hot(false));
    this.element.addEventListener("drop", (event) => {
      event.preventDefault();
      hot(false);
      if (!event.dataTransfer?.files.length) return;
      this.file.files = event.dataTransfer.files;
      this.#readFile();
    });
  }
}
