import assert from "node:assert/strict";
import { test } from "node:test";

import "./fake_svg.js";
import { COLOURS, paint } from "../../../widgets/practicum/ui/static/chart/paint.js";

const { sketch } = await import("../../../widgets/practicum/ui/static/chart/sketch.js");

const COLOUR = Object.fromEntries(COLOURS.map((name) => [name, `the ${name}`]));
const SIZE = { width: 640, height: 400 };

/** @param {Record<string, any>} [more] of the layout */
function figure(more = {}) {
  const x = ["2026-01-05", "2026-01-12", "2026-01-19"];
  const median = { type: "scatter", mode: "lines", x: [x[0], x[2]], y: [62, 62], line: { width: 2 }, meta: { role: "median" } };
  const series = { type: "scatter", mode: "lines+markers", x, y: [60, null, 70], line: { width: 2 }, marker: { size: 8, symbol: "circle" }, meta: { role: "series" } };
  const trend = { type: "scatter", mode: "markers", x: [x[2]], y: [70], marker: { size: 16, symbol: "triangle-up-open" }, meta: { role: "trend" } };
  const label = { name: "median-label", xref: "paper", x: 1, y: 62, text: "Median 62 &amp; more", showarrow: false };
  const layout = { margin: { l: 56, r: 16, t: 36, b: 56 }, xaxis: { type: "date" }, yaxis: { range: [0, 104], ticksuffix: "%" }, annotations: [label], ...more };
  return { data: [median, series, trend], layout };
}

/** @param {ReturnType<typeof figure>} given */
function drawn(given) {
  return /** @type {any} */ (sketch(paint(given, COLOUR, { width: SIZE.width, font: "serif" }), SIZE));
}

/** @param {any} drawing @param {string} tag */
const parts = (drawing, tag) => drawing.children.filter((/** @type {any} */ each) => each.tag === tag);

test("lines and points have the colours of what they are, and a gap stays a gap", () => {
  const [median, line, points, trend] = parts(drawn(figure()), "path");

  assert.equal(median.attributes.stroke, "the chart-median");
  assert.equal(line.attributes.d.split("M").length, 3);
  assert.doesNotMatch(line.attributes.d, /L|NaN/);
  assert.equal(points.attributes.fill, "the chart-point");
  assert.deepEqual([trend.attributes.fill, trend.attributes.stroke], ["none", "the chart-signal"]);
});

test("its axes say the first and the last day, and values with their unit; its lines have names", () => {
  const words = parts(drawn(figure()), "text").map((/** @type {any} */ each) => each.textContent);

  for (const each of ["0%", "100%", "5 Jan", "19 Jan", "2026", "Median 62 & more"]) assert.ok(words.includes(each), each);
});

test("it says nothing to a screen reader, which has the words and the table", () => {
  assert.equal(drawn(figure()).attributes["aria-hidden"], "true");
});

test("phases and baselines stand where their points are", () => {
  const shapes = [
    { type: "rect", name: "baseline", x0: "2026-01-05", x1: "2026-01-19", yref: "paper", y0: 0, y1: 1, line: { width: 0 } },
    { type: "line", name: "phase", x0: "2026-01-19", x1: "2026-01-19", yref: "paper", y0: 0, y1: 1, line: { width: 1.5, dash: "dot" } },
  ];
  const drawing = drawn(figure({ shapes }));
  const [ground] = parts(drawing, "rect");
  const [phase] = parts(drawing, "line");

  assert.equal(Number(ground.attributes.x) + Number(ground.attributes.width), Number(phase.attributes.x1));
  assert.equal(phase.attributes["stroke-dasharray"], "3 3");
});

test("what only plotly can draw is left to it: bars, several charts on one sheet, no room", () => {
  const bars = figure();
  const chart = paint(figure(), COLOUR, { width: SIZE.width, font: "serif" });
  bars.data[0].type = "bar";

  assert.equal(drawn(bars), null);
  assert.equal(drawn(figure({ xaxis2: {} })), null);
  assert.equal(sketch(chart, { width: 90, height: 90 }), null);
});
