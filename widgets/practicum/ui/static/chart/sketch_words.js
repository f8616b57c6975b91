/**
 * What is written on the light picture of a chart (`sketch.js`): its axes, its lines' names, notes.
 */

import { svg } from "../kit/elements.js";
import { marksOf } from "./scale.js";

/** @typedef {import("./sketch.js").Figure} Figure */
/** @typedef {import("./sketch.js").Field} Field */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ANCHORS = /** @type {Record<string, string>} */ ({ left: "start", center: "middle", right: "end" });
/** How far below its place the line of a text stands, in sizes of type. */
const DROPS = /** @type {Record<string, number>} */ ({ top: 0.9, middle: 0.35, bottom: -0.35 });

/**
 * @param {Figure} axis
 * @param {Field} field
 * @param {number} size
 */
export function drawValues(axis, { y, left, right, top, bottom }, size) {
  const marks = axis.tickvals ?? marksOf(y, bottom - top, 40);
  return marks.flatMap((/** @type {number} */ mark, /** @type {number} */ at) => {
    const height = round(y.at(mark));
    const words = axis.ticktext?.[at] ?? `${mark.toLocaleString("en-GB", { maximumFractionDigits: 9 })}${axis.ticksuffix ?? ""}`;
    const line = svg("line", { x1: left, x2: right, y1: height, y2: height, stroke: axis.gridcolor });
    return [line, text(words, left - 4, height + size * 0.35, { "text-anchor": "end", fill: axis.tickfont.color })];
  });
}

/**
 * The line below, with its names, or with its first and its last day.
 * @param {Figure} axis
 * @param {Figure[]} data
 * @param {Field} field
 * @param {number} size
 */
export function drawTime(axis, data, { x, left, right, bottom }, size) {
  const names = namesOf(axis, data, x, right - left);
  const line = svg("line", { x1: left, x2: right, y1: bottom, y2: bottom, stroke: axis.linecolor });
  const words = names.flatMap(([place, name]) => {
    const at = round(x.at(place));
    const tick = svg("line", { x1: at, x2: at, y1: bottom, y2: bottom + 5, stroke: axis.tickcolor });
    const rows = String(name).split("<br>").map((row, below) => text(row, at, bottom + 8 + size * (0.9 + 1.3 * below), { "text-anchor": "middle", fill: axis.tickfont.color }));
    return [tick, ...rows];
  });
  return [line, ...words];
}

/**
 * @param {Figure} axis
 * @param {Figure[]} data
 * @param {import("./scale.js").Scale} scale
 * @param {number} length
 * @returns {[any, string | number][]}
 */
function namesOf(axis, data, scale, length) {
  if (axis.tickvals) return axis.tickvals.map((/** @type {any} */ value, /** @type {number} */ at) => [value, axis.ticktext?.[at] ?? value]);
  if (axis.type !== "date") return marksOf(scale, length, 80).map((mark) => [mark, mark]);
  const days = data.flatMap((trace) => trace.x).sort();
  return [...new Set([days[0], days[days.length - 1]])].map((day) => [day, dayWords(day)]);
}

/** @param {string} day */
function dayWords(day) {
  const date = new Date(Date.parse(day));
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}<br>${date.getUTCFullYear()}`;
}

/**
 * @param {Figure} words
 * @param {Field} field
 */
export function drawWords({ x: place, y: level, xref, yref, ax = 0, ay = 0, xshift = 0, yshift = 0, showarrow, xanchor, yanchor, text: said, font, bgcolor }, { x, y, left, right, top, bottom }) {
  const across = xref === "paper" ? left + place * (right - left) : x.at(place);
  const up = yref === "paper" ? bottom - level * (bottom - top) : y.at(level);
  const [dx, dy] = showarrow ? [ax, ay] : [xshift, -yshift];
  const drop = font.size * (showarrow ? DROPS.middle : (DROPS[yanchor] ?? DROPS.middle));
  // its ground keeps lines from going through the words
  const look = { fill: font.color, "font-size": font.size, "text-anchor": ANCHORS[xanchor] ?? "middle", stroke: bgcolor, "stroke-width": 5, "paint-order": "stroke" };
  const rows = plain(said).split("<br>");
  const middle = (rows.length - 1) / 2;
  const parts = rows.map((row, at) => text(row, across + dx, up + dy + drop + (at - middle) * 1.3 * font.size, look));
  if (!showarrow) return parts;
  const [from, to] = [dy + Math.sign(-dy) * font.size * 0.7, Math.sign(dy) * 6];
  return [svg("line", { x1: round(across), x2: round(across), y1: round(up + from), y2: round(up + to), stroke: font.color }), ...parts];
}

/**
 * @param {string} words
 * @param {number} x
 * @param {number} y
 * @param {Record<string, any>} look
 */
function text(words, x, y, look) {
  const element = svg("text", { x: round(x), y: round(y), ...look });
  element.textContent = words;
  return element;
}

/** @param {string} said  as Python writes for plotly, which reads tags */
function plain(said) {
  return String(said).replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

/** @param {number} pixels */
export function round(pixels) {
  return Math.round(pixels * 10) / 10;
}
