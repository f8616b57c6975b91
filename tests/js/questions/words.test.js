import assert from "node:assert/strict";
import { test } from "node:test";

import {
  kindOf,
  sayComment,
  sayVerdict,
} from "../../../widgets/practicum/ui/static/questions/words.js";

const WRONG = { option: "b", right: false, feedback: "That is the average." };
const RIGHT = { option: "a", right: true, feedback: "It stands in the middle." };

test("one answer is chosen with a radio button, several with boxes to tick", () => {
  assert.equal(kindOf("single").input, "radio");
  assert.equal(kindOf("several").input, "checkbox");
});

test("a comment says in words what its colour says", () => {
  assert.equal(sayComment(RIGHT), "Yes. It stands in the middle.");
  assert.equal(sayComment(WRONG), "Not this one. That is the average.");
});

test("the whole verdict is read out with its comments, and with what went wrong in keeping it", () => {
  const verdict = { right: false, message: "Not quite.", comments: [WRONG] };

  assert.equal(sayVerdict(verdict), "Not quite. Not this one. That is the average.");
  assert.equal(
    sayVerdict(verdict, "Your answer could not be kept."),
    "Not quite. Not this one. That is the average. Your answer could not be kept.",
  );
});
