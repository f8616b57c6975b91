import assert from "node:assert/strict";
import { test } from "node:test";

/** @param {string} tag @returns {any} */
function fake(tag) {
  const attributes = /** @type {Record<string, string>} */ ({});
  const children = /** @type {any[]} */ ([]);
  return {
    tag,
    attributes,
    children,
    append: (/** @type {any[]} */ ...more) => children.push(...more),
    setAttribute: (/** @type {string} */ name, /** @type {string} */ value) => (attributes[name] = value),
  };
}
// @ts-expect-error a document with just what drawing needs
globalThis.document = { createElementNS: (/** @type {string} */ _space, /** @type {string} */ tag) => fake(tag) };
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
