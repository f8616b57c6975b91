import assert from "node:assert/strict";
import { test } from "node:test";

import {
  headOfChosen,
  headOfKey,
  sayBy,
  sayDay,
  sayHours,
  sayLevel,
  sayProgress,
  sayStep,
  sayUnanswered,
} from "../../../widgets/practicum/ui/static/learning/words.js";

test("a change says its direction in words, and nothing where one of the two is missing", () => {
  assert.equal(sayBy(3, 7, 4), "4 up");
  assert.equal(sayBy(7, 5, -2), "2 down");
  assert.equal(sayBy(5, 5, 0), "the same");
  assert.equal(sayBy(null, 5, 0), "");
  assert.equal(sayLevel(null), "not answered");
  assert.equal(sayLevel(0), "0");
});

test("what is left to answer is counted, in one and in many", () => {
  assert.equal(sayProgress(3, 14), "3 of 14 have an answer.");
  assert.equal(sayProgress(14, 14), "All 14 have an answer.");
  assert.match(sayUnanswered(1), /^One question has/);
  assert.match(sayUnanswered(2), /^2 questions have/);
});

test("a day's length is said to the nearest half hour", () => {
  assert.equal(sayHours(20), "half an hour");
  assert.equal(sayHours(60), "an hour");
  assert.equal(sayHours(290), "5 hours");
  assert.equal(sayHours(335), "5 and a half hours");
});

test("a day is written out, so that nobody takes the month for the day", () => {
  assert.equal(sayDay(new Date(2026, 10, 5)), "5 November 2026");
});

test("a step of the check says aloud whether it has an answer", () => {
  assert.equal(sayStep(3, true), "Question 3, answered");
  assert.equal(sayStep(4, false), "Question 4, no answer yet");
});

test("over what is right stands what kind of answer it is", () => {
  const chosen = { place: "", right: false };
  const placed = { place: "A test", right: false };
  assert.equal(headOfChosen([placed], false), "Where you put them");
  assert.equal(headOfChosen([chosen], false), "You chose");
  assert.equal(headOfKey([chosen], [chosen], false), "The right answer");
  assert.equal(headOfKey([chosen], [{ right: true }], false), "Right as well");
  assert.equal(headOfKey([placed], [placed], false), "Where it belongs");
  assert.equal(headOfKey([chosen, chosen], [], true), "The right order");
});
