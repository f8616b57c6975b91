/**
 * The board: every cycle as a card under the stage that it has come to.
 */

import { button, h } from "../kit/elements.js";
import { SIGNS, STAGES, STAGE_NAMES } from "./words.js";

/** @typedef {import("./ramps.js").Card} Card */

/**
 * @param {{ board: Record<string, Card[]> }} log
 * @param {{ open: (key: string) => void }} parts
 */
export function makeBoard({ board }, { open }) {
  return h("div", { class: "p-pdsa-board" }, STAGES.map((stage) => makeColumn(stage, board[stage] ?? [], open)));
}

/**
 * @param {string} stage
 * @param {Card[]} cards
 * @param {(key: string) => void} open
 */
function makeColumn(stage, cards, open) {
  return h(
    "section",
    { class: "p-pdsa-column" },
    h("h3", { class: "p-pdsa-column-title" }, STAGE_NAMES[stage], h("span", { class: "p-pdsa-count" }, ` ${cards.length}`)),
    cards.length
      ? h("ul", { class: "p-pdsa-cards", role: "list" }, cards.map((card) => h("li", { class: "p-pdsa-card" }, makeCard(card, open))))
      : h("p", { class: "p-quiet" }, "None"),
  );
}

/**
 * @param {Card} card
 * @param {(key: string) => void} open
 */
function makeCard(card, open) {
  const facts = [card.scale, card.when, card.match ? `${SIGNS[card.match]} ${card.came}` : "", card.decision];
  return [
    button(`${card.number ? `${card.number}. ` : ""}${card.title}`, { class: "p-pdsa-open", onclick: () => open(card.key) }),
    card.idea ? h("p", { class: "p-pdsa-of" }, card.idea) : null,
    h("p", { class: "p-pdsa-facts" }, facts.filter(Boolean).join(" · ")),
  ];
}
