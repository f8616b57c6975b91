import assert from "node:assert/strict";
import { test } from "node:test";

import { moveOf } from "../../../widgets/practicum/ui/static/table/moves.js";

const STATE = { editing: false, page: 9 };
const press = (key, keys = {}, state = {}) =>
  moveOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, ...keys }, { ...STATE, ...state });

test("arrows go one cell, a page goes what is in sight", () => {
  assert.deepEqual(press("ArrowUp"), { down: -1, right: 0, far: false });
  assert.deepEqual(press("PageDown"), { down: 9, right: 0, far: false });
});

test("with Ctrl, Home and End go to the corners of the table and arrows to its edges", () => {
  const home = press("Home", { ctrlKey: true });
  const edge = press("ArrowDown", { metaKey: true });

  assert.ok(home.down < -1e6 && home.right < -1e6);
  assert.ok(edge.down > 1e6 && edge.right === 0);
});

test("with Shift a block grows", () => {
  assert.deepEqual(press("ArrowRight", { shiftKey: true }), { down: 0, right: 1, far: true });
});

test("keys that move in the words of a cell are left to it while somebody edits", () => {
  for (const key of ["ArrowLeft", "ArrowRight", "Home", "End"]) {
    assert.equal(press(key, {}, { editing: true }), null);
    assert.equal(press(key, { ctrlKey: true }, { editing: true }), null);
  }
  assert.notEqual(press("ArrowDown", {}, { editing: true }), null);
});

test("other keys are no moves", () => {
  assert.equal(press("a"), null);
  assert.equal(press("Enter"), null);
});
