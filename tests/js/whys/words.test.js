import assert from "node:assert/strict";
import test from "node:test";

import { sayLead, sayLine, sayTaken } from "../../../widgets/practicum/ui/static/whys/words.js";

const line = (kind, text, depth = 1) => ({ key: text, box: { id: text, text, kind }, depth, parent: "", twin: false, inside: 0 });

test("a line of the outline says which why it is, and of what", () => {
  assert.equal(sayLine(line("problem", "Late", 0)), "The problem");
  assert.equal(sayLine(line("cause", "Rain", 2), line("cause", "Wet road")), "Why 2: a cause of Wet road");
  assert.equal(sayLine(line("root", "Rain"), { ...line("problem", "Late", 0), box: { id: "problem", text: "Late", kind: "problem" } }), "Why 1: a cause of the problem, we work on this");
});

test("a line of the fishbone says which bone it is on", () => {
  assert.equal(sayLine(line("twig", "Rain"), line("bone", "Time", 0)), "Cause, on the bone Time");
});

test("the coach begins with the problem, then with the first why", () => {
  assert.match(sayLead([], { problem: false, causes: 0 }), /^What goes wrong\?/);
  assert.match(sayLead([], { problem: true, causes: 0 }), /^Why does that happen\?/);
  assert.equal(sayLead([], { problem: true, causes: 3 }), "I have nothing to add just now.");
  assert.equal(sayLead([{ id: "x" }], { problem: true, causes: 3 }), "One thing to think about.");
});

test("what a table gave is said in numbers", () => {
  assert.equal(sayTaken(2, 1), "2 causes taken in; 1 row could not be read and waits above.");
});
