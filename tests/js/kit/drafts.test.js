import assert from "node:assert/strict";
import { test } from "node:test";

import { Drafts } from "../../../widgets/practicum/ui/static/kit/drafts.js";
import { livesByBeat } from "../../../widgets/practicum/ui/static/kit/lives.js";
import { fakeLives, fakeStorage } from "./fakes.js";

const draft = (words, at = 1) => ({ content: { who: words }, base: 0, from: {}, sent: [], at });
const open = (storage, lives, owner, document = "p/aim/main") => new Drafts(document, { storage, lives, owner });

async function adopted(drafts) {
  const found = [];
  await drafts.adopt(async (each) => void found.push(each.content.who));
  return found;
}

test("two tabs of one document keep a draft each", async () => {
  const [storage, lives] = [fakeStorage(), fakeLives()];
  const [one, two] = [open(storage, lives, "one"), open(storage, lives, "two")];

  one.write(draft("mine"));
  two.write(draft("yours"));
  one.clear();

  assert.equal(storage.length, 1);
  assert.match([...storage.kept.values()][0], /yours/);
});

test("a draft is taken in when its tab is gone, and not before", async () => {
  const [storage, lives] = [fakeStorage(), fakeLives()];
  const gone = open(storage, lives, "gone");
  await gone.live();
  gone.write(draft("half a sen"));
  const fresh = open(storage, lives, "fresh");

  const before = await adopted(fresh);
  lives.end("gone");
  const after = await adopted(fresh);

  assert.deepEqual(before, []);
  assert.deepEqual(after, ["half a sen"]);
  assert.equal(storage.length, 0);
});

test("a draft whose use fails stays for the next page", async () => {
  const [storage, lives] = [fakeStorage(), fakeLives()];
  open(storage, lives, "gone").write(draft("half a sen"));
  const fresh = open(storage, lives, "fresh");

  await assert.rejects(fresh.adopt(async () => Promise.reject(new Error("no"))));

  assert.deepEqual(await adopted(fresh), ["half a sen"]);
});

test("of two pages that open at once, one takes the draft in", async () => {
  const [storage, lives] = [fakeStorage(), fakeLives()];
  open(storage, lives, "gone").write(draft("half a sen"));

  const found = await Promise.all(["a", "b"].map((owner) => adopted(open(storage, lives, owner))));

  assert.deepEqual(found.flat(), ["half a sen"]);
});

test("several drafts come oldest first, and only those of this document", async () => {
  const [storage, lives] = [fakeStorage(), fakeLives()];
  open(storage, lives, "b").write(draft("second", 2));
  open(storage, lives, "a").write(draft("first", 1));
  open(storage, lives, "c", "p/aim/mainly").write(draft("another sheet", 0));

  assert.deepEqual(await adopted(open(storage, lives, "fresh")), ["first", "second"]);
});

test("a draft that cannot be read is dropped and stops nobody", async () => {
  const [storage, lives] = [fakeStorage(), fakeLives()];
  storage.setItem("practicum.draft/p/aim/main/broken", "{");

  assert.deepEqual(await adopted(open(storage, lives, "fresh")), []);
  assert.equal(storage.length, 0);
});

test("a browser that keeps nothing is told of, not stumbled over", () => {
  const storage = fakeStorage();
  storage.full = true;

  assert.equal(open(storage, fakeLives(), "a").write(draft("x")), false);
  assert.equal(open(null, fakeLives(), "a").write(draft("x")), false);
});

test("without the browser's locks, a tab counts as gone when it was silent for long", async (context) => {
  context.mock.timers.enable({ apis: ["setInterval"] });
  const storage = fakeStorage();
  let now = 1_000_000;
  const lives = livesByBeat(storage, { now: () => now });
  await lives.claim("a");

  const soon = await lives.claim("a");
  now += 200_000;
  const late = await lives.claim("a");

  assert.equal(soon, null);
  assert.equal(typeof late, "function");
});
