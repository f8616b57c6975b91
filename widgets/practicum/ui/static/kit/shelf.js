/**
 * One sheet of several on a page: which is shown, another one, a new one, putting one away and
 * bringing it back; and the address of another page that leads to one of them.
 *
 *     const shelf = new Shelf(model, { root, say, words, open: () => new MapPage(model, parts) });
 *     root.append(shelf.chooser, shelf.notice, shelf.place);
 *     shelf.start();
 */

import { confirmIn } from "./dialog.js";
import { button, fill, h, uid } from "./elements.js";
import { Link } from "./link.js";
import { followAddress } from "./pages.js";
import { settled } from "./settled.js";
import { usesOf } from "./uses.js";

/** @typedef {{ key: string, title: string }} Brief */
/** @typedef {{ element: Element, sheet: import("./sheet.js").Sheet, start: () => void, close: () => void }} Page */
/** @typedef {{ label: string, add: string, gone: string }} Words  over the list, on a button, after it is put away */
/**
 * @typedef {object} Parts
 * @property {Element} root
 * @property {import("./announce.js").Say} say
 * @property {Words} words
 * @property {() => Page} open  makes the page of the sheet that the model holds now
 * @property {boolean} [hidden]  whether there is nothing to choose, as on most practice sheets
 * @property {Node[]} [fields]  what else there is to choose
 * @property {Node[]} [buttons]
 */

export class Shelf {
  #model;
  #parts;
  /** @type {() => void} */
  #unfollow = () => {};
  #list = () => this.#showList();

  /**
   * @param {import("./link.js").Model} model
   * @param {Parts} parts
   */
  constructor(model, parts) {
    this.#model = model;
    this.#parts = parts;
    const { words, hidden = false, fields = [], buttons = [] } = parts;
    const id = uid("p-shelf");
    this.select = h("select", { class: "p-input", id, onchange: () => this.go("choose", { key: this.select.value }) });
    this.choice = h("div", { class: "p-field" }, h("label", { class: "p-label", for: id }, words.label), this.select);
    this.away = button("Put away", { kind: "quiet", icon: "close", onclick: () => this.#putAway() });
    const add = button(words.add, { kind: "quiet", icon: "plus", onclick: () => this.go("add") });
    this.chooser = h("div", { class: "p-chooser", hidden }, this.choice, fields, h("div", { class: "p-buttons" }, buttons, add, this.away));
    this.notice = h("div", { class: "p-told", hidden: true });
    this.place = h("div", { class: "p-chosen" });
  }

  start() {
    this.page = this.#open();
    this.#model.on("change:shelf", this.#list);
    this.#showList();
    this.#unfollow = followAddress(this.#model, this.#parts.root, (key) => this.#follow(key));
  }

  close() {
    this.#unfollow();
    this.#model.off("change:shelf", this.#list);
    this.page?.close();
  }

  /** What is shown, in words. */
  get shown() {
    return this.select.selectedOptions[0]?.textContent ?? "";
  }

  /**
   * Go to another sheet: one that is there, or a new one.
   * @param {string} verb
   * @param {object} [fields]
   */
  async go(verb, fields = {}) {
    this.notice.hidden = true;
    const link = new Link(this.#model);
    try {
      if (this.page) await settled(this.page.sheet);
      this.page?.close();
      const { body } = await link.ask(verb, fields);
      if (body.gone) this.#offerBack(body.gone);
    } catch (error) {
      this.#tell(h("p", { class: "p-error", role: "alert" }, error instanceof Error ? error.message : String(error)));
    } finally {
      link.close();
      this.page = this.#open();
      this.#showList();
      this.#parts.say(`Now showing: ${this.shown}`);
    }
  }

  #open() {
    const made = this.#parts.open();
    fill(this.place, made.element);
    made.start();
    return made;
  }

  #showList() {
    /** @type {Brief[]} */
    const briefs = this.#model.get("shelf");
    this.choice.hidden = this.away.hidden = briefs.length < 2; // with one there is nothing to choose
    fill(this.select, briefs.map((each) => h("option", { value: each.key }, each.title)));
    this.select.value = this.#model.get("key");
  }

  /** @param {string} key */
  async #follow(key) {
    const there = this.#model.get("shelf").some((/** @type {Brief} */ each) => each.key === key);
    if (there && key !== this.#model.get("key")) await this.go("choose", { key });
  }

  async #putAway() {
    const uses = await usesOf((verb, fields) => this.page?.sheet.ask(verb, fields) ?? Promise.reject(new Error("closed")));
    const sure = await confirmIn(this.#parts.root, {
      title: `Put “${this.shown}” away?`,
      body: [uses ? h("p", {}, uses) : "", h("p", {}, "It goes out of your list. You can bring it back right after, and its history is kept.")],
      yes: "Put it away",
    });
    if (sure) await this.go("delete");
  }

  /** @param {string} key */
  #offerBack(key) {
    const back = button("Bring it back", { icon: "undo", onclick: () => this.go("bring_back", { key }) });
    this.#tell(h("p", {}, this.#parts.words.gone), back);
    back.focus();
  }

  /** @param {...Node} parts */
  #tell(...parts) {
    fill(this.notice, ...parts);
    this.notice.hidden = false;
  }
}
