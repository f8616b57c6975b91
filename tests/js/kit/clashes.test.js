import assert from "node:assert/strict";
import { test } from "node:test";

import { at, settle } from "../../../widgets/practicum/ui/static/kit/clashes.js";

const sent = { who: "our families", unit: "%", rows: [{ id: "r1", value: "8" }] };
const conflict = {
  message: "",
  mine: sent,
  theirs: { content: { who: "all families", unit: "%", why: "It matters", rows: [{ id: "r1", value: "7" }] }, revision: 4 },
  merged: { ...sent, why: "It matters" },
  clashes: [
    { path: "who", base: "families", mine: "our families", theirs: "all families" },
    { path: "rows.r1.value", base: null, mine: "8", theirs: "7" },
  ],
};
const mine = { ...sent, unit: "days" };

test("what others wrote elsewhere and what was typed since the clash both come in", () => {
  const content = settle(conflict, mine, new Map());

  assert.deepEqual(content, { who: "our families", unit: "days", why: "It matters", rows: [{ id: "r1", value: "8" }] });
});

test("each clash goes the way that was chosen for it", () => {
  const content = settle(conflict, mine, new Map([["rows.r1.value", "theirs"]]));

  assert.equal(content.who, "our families");
  assert.deepEqual(content.rows, [{ id: "r1", value: "7" }]);
});

test("taking the other side of a deleted row deletes it", () => {
  const gone = { ...conflict, clashes: [{ path: "rows.r1", base: {}, mine: { id: "r1" }, theirs: null }] };

  assert.deepEqual(settle(gone, mine, new Map([["rows.r1", "theirs"]])).rows, []);
});

test("taking back a row that I deleted brings it back", () => {
  const back = {
    ...conflict,
    mine: { rows: [] },
    merged: { rows: [] },
    clashes: [{ path: "rows.r1", base: {}, mine: null, theirs: { id: "r1", value: "2" } }],
  };

  assert.deepEqual(settle(back, { rows: [] }, new Map([["rows.r1", "theirs"]])).rows, [{ id: "r1", value: "2" }]);
});

test("what stands at a path is found through rows", () => {
  assert.equal(at(mine, "rows.r1.value"), "8");
  assert.equal(at(mine, "rows.r9.value"), undefined);
});
