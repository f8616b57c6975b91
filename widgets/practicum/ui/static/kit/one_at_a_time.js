/**
 * The place where one of several sheets is open, and the way from it to another: what was typed is
 * saved, Python is asked, the other sheet's page is shown, and it is said which that is.
 *
 *     const sheets = new OneAtATime(model, { root, say, gone: "The map is put away.", open: () => new MapPage(model, parts), shown: () => list.shown, onTurn: () => list.show() });
 *     root.append(sheets.notice, sheets.place);
 *     sheets.start();
 */

import { confirmIn } from "./dialog.js";
import { button, fill, h } from "./elements.js";
import { Link } from "./link.js";
import { settled } from "./settled.js";
import { usesOf } from "./uses.js";

/** @typedef {{ element: Element, sheet: import("./sheet.js").Sheet, start: () => void, close: () => void }} Page */
/**
 * @template {Page} [P=Page]
 * @typedef {object} Parts
 * @property {Element} root
 * @property {import("./announce.js").Say} say
 * @property {() => P} open  makes the page of the sheet that the model holds now
 * @property {() => string} shown  what the sheet is called that is shown
 * @property {string} gone  what is said of a sheet after it is put away
 * @property {() => void} [onTurn]  another sheet is shown, or the same one again
 * @property {() => void} [onLeave]  the sheet that is shown is about to be left
 * @property {(body: any) => string} [told]  what else is said of an answer
 * @property {HTMLElement} [place]  where the pages go, if the tool has a place for them
 * @property {number} [timeout]  milliseconds that an answer may take
 */

/** @template {Page} [P=Page] */
export class OneAtATime {
  #model;
  #parts;

  /**
   * @param {import("./link.js").Model} model
   * @param {Parts<P>} parts
   */
  constructor(model, parts) {
    this.#model = model;
    this.#parts = parts;
    this.notice = h("div", { class: "p-told", hidden: true });
    this.place = parts.place ?? h("div", { class: "p-chosen" });
    /** @type {P | undefined} */
    this.page = undefined;
  }

  start() {
    this.#open();
  }

  close() {
    this.page?.close();
  }

  /**
   * Go to another sheet: one that is there, or a new one.
   * @param {string} verb
   * @param {object} [fields]
   */
  async go(verb, fields = {}) {
    const { say, shown, onTurn, onLeave, timeout } = this.#parts;
    this.notice.hidden = true;
    const link = new Link(this.#model);
    try {
      if (this.page) await settled(this.page.sheet);
      onLeave?.(); // now, and not when the answer is here: somebody may look elsewhere by then
      this.page?.close();
      this.#hear((await link.ask(verb, fields, { timeout })).body);
    } catch (error) {
      this.#tell(h("p", { class: "p-error", role: "alert" }, error instanceof Error ? error.message : String(error)));
    } finally {
      link.close();
      this.#open();
      onTurn?.();
      say(`Now showing: ${shown()}`);
    }
  }

  /**
   * Ask whether the sheet is to be put away, and say what uses it.
   * @param {string} [from]  what it goes out of
   */
  async putAway(from = "list") {
    const uses = await usesOf((verb, fields) => this.page?.sheet.ask(verb, fields) ?? Promise.reject(new Error("closed")));
    const sure = await confirmIn(this.#parts.root, {
      title: `Put “${this.#parts.shown()}” away?`,
      body: [uses ? h("p", {}, uses) : "", h("p", {}, `It goes out of your ${from}. You can bring it back right after, and its history is kept.`)],
      yes: "Put it away",
    });
    if (sure) await this.go("delete");
  }

  #open() {
    const page = this.#parts.open();
    this.page = page;
    fill(this.place, page.element);
    page.start();
  }

  /** @param {any} body  what Python answered */
  #hear(body) {
    if (body.gone) this.#offerBack(body.gone);
    const told = this.#parts.told?.(body);
    if (told) this.#tell(h("p", {}, told));
  }

  /** @param {string} key */
  #offerBack(key) {
    const back = button("Bring it back", { icon: "undo", onclick: () => this.go("bring_back", { key }) });
    this.#tell(h("p", {}, this.#parts.gone), back);
    back.focus();
  }

  /** @param {...Node} parts */
  #tell(...parts) {
    fill(this.notice, ...parts);
    this.notice.hidden = false;
  }
}
