/** Cards to put in order. */

import { h } from "../kit/elements.js";
import { Tile } from "./tile.js";
import { sayNumber } from "./words.js";

/** @typedef {import("./card.js").View} View */

export class Ordering {
  #hears;
  /** @type {Map<string, Tile>} */
  #tiles = new Map();
  /** @type {string[]} */
  #order;
  #liftedFrom = 0;

  /**
   * @param {View} view
   * @param {import("./card.js").Hears} hears
   */
  constructor(view, hears) {
    this.#hears = hears;
    this.element = h("ol", { class: "p-tiles p-ordering" });
    const items = view.items ?? [];
    const numbers = items.map((_, place) => ({ id: String(place), text: String(place + 1) }));
    for (const item of items) this.#tiles.set(item.id, this.#makeTile(item, numbers));
    const ids = items.map(({ id }) => id);
    this.#order = isWhole(view.chosen, ids) ? [...view.chosen] : ids;
    this.#draw();
  }

  get chosen() {
    return [...this.#order];
  }

  /**
   * @param {import("./card.js").Comment} comment
   * @param {string} words
   */
  show({ option, right }, words) {
    this.#tiles.get(option)?.remark.show(right, words);
  }

  clear() {
    for (const { remark } of this.#tiles.values()) remark.clear();
  }

  /**
   * @param {import("./card.js").Named} item
   * @param {import("./card.js").Named[]} choices
   */
  #makeTile(item, choices) {
    const where = () => this.#order.indexOf(item.id);
    const spoken = () => sayNumber(item.text, where(), this.#order.length);
    return new Tile(item, {
      label: `Number of “${item.text}”`,
      choices,
      short: true,
      put: (place) => this.#move(item.id, Number(place)),
      step: (by) => this.#move(item.id, where() + by),
      lift: () => (this.#liftedFrom = where()),
      back: () => this.#move(item.id, this.#liftedFrom),
      where: spoken,
      say: this.#hears.say,
      board: {
        at: (_x, y, card) => this.#neighbour(y, card),
        mark: (target, y) => this.#mark(target, y),
        drop: (_card, target, y) => (this.#drop(item.id, target, y), this.#hears.say(spoken())),
      },
    });
  }

  /**
   * @param {string} id
   * @param {number} place
   */
  #move(id, place) {
    const others = this.#order.filter((each) => each !== id);
    const to = Math.max(0, Math.min(place, others.length));
    const order = [...others.slice(0, to), id, ...others.slice(to)];
    if (order.join() === this.#order.join()) return;
    this.#order = order;
    this.#draw();
    this.#hears.onChange();
  }

  /**
   * @param {string} id
   * @param {HTMLElement} target
   * @param {number} y
   */
  #drop(id, target, y) {
    const others = this.#order.filter((each) => each !== id);
    this.#move(id, others.indexOf(target.dataset.item ?? "") + (isBelow(target, y) ? 1 : 0));
  }

  /** Put the elements in order, and touch only those that stand elsewhere. */
  #draw() {
    this.#order.forEach((id, place) => {
      const tile = this.#tiles.get(id);
      if (!tile) return;
      tile.choose(String(place));
      const there = this.element.children[place] ?? null;
      if (there !== tile.element) this.element.insertBefore(tile.element, there);
    });
  }

  /**
   * The card nearest to a height, other than the one that is dragged.
   * @param {number} y
   * @param {HTMLElement} card
   * @returns {HTMLElement | null}
   */
  #neighbour(y, card) {
    const { top, bottom } = this.element.getBoundingClientRect();
    if (y < top - 80 || y > bottom + 80) return null;
    const others = [...this.#tiles.values()].map(({ element }) => element).filter((each) => each !== card);
    const far = (/** @type {HTMLElement} */ each) => Math.abs(middle(each) - y);
    return others.reduce((best, each) => (far(each) < far(best) ? each : best), /** @type {HTMLElement} */ (others[0]));
  }

  /**
   * @param {HTMLElement | null} target
   * @param {number} y
   */
  #mark(target, y) {
    for (const { element } of this.#tiles.values()) {
      if (element === target) element.dataset.drop = isBelow(target, y) ? "after" : "before";
      else delete element.dataset.drop;
    }
  }
}

/** @param {HTMLElement} element */
function middle(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return (top + bottom) / 2;
}

/**
 * @param {HTMLElement} target
 * @param {number} y
 */
function isBelow(target, y) {
  return y > middle(target);
}

/**
 * @param {string[]} chosen
 * @param {string[]} ids
 */
function isWhole(chosen, ids) {
  return [...chosen].sort().join() === [...ids].sort().join();
}
