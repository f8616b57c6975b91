import assert from "node:assert/strict";
import { test } from "node:test";

import { COLOURS, NARROW, paint } from "../../../widgets/practicum/ui/static/chart/paint.js";

const COLOUR = Object.fromEntries(COLOURS.map((name) => [name, `the ${name}`]));
const WIDE = { width: NARROW + 1, font: "serif" };
const PHONE = { width: 340, font: "serif" };

function figure() {
  const note = (/** @type {string} */ text, /** @type {number} */ ay) => ({ name: "note", text, ay, xanchor: "left" });
  return {
    data: [
      { x: [1, 2], line: { width: 2 }, meta: { role: "median" } },
      { x: [1, 2], line: { width: 2 }, marker: { size: 8, symbol: "circle" }, meta: { role: "series" } },
      { x: [2], marker: { size: 16, symbol: "triangle-up-open" }, meta: { role: "trend" } },
    ],
    layout: {
      margin: { l: 56 },
      xaxis: { tickvals: [1, 2, 3, 4, 5, 6], ticktext: ["a", "b", "c", "d", "e", "f"] },
      yaxis: {},
      annotations: [note("Snow", -34), note("Rota", 34), { name: "median-label", text: "Median 4" }],
    },
  };
}

test("each part gets the colour of its role, and keeps what Python gave it", () => {
  const { data, layout } = paint(figure(), COLOUR, WIDE);

  assert.deepEqual(data[0].line, { width: 2, color: "the chart-median" });
  assert.equal(data[1].marker.color, "the chart-point");
  assert.equal(data[2].marker.symbol, "triangle-up-open");
  assert.equal(data[2].marker.color, "the chart-signal");
  assert.equal(layout.annotations[2].font.color, "the chart-median");
  assert.equal(layout.paper_bgcolor, "the chart-paper");
});

test("the figure that Python gave is not changed", () => {
  const given = figure();
  paint(given, COLOUR, PHONE);

  assert.deepEqual(given, figure());
});

test("a wide chart has its notes in words, a narrow one numbers them in order", () => {
  const texts = (/** @type {typeof WIDE} */ page) =>
    paint(figure(), COLOUR, page).layout.annotations.map((/** @type {any} */ each) => each.text);

  assert.deepEqual(texts(WIDE), ["Snow", "Rota", "Median 4"]);
  assert.deepEqual(texts(PHONE), ["1", "2", "Median 4"]);
});

test("notes side by side stand on steps, each on its own side of the line", () => {
  const [first, second] = paint(figure(), COLOUR, WIDE).layout.annotations;

  assert.equal(first.ay, -34);
  assert.ok(second.ay > 34);
});

test("a narrow chart names fewer days", () => {
  assert.deepEqual(paint(figure(), COLOUR, PHONE).layout.xaxis.ticktext, ["a", "c", "e"]);
  assert.equal(paint(figure(), COLOUR, WIDE).layout.xaxis.ticktext.length, 6);
});

test("an open shape has an outline, so that it is seen over a filled one", () => {
  const { data } = paint(figure(), COLOUR, WIDE);

  assert.equal(data[2].marker.line.width, 2);
  assert.equal(data[1].marker.line.width, 0);
});
