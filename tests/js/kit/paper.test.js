import assert from "node:assert/strict";
import { test } from "node:test";

import { holdsAny } from "../../../widgets/practicum/ui/static/kit/paper.js";

test("a form holds facts when one of its fields does", () => {
  assert.equal(holdsAny({ name: "Falls", source: " ", target: null }, ["source", "target", "type"]), false);
  assert.equal(holdsAny({ name: "Falls", source: "The log" }, ["source", "target"]), true);
  assert.equal(holdsAny({ target: 0 }, ["target"]), true);
});
