/** The parts of a game's page: words, numbers, charts, tables, forms, buttons. */

import { openOnPaper } from "../kit/paper.js";
import { button, fill, h } from "../kit/elements.js";
import { Charts } from "./charts.js";
import { GameForm } from "./form.js";
import { framed } from "./frame.js";

/** @typedef {Record<string, any> & { id: string, kind: string, title: string }} Part */
/** @typedef {{ message: string, field: string }} Trouble */
/** @typedef {(name: string, values: Record<string, string>) => Promise<Trouble | null>} Move */
/** @typedef {{ plotly: string, move: Move }} Tools */
/**
 * @typedef {object} Shown
 * @property {HTMLElement} element
 * @property {(part: Part) => boolean} [update]  whether it could take what is new
 * @property {() => void} [focus]
 * @property {() => void} [close]
 */

/** A cell with more letters gets a wider column on a phone. */
const LONG = 24;

/** @type {Record<string, (part: Part, tools: Tools) => Shown>} */
const KINDS = {
  text: (part) => new Words(part),
  facts: (part) => new Facts(part),
  table: (part) => new Rows(part),
  log: (part) => new Log(part),
  buttons: (part, tools) => new Buttons(part, tools),
  form: (part, tools) => new GameForm(part, tools),
  charts: (part, tools) => new Charts(part, tools),
};

/**
 * @param {Part} part
 * @param {Tools} tools
 * @returns {Shown}
 */
export function makePart(part, tools) {
  return (KINDS[part.kind] ?? KINDS.text)(part, tools);
}

class Words {
  #lines = h("div", { class: "p-game-words" });

  /** @param {Part} part */
  constructor(part) {
    this.element = framed(part.title, "p-game-text", this.#lines);
    this.#draw(part);
  }

  /** @param {Part} part */
  update(part) {
    const heading = this.element.querySelector(".p-part-title");
    if (!heading !== !part.title) return false;
    if (heading) heading.textContent = part.title;
    this.#draw(part);
    return true;
  }

  /** @param {Part} part */
  #draw({ lines, tone }) {
    fill(this.#lines, lines.map((/** @type {string} */ line) => h("p", {}, line)));
    this.element.dataset.tone = tone || "";
  }
}

class Facts {
  /** @param {Part} part */
  constructor({ title, facts }) {
    const rows = facts.map((/** @type {{ name: string, value: string, more: string }} */ { name, value, more }) =>
      h("div", { class: "p-fact" }, h("dt", {}, name), h("dd", { class: "p-fact-value" }, value), more ? h("dd", { class: "p-fact-more" }, more) : null),
    );
    this.element = framed(title, "p-game-facts", h("dl", { class: "p-facts" }, rows));
  }
}

class Rows {
  #open = false;

  /** @param {Part} part */
  constructor(part) {
    this.element = h("div", {});
    this.update(part);
  }

  /** @param {Part} part */
  update({ title, columns, rows, fold, tones }) {
    const head = h("tr", {}, columns.map((/** @type {string} */ each) => h("th", { scope: "col" }, each)));
    const body = rows.map((/** @type {string[]} */ [first, ...rest]) =>
      h("tr", {}, h("th", { scope: "row" }, first), rest.map((cell) => h("td", { "data-tone": tones[cell] ?? null, "data-long": cell.length > LONG ? "" : null }, cell))),
    );
    const table = h(
      "div",
      { class: "p-data-scroll", tabindex: "0", role: "group", "aria-label": title },
      h("table", { class: "p-data p-game-table" }, h("caption", { class: "p-spoken" }, title), h("thead", {}, head), h("tbody", {}, body)),
    );
    if (!fold) return (fill(this.element, framed(title, "p-game-rows", table)), true);
    const details = h("details", { class: "p-more" }, h("summary", {}, title), table);
    details.open = this.#open;
    details.addEventListener("toggle", () => (this.#open = details.open));
    openOnPaper(details);
    fill(this.element, details);
    return true;
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.element.querySelector(".p-game-part, summary"))?.focus();
  }
}

class Log {
  #list = h("ol", { class: "p-game-log" });

  /** @param {Part} part */
  constructor(part) {
    this.element = framed(part.title, "p-game-did", this.#list);
    this.update(part);
  }

  /** @param {Part} part */
  update({ lines }) {
    fill(this.#list, lines.map((/** @type {string} */ line) => h("li", {}, line)));
    return true;
  }
}

class Buttons {
  #tools;
  #list = h("div", { class: "p-buttons" });

  /**
   * @param {Part} part
   * @param {Tools} tools
   */
  constructor(part, tools) {
    this.#tools = tools;
    this.element = framed(part.title, "p-game-go", this.#list);
    this.update(part);
  }

  /** @param {Part} part */
  update({ title, buttons, quiet }) {
    const heading = this.element.querySelector(".p-part-title");
    if (!heading !== !title) return false;
    if (heading) heading.textContent = title;
    const held = [...this.#list.children].indexOf(/** @type {Element} */ (document.activeElement));
    fill(
      this.#list,
      buttons.map((/** @type {{ words: string, move: string, values: Record<string, string> }} */ { words, move, values }, /** @type {number} */ at) =>
        button(words, { kind: at || quiet ? "plain" : "main", onclick: () => this.#tools.move(move, values) }),
      ),
    );
    if (held >= 0) /** @type {HTMLElement | undefined} */ (this.#list.children[held])?.focus();
    return true;
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.#list.firstElementChild)?.focus();
  }
}
