import assert from "node:assert/strict";
import { test } from "node:test";

import * as deeds from "../../../widgets/practicum/ui/static/process_map/deeds.js";
import * as lanes from "../../../widgets/practicum/ui/static/process_map/lane_deeds.js";
import * as ways from "../../../widgets/practicum/ui/static/process_map/way_deeds.js";
import { dropAt } from "../../../widgets/practicum/ui/static/process_map/manner.js";
import { branchesOf, lanesOf, stepsOf } from "../../../widgets/practicum/ui/static/process_map/shape.js";
import { nameStep, sayLead, sayLine } from "../../../widgets/practicum/ui/static/process_map/words.js";

const START = {
  lanes: [
    { id: "n", name: "Nurse", order: 1 },
    { id: "d", name: "Doctor", order: 2 },
  ],
  steps: ["a", "b", "c", "e"].map((id, place) => ({ id, text: id.toUpperCase(), kind: "step", lane: "n", order: place + 1 })),
  branches: [{ id: "c-a", step: "c", to: "a", when: "no", order: 1 }],
};
const after = (content, deed) => ({ ...content, ...deed.changes });
const order = (content, side = "now") => stepsOf(content, side).map(({ id }) => id);

test("the first step of a map is its start, and the next ones are steps of the same lane", () => {
  const first = deeds.addAfter({}, "now", "");
  const second = deeds.addAfter(START, "now", "b");

  assert.equal(stepsOf(first.changes, "now")[0].kind, "start");
  assert.deepEqual(order(after(START, second)), ["a", "b", second.focus, "c", "e"]);
  assert.equal(stepsOf(after(START, second), "now")[2].lane, "n");
});

test("a step is put in over and over until there is no room between numbers, and order holds", () => {
  let content = START;
  const made = [];
  for (let turn = 0; turn < 60; turn += 1) {
    const deed = deeds.addAfter(content, "now", "a");
    content = after(content, deed);
    made.unshift(deed.focus);
  }

  assert.deepEqual(order(content), ["a", ...made, "b", "c", "e"]);
});

test("a step moves along, and not past the ends", () => {
  assert.deepEqual(order(after(START, deeds.moveAlong(START, "now", "b", 1))), ["a", "c", "b", "e"]);
  assert.deepEqual(order(after(START, deeds.moveAlong(START, "now", "b", -1))), ["b", "a", "c", "e"]);
  assert.equal(deeds.moveAlong(START, "now", "a", -1).changes, undefined);
  assert.equal(deeds.moveAlong(START, "now", "e", 1).changes, undefined);
});

test("a step is dragged after another and into another lane in one deed", () => {
  const content = after(START, deeds.moveTo(START, "now", "e", { after: "a", lane: "d" }));

  assert.deepEqual(order(content), ["a", "e", "b", "c"]);
  assert.equal(stepsOf(content, "now")[1].lane, "d");
});

test("a step goes lane by lane, and says where there is none", () => {
  const right = after(START, deeds.moveLane(START, "now", "b", 1));

  assert.equal(stepsOf(right, "now")[1].lane, "d");
  assert.equal(deeds.moveLane(right, "now", "b", 1).changes, undefined);
  assert.match(deeds.moveLane({ steps: START.steps }, "now", "b", 1).say, /Type first who/);
});

test("a name that is known joins its lane, whatever its letters, and a new one makes a lane", () => {
  const known = after(START, deeds.setLane(START, "now", "b", " doctor "));
  const fresh = after(START, deeds.setLane(START, "now", "b", "Porter"));

  assert.equal(stepsOf(known, "now")[1].lane, "d");
  assert.equal(lanesOf(known).length, 2);
  assert.deepEqual(lanesOf(fresh).map(({ name }) => name), ["Nurse", "Doctor", "Porter"]);
  assert.equal(stepsOf(after(START, deeds.setLane(START, "now", "b", "")), "now")[1].lane, "");
});

test("who came to a step that is taken out goes on to where it led", () => {
  const content = after(START, deeds.remove(START, "now", "a"));

  assert.deepEqual(order(content), ["b", "c", "e"]);
  assert.equal(branchesOf(content, "c")[0].to, "b");
});

test("the ways on of a step that is taken out go with it", () => {
  assert.deepEqual(branchesOf(after(START, deeds.remove(START, "now", "c"))), []);
});

test("a decision has two ways on as soon as it is one", () => {
  const content = after(START, deeds.makeKind(START, "now", "b", "decision"));

  assert.deepEqual(branchesOf(content, "b").map(({ when, to }) => [when, to]), [["yes", "next"], ["no", ""]]);
});

test("the first way that is added says where it went on without saying", () => {
  const deed = ways.addBranch(START, "b");
  const found = branchesOf(after(START, deed), "b");

  assert.deepEqual(found.map(({ to }) => to), ["next", ""]);
  assert.equal(found[1].id, deed.branch);
  assert.equal(branchesOf(after(START, ways.addBranch(START, "c")), "c").length, 2);
});

