import assert from "node:assert/strict";
import { test } from "node:test";

import { piecesOf } from "../../../widgets/practicum/ui/static/tools/aim/sentence.js";
import { Waiting } from "../../../widgets/practicum/ui/static/kit/waiting.js";
import { list, sayLead } from "../../../widgets/practicum/ui/static/tools/aim/words.js";

const filled = (pieces) => pieces.filter(({ field, gap }) => field && !gap).map(({ text, field }) => [field, text]);
const gaps = (pieces) => pieces.filter(({ gap }) => gap).map(({ field }) => field);
const whole = (pieces) => pieces.map(({ text }) => text).join("");

test("before anything is typed the sentence asks for each of its parts", () => {
  const pieces = piecesOf("", {});

  assert.deepEqual(gaps(pieces), ["measure", "population", "baseline", "target", "deadline"]);
  assert.equal(
    whole(pieces),
    "We will change what you will change for which people from where you are now to where you want to be by a date.",
  );
});

test("what is filled in is marked as its field, and nothing of the sentence is lost", () => {
  const sentence = "We will increase book bags returned for P1 pupils from 35% to 80% by 30 June 2027.";
  const words = { measure: "Book bags returned.", population: "P1 pupils", baseline: "35%", target: "80%", deadline: "30 June 2027" };

  const pieces = piecesOf(sentence, words);

  assert.equal(whole(pieces), sentence);
  assert.deepEqual(filled(pieces), [
    ["measure", "book bags returned"],
    ["population", "P1 pupils"],
    ["baseline", "35%"],
    ["target", "80%"],
    ["deadline", "30 June 2027"],
  ]);
});

test("a sentence half done shows both", () => {
  const pieces = piecesOf("We will change falls on Ward 4 from … to 2 by ….", { measure: "To reduce falls", where: "Ward 4", target: "2" });

  assert.deepEqual(gaps(pieces), ["baseline", "deadline"]);
  assert.deepEqual(filled(pieces), [["measure", "falls"], ["where", "Ward 4"], ["target", "2"]]);
});

test("a measure with its people in the middle is marked before them and after them", () => {
  const sentence = "We will reduce the percentage of children in P1 who come late from 30% to … by ….";
  const words = { measure: ["the percentage of", "who come late"], population: "Children in P1", baseline: "30%" };

  assert.deepEqual(filled(piecesOf(sentence, words)), [
    ["measure", "the percentage of"],
    ["population", "children in P1"],
    ["measure", "who come late"],
    ["baseline", "30%"],
  ]);
});

test("hostile words are pieces of text like any others", () => {
  const words = '<img src=x onerror="alert(1)">';
  const pieces = piecesOf(`We will change ${words} for … from … to … by ….`, { measure: words });

  assert.deepEqual(filled(pieces), [["measure", words]]);
});

const finding = (id, field) => ({ id, field, message: "", why: "", how: "" });
const NAMES = ["measure", "population", "target", "deadline"];

test("the coach does not miss what nobody has come to yet", () => {
  const waiting = new Waiting(NAMES, {});
  const findings = [finding("no-population", "population"), finding("no-date", "deadline"), finding("vague-verb", "deadline")];

  const atFirst = waiting.sift(findings, []).map(({ id }) => id);
  waiting.left("target");
  const later = waiting.sift(findings, []).map(({ id }) => id);

  assert.deepEqual(atFirst, ["vague-verb"]);
  assert.deepEqual(later, ["no-population", "vague-verb"]);
});

test("a half sentence from yesterday counts as come to", () => {
  const waiting = new Waiting(NAMES, { target: "80%" });

  assert.equal(waiting.sift([finding("no-population", "population")], []).length, 1);
});

test("what is there but cannot be read is not called missing as well", () => {
  const waiting = new Waiting(NAMES, { deadline: "soon" });
  const problems = [{ field: "deadline", message: "?", missing: false }];

  assert.deepEqual(waiting.sift([finding("no-date", "deadline")], problems), []);
});

test("the coach begins, counts, names what is still to come, and praises calmly", () => {
  const label = (name) => ({ deadline: "By when?", target: "Where do you want to be?" })[name];
  const missing = ["target", "deadline"].map((field) => ({ field, missing: true, message: "" }));
  const reading = { complete: false, problems: missing, findings: [], sentence: "We will …" };

  assert.match(sayLead({ ...reading, sentence: "" }, [], label).words, /^Start anywhere/);
  assert.equal(
    sayLead({ ...reading, problems: [missing[1]] }, [finding("a", ""), finding("b", "")], label).words,
    "Two things would make this aim stronger. Still to come: “By when?”.",
  );
  assert.equal(sayLead(reading, [], label).words, "Good so far. Still to come: “Where do you want to be?” and “By when?”.");
  assert.equal(sayLead({ ...reading, complete: true, problems: [] }, [], label).praise, true);
});

test("a list of words reads as people say it", () => {
  assert.equal(list(["a"]), "a");
  assert.equal(list(["a", "b", "c"]), "a, b and c");
});
