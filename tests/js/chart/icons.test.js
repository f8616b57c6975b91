import assert from "node:assert/strict";
import { test } from "node:test";

import "./fake_svg.js";

const { drawIcon } = await import("../../../widgets/practicum/ui/static/chart/icons.js");

/** @param {string} icon @param {string} kind @param {string} [direction] */
function parts(icon, kind, direction = "") {
  const drawing = /** @type {any} */ (drawIcon({ icon, kind, direction, title: "", words: "" }));
  return drawing.children.map((/** @type {any} */ { attributes }) => attributes.d ?? attributes.class).join(" ");
}

test("every verdict has a drawing of its own, told apart without colour", () => {
  const drawings = [
    parts("variation", "common-cause"),
    ...["improvement", "concern", "neither"].flatMap((kind) => ["high", "low"].map((way) => parts("variation", kind, way))),
    ...["pass", "fail", "hit-or-miss"].map((kind) => parts("assurance", kind)),
  ];

  assert.equal(new Set(drawings).size, drawings.length);
});
