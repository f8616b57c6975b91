import assert from "node:assert/strict";
import { test } from "node:test";

import { changedFields, markOf, rebase, same } from "../../../widgets/practicum/ui/static/kit/content.js";

test("a field that is empty and one that is absent say the same", () => {
  assert.ok(same({ unit: "" }, {}));
  assert.ok(same({ unit: null }, { unit: undefined }));
  assert.ok(!same({ unit: 0 }, {}));
});

test("the fields that differ are named", () => {
  const changed = changedFields({ unit: "%", target: 80, who: "" }, { unit: "days", target: 80 });

  assert.deepEqual(changed, ["unit"]);
});

test("what was typed meanwhile stays, and what others wrote comes in", () => {
  const now = rebase({ unit: "", who: "" }, { unit: "days", who: "" }, { unit: "%", who: "families" });

  assert.deepEqual(now, { unit: "days", who: "families" });
});

test("a field that others have emptied is emptied here too", () => {
  assert.deepEqual(rebase({ unit: "%", who: "x" }, { unit: "days", who: "x" }, { unit: "%" }), { unit: "days" });
});

test("rows go one by one: others' new rows come in, and a row typed in stays", () => {
  const sent = [{ id: "a", value: "1" }, { id: "b", value: "2" }];
  const typed = [{ id: "a", value: "10" }, { id: "b", value: "2" }, { id: "d", value: "4" }];
  const now = [{ id: "a", value: "1" }, { id: "b", value: "20" }, { id: "c", value: "3" }];

  const rows = rebase(sent, typed, now);

  assert.deepEqual(rows, [
    { id: "a", value: "10" },
    { id: "b", value: "20" },
    { id: "c", value: "3" },
    { id: "d", value: "4" },
  ]);
});

test("a row deleted here does not come back, and one deleted there goes", () => {
  const sent = [{ id: "a" }, { id: "b" }, { id: "c", value: "3" }];
  const typed = [{ id: "b" }, { id: "c", value: "3" }];
  const now = [{ id: "a" }, { id: "b" }, { id: "d" }];

  assert.deepEqual(rebase(sent, typed, now), [{ id: "b" }, { id: "d" }]);
});

test("a row typed in here stays, although it was deleted there", () => {
  const sent = [{ id: "a", value: "1" }];

  assert.deepEqual(rebase(sent, [{ id: "a", value: "2" }], []), [{ id: "a", value: "2" }]);
});

test("contents that say the same have one mark, whatever the order of their fields", () => {
  assert.equal(markOf({ a: "1", b: { c: 2, d: "" } }), markOf({ b: { c: 2 }, a: "1", e: "" }));
  assert.notEqual(markOf({ a: "12", b: "3" }), markOf({ a: "1", b: "23" }));
});
