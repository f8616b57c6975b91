import assert from "node:assert/strict";
import test from "node:test";

import { addBeside, answer, askWhy, changeCategory, moveAlong, moveIn, moveOut, moveTo, remove, setCategory, takeIn, write } from "../../../widgets/practicum/ui/static/whys/deeds.js";
import { NONE, PROBLEM, Tree } from "../../../widgets/practicum/ui/static/whys/shape.js";

/** Causes such as "b a: Nobody looks": an id, what it explains, its words. */
function content(...rows) {
  const causes = rows.map((row, order) => {
    const [head, text] = row.split(": ");
    const [id, parent] = head.split(" ");
    return { id, parent: parent === "." ? "" : parent, text, order };
  });
  return { what: "Late", causes };
}

/** The tree in short: an id a line, two spaces a why. */
function shape(value) {
  return new Tree(value).lines().slice(1).map(({ key, depth }) => `${"  ".repeat(depth - 1)}${key}`);
}

const done = (value, deed) => ({ ...value, ...deed.changes });
const SMALL = content("a .: 1", "b a: 2", "c a: 3", "d .: 4");

test("a tree is read line by line, each cause under what it explains", () => {
  assert.deepEqual(shape(SMALL), ["a", "  b", "  c", "d"]);
});

test("a cause whose effect is gone, and one of a ring, stand beside the problem", () => {
  assert.deepEqual(shape(content("a gone: 1", "b c: 2", "c b: 3")), ["a", "b", "  c"]);
});

test("asking why of a cause adds one behind it, after those that are there", () => {
  const deed = askWhy(SMALL, "a");

  assert.deepEqual(shape(done(SMALL, deed)), ["a", "  b", "  c", `  ${deed.focus}`, "d"]);
  assert.equal(deed.say, "Why? 1");
});

test("asking why of a folded cause unfolds it", () => {
  const folded = { ...SMALL, ...write(SMALL, "a", { collapsed: true }) };

  assert.equal(new Tree(done(folded, askWhy(folded, "a"))).causes.get("a").collapsed, false);
});

test("a cause beside another explains the same and stands right after it", () => {
  const deed = addBeside(SMALL, "b");

  assert.deepEqual(shape(done(SMALL, deed)), ["a", "  b", `  ${deed.focus}`, "  c", "d"]);
});

test("a cause beside one on a bone comes to the same bone", () => {
  const on = { ...SMALL, ...write(SMALL, "d", { category: "time" }) };
  const deed = addBeside(on, "d");

  assert.equal(new Tree(done(on, deed)).causes.get(deed.focus).category, "time");
});

test("a cause moves in behind the one above, and out again, with all that stands behind it", () => {
  const inside = done(SMALL, moveIn(SMALL, "d"));

  assert.deepEqual(shape(inside), ["a", "  b", "  c", "  d"]);
  assert.deepEqual(shape(done(inside, moveOut(inside, "d"))), ["a", "  b", "  c", "d"]);
});

test("the first cause has none above it to stand behind", () => {
  assert.equal(moveIn(SMALL, "a").changes, undefined);
});

test("a cause moves up and down among those beside it, and no further", () => {
  assert.deepEqual(shape(done(SMALL, moveAlong(SMALL, "c", -1))), ["a", "  c", "  b", "d"]);
  assert.deepEqual(shape(done(SMALL, moveAlong(SMALL, "a", 1))), ["d", "a", "  b", "  c"]);
  assert.equal(moveAlong(SMALL, "d", 1).changes, undefined);
});

test("a cause is never put behind itself", () => {
  assert.equal(moveTo(SMALL, "a", { parent: "b" }).changes, undefined);
});

test("a cause is put before another", () => {
  assert.deepEqual(shape(done(SMALL, moveTo(SMALL, "d", { parent: "a", after: "" }))), ["a", "  d", "  b", "  c"]);
});

test("what stood behind a cause that is taken out keeps its place in the chain", () => {
  const deed = remove(SMALL, "a");

  assert.deepEqual(shape(done(SMALL, deed)), ["b", "c", "d"]);
  assert.equal(deed.focus, "b");
});

test("the problem is no cause: it stays, and its words are its own field", () => {
  assert.equal(remove(SMALL, PROBLEM).changes, undefined);
  assert.deepEqual(write(SMALL, PROBLEM, { text: "Later" }), { what: "Later" });
});

test("an answer is kept with the sentence that it answers, once a link", () => {
  const step = { id: "a>problem", words: "1, therefore late." };
  const first = { ...SMALL, ...answer(SMALL, step, "no") };

  assert.deepEqual(answer(first, step, "yes").therefore, [{ id: "a>problem", answer: "yes", asked: step.words }]);
});

test("only what was changed about the bones is kept", () => {
  const named = { ...SMALL, ...changeCategory(SMALL, "time", { name: "The clock" }) };

  assert.deepEqual(named.categories, [{ id: "time", name: "The clock" }]);
  assert.deepEqual(changeCategory(named, "time", { gone: true }).categories, [{ id: "time", name: "The clock", gone: true }]);
  assert.deepEqual(changeCategory(named, NONE, { name: "?" }), {});
});

test("causes go on bones; those behind stay with what they explain unless they have their own", () => {
  const bones = [{ id: "time", name: "Time", ask: "" }, { id: "team", name: "Our team", ask: "" }];
  const on = done(SMALL, setCategory(SMALL, "a", bones[0]));
  const apart = done(on, setCategory(on, "c", bones[1]));

  assert.deepEqual(new Tree(apart).bones(bones).map(({ key, depth }) => [key, depth]), [["time", 0], ["a", 1], ["b", 2], ["team", 0], ["c", 1], [NONE, 0], ["d", 1]]);
});

test("causes from a table stand behind those whose words they name", () => {
  const found = [{ fields: { text: "Rain" }, explains: "" }, { fields: { text: "No roof" }, explains: "rain" }];
  const tree = new Tree({ what: "Late", ...takeIn({ what: "Late" }, found) });
  const [rain] = tree.childrenOf("");

  assert.deepEqual(tree.childrenOf(rain).map((id) => tree.causes.get(id).text), ["No roof"]);
});

test("a hundred causes put into one place keep their order", () => {
  let value = SMALL;
  const ids = [];
  for (let i = 0; i < 100; i += 1) {
    const deed = addBeside(value, "a");
    value = done(value, deed);
    ids.unshift(deed.focus);
  }

  assert.deepEqual(new Tree(value).childrenOf(""), ["a", ...ids, "d"]);
});
