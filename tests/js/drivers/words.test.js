import assert from "node:assert/strict";
import { test } from "node:test";

import { marksOf } from "../../../widgets/practicum/ui/static/drivers/versions.js";
import { sayLead } from "../../../widgets/practicum/ui/static/drivers/words.js";
import { sayCount, sayTaken } from "../../../widgets/practicum/ui/static/ideas/words.js";

test("the coach's lead counts, and tells how to begin", () => {
  assert.equal(sayLead([{ id: "x" }], 4), "One thing to think about.");
  assert.match(sayLead([], 1), /Add under it/);
  assert.equal(sayLead([], 5), "I have nothing to add just now.");
});

test("a table that was read says what is in and what waits", () => {
  assert.equal(sayTaken(2, 0), "2 ideas are in your bank. Undo takes them out again.");
  assert.equal(sayTaken(1, 1), "1 idea is in your bank. 1 row waits for you to mend.");
  assert.match(sayCount(0), /None yet/);
});

test("a box that was renamed and moved has both marks, in each version under its own name", () => {
  const { then, now } = marksOf({
    added: [{ before: "", after: "n", words: "" }],
    removed: [{ before: "r", after: "", words: "" }],
    renamed: [{ before: "a", after: "b", words: "" }],
    moved: [{ before: "a", after: "b", words: "" }],
  });

  assert.deepEqual([...then], [["r", "gone"], ["a", "renamed, moved"]]);
  assert.deepEqual([...now], [["n", "new"], ["b", "renamed, moved"]]);
});
