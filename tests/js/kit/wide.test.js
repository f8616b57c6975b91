import assert from "node:assert/strict";
import { test } from "node:test";

import { reach } from "../../../widgets/practicum/ui/static/kit/wide.js";

function fakeTable(scrollWidth, clientWidth) {
  const kept = new Map();
  return { scrollWidth, clientWidth, kept, setAttribute: (name, value) => kept.set(name, value), removeAttribute: (name) => kept.delete(name) };
}

test("only a table that can be scrolled is a stop of the Tab key", () => {
  const [wide, narrow] = [fakeTable(500, 358), fakeTable(300, 358)];
  reach(wide);
  reach(narrow);

  assert.equal(wide.kept.get("tabindex"), "0");
  assert.equal(narrow.kept.has("tabindex"), false);
});

test("a table that fits after the screen was turned is no stop any more", () => {
  const table = fakeTable(500, 358);
  reach(table);
  table.clientWidth = 500;
  reach(table);

  assert.equal(table.kept.has("tabindex"), false);
});
