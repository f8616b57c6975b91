/**
 * Does something once things are quiet.
 *
 *     const later = calm((findings) => coach.show(findings), 700);
 *     later(findings);     // again and again: only the last counts
 *     later.now();         // do what waits, at once
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
