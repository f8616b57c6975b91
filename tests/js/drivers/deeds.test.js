import assert from "node:assert/strict";
import { test } from "node:test";

import { addBeside, addUnder, makeKind, moveAlong, moveIn, moveOut, moveTo, remove, tie, tieMeasure, write } from "../../../widgets/practicum/ui/static/drivers/deeds.js";
import { Shape } from "../../../widgets/practicum/ui/static/drivers/shape.js";
import { diagram, outline } from "./boxes.js";

const START = diagram("p1", "p2", "s1 p1", "s2 p1", "i1 s1", "i2 s1", "i3 p2");
const after = (content, deed) => new Shape({ ...content, ...deed.changes });
const kindOf = (shape, id) => shape.boxes.get(id)?.kind;

test("the outline stands in order, and a box of two drivers is named under the second", () => {
  assert.deepEqual(outline(new Shape(START)), ["aim", " p1", "  s1", "   i1", "   i2", "  s2", " p2", "  i3"]);
  assert.deepEqual(outline(new Shape(diagram("p1", "p2", "i1 p1 p2"))), ["aim", " p1", "  i1", " p2", "  i1*"]);
});

test("what is folded away is no line, and what belongs to nothing comes last", () => {
  const content = { ...START, ...write(START, "p1", { collapsed: true }) };

  assert.deepEqual(outline(new Shape({ ...content, links: content.links.filter(({ child }) => child !== "i3") })), ["aim", " p1", " p2", " i3"]);
});

test("a line added after another stands under the same driver, between it and the next", () => {
  const deed = addBeside(START, "i1", "New");
  const shape = after(START, deed);

  assert.deepEqual(shape.childrenOf("s1"), ["i1", deed.focus, "i2"]);
  assert.equal(kindOf(shape, deed.focus), "idea");
});

test("Enter on the aim begins a primary driver, at the end of those that are there", () => {
  const deed = addBeside(START, "aim");

  assert.deepEqual(after(START, deed).childrenOf("aim"), ["p1", "p2", deed.focus]);
});

test("what is added under a driver is what stands there already", () => {
  const secondary = addUnder(START, "p1");
  const idea = addUnder(START, "p2");

  assert.equal(kindOf(after(START, secondary), secondary.focus), "secondary");
  assert.equal(kindOf(after(START, idea), idea.focus), "idea");
  assert.equal(addUnder(START, "i1").changes, undefined);
});

test("adding under a folded driver unfolds it", () => {
  const content = { ...START, ...write(START, "p1", { collapsed: true }) };

  assert.equal(after(content, addUnder(content, "p1")).boxes.get("p1")?.collapsed, false);
});

test("one step in makes a primary driver a secondary one, and what stood under it stands beside it", () => {
  const content = diagram("p1", "p2", "s2 p2", "i2 p2");
  const shape = after(content, moveIn(content, "p2"));

  assert.equal(kindOf(shape, "p2"), "secondary");
  assert.deepEqual(shape.parentsOf("p2"), ["p1"]);
  assert.deepEqual(shape.parentsOf("s2"), ["p1"]);
  assert.deepEqual(shape.parentsOf("i2"), ["p2"]);
});

test("one step in makes a secondary driver an idea of the one before it, and its ideas go along", () => {
  const content = { ...START, links: [...START.links, { id: "i3>s2", child: "i3", parent: "s2" }] };
  const shape = after(content, moveIn(content, "s2"));

  assert.equal(kindOf(shape, "s2"), "idea");
  assert.deepEqual(shape.parentsOf("s2"), ["s1"]);
  assert.deepEqual(shape.parentsOf("i3").sort(), ["p2", "s1"]);
});

test("one step in makes a secondary driver that stands first an idea in its place", () => {
  const shape = after(START, moveIn(START, "s1"));

  assert.deepEqual([kindOf(shape, "s1"), shape.home("s1")], ["idea", "p1"]);
  assert.deepEqual(shape.parentsOf("i1"), ["p1"]);
});

test("nothing can stand under an idea, and nothing stands before the first", () => {
  assert.equal(moveIn(START, "i2").changes, undefined);
  assert.equal(moveIn(START, "p1").changes, undefined);
  assert.match(moveIn(START, "i2").say, /holds nothing/);
});

test("steps out take an idea to the primary driver, then through the columns to the left", () => {
  const steps = [START];
  for (let i = 0; i < 3; i += 1) steps.push({ ...steps[i], ...moveOut(steps[i], "i1").changes });
  const shapes = steps.map((content) => new Shape(content));

  assert.deepEqual(shapes.map((shape) => kindOf(shape, "i1")), ["idea", "idea", "secondary", "primary"]);
  assert.deepEqual(shapes.map((shape) => shape.home("i1")), ["s1", "p1", "p1", "aim"]);
  assert.deepEqual(shapes[1].childrenOf("p1"), ["s1", "s2", "i1"]);
  assert.equal(moveOut(START, "p1").changes, undefined);
});

