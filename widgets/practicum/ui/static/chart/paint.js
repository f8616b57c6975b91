/**
 * Gives a figure its colours. Python says what each part is (`meta.role` of a trace, `name` of an
 * annotation); the theme says how that looks.
 */

import { inTwo, isEnd, rightOf, shiftsOf } from "./ends.js";

/** @typedef {Record<string, any>} Figure */

/** Tokens that a chart needs, without "--p-". */
export const COLOURS = [
  "chart-line", "chart-point", "chart-median", "chart-signal", "chart-target", "chart-limit",
  "chart-baseline", "chart-ghost", "chart-note", "chart-grid", "chart-axis", "chart-text", "chart-paper",
  "accent",
]; // prettier-ignore

/** Below this many pixels a chart has no room for notes: they get numbers. */
export const NARROW = 560;

/** @type {Record<string, { line?: string, marker?: string }>} */
const TRACES = {
  series: { line: "chart-line", marker: "chart-point" },
  ghost: { marker: "chart-axis" },
  median: { line: "chart-median" },
  extended: { line: "chart-median" },
  limit: { line: "chart-limit" },
  zone: { line: "chart-limit" },
  target: { line: "chart-target" },
  goal: { line: "accent" },
  bar: { marker: "chart-point" },
  "bar-vital": { marker: "chart-signal" },
  cumulative: { line: "chart-median", marker: "chart-median" },
  class: { marker: "chart-point" },
  dot: { marker: "chart-point" },
  fit: { line: "chart-median" },
};
/** What is no part of the chart itself marks a signal: each rule has a shape of its own. */
const SIGNAL = { marker: "chart-signal" };
/** @type {Record<string, string>} */
const WORDS = {
  note: "chart-note",
  "median-label": "chart-median",
  "limit-label": "chart-limit",
  "target-label": "chart-target",
  "goal-label": "accent",
  "phase-label": "chart-text",
  cycle: "accent",
  "middle-label": "chart-median",
  "level-label": "chart-target",
};
/** @type {Record<string, { fill?: string, line?: string }>} */
const SHAPES = {
  baseline: { fill: "chart-baseline" },
  phase: { line: "chart-axis" },
  cycle: { line: "accent" },
  "cycle-strip": { fill: "accent" },
  "share-line": { line: "chart-median" },
  "median-line": { line: "chart-median" },
  "limit-line": { line: "chart-target" },
};

/** Pixels that a narrow chart is high, where nobody says. */
const USUAL = 320;

/** Pixels that a point needs for a mark of its own. */
const ROOM = 4;

/** What a trace says of each of its points. */
const PER_POINT = ["x", "y", "text", "hovertext", "customdata"];

/** What has only a number on a narrow chart, and its words in the list below. */
const NUMBERED = ["note", "cycle"];

/** Notes side by side stand on steps, so that they do not cover each other. */
const STEPS = 3;
const STEP = 20;

/**
 * @param {Figure} figure  as Python gave it; it is not changed
 * @param {Record<string, string>} colours  by token
 * @param {{ width: number, height?: number, font: string }} page
 * @returns {{ data: Figure[], layout: Figure }}
 */
export function paint(figure, colours, { width, height = USUAL, font }) {
  const narrow = width < NARROW;
  const longest = Math.max(0, ...figure.data.map((/** @type {Figure} */ { x }) => x?.length ?? 0));
  const dense = longest > (narrow ? 30 : 120);
  const thinned = figure.data.flatMap((/** @type {Figure} */ trace) => thin(trace, width));
  return {
    data: thinned.map((/** @type {Figure} */ trace) => paintTrace(trace, colours, dense)),
    layout: paintLayout(figure.layout, colours, { narrow, font, shifts: narrow ? shiftsOf(figure, height) : new Map() }),
  };
}

/**
 * Where points stand closer than a mark is wide, the line alone shows more, and is drawn much
 * faster. A point with a gap on both sides has no line, so it keeps its mark.
 * @param {Figure} trace
 * @param {number} width
 * @returns {Figure[]}
 */
function thin(trace, width) {
  const { x, y, meta } = trace;
  if (meta?.role !== "series" || x.length < width / ROOM) return [trace];
  const gap = (/** @type {number} */ at) => y[at] === null || y[at] === undefined;
  const alone = y.map((/** @type {any} */ _each, /** @type {number} */ at) => at).filter((/** @type {number} */ at) => !gap(at) && gap(at - 1) && gap(at + 1));
  const lists = PER_POINT.filter((name) => Array.isArray(trace[name]));
  const picked = lists.map((name) => [name, alone.map((/** @type {number} */ at) => trace[name][at])]);
  const { marker, line, ...rest } = trace;
  const lines = { ...rest, line, mode: "lines" };
  if (!alone.length) return [lines];
  return [lines, { ...rest, marker, mode: "markers", ...Object.fromEntries(picked) }];
}

/**
 * @param {Figure} trace
 * @param {Record<string, string>} colours
 * @param {boolean} dense  many points on little room
 */
