/**
 * One sheet of several on a page: a list to choose from, a new one, putting one away and bringing
 * it back; and the address of another page that leads to one of them.
 *
 *     const shelf = new Shelf(model, { root, say, words, open: () => new MapPage(model, parts) });
 *     root.append(shelf.chooser, shelf.notice, shelf.place);
 *     shelf.start();
 */

import { button, fill, h, uid } from "./elements.js";
import { OneAtATime } from "./one_at_a_time.js";
import { followAddress } from "./pages.js";

/** @typedef {{ key: string, title: string }} Brief */
/** @typedef {{ label: string, add: string, gone: string }} Words  over the list, on a button, after it is put away */
/**
 * @typedef {object} Parts
 * @property {Element} root
 * @property {import("./announce.js").Say} say
 * @property {Words} words
 * @property {() => import("./one_at_a_time.js").Page} open  makes the page of the sheet that the model holds now
 * @property {boolean} [hidden]  whether there is nothing to choose, as on most practice sheets
 * @property {Node[]} [fields]  what else there is to choose
 * @property {Node[]} [buttons]
 */

export class Shelf {
  #model;
  #root;
  #sheets;
  /** @type {() => void} */
  #unfollow = () => {};
  #list = () => this.#showList();

  /**
   * @param {import("./link.js").Model} model
   * @param {Parts} parts
   */
  constructor(model, { root, say, words, open, hidden = false, fields = [], buttons = [] }) {
    this.#model = model;
    this.#root = root;
    this.#sheets = new OneAtATime(model, { root, say, open, gone: words.gone, shown: () => this.shown, onTurn: this.#list });
    const id = uid("p-shelf");
    this.select = h("select", { class: "p-input", id, onchange: () => this.go("choose", { key: this.select.value }) });
    this.choice = h("div", { class: "p-field" }, h("label", { class: "p-label", for: id }, words.label), this.select);
    this.away = button("Put away", { kind: "quiet", icon: "close", onclick: () => this.#sheets.putAway() });
    const add = button(words.add, { kind: "quiet", icon: "plus", onclick: () => this.go("add") });
    this.chooser = h("div", { class: "p-chooser", hidden }, this.choice, fields, h("div", { class: "p-buttons" }, buttons, add, this.away));
    this.notice = this.#sheets.notice;
    this.place = this.#sheets.place;
  }

  start() {
    this.#sheets.start();
    this.#model.on("change:shelf", this.#list);
    this.#showList();
    this.#unfollow = followAddress(this.#model, this.#root, (key) => this.#follow(key));
  }

  close() {
    this.#unfollow();
    this.#model.off("change:shelf", this.#list);
    this.#sheets.close();
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
  go(verb, fields) {
    return this.#sheets.go(verb, fields);
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
}
