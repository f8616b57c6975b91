import assert from "node:assert/strict";
import { test } from "node:test";

import { pageUrl, wantedSheet } from "../../../widgets/practicum/ui/static/kit/pages.js";
import { settled } from "../../../widgets/practicum/ui/static/kit/settled.js";
import { driverChoices, driverOf, sayCount, sayFigures } from "../../../widgets/practicum/ui/static/plan/words.js";

const DRIVERS = [{ id: "s2", words: "Reliable reminders" }];

test("a plan says how many it has of each kind", () => {
  const measures = [{ type: "outcome" }, { type: "process" }, { type: "process" }];

  assert.equal(sayCount(measures), "3 measures: 1 outcome, 2 process, 0 balancing. Three to eight are enough.");
  assert.equal(sayFigures(1), "1 figure so far");
});

test("words that are those of a box mean the box", () => {
  assert.equal(driverOf(DRIVERS, " reliable REMINDERS"), "s2");
  assert.equal(driverOf(DRIVERS, "Time"), "Time");
  assert.equal(driverOf(DRIVERS, undefined), "");
});

test("what is no box of the diagram can still be seen and kept", () => {
  const values = driverChoices(DRIVERS, "Time").map(({ value, label }) => [value, label]);

  assert.deepEqual(values, [["", "None, or not yet"], ["s2", "Reliable reminders"], ["Time", "Time (not on the diagram)"]]);
});

test("an address names a sheet, and a page reads it again", () => {
  assert.equal(wantedSheet("measure", "#measure=m-12"), "m-12");
  assert.equal(wantedSheet("measure", "#now-yours"), "");
  assert.match(pageUrl("2-x/05-y", { measure: "m-12" }), /course\/2-x\/05-y#measure=m-12$/);
});

test("a sheet that is saved is not waited for, and one that is not is not waited for for ever", async () => {
  let left = 0;
  const sheet = { leave: () => (left += 1), state: { name: "saved" }, on: () => {} };

  await settled(/** @type {any} */ (sheet));
  await settled(/** @type {any} */ ({ ...sheet, state: { name: "saving" } }), 10);

  assert.equal(left, 2);
});
