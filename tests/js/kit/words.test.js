import assert from "node:assert/strict";
import { test } from "node:test";

import { sayState, sayTime, sayValue } from "../../../widgets/practicum/ui/static/kit/words.js";

const now = new Date(2026, 10, 22, 12, 0);
const state = (news) => ({ name: "saved", at: "", message: "", merged: false, kept: true, conflict: null, ...news });
const at = (...parts) => new Date(...parts).toISOString();

test("a time today is said by the clock, an older one with its day", () => {
  assert.equal(sayTime(at(2026, 10, 22, 10, 32), now), "10:32");
  assert.equal(sayTime(at(2026, 10, 21, 23, 59), now), "yesterday, 23:59");
  assert.equal(sayTime(at(2026, 2, 3, 9, 5), now), "3 March, 09:05");
  assert.equal(sayTime(at(2025, 11, 31, 9, 5), now), "31 December 2025, 09:05");
});

test("the state says what is so, and where the words are if they are not saved", () => {
  assert.equal(sayState(state({ at: at(2026, 10, 22, 10, 32) }), now), "Saved 10:32");
  assert.equal(sayState(state({}), now), "Saves by itself as you type");
  assert.equal(
    sayState(state({ name: "refused", message: "The disk is full." }), now),
    "Not saved yet: the disk is full. Your words are kept in this browser.",
  );
  assert.match(sayState(state({ name: "late", kept: false }), now), /keep this page open/);
});

test("a value is said in words, and a very long one is cut", () => {
  assert.equal(sayValue(""), "nothing");
  assert.equal(sayValue([{ id: "a" }]), "1 row");
  assert.equal(sayValue({ id: "r", date: "3 May", value: "" }), "date 3 May");
  assert.equal(sayValue("x".repeat(100_000)), `${"x".repeat(2000)}… (100,000 letters)`);
});
