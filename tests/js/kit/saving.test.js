import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { Drafts } from "../../../widgets/practicum/ui/static/kit/drafts.js";
import { Refused } from "../../../widgets/practicum/ui/static/kit/link.js";
import { KEEPING, LONGEST, PAUSE, Saving } from "../../../widgets/practicum/ui/static/kit/saving.js";
import { fakeLives, fakePython, fakeStorage, settled } from "./fakes.js";

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 }));
afterEach(() => mock.timers.reset());

/** A page that saves to this Python; `seen` is what it was told. */
function page(python, { storage = fakeStorage(), lives = fakeLives(), owner = "tab" } = {}) {
  const drafts = new Drafts("p/aim/main", { storage, lives, owner });
  const seen = { contents: [], states: [], readings: [] };
  const saving = new Saving({
    saved: python.saved(),
    ask: (content, base) => python.save(content, base),
    drafts,
    onContent: (content) => seen.contents.push(content),
    onState: (state) => seen.states.push(state.name),
    onReading: (reading) => seen.readings.push(reading),
  });
  return { saving, drafts, storage, lives, seen };
}

async function pass(milliseconds) {
  mock.timers.tick(milliseconds);
  await settled();
}

test("a change is in the browser at once and with Python after a pause", async () => {
  const python = fakePython();
  const { saving, storage } = page(python);

  saving.edit({ who: "fam" });
  const atOnce = { drafts: storage.length, asked: python.asked.length, state: saving.state.name };
  await pass(PAUSE);

  assert.deepEqual(atOnce, { drafts: 1, asked: 0, state: "saving" });
  assert.deepEqual(python.newest, { who: "fam" });
  assert.equal(storage.length, 0);
  assert.equal(saving.state.name, "saved");
  assert.equal(saving.state.at, "2026-11-22T10:32:00+00:00");
});

test("keys in quick order make one save", async () => {
  const python = fakePython();
  const { saving } = page(python);

  for (const who of ["f", "fa", "fam"]) {
    saving.edit({ who });
    await pass(PAUSE - 1);
  }
  await pass(PAUSE);

  assert.deepEqual(python.asked.map(({ content }) => content.who), ["fam"]);
});

/** What the browser keeps of a sheet: the field `who`, and how often it was written. */
function watched() {
  const storage = fakeStorage();
  const write = storage.setItem.bind(storage);
  const seen = [];
  storage.setItem = (key, text) => (seen.push(JSON.parse(text).content.who), write(key, text));
  return { storage, seen };
}

test("quick keys are written into the browser now and then, the last one among them", async () => {
  const { storage, seen } = watched();
  const { saving } = page(fakePython(), { storage });

  for (const who of ["f", "fa", "fam", "fami"]) saving.edit({ who });
  const atOnce = [...seen];
  await pass(KEEPING);

  assert.deepEqual(atOnce, ["f"]);
  assert.deepEqual(seen, ["f", "fami"]);
});

test("a page that goes writes what waits, also while a save is on its way", async () => {
  const python = fakePython();
  python.save = () => new Promise(() => {});
  const { storage, seen } = watched();
  const { saving } = page(python, { storage });

  saving.edit({ who: "f" });
  saving.flush();
  saving.edit({ who: "fa" });
  saving.keep();
  saving.edit({ who: "fam" });
  saving.stop();
  await pass(0);

  assert.deepEqual(seen.slice(-2), ["fa", "fam"]);
});

test("a draft that Python has does not come back when the pause is over", async () => {
  const python = fakePython();
  const { saving, storage } = page(python);

  saving.edit({ who: "f" });
  saving.edit({ who: "fa" });
  saving.flush();
  await settled();
  await pass(KEEPING * 2);

  assert.deepEqual(python.newest, { who: "fa" });
  assert.equal(storage.length, 0);
});

test("somebody who types without a pause is saved all the same", async () => {
  const python = fakePython();
  const { saving } = page(python);

  for (let at = 0; at <= LONGEST; at += 200) {
    saving.edit({ who: `w${at}` });
    await pass(200);
  }

  assert.equal(python.asked.length, 1);
});

test("there are never two saves on their way, and what was typed meanwhile goes next", async () => {
  const python = fakePython();
  const answers = [];
  const save = python.save;
  python.save = (content, base) => new Promise((done) => answers.push(() => done(save(content, base))));
  const { saving, storage } = page(python);

  saving.edit({ who: "fam" });
  saving.flush();
  saving.edit({ who: "families" });
  saving.flush();
  await pass(10_000);
  const first = answers.length;
  answers[0]();
  await settled();
  const kept = storage.length;
  await pass(PAUSE);
  answers[1]();
  await settled();

  assert.equal(first, 1);
  assert.equal(kept, 1);
  assert.deepEqual(python.asked.map(({ base }) => base), [0, 1]);
  assert.deepEqual(python.newest, { who: "families" });
  assert.equal(saving.state.name, "saved");
});

