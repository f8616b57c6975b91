/** A press that nobody ends, such as one that leaves the window, holds things up no longer. */
const LONGEST_PRESS = 1000;
let pressed = false;
/** @type {Set<() => void>} */
const held = new Set();

function release() {
  pressed = false;
  // the click comes right after the release
  setTimeout(() => {
    for (const run of [...held]) if (held.delete(run)) run();
  });
}

globalThis.addEventListener?.("pointerdown", () => ((pressed = true), setTimeout(release, LONGEST_PRESS)), true);
for (const name of ["pointerup", "pointercancel"]) globalThis.addEventListener?.(name, release, true);

/**
 * Does something once things are quiet.
 *
 *     const later = calm((findings) => coach.show(findings), 700);
 *     later(findings);     // again and again: only the last counts
 *     later.now();         // do what waits, at once
 *
 * While a mouse button or a finger is down it waits all the same: a button that moves away under
 * the pointer would not hear the click that began on it.
 *
 * @template {any[]} A
 * @param {(...args: A) => void} act
 * @param {number} [pause]  milliseconds without another call
 */
export function calm(act, pause = 700) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let clock;
  /** @type {A | null} */
  let waiting = null;
  const run = () => {
    clearTimeout(clock);
    if (pressed) return void held.add(run);
    const args = waiting;
    waiting = null;
    if (args) act(...args);
  };
  /** @param {A} args */
  const call = (...args) => {
    waiting = args;
    clearTimeout(clock);
    clock = setTimeout(run, pause);
  };
  return Object.assign(call, { now: run });
}
