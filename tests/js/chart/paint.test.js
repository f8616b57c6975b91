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
  assert.deepEqual(texts(PHONE), ["1", "2", "Median<br>4"]);
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

test("lines are named in the margin of a wide chart", () => {
  const [, , wide] = paint(figure(), COLOUR, WIDE).layout.annotations;

  assert.deepEqual([wide.xanchor, wide.yanchor], ["left", "middle"]);
  assert.ok(paint(figure(), COLOUR, WIDE).layout.margin.r > 60);
});

test("a rule that the page does not know is marked as a signal all the same", () => {
  const given = figure();
  given.data.push({ x: [1], marker: { size: 9, symbol: "star" }, meta: { role: "a-new-rule" } });

  assert.equal(paint(given, COLOUR, WIDE).data.at(-1).marker.color, "the chart-signal");
});

test("phases, baselines and cycles have the colours of what they are", () => {
  const given = figure();
  const shapes = ["baseline", "phase", "cycle", "cycle-strip"].map((name) => ({ name, line: { width: 1 } }));
  const [baseline, phase, cycle, strip] = paint({ ...given, layout: { ...given.layout, shapes } }, COLOUR, WIDE).layout.shapes;

  assert.equal(baseline.fillcolor, "the chart-baseline");
  assert.deepEqual([phase.line.color, cycle.line.color], ["the chart-axis", "the accent"]);
  assert.equal(strip.fillcolor, "the accent");
});

test("cycles are numbered on a narrow chart after the notes", () => {
  const given = figure();
  given.layout.annotations.splice(2, 0, { name: "cycle", text: "Two families", ay: 0, xanchor: "left" });

  assert.equal(paint(given, COLOUR, PHONE).layout.annotations[2].text, "3");
  assert.equal(paint(given, COLOUR, WIDE).layout.annotations[2].text, "Two families");
});

test("a crowded series is a line, with marks for points between two gaps alone", () => {
  const y = Array.from({ length: 300 }, (_, at) => (at === 4 || at === 6 ? null : at));
  const text = y.map((each) => `${each} bags`);
  const series = { x: y.map((_, at) => at), y, text, customdata: text, mode: "lines+markers", line: {}, marker: {}, meta: { role: "series" } };
  const { data } = paint({ data: [series], layout: figure().layout }, COLOUR, WIDE);

  assert.deepEqual(data.map((/** @type {any} */ { mode }) => mode), ["lines", "markers"]);
  assert.equal(data[0].marker, undefined);
  assert.deepEqual([data[1].y, data[1].text], [[5], ["5 bags"]]);
  assert.equal(data[0].y.length, 300);
});

test("a series with room for marks keeps them", () => {
  assert.equal(paint(figure(), COLOUR, WIDE).data.length, 3);
});

test("names of lines stand beside a narrow chart in two lines, moved apart where they would cover each other", () => {
  const given = figure();
  const named = (/** @type {number} */ target) => {
    given.layout.yaxis = { range: [0, 100] };
    given.layout.annotations = [
      { name: "median-label", text: "Median 40%", y: 40 },
      { name: "target-label", text: "Target 90%", y: target },
    ];
    return paint(given, COLOUR, PHONE).layout;
  };

  assert.deepEqual(named(90).annotations.map(({ text }) => text), ["Median<br>40%", "Target<br>90%"]);
  assert.ok(named(90).margin.r > 40);
  assert.deepEqual(named(90).annotations.map(({ yshift }) => yshift), [0, 0]);
  const [median, target] = named(40).annotations.map(({ yshift }) => yshift);
  assert.ok(target - median >= 30);
  assert.equal(target, -median);
});