test("in and out again brings a driver back to where it was", () => {
  const content = diagram("p1", "p2", "i2 p2");
  const inside = { ...content, ...moveIn(content, "p2").changes };
  const outside = { ...inside, ...moveOut(inside, "p2").changes };

  assert.deepEqual(outline(new Shape(outside)), outline(new Shape(content)));
});

test("up and down change places with the one beside it", () => {
  assert.deepEqual(after(START, moveAlong(START, "i2", -1)).childrenOf("s1"), ["i2", "i1"]);
  assert.deepEqual(after(START, moveAlong(START, "p1", 1)).childrenOf("aim"), ["p2", "p1"]);
});

test("past the last of a driver a box goes to the next driver", () => {
  const shape = after(START, moveAlong(START, "i2", 1));

  assert.deepEqual(shape.parentsOf("i2"), ["s2"]);
  assert.equal(moveAlong(START, "p2", 1).changes, undefined);
});

test("moving changes the number of one box only, so that two people can move two", () => {
  const { changes } = moveAlong(START, "i2", -1);
  const others = changes.nodes.filter((box) => box !== START.nodes.find(({ id }) => id === box.id));

  assert.deepEqual(others.map(({ id }) => id), ["i2"]);
});

test("boxes that all have the same number are numbered once, and then can be moved", () => {
  const content = { ...START, nodes: START.nodes.map((box) => ({ ...box, order: 0 })) };

  assert.deepEqual(after(content, moveAlong(content, "p2", -1)).childrenOf("aim"), ["p2", "p1"]);
});

test("a hundred moves between the same two boxes keep their order", () => {
  let content = diagram("p1", "i1 p1", "i2 p1");
  for (let i = 0; i < 100; i += 1) content = { ...content, ...addBeside(content, "i1").changes };
  const shape = new Shape(content);

  assert.equal(shape.childrenOf("p1").length, 102);
  assert.equal(shape.childrenOf("p1")[0], "i1");
  assert.equal(shape.childrenOf("p1").at(-1), "i2");
});

test("a box that is taken out leaves what stood under it with what it belonged to", () => {
  const deed = remove(START, "s1");
  const shape = after(START, deed);

  assert.equal(shape.boxes.has("s1"), false);
  assert.deepEqual(shape.parentsOf("i1"), ["p1"]);
  assert.equal(deed.focus, "s2");
  assert.equal(remove(START, "aim").changes, undefined);
});

test("the ideas of a primary driver that is taken out belong to nothing, and are still there", () => {
  const shape = after(START, remove(START, "p2"));

  assert.deepEqual(shape.loose.map(({ id }) => id), ["i3"]);
});

test("a box dragged onto a driver stands under it, or under it as well", () => {
  assert.deepEqual(after(START, moveTo(START, "i1", { parent: "p2" })).parentsOf("i1"), ["p2"]);
  assert.deepEqual(after(START, moveTo(START, "i1", { parent: "p2", also: true })).parentsOf("i1").sort(), ["p2", "s1"]);
  assert.equal(moveTo(START, "s1", { parent: "s2" }).changes, undefined);
});

test("a box dragged between two others stands there", () => {
  const shape = after(START, moveTo(START, "i3", { parent: "s1", after: "i1" }));

  assert.deepEqual(shape.childrenOf("s1"), ["i1", "i3", "i2"]);
});

test("an idea that is made a driver keeps what it may belong to", () => {
  const shape = after(START, makeKind(START, "i3", "secondary"));

  assert.deepEqual([kindOf(shape, "i3"), shape.parentsOf("i3")], ["secondary", ["p2"]]);
});

test("a link is made once and taken away again", () => {
  const tied = { ...START, ...tie(START, "i1", "p2", true).changes };
  const twice = { ...tied, ...tie(tied, "i1", "p2", true).changes };

  assert.equal(twice.links.filter(({ id }) => id === "i1>p2").length, 1);
  assert.deepEqual(new Shape({ ...tied, ...tie(tied, "i1", "p2", false).changes }).parentsOf("i1"), ["s1"]);
});

test("a measure stands on a box and goes with it", () => {
  const measured = { ...START, ...tieMeasure(START, "p2", "m1", true) };

  assert.deepEqual(measured.measures, [{ id: "p2~m1", node: "p2", measure: "m1" }]);
  assert.deepEqual(remove(measured, "p2").changes?.measures, []);
});

test("the first word about the aim makes its box", () => {
  assert.deepEqual(write({}, "aim", { text: "Read" }), { nodes: [{ id: "aim", kind: "aim", text: "Read" }] });
  assert.deepEqual(write({}, "gone", { text: "x" }), {});
});

test("content in any state is read", () => {
  const shape = new Shape({ nodes: [null, { id: 3 }, { id: "x", kind: "magic" }], links: "none" });

  assert.deepEqual(outline(shape), ["aim"]);
});