function paintTrace(trace, colours, dense) {
  const tokens = /** @type {{ line?: string, marker?: string }} */ (TRACES[trace.meta?.role] ?? SIGNAL);
  const painted = { ...trace };
  if (tokens.line && trace.mode !== "markers") painted.line = { ...trace.line, color: colours[tokens.line] };
  if (tokens.marker && trace.mode !== "lines") painted.marker = paintMarker(trace, colours[tokens.marker], dense);
  painted.hoverlabel = {
    bgcolor: colours["chart-paper"],
    bordercolor: colours["chart-axis"],
    font: { color: colours["chart-text"] },
    align: "left",
  };
  return painted;
}

/**
 * @param {Figure} trace
 * @param {string | undefined} color
 * @param {boolean} dense
 */
function paintMarker(trace, color, dense) {
  const size = trace.marker?.size ?? 8;
  const open = String(trace.marker?.symbol ?? "").endsWith("-open");
  const seen = trace.meta?.role === "ghost" ? size : size * 0.65;
  return { ...trace.marker, color, size: dense ? seen : size, line: { width: open ? 2 : (trace.marker?.line?.width ?? 0), color } };
}

/**
 * @param {Figure} layout
 * @param {Record<string, string>} colours
 * @param {{ narrow: boolean, font: string, shifts: Map<Figure, number> | null }} page  how names of lines beside the chart are moved; null if they stand on it
 */
function paintLayout(layout, colours, { narrow, font, shifts }) {
  const axis = {
    color: colours["chart-axis"],
    linecolor: colours["chart-axis"],
    tickcolor: colours["chart-axis"],
    gridcolor: colours["chart-grid"],
    tickfont: { color: colours["chart-text"] },
    showline: true,
    ticks: "outside",
  };
  return {
    ...layout,
    paper_bgcolor: colours["chart-paper"],
    plot_bgcolor: colours["chart-paper"],
    font: { family: font, size: narrow ? 12 : 14, color: colours["chart-text"] },
    margin: { ...layout.margin, ...(narrow ? { l: 44 } : {}), r: shifts ? rightOf(layout.annotations ?? [], narrow) : 8 },
    ...paintAxes(layout, axis, narrow),
    shapes: (layout.shapes ?? []).map((/** @type {Figure} */ shape) => paintShape(shape, colours)),
    annotations: paintWords(layout.annotations ?? [], colours, narrow, shifts),
  };
}

/**
 * Charts on one sheet have axes of their own: xaxis, xaxis2 …
 * @param {Figure} layout
 * @param {Figure} axis
 * @param {boolean} narrow
 */
function paintAxes(layout, axis, narrow) {
  const names = Object.keys(layout).filter((name) => /^[xy]axis\d*$/.test(name));
  return Object.fromEntries(
    names.map((name) => {
      const title = layout[name].title ? { title: { ...layout[name].title, font: { size: narrow ? 12 : 13, color: axis.color } } } : {};
      const own = { ...layout[name], ...title };
      if (name.startsWith("x")) return [name, { ...axis, ...own, ...fewer(own, narrow) }];
      return [name, { ...axis, ...own, showline: false, ticks: "" }];
    }),
  );
}

/**
 * @param {Figure} shape
 * @param {Record<string, string>} colours
 */
function paintShape(shape, colours) {
  const { fill, line } = SHAPES[shape.name] ?? {};
  const painted = { ...shape };
  if (fill) painted.fillcolor = colours[fill];
  if (line) painted.line = { ...shape.line, color: colours[line] };
  return painted;
}

/**
 * A narrow chart names fewer days.
 * @param {Figure} axis
 * @param {boolean} narrow
 */
function fewer(axis, narrow) {
  if (!narrow) return {};
  if (!axis.tickvals) return { nticks: 4 };
  const every = Math.ceil(axis.tickvals.length / 4);
  const keep = (/** @type {any} */ _each, /** @type {number} */ place) => place % every === 0;
  const words = axis.ticktext ? { ticktext: axis.ticktext.filter(keep) } : {};
  return { tickvals: axis.tickvals.filter(keep), ...words };
}

/**
 * @param {Figure[]} annotations
 * @param {Record<string, string>} colours
 * @param {boolean} narrow
 * @param {Map<Figure, number> | null} shifts
 */
function paintWords(annotations, colours, narrow, shifts) {
  let number = 0;
  let note = 0;
  return annotations.map((each) => {
    const color = colours[WORDS[each.name] ?? "chart-text"];
    const painted = { ...each, font: { color, size: narrow ? 12 : 13 }, bgcolor: colours["chart-paper"], opacity: 0.94 };
    if (shifts && isEnd(each)) {
      const words = narrow ? { text: inTwo(each.text), align: "left" } : {};
      return { ...painted, ...words, xanchor: "left", xshift: narrow ? 2 : 6, ...(narrow ? { yshift: shifts.get(each) ?? 0 } : {}), yanchor: "middle", bgcolor: "rgba(0,0,0,0)" };
    }
    const numbered = NUMBERED.includes(each.name);
    if (numbered) number += 1;
    const short = narrow && numbered ? { text: String(number) } : {};
    if (each.name !== "note") return { ...painted, ...short };
    note += 1;
    const step = STEP * ((note - 1) % STEPS);
    const away = { ay: each.ay < 0 ? each.ay - step : each.ay + step, arrowcolor: color };
    return { ...painted, ...away, ...short, ...(narrow ? { xanchor: "center" } : {}) };
  });
}
