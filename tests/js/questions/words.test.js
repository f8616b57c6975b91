import assert from "node:assert/strict";
import { test } from "node:test";

import {
  sayComment,
  sayHint,
  sayNumber,
  sayPlace,
  sayPlaced,
  sayVerdict,
} from "../../../widgets/practicum/ui/static/questions/words.js";

const WRONG = { option: "b", right: false, feedback: "That is the average." };
const RIGHT = { option: "a", right: true, feedback: "It stands in the middle." };

test("every kind of question says how it is answered, without a mouse too", () => {
  assert.equal(sayHint("single"), "Choose one.");
  assert.equal(sayHint("several"), "Choose all that are right.");
  for (const kind of ["order", "match", "sort"]) assert.match(sayHint(kind), /or choose/);
});

test("a comment says in words what its colour says", () => {
  assert.equal(sayComment(RIGHT), "Yes. It stands in the middle.");
  assert.equal(sayComment(WRONG), "Not this one. That is the average.");
  assert.equal(sayPlaced(WRONG), "Not here. That is the average.");
});

test("the whole verdict is read out with its comments, and with what went wrong in keeping it", () => {
  const verdict = { right: false, message: "Not quite.", comments: [WRONG] };

  assert.equal(sayVerdict(verdict, sayComment), "Not quite. Not this one. That is the average.");
  assert.equal(
    sayVerdict(verdict, sayComment, "Your answer could not be kept."),
    "Not quite. Not this one. That is the average. Your answer could not be kept.",
  );
});

test("a card says where it is", () => {
  assert.equal(sayNumber("Plan", 0, 4), "“Plan” is number 1 of 4.");
  assert.equal(sayPlace("Poster", "A job"), "“Poster” is in “A job”.");
  assert.equal(sayPlace("Poster", ""), "“Poster” is still to be placed.");
});