test("lines that Python read come after a step, or in the place of an empty one", () => {
  const found = { steps: [{ id: "x", text: "X", kind: "step" }, { id: "y", text: "Y", kind: "step" }], lanes: [{ id: "p", name: "Porter" }], branches: [{ id: "w", step: "x", to: "a" }] };
  const empty = { ...START, steps: [...START.steps, { id: "z", text: "", kind: "step", order: 9 }] };

  assert.deepEqual(order(after(START, deeds.takeIn(START, "now", "a", found))), ["a", "x", "y", "b", "c", "e"]);
  assert.deepEqual(order(after(empty, deeds.takeIn(empty, "now", "z", found))), ["a", "b", "c", "e", "x", "y"]);
  assert.deepEqual(lanesOf(after(START, deeds.takeIn(START, "now", "a", found))).map(({ id }) => id), ["n", "d", "p"]);
});

test("what the words of a step said is taken over, and ways that are there already stay", () => {
  const found = { steps: [{ id: "c", text: "Full?", kind: "decision", work: "5 min" }], lanes: [], branches: [{ id: "w", step: "c", to: "e" }] };
  const content = after(START, deeds.takeOver(START, "now", "c", found));

  assert.deepEqual(stepsOf(content, "now")[2], { id: "c", text: "Full?", kind: "decision", lane: "n", order: 3, work: "5 min" });
  assert.deepEqual(branchesOf(content, "c").map(({ id }) => id), ["c-a"]);
});

test("a start stays a start, whatever its words look like", () => {
  const content = { ...START, steps: [{ id: "a", text: "Ill?", kind: "start", order: 1 }] };
  const found = { steps: [{ id: "a", text: "Ill?", kind: "decision" }], lanes: [], branches: [] };

  assert.equal(stepsOf(after(content, deeds.takeOver(content, "now", "a", found)), "now")[0].kind, "start");
});

test("the future begins as a copy that knows what it was, with ways of its own", () => {
  const content = after(START, ways.copyToFuture(START));

  assert.deepEqual(stepsOf(content, "future").map(({ id, was }) => [id, was]), [["a~f", "a"], ["b~f", "b"], ["c~f", "c"], ["e~f", "e"]]);
  assert.deepEqual(branchesOf(content, "c~f").map(({ to }) => to), ["a~f"]);
  assert.deepEqual(branchesOf(content, "c").map(({ to }) => to), ["a"]);
  assert.deepEqual(after(content, ways.dropFuture(content)).branches, START.branches);
});

test("two people who copy the same map to the future make the same rows", () => {
  assert.deepEqual(ways.copyToFuture(START).changes, ways.copyToFuture(START).changes);
});

test("a lane moves, is renamed and goes, and its steps stay", () => {
  assert.deepEqual(lanesOf(after(START, lanes.shiftLane(START, "d", -1))).map(({ id }) => id), ["d", "n"]);
  assert.equal(lanes.shiftLane(START, "d", 1).changes, undefined);
  assert.equal(lanes.nameLane(START, "d", "GP").lanes[1].name, "GP");
  assert.equal(stepsOf(after(START, lanes.removeLane(START, "n")), "now").length, 4);
});

test("nothing is changed in place", () => {
  const before = JSON.stringify(START);
  deeds.addAfter(START, "now", "a");
  deeds.moveTo(START, "now", "e", { after: "a", lane: "d" });
  deeds.remove(START, "now", "a");
  ways.copyToFuture(START);
  lanes.shiftLane(START, "d", -1);

  assert.equal(JSON.stringify(START), before);
});

test("a box is dropped into a lane after the step above, or straight across", () => {
  const box = (id, x, y) => ({ id, x, y, width: 100, height: 40 });
  const [a, b, c] = [box("a", 10, 10), box("b", 10, 80), box("c", 10, 150)];
  const bands = [{ id: "n", x: 0, width: 120 }, { id: "d", x: 120, width: 120 }];
  const layout = { boxes: [a, b, c], bands };

  assert.deepEqual(dropAt(layout, c, { x: 150, y: 60 }), { target: "a", how: "after", also: false, band: "d" });
  assert.deepEqual(dropAt(layout, b, { x: 150, y: 100 }), { target: "b", how: "after", also: false, band: "d" });
  assert.deepEqual(dropAt(layout, c, { x: 150, y: 2 }), { target: "a", how: "before", also: false, band: "d" });
  assert.equal(dropAt(layout, c, { x: 900, y: 2 }), null);
});

test("steps are named for the ear and for lists", () => {
  assert.equal(sayLine(3, { kind: "step" }), "Step 3");
  assert.equal(sayLine(3, { kind: "decision" }), "Step 3, decision");
  assert.equal(nameStep(4, { text: "", kind: "end" }), "4 End");
  assert.match(sayLead([], 0), /Go to where the work is done/);
  assert.equal(sayLead([{ id: "x" }], 4), "One thing to think about.");
});
