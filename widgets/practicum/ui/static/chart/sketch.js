/**
 * A light picture of a chart: its lines, points, words and the ends of its axes, from the figure
 * that plotly gets. It stands while plotly's large script is on its way, and in the same place.
 *
 *     sketch(paint(figure, colours, page), { width: 640, height: 360 })   // an <svg>, or null
 */

import { svg } from "../kit/elements.js";
import { scaleOf } from "./scale.js";
import { drawTime, drawValues, drawWords, round } from "./sketch_words.js";

/** @typedef {Record<string, any>} Figure */
/** @typedef {{ x: import("./scale.js").Scale, y: import("./scale.js").Scale, left: number, right: number, top: number, bottom: number }} Field */

/** Plotly's margins around what is drawn, as a share of an axis. */
const AROUND = 0.05;

/** @type {Record<string, (r: number) => string>} from a point's middle, in relative steps */
const SYMBOLS = {
  circle: (r) => `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  square: (r) => `m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  diamond: (r) => `m0 ${-1.3 * r}l${1.3 * r} ${1.3 * r} ${-1.3 * r} ${1.3 * r} ${-1.3 * r} ${-1.3 * r}z`,
  "triangle-up": (r) => `m0 ${-r}l${1.15 * r} ${1.5 * r}h${-2.3 * r}z`,
  "triangle-down": (r) => `m0 ${r}l${1.15 * r} ${-1.5 * r}h${-2.3 * r}z`,
};

/**
 * @param {{ data: Figure[], layout: Figure }} painted
 * @param {{ width: number, height: number }} size
 * @returns {SVGSVGElement | null}  null for what only plotly can draw
 */
export function sketch({ data, layout }, { width, height }) {
  if (!canSketch(data, layout)) return null;
  const { l, r, t, b } = layout.margin;
  const edges = { left: l, right: width - r, top: t, bottom: height - b };
  const [wide, high] = [edges.right - l, edges.bottom - t];
  if (wide < 40 || high < 40) return null;
  const x = scaleOf(layout.xaxis, data.map((trace) => ({ values: trace.x, pad: isPoints(trace) ? roomOf(trace, wide) : 0 })), l, edges.right);
  const y = scaleOf(layout.yaxis, data.map((trace) => ({ values: trace.y, pad: roomOf(trace, high) })), edges.bottom, t);
  if (!x || !y) return null;
  const field = { x, y, ...edges };
  const { family, size } = layout.font;
  const drawing = svg("svg", { class: "p-chart-sketch", width, height, "aria-hidden": "true", "font-family": family, "font-size": size });
  drawing.append(
    ...layout.shapes.map((/** @type {Figure} */ shape) => drawShape(shape, field)),
    ...drawValues(layout.yaxis, field, size),
    ...drawTime(layout.xaxis, data, field, size),
    ...data.flatMap((trace) => drawTrace(trace, field)),
    ...layout.annotations.flatMap((/** @type {Figure} */ words) => drawWords(words, field)),
  );
  return drawing;
}

/**
 * @param {Figure[]} data
 * @param {Figure} layout
 */
function canSketch(data, layout) {
  const known = (/** @type {string | undefined} */ type) => type === undefined || type === "date" || type === "linear";
  const alone = !Object.keys(layout).some((name) => /^[xy]axis\d+$/.test(name));
  const simple = (/** @type {Figure} */ { type, x, y, marker = {} }) =>
    (type ?? "scatter") === "scatter" && Array.isArray(x) && Array.isArray(y) && !Array.isArray(marker.symbol) && !Array.isArray(marker.size);
  const upright = (/** @type {Figure} */ { xref, yref }) => xref !== "paper" && yref === "paper";
  return alone && data.length > 0 && known(layout.xaxis?.type) && known(layout.yaxis?.type) && data.every(simple) && layout.shapes.every(upright);
}

/** @param {Figure} trace */
function isPoints({ mode }) {
  return mode?.includes("markers");
}

/**
 * @param {Figure} trace
 * @param {number} length  of the axis, in pixels
 */
function roomOf(trace, length) {
  return AROUND * length + (isPoints(trace) ? Math.max((trace.marker?.size ?? 6) / 1.6, 3) : 0);
}

/**
 * @param {Figure} trace
 * @param {Field} field
 */
function drawTrace(trace, { x, y }) {
  const places = trace.x.map((/** @type {any} */ value, /** @type {number} */ at) => {
    const level = trace.y[at];
    return level === null || level === undefined ? null : [round(x.at(value)), round(y.at(level))];
  });
  const parts = [];
  if (trace.mode?.includes("lines")) parts.push(drawLine(places, trace.line));
  if (isPoints(trace)) parts.push(drawPoints(places, trace.marker));
  return parts;
}

/**
 * @param {(number[] | null)[]} places  null where nothing was measured
 * @param {Figure} line
 */
function drawLine(places, { color, width = 2, dash, shape }) {
  let path = "";
  /** @type {number[] | null} */
  let before = null;
  for (const place of places) {
    if (place && !before) path += `M${place[0]} ${place[1]}`;
    else if (place && before) path += shape === "hvh" ? `H${(before[0] + place[0]) / 2}V${place[1]}H${place[0]}` : `L${place[0]} ${place[1]}`;
    before = place;
  }
  return svg("path", { d: path, fill: "none", stroke: color, "stroke-width": width, "stroke-dasharray": dashes(dash, width) });
}

/**
 * @param {(number[] | null)[]} places
 * @param {Figure} marker
 */
function drawPoints(places, { color, size = 6, symbol = "circle", line }) {
  const open = symbol.endsWith("-open");
  const draw = SYMBOLS[symbol.replace(/(-x)?-open$/, "")] ?? SYMBOLS.circle;
  const path = places.map((place) => (place ? `M${place[0]} ${place[1]}${draw(size / 2)}` : "")).join("");
  return svg("path", { d: path, fill: open ? "none" : color, stroke: open ? color : "none", "stroke-width": line?.width ?? 0 });
}

/**
 * A phase, a baseline or a cycle: always from a share of the height to another.
 * @param {Figure} shape
 * @param {Field} field
 */
function drawShape({ type, x0, x1, y0, y1, fillcolor, line }, { x, top, bottom }) {
  const [from, to] = [round(x.at(x0)), round(x.at(x1))];
  const [upper, lower] = [y1, y0].map((share) => round(bottom - share * (bottom - top)));
  if (type === "rect") return svg("rect", { x: Math.min(from, to), y: upper, width: Math.abs(to - from), height: lower - upper, fill: fillcolor ?? "none" });
  return svg("line", { x1: from, x2: to, y1: lower, y2: upper, stroke: line.color, "stroke-width": line.width, "stroke-dasharray": dashes(line.dash, line.width) });
}

/**
 * @param {string | undefined} dash
 * @param {number} width
 */
function dashes(dash, width) {
  const unit = Math.max(width, 3);
  if (dash === "dot") return `${unit} ${unit}`;
  if (dash === "dash") return `${3 * unit} ${3 * unit}`;
  return dash === undefined || dash === "solid" ? null : dash.replaceAll("px", "");
}