test("what others wrote in other fields comes in without touching what is being typed", async () => {
  const python = fakePython({ who: "", unit: "" });
  const { saving, seen } = page(python);
  await python.save({ who: "", unit: "%" }, 0);

  saving.edit({ who: "fam", unit: "" });
  saving.flush();
  saving.edit({ who: "famil", unit: "" });
  await settled();

  assert.deepEqual(seen.contents, [{ who: "famil", unit: "%" }]);
  assert.equal(saving.state.merged, true);
});

test("a Python that is silent is asked again and again, and the draft stays till it answers", async () => {
  const python = fakePython();
  const { saving, storage } = page(python);
  python.down = true;

  saving.edit({ who: "fam" });
  await pass(PAUSE);
  const silent = { state: saving.state.name, kept: storage.length };
  python.down = false;
  await pass(1000);

  assert.deepEqual(silent, { state: "late", kept: 1 });
  assert.deepEqual(python.newest, { who: "fam" });
  assert.equal(storage.length, 0);
});

test("a refusal says Python's own sentence and loses nothing", async () => {
  const python = fakePython();
  python.save = async () => Promise.reject(new Refused("The disk is full."));
  const { saving, storage } = page(python);

  saving.edit({ who: "fam" });
  await pass(PAUSE);

  assert.equal(saving.state.name, "refused");
  assert.equal(saving.state.message, "The disk is full.");
  assert.equal(storage.length, 1);
});

test("a save whose answer was lost is no conflict with oneself", async () => {
  const python = fakePython();
  const { saving, seen } = page(python);
  python.deaf = true;
  saving.edit({ who: "fam" });
  await pass(PAUSE);
  python.deaf = false;

  saving.edit({ who: "families" });
  await pass(1000);

  assert.deepEqual(python.newest, { who: "families" });
  assert.equal(saving.state.name, "saved");
  assert.ok(!seen.states.includes("conflict"));
});

test("nor is it after the page was closed and opened again", async () => {
  const python = fakePython();
  const first = page(python, { owner: "old" });
  const letGo = await first.drafts.live();
  python.deaf = true;
  first.saving.edit({ who: "fam" });
  await pass(PAUSE);
  first.saving.edit({ who: "famil" });
  first.saving.stop();
  letGo();
  python.deaf = false;

  const second = page(python, { storage: first.storage, lives: first.lives, owner: "new" });
  await second.drafts.adopt((draft) => second.saving.goOn(draft));
  await settled();

  assert.deepEqual(python.newest, { who: "famil" });
  assert.deepEqual(second.seen.contents[0], { who: "famil" });
  assert.ok(!second.seen.states.includes("conflict"));
  assert.equal(first.storage.length, 0);
});

test("a draft that a page left behind is merged with what was saved since", async () => {
  const python = fakePython({ who: "", unit: "" });
  const first = page(python, { owner: "old" });
  first.saving.edit({ who: "half a sen", unit: "" });
  first.saving.stop();
  await python.save({ who: "", unit: "%" }, 0);

  const second = page(python, { storage: first.storage, lives: first.lives, owner: "new" });
  await second.drafts.adopt((draft) => second.saving.goOn(draft));
  await settled();

  assert.deepEqual(python.newest, { who: "half a sen", unit: "%" });
  assert.deepEqual(second.saving.content, { who: "half a sen", unit: "%" });
});

test("the same words changed twice are both shown, nothing is saved, and the choice is", async () => {
  const python = fakePython({ who: "families" });
  const { saving, storage } = page(python);
  await python.save({ who: "all families" }, 0);

  saving.edit({ who: "our families" });
  await pass(PAUSE);
  const { conflict } = saving.state;
  const during = { newest: python.newest, kept: storage.length };
  saving.edit({ who: "our own families" });
  await pass(60_000);
  saving.resolve({ who: "our own families" });
  await settled();

  assert.deepEqual(during, { newest: { who: "all families" }, kept: 1 });
  assert.equal(conflict.theirs.content.who, "all families");
  assert.equal(conflict.mine.who, "our families");
  assert.deepEqual(python.newest, { who: "our own families" });
  assert.equal(storage.length, 0);
});

test("a newer version from another tab comes in when nothing is being typed, and waits if something is", async () => {
  const python = fakePython({ who: "" });
  const { saving, seen } = page(python);
  await python.save({ who: "families" }, 0);

  saving.heard(python.saved());
  saving.edit({ who: "families of" });
  await python.save({ who: "pupils" }, 1);
  saving.heard(python.saved());

  assert.deepEqual(seen.contents, [{ who: "families" }]);
  assert.equal(saving.content.who, "families of");
});

test("taking everything back leaves nothing to save", async () => {
  const python = fakePython({ who: "families" });
  const { saving, storage } = page(python);

  saving.edit({ who: "families of" });
  saving.edit({ who: "families" });
  await pass(60_000);

  assert.equal(python.asked.length, 0);
  assert.equal(storage.length, 0);
  assert.equal(saving.state.name, "saved");
});

test("the page says so when the browser cannot keep a copy", () => {
  const storage = fakeStorage();
  storage.full = true;
  const { saving } = page(fakePython(), { storage });

  saving.edit({ who: "fam" });

  assert.equal(saving.state.kept, false);
});
