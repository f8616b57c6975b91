/**
 * What is done to the causes of a problem by a key, a button or a drag, and where the caret is then.
 */

import { newId } from "../drivers/shape.js";
import { changeCategory, moveTo, setCategory, write } from "./deeds.js";
import { NONE, PROBLEM, Tree } from "./shape.js";
import { doWithBone, doWithCause } from "./wishes.js";

/**
 * The page on which it is done.
 * @typedef {object} Host
 * @property {import("../kit/sheet.js").Sheet} sheet
 * @property {import("../kit/announce.js").Say} say
 * @property {string} chosen
 * @property {import("./shape.js").Category[]} categories
 * @property {import("../diagram/outline.js").Outline} outline
 * @property {import("../diagram/picture.js").Picture} picture
 * @property {(changes: import("../kit/content.js").Content, options?: { whole?: boolean }) => void} edit
 */

export class Acts {
  #host;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /**
   * @param {import("./deeds.js").Deed} deed
   * @returns {boolean} whether it was done
   */
  do({ changes, focus, say }) {
    this.#host.say(say);
    if (!changes) return false;
    if (focus) this.#host.chosen = focus;
    this.#host.edit(changes, { whole: true });
    return true;
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  write(id, text) {
    if (this.#isBone(id)) return this.#host.edit(changeCategory(this.#content, id, { name: text }));
    this.#host.edit(write(this.#content, id, { text }));
  }

  /**
   * @param {string} id
   * @param {boolean} collapsed
   */
  fold(id, collapsed) {
    if (!new Tree(this.#content).causes.has(id)) return;
    this.#host.edit(write(this.#content, id, { collapsed }), { whole: true });
    this.#host.say(collapsed ? "Folded" : "Unfolded");
  }

  /**
   * @param {string} id
   * @param {import("./page.js").Wish} wish
   * @param {"outline" | "picture" | "toolbar"} from
   */
  wish(id, wish, from) {
    const content = this.#content;
    if (wish === "fold") return this.fold(id, !new Tree(content).causes.get(id)?.collapsed);
    const done = this.do(this.#isBone(id) ? doWithBone(content, id, wish) : doWithCause(content, id, wish));
    const fresh = wish === "child" || wish === "beside" || wish === "why";
    if (!done || (from === "toolbar" && !fresh)) return;
    if (from === "picture" && !fresh) this.#focusDrawn(wish === "remove");
    else this.#host.outline.focus(this.#host.chosen);
  }

  /**
   * @param {string} id
   * @param {import("../diagram/dragging.js").Drop} drop
   */
  drop(id, { target, how }) {
    const content = this.#content;
    if (this.#isBone(target)) return this.setCategory(id, target === NONE ? "" : target);
    if (how === "under") return this.do(moveTo(content, id, { parent: target === PROBLEM ? "" : target }));
    const tree = new Tree(content);
    const beside = tree.beside(target).filter((each) => each !== id);
    const after = how === "after" ? target : (beside[beside.indexOf(target) - 1] ?? "");
    return this.do(moveTo(content, id, { parent: tree.parentOf(target), after }));
  }

  /**
   * @param {string} id
   * @param {string} category  "" for none
   */
  setCategory(id, category) {
    const found = this.#host.categories.find((each) => each.id === category);
    return this.do(setCategory(this.#content, id, found ?? { id: "", name: "", ask: "" }));
  }

  addCategory() {
    const id = newId();
    this.do({ changes: changeCategory(this.#content, id, { name: "" }), focus: id, say: "A new category" });
    this.#host.outline.focus(id);
  }

  /**
   * Make a cause a box of the team's driver diagram.
   * @param {string} id
   * @param {string} words
   * @param {"driver" | "idea"} form
   */
  async send(id, words, form) {
    const { sheet, say } = this.#host;
    try {
      const { body } = await sheet.ask("to_diagram", { cause: id, words, form });
      this.#host.edit(write(this.#content, id, { box: body.box }), { whole: true });
      say(`In your driver diagram now: ${body.words}`);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), { now: true });
    }
  }

  get #content() {
    return this.#host.sheet.content;
  }

  /** @param {string} id */
  #isBone(id) {
    return id === NONE || this.#host.categories.some((each) => each.id === id);
  }

  /** @param {boolean} later  what was chosen is drawn already, unless it is new to the drawing */
  #focusDrawn(later) {
    const { picture } = this.#host;
    picture.focus(this.#host.chosen);
    if (later) setTimeout(() => picture.focus(this.#host.chosen));
  }
}
