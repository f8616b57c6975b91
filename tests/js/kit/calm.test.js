/** A remark waits while a button is pressed: what moves away under the pointer hears no click. */

import assert from "node:assert/strict";
import { test } from "node:test";

/** @type {Record<string, () => void>} */
const listeners = {};
Object.assign(globalThis, { addEventListener: (/** @type {string} */ name, /** @type {() => void} */ act) => (listeners[name] = act) });
const { calm } = await import("../../../widgets/practicum/ui/static/kit/calm.js");
const aMoment = () => new Promise((go) => setTimeout(go, 20));

test("what waits is done at once where nothing is pressed", () => {
  /** @type {string[]} */
  const done = [];
  const later = calm((words) => done.push(words));
  later("one");
  later("two");
  later.now();
  assert.deepEqual(done, ["two"]);
});

test("while the pointer is down it waits, and is done after the click", async () => {
  /** @type {string[]} */
  const done = [];
  const later = calm((words) => done.push(words));
  later("gone");
  listeners.pointerdown?.();
  later.now();
  await aMoment();
  assert.deepEqual(done, []);
  listeners.pointerup?.();
  done.push("click");
  await aMoment();
  assert.deepEqual(done, ["click", "gone"]);
});
