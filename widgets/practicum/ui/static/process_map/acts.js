/**
 * What is done to the steps of a map by a key, a button or a drag, and where the caret is then.
 */

import { confirmIn } from "../kit/dialog.js";
import { h } from "../kit/elements.js";
import { addAfter, moveAlong, moveLane, moveTo, remove, setLane } from "./deeds.js";
import { laneName, lanesOf } from "./shape.js";
import { addBranch, dropFuture } from "./way_deeds.js";

/**
 * The page on which it is done.
 * @typedef {import("./reading.js").Host & {
 *   reading: import("./reading.js").Reading,
 *   list: import("./list.js").StepList,
 *   picture: import("../diagram/picture.js").Picture,
 * }} Host
 */

export class Acts {
  #host;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /**
   * @param {string} id
   * @param {string} wish
   * @param {"list" | "picture" | "toolbar"} from
   * @param {import("./row.js").Column} [column]
   */
  wish(id, wish, from, column = "text") {
    const { list, reading, sheet, side } = this.#host;
    const { content } = sheet;
    if (wish === "fold") return;
    if (wish === "beside") return this.moreWays(id);
    if (wish === "after" || wish === "child") {
      reading.understand(id);
      return this.#addAfter(side, id);
    }
    const deed = { up: () => moveAlong(content, side, id, -1), down: () => moveAlong(content, side, id, 1), out: () => moveLane(content, side, id, -1), in: () => moveLane(content, side, id, 1), remove: () => remove(content, side, id) }[wish];
    if (!deed || !this.#host.act(deed())) return;
    if (from === "list") list.focus(this.#host.chosen, wish === "remove" ? "text" : column);
    else if (from === "picture") this.#focusDrawn();
  }

  /**
   * @param {string} id
   * @param {import("../diagram/dragging.js").Drop} drop
   */
  drop(id, { target, how, band }) {
    const { sheet, side } = this.#host;
    const steps = this.#host.steps.filter((step) => step.id !== id || target === id);
    const at = steps.findIndex((step) => step.id === target);
    const after = how === "after" ? target : (steps[at - 1]?.id ?? "");
    this.#host.act(moveTo(sheet.content, side, id, { after, ...(band === undefined ? {} : { lane: band }) }));
  }

  /**
   * @param {string} id
   * @param {string} name
   */
  lane(id, name) {
    const { content } = this.#host.sheet;
    const step = this.#host.steps.find((each) => each.id === id);
    if (!step || laneName(step, lanesOf(content)) === name.trim()) return;
    this.#host.act(setLane(content, this.#host.side, id, name));
  }

  /** @param {string} id */
  moreWays(id) {
    const { branch, ...deed } = addBranch(this.#host.sheet.content, id);
    if (this.#host.act(deed)) this.#host.list.focusWay(branch);
  }

  addLast() {
    this.#addAfter(this.#host.side, this.#host.steps.at(-1)?.id ?? "");
  }

  addFirstOfFuture() {
    this.#addAfter("future", "");
  }

  async dropFuture() {
    const sure = await confirmIn(this.#host.root, { title: "Begin the future anew?", body: [h("p", {}, "Its steps go. You can undo this, and earlier versions keep them.")], yes: "Take its steps away" });
    if (sure) this.#host.act(dropFuture(this.#host.sheet.content));
  }

  /**
   * @param {import("./shape.js").Side} side
   * @param {string} id
   */
  #addAfter(side, id) {
    this.#host.act(addAfter(this.#host.sheet.content, side, id));
    this.#host.list.focus(this.#host.chosen);
  }

  /** What was chosen is drawn already, unless it is new to the drawing. */
  #focusDrawn() {
    const { picture } = this.#host;
    picture.focus(this.#host.chosen);
    setTimeout(() => picture.focus(this.#host.chosen));
  }
}
