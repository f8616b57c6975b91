/**
 * A list of cards, one for each row that has an `id`. A card that stays is the same element, so that
 * it keeps its place, its focus and whether it is open; the one that is chosen is marked, here and on
 * the grid beside the list.
 *
 *     const cards = new CardList({ make: (id) => new Card(id, …), grid });
 *     cards.show(rows, (card, row, place) => card.show(row, { number: place + 1 }));
 */

import { h } from "./elements.js";

/** @typedef {{ element: HTMLElement, summary: HTMLElement }} Card */

/** @template {Card} C */
export class CardList {
  /** @type {Map<string, C>} */
  #cards = new Map();
  #make;
  #grid;

  /** @param {{ make: (id: string) => C, grid: { mark: (id: string) => void } }} parts */
  constructor({ make, grid }) {
    this.#make = make;
    this.#grid = grid;
    this.element = h("ol", { class: "p-ci-list", role: "list" });
  }

  /**
   * @template {{ id: string }} R
   * @param {R[]} rows
   * @param {(card: C, row: R, place: number) => void} draw
   */
  show(rows, draw) {
    const wanted = new Set(rows.map(({ id }) => id));
    for (const [id, card] of this.#cards) if (!wanted.has(id)) (card.element.remove(), this.#cards.delete(id));
    rows.forEach((row, place) => {
      const card = this.#cards.get(row.id) ?? this.#make(row.id);
      this.#cards.set(row.id, card);
      draw(card, row, place);
      if (this.element.children[place] !== card.element) this.element.insertBefore(card.element, this.element.children[place] ?? null);
    });
  }

  /** @param {string} id */
  choose(id) {
    this.#grid.mark(id);
    for (const [key, card] of this.#cards) card.element.classList.toggle("p-dd-chosen", key === id);
  }

  /**
   * Show the whole of a card, and go to it.
   * @param {string} id
   * @param {(card: C) => void} open
   */
  open(id, open) {
    const card = this.#cards.get(id);
    if (card) open(card);
    this.choose(id);
  }

  /** @param {string} id */
  get(id) {
    return this.#cards.get(id);
  }

  get first() {
    return [...this.#cards.values()][0];
  }
}
