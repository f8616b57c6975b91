import assert from "node:assert/strict";
import { test } from "node:test";

import { newest, saySeconds } from "../../../widgets/practicum/ui/static/games/words.js";

const PARTS = [{ id: "about" }, { id: "go" }, { id: "chart" }].map((part) => ({ kind: "text", title: "", ...part }));

test("a game goes on at the first part that was not there before", () => {
  assert.equal(newest(PARTS, new Set(["about"]))?.id, "go");
  assert.equal(newest(PARTS, new Set(["about", "go", "chart"])), null);
});

test("a stopwatch shows tenths of a second", () => {
  assert.equal(saySeconds(0), "0.0");
  assert.equal(saySeconds(4251), "4.3");
  assert.equal(saySeconds(59_990), "60.0");
});
