import assert from "node:assert/strict";
import { test } from "node:test";

import { MOST_WORDS, planSlides } from "../../../widgets/practicum/ui/static/deck/plan.js";

/** @type {(kind: any, words?: number) => import("../../../widgets/practicum/ui/static/deck/plan.js").Block} */
const block = (kind, words = 10) => ({ kind, words });

test("a section's title stands above its first words", () => {
  assert.deepEqual(planSlides([block("section"), block("words"), block("words")]), [[0, 1, 2]]);
});

test("words go on to the next slide when one is full", () => {
  const long = block("words", MOST_WORDS - 5);

  assert.deepEqual(planSlides([block("section"), long, block("words"), block("words")]), [[0, 1], [2, 3]]);
});

test("words that are too many for any slide still have one", () => {
  const endless = block("words", 3 * MOST_WORDS);

  assert.deepEqual(planSlides([block("section"), endless, block("words")]), [[0, 1], [2]]);
});

test("a lower heading begins a slide, or shares that of its section when nothing is between", () => {
  assert.deepEqual(planSlides([block("section"), block("words"), block("heading"), block("words")]), [[0, 1], [2, 3]]);
  assert.deepEqual(planSlides([block("section"), block("heading"), block("words")]), [[0, 1, 2]]);
});

test("a tool, a table and a fold have a slide to themselves, under their heading", () => {
  const page = [block("section"), block("tool"), block("words"), block("wide"), block("fold"), block("words")];

  assert.deepEqual(planSlides(page), [[0, 1], [2], [3], [4], [5]]);
});

test("a page without anything has no slides", () => {
  assert.deepEqual(planSlides([]), []);
});
