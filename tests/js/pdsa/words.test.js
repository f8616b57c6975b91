import assert from "node:assert/strict";
import { test } from "node:test";

import { isMissing, lastBefore, order } from "../../../widgets/practicum/ui/static/pdsa/parts.js";
import { cut } from "../../../widgets/practicum/ui/static/pdsa/ramp_picture.js";
import {
  byIdea,
  fieldsOfKind,
  inWords,
  nameOf,
  stageAfter,
  stageOf,
  today,
  toId,
} from "../../../widgets/practicum/ui/static/pdsa/words.js";

const BOXES = [{ id: "i1", words: "Small jugs" }];
const brief = (key, idea) => ({ key, idea, title: key, stage: "plan", number: 2 });

test("a cycle is named by its place, its title and its stage", () => {
  assert.equal(nameOf(brief("Jugs", "")), "Cycle 2: Jugs (Plan)");
  assert.equal(nameOf({ ...brief("Jugs", ""), number: 0 }), "Jugs (Plan)");
});

test("cycles are grouped by their idea, whatever the capitals", () => {
  const groups = byIdea([brief("a", "Jugs"), brief("b", "Bags"), brief("c", "jugs ")]);

  assert.deepEqual(groups.map(({ idea, cycles }) => [idea, cycles.map(({ key }) => key)]), [["Jugs", ["a", "c"]], ["Bags", ["b"]]]);
});

test("a box of the diagram is shown in its words and kept as its id", () => {
  assert.equal(inWords(BOXES, "i1"), "Small jugs");
  assert.equal(toId(BOXES, " small JUGS "), "i1");
  assert.equal(toId(BOXES, "Small jug"), "Small jug");
  assert.equal(inWords(BOXES, "Small jug"), "Small jug");
});

test("a prediction has only the fields of its kind", () => {
  assert.deepEqual(fieldsOfKind("number").plan, ["low", "high", "unit"]);
  assert.deepEqual(fieldsOfKind("yes-no").study, ["result_answer"]);
  assert.deepEqual(fieldsOfKind(undefined), { plan: [], study: [] });
});

test("stages follow each other, and an unknown one is a plan", () => {
  assert.deepEqual(["plan", "do", "study", "act"].map(stageAfter), ["do", "study", "act", ""]);
  assert.equal(stageOf({ stage: "odd" }), "plan");
});

test("today is written as people here write it", () => {
  assert.equal(today(new Date(2026, 2, 6)), "6/3/2026");
});

test("whoever has begun a stage has passed all of the one before", () => {
  assert.equal(lastBefore("plan"), "");
  assert.equal(lastBefore("do"), "tasks");
  assert.ok(order().indexOf("prediction") < order().indexOf("tasks"));
});

test("what only says that something is missing can wait; a contradiction cannot", () => {
  assert.ok(isMissing({ id: "no-learning" }) && isMissing({ id: "act-without-decision" }));
  assert.ok(!isMissing({ id: "act-contradicts-study" }));
});

test("a long label is cut between words into two lines", () => {
  assert.deepEqual(cut("Five children, and a word at the door"), ["Five children, and a", "word at the door"]);
  assert.deepEqual(cut("Short"), ["Short"]);
  assert.deepEqual(cut("x".repeat(30)), ["x".repeat(30)]);
});
