import assert from "node:assert/strict";
import { test } from "node:test";

import { nearest } from "../../../widgets/practicum/ui/static/chart/tapping.js";

const POINTS = [
  { row: "one", x: 40, y: 100 },
  { row: "two", x: 54, y: 60 },
];

test("a finger means the nearest point, and none that is out of its reach", () => {
  assert.equal(nearest(POINTS, 52, 66), "two");
  assert.equal(nearest(POINTS, 44, 90), "one");
  assert.equal(nearest(POINTS, 140, 80), null);
  assert.equal(nearest([], 40, 100), null);
});
