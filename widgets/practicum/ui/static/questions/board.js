/**
 * Cards to put into groups, or each to its partner. A partner holds one card: whoever comes second
 * sends the first back to those still to place.
 */

import { h, uid } from "../kit/elements.js";
import { Tile } from "./tile.js";
import { STILL_TO_PLACE, sayPlace } from "./words.js";

/** @typedef {import("./card.js").View} View */

const BETWEEN = "=";
const NOWHERE = "";

export class Board {
  #hears;
  #single;
  #places;
  /** @type {Map<string, { list: HTMLElement, box: HTMLElement }>} */
  #boxes = new Map();
  /** @type {Map<string, Tile>} */
  #tiles = new Map();
  /** @type {Map<string, string>} where each card is */
  #where = new Map();
  #liftedFrom = NOWHERE;

  /**
   * @param {View} view
   * @param {import("./card.js").Hears} hears
   */
  constructor(view, hears) {
    this.#hears = hears;
    this.#single = view.kind === "match";
    this.#places = view.places ?? [];
    const boxes = this.#places.map(({ id, text }) => this.#makeBox(id, text, "p-group"));
    const tray = this.#makeBox(NOWHERE, STILL_TO_PLACE, "p-tray");
    this.element = h("div", { class: `p-board p-board-${view.kind}` }, tray, h("div", { class: "p-groups", "data-count": boxes.length }, boxes));
    for (const item of view.items ?? []) this.#addTile(item);
    for (const [id, place] of readChosen(view.chosen)) if (this.#boxes.has(place)) this.#put(id, place);
  }

  get chosen() {
    return [...this.#where].filter(([, place]) => place).map(([id, place]) => id + BETWEEN + place);
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
   * @param {string} id
   * @param {string} text
   * @param {string} look
   */
  #makeBox(id, text, look) {
    const title = h("p", { class: "p-group-title", id: uid("p-group") }, text);
    const list = h("ul", { class: "p-tiles", "aria-labelledby": title.id });
    const box = h("div", { class: look, "data-place": id }, title, list);
    this.#boxes.set(id, { list, box });
    return box;
  }

  /** @param {import("./card.js").Named} item */
  #addTile(item) {
    const where = () => this.#where.get(item.id) ?? NOWHERE;
    const tile = new Tile(item, {
      label: `Where “${item.text}” belongs`,
      choices: [{ id: NOWHERE, text: STILL_TO_PLACE }, ...this.#places],
      put: (place) => this.#move(item.id, place),
      step: (by) => this.#move(item.id, this.#next(where(), by)),
      lift: () => (this.#liftedFrom = where()),
      back: () => this.#move(item.id, this.#liftedFrom),
      where: () => sayPlace(item.text, this.#name(where())),
      say: this.#hears.say,
      board: {
        at: (x, y) => boxAt(this.element, x, y),
        mark: (target) => this.#mark(target),
        drop: (_card, target) => this.#dropped(item, target.dataset.place ?? NOWHERE),
      },
    });
    this.#tiles.set(item.id, tile);
    this.#put(item.id, NOWHERE);
  }

  /**
   * @param {import("./card.js").Named} item
   * @param {string} place
   */
  #dropped(item, place) {
    this.#move(item.id, place);
    this.#hears.say(sayPlace(item.text, this.#name(place)));
  }

  /**
   * @param {string} id
   * @param {string} place
   */
  #move(id, place) {
    if (this.#where.get(id) === place) return;
    this.#put(id, place);
    this.#hears.onChange();
  }

  /**
   * @param {string} id
   * @param {string} place
   */
  #put(id, place) {
    const tile = this.#tiles.get(id);
    if (!tile) return;
    if (this.#single && place) this.#empty(place, id);
    this.#where.set(id, place);
    tile.choose(place);
    this.#boxes.get(place)?.list.append(tile.element);
  }

  /**
   * @param {string} place
   * @param {string} but
   */
  #empty(place, but) {
    for (const [other, its] of this.#where) if (its === place && other !== but) this.#put(other, NOWHERE);
  }

  /**
   * @param {string} place
   * @param {1 | -1} by
   */
  #next(place, by) {
    const all = [...this.#boxes.keys()].sort((a, b) => Number(b === NOWHERE) - Number(a === NOWHERE));
    return all[(all.indexOf(place) + by + all.length) % all.length] ?? NOWHERE;
  }

  /** @param {string} place */
  #name(place) {
    return this.#places.find(({ id }) => id === place)?.text ?? "";
  }

  /** @param {HTMLElement | null} target */
  #mark(target) {
    for (const { box } of this.#boxes.values()) box.classList.toggle("p-drop", box === target);
  }
}

/** @param {string[]} chosen */
function readChosen(chosen) {
  return chosen.map((each) => /** @type {[string, string]} */ (each.split(BETWEEN, 2)));
}

/**
 * @param {HTMLElement} board
 * @param {number} x
 * @param {number} y
 * @returns {HTMLElement | null}
 */
function boxAt(board, x, y) {
  const boxes = /** @type {NodeListOf<HTMLElement>} */ (board.querySelectorAll("[data-place]"));
  return [...boxes].find((box) => within(box.getBoundingClientRect(), x, y)) ?? null;
}

/**
 * @param {DOMRect} box
 * @param {number} x
 * @param {number} y
 */
function within({ left, right, top, bottom }, x, y) {
  return x >= left && x <= right && y >= top && y <= bottom;
}
