/**
 * The line of time: a row a ramp, a bar a cycle, from the day Do began to the day it ended.
 */

import { button, h, svg } from "../kit/elements.js";
import { SIGNS } from "./words.js";

/** @typedef {{ key: string, title: string, x: number, width: number, match: string, open: boolean }} Bar */
/** @typedef {{ width: number, height: number, rows: { idea: string, y: number, bars: Bar[] }[], ticks: { x: number, label: string }[], today: number | null, undated: number }} Span */
/** @typedef {import("./ramps.js").Card} Card */

/**
 * @param {{ span: Span, board: Record<string, Card[]> }} log
 * @param {{ open: (key: string) => void }} parts
 */
export function makeSpan({ span, board }, { open }) {
  const undated = span.undated ? h("p", { class: "p-quiet" }, `${span.undated === 1 ? "One cycle has" : `${span.undated} cycles have`} no date yet, so no place on the line. Fill in when Do began.`) : null;
  if (!span.rows.length) return h("div", {}, undated ?? h("p", { class: "p-quiet" }, "Nothing has a date yet."));
  const cards = Object.values(board).flat().filter((card) => card.when);
  return h("div", { class: "p-pdsa-span" }, drawSpan(span), undated, h("h3", { class: "p-part-title" }, "In order"), makeList(span, cards, open));
}

/** @param {Span} span */
function drawSpan(span) {
  const label = `A line of time with ${span.rows.length} ${span.rows.length === 1 ? "ramp" : "ramps"}; the list below says the same.`;
  const drawing = svg("svg", { class: "p-pdsa-line", viewBox: `0 0 ${span.width} ${span.height}`, role: "img", "aria-label": label });
  for (const { x, label: month } of span.ticks) {
    drawing.append(svg("line", { class: "p-pdsa-tick", x1: x, x2: x, y1: 18, y2: span.height }), text(month, x + 3, 13, "p-pdsa-month"));
  }
  if (span.today !== null) drawing.append(svg("line", { class: "p-pdsa-today", x1: span.today, x2: span.today, y1: 18, y2: span.height }));
  for (const row of span.rows) {
    drawing.append(text(row.idea, 2, row.y + 9, "p-pdsa-row-name"), ...row.bars.flatMap((bar) => drawBar(bar, row.y)));
  }
  return h("div", { class: "p-pdsa-scroll", role: "region", "aria-label": "Line of time", tabindex: "0" }, drawing);
}

/**
 * @param {Bar} bar
 * @param {number} y
 */
function drawBar(bar, y) {
  const shape = svg("rect", { class: "p-pdsa-bar", x: bar.x, y: y + 13, width: bar.width, height: 13, rx: 4, "data-match": bar.match || "open" });
  const title = svg("title", {});
  title.textContent = bar.title;
  shape.append(title);
  return bar.match ? [shape, text(SIGNS[bar.match] ?? "", bar.x + bar.width + 4, y + 24, "p-pdsa-bar-sign")] : [shape];
}

/**
 * @param {Span} span
 * @param {Card[]} cards
 * @param {(key: string) => void} open
 */
function makeList(span, cards, open) {
  const place = new Map(span.rows.flatMap(({ bars }) => bars.map(({ key, x }) => [key, x])));
  const sorted = cards.filter(({ key }) => place.has(key)).sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
  return h(
    "ol",
    { class: "p-pdsa-order", role: "list" },
    sorted.map((card) => h("li", {}, button(card.title, { class: "p-pdsa-open", onclick: () => open(card.key) }), h("span", { class: "p-pdsa-facts" }, [card.idea, card.when, card.came || card.state].filter(Boolean).join(" · ")))),
  );
}

/**
 * @param {string} words
 * @param {number} x
 * @param {number} y
 * @param {string} look
 */
function text(words, x, y, look) {
  const made = svg("text", { class: look, x, y });
  made.textContent = words;
  return made;
}
