import assert from "node:assert/strict";
import { test } from "node:test";

import { marksOf, scaleOf } from "../../../widgets/practicum/ui/static/chart/scale.js";

/** @param {import("../../../widgets/practicum/ui/static/chart/scale.js").Scale | null} scale */
const ends = (scale) => [scale?.low, scale?.high];

test("an axis goes as far as its range says", () => {
  const scale = scaleOf({ range: [0, 104] }, [], 400, 0);

  assert.deepEqual([scale?.at(0), scale?.at(52), scale?.at(104)], [400, 200, 0]);
});

test("without a range, each extent has the pixels that it wants on both sides", () => {
  const scale = scaleOf({}, [{ values: [10, null, 20], pad: 50 }, { values: [12, 19], pad: 0 }], 0, 300);

  assert.deepEqual([scale?.at(10), scale?.at(20)].map((at) => Math.round(at ?? NaN)), [50, 250]);
});

test("days stand by their distance in time", () => {
  const scale = scaleOf({ type: "date" }, [{ values: ["2026-01-01", "2026-01-11"], pad: 0 }], 0, 100);

  assert.equal(scale?.at("2026-01-04"), 30);
});

test("one value alone stands in the middle", () => {
  assert.deepEqual(ends(scaleOf({}, [{ values: [7], pad: 20 }], 0, 300)), [6, 8]);
});

test("without any value there is no scale", () => {
  assert.equal(scaleOf({}, [{ values: [null], pad: 20 }], 0, 300), null);
});

test("marks stand at round values, and not too close", () => {
  const scale = scaleOf({ range: [0, 104] }, [], 300, 0);

  assert.deepEqual(marksOf(/** @type {any} */ (scale), 300, 40), [0, 20, 40, 60, 80, 100]);
});

test("marks of small values are not spoilt by how computers count", () => {
  const scale = scaleOf({ range: [0.05, 0.37] }, [], 200, 0);

  assert.deepEqual(marksOf(/** @type {any} */ (scale), 200, 40), [0.1, 0.2, 0.3]);
});
