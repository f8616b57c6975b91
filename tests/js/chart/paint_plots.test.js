import assert from "node:assert/strict";
import { test } from "node:test";

import { COLOURS, paint } from "../../../widgets/practicum/ui/static/chart/paint.js";

const COLOUR = Object.fromEntries(COLOURS.map((name) => [name, `the ${name}`]));
const page = (width) => ({ width, font: "A font" });
const figure = () => ({
  data: [
    { type: "bar", x: [5], y: [0], marker: { line: { width: 1.5 } }, meta: { role: "bar-vital" } },
    { type: "bar", x: [2], y: [1], marker: { pattern: { shape: "/" } }, meta: { role: "bar" } },
    { type: "scatter", mode: "markers", x: [1], y: [1], marker: { symbol: "circle-open" }, meta: { role: "dot" } },
  ],
  layout: {
    margin: { t: 40 },
    xaxis: { title: { text: "Bars" } },
    xaxis2: { tickvals: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    yaxis: {},
    yaxis3: {},
    shapes: [{ name: "limit-line", line: { width: 2 } }],
    annotations: [{ name: "level-label", text: "Level 20" }],
  },
});

test("bars, dots and levels have the colours of what they are, and keep their hatch", () => {
  const { data, layout } = paint(figure(), COLOUR, page(900));

  assert.deepEqual(
    data.map(({ marker }) => marker.color),
    ["the chart-signal", "the chart-point", "the chart-point"],
  );
  assert.equal(data[0].marker.line.width, 1.5);
  assert.equal(data[1].marker.pattern.shape, "/");
  assert.equal(layout.shapes[0].line.color, "the chart-target");
  assert.equal(layout.annotations[0].font.color, "the chart-target");
});

test("every axis of a sheet is painted, and titles with it", () => {
  const { layout } = paint(figure(), COLOUR, page(900));

  for (const name of ["xaxis", "xaxis2", "yaxis", "yaxis3"]) assert.equal(layout[name].color, "the chart-axis");
  assert.equal(layout.xaxis.title.text, "Bars");
  assert.equal(layout.xaxis.title.font.color, "the chart-axis");
  assert.equal(layout.xaxis2.title, undefined);
});

test("a narrow chart names fewer steps of an axis that has no words of its own", () => {
  const { xaxis2 } = paint(figure(), COLOUR, page(350)).layout;

  assert.deepEqual(xaxis2.tickvals, [0, 0.4, 0.8]);
  assert.equal(xaxis2.ticktext, undefined);
});

test("a crowded series keeps the marks of points that stand alone, whatever it says of them", () => {
  const x = Array.from({ length: 90 }, (_, at) => at);
  const y = x.map((at) => (at === 70 || at === 72 ? null : at));
  const trace = { mode: "lines+markers", x, y, hovertext: x.map(String), marker: { size: 5 }, meta: { role: "series" } };
  const { data } = paint({ data: [trace], layout: { xaxis: {}, yaxis: {}, margin: {} } }, COLOUR, page(300));

  assert.deepEqual([data[0].mode, data[1].mode], ["lines", "markers"]);
  assert.deepEqual([data[1].x, data[1].hovertext], [[71], ["71"]]);
});
