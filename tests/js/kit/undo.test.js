import assert from "node:assert/strict";
import { test } from "node:test";

import { Undo } from "../../../widgets/practicum/ui/static/kit/undo.js";

const clock = () => {
  const time = { now: 0 };
  return { time, undo: new Undo({ now: () => time.now }) };
};

test("typing on in one field is one step", () => {
  const { undo, time } = clock();
  undo.record({}, { who: "f" });
  time.now = 200;
  undo.record({ who: "f" }, { who: "fa" });

  const step = undo.back({ who: "fa" });

  assert.deepEqual(step, { content: {}, fields: ["who"] });
  assert.equal(undo.canGoBack, false);
});

test("a pause, another field and a field that was left begin a new step", () => {
  const { undo, time } = clock();
  undo.record({}, { who: "f" });
  time.now = 5000;
  undo.record({ who: "f" }, { who: "fa" });
  undo.record({ who: "fa" }, { who: "fa", unit: "%" });
  undo.pause();
  undo.record({ who: "fa", unit: "%" }, { who: "fa", unit: "days" });

  const steps = [];
  for (let now = { who: "fa", unit: "days" }; undo.canGoBack; ) {
    now = undo.back(now).content;
    steps.push(now);
  }

  assert.deepEqual(steps, [{ who: "fa", unit: "%" }, { who: "fa" }, { who: "f" }, {}]);
});

test("a step forth does again what was taken back, until something new is typed", () => {
  const { undo } = clock();
  undo.record({ unit: "%" }, { unit: "days" });
  const back = undo.back({ unit: "days" }).content;
  const forth = undo.forth(back).content;
  undo.back(forth);
  undo.record({ unit: "%" }, { unit: "hours" });

  assert.deepEqual([back, forth], [{ unit: "%" }, { unit: "days" }]);
  assert.equal(undo.canGoForth, false);
});

test("taking back leaves alone what others changed meanwhile", () => {
  const { undo } = clock();
  undo.record({ unit: "%" }, { unit: "days" });

  const step = undo.back({ unit: "days", who: "families" });

  assert.deepEqual(step.content, { unit: "%", who: "families" });
});

test("taking back a deleted row keeps a row that came in from others", () => {
  const { undo } = clock();
  undo.record({ rows: [{ id: "a" }, { id: "b" }] }, { rows: [{ id: "b" }] }, { whole: true });

  const step = undo.back({ rows: [{ id: "b" }, { id: "c" }] });

  assert.deepEqual(step.content.rows.map((row) => row.id).sort(), ["a", "b", "c"]);
});

test("a whole step is never joined with the key before", () => {
  const { undo } = clock();
  undo.record({}, { who: "f" });
  undo.record({ who: "f" }, { who: "pasted" }, { whole: true });

  assert.deepEqual(undo.back({ who: "pasted" }).content, { who: "f" });
});

test("there is nothing to take back at first, and no change is no step", () => {
  const { undo } = clock();
  undo.record({ who: "" }, {});

  assert.equal(undo.back({}), null);
  assert.equal(undo.forth({}), null);
});
