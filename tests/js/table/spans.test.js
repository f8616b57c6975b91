import assert from "node:assert/strict";
import { test } from "node:test";

import { spansOf, WHOLE } from "../../../widgets/practicum/ui/static/table/spans.js";

const LONG = { count: 2001, first: 1000, seen: 10, keep: -1 };
const drawn = (spans) => spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at));

test("a short table is drawn whole, wherever one stands", () => {
  assert.deepEqual(spansOf({ count: WHOLE, first: 50, seen: 10, keep: 0 }), [[0, WHOLE]]);
});

test("of a long table only what is in sight is drawn, with some rows around it", () => {
  const rows = drawn(spansOf(LONG));

  assert.ok(rows.length < 60);
  assert.ok(rows.includes(995) && rows.includes(1014));
});

test("the row that somebody is in stays, with its neighbours for Tab, and no row is drawn twice", () => {
  for (const keep of [0, 3, 980, 985, 1000, 1024, 1030, 2000]) {
    const rows = drawn(spansOf({ ...LONG, keep }));

    for (const each of [keep - 1, keep, keep + 1]) assert.ok(each < 0 || each > 2000 || rows.includes(each), `${keep}`);
    assert.deepEqual(rows, [...new Set(rows)].sort((a, b) => a - b));
  }
});

test("nothing outside the table is drawn at its ends", () => {
  for (const first of [0, 1995, 5000]) {
    const rows = drawn(spansOf({ ...LONG, first }));

    assert.ok(rows.every((each) => each >= 0 && each < 2001));
  }
});
