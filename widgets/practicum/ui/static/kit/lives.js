/**
 * Tells which sheets are alive, in this tab and in others.
 *
 * By the browser's own locks, which end with their tab. A page from another machine over plain HTTP
 * has none; there a sheet leaves a fresh time in storage every twenty seconds.
 */

/** @typedef {import("./drafts.js").Lives} Lives */

const STEM = "practicum.alive/";
const BEAT = 20_000;
/** A tab in the background may be let wait a minute for its turn. */
const GONE = 150_000;

/**
 * By the browser's locks.
 * @param {LockManager} locks
 * @returns {Lives}
 */
export function livesByLocks(locks) {
  return {
    claim: (owner) =>
      new Promise((answer) => {
        locks
          .request(STEM + owner, { ifAvailable: true }, (lock) => {
            if (!lock) return answer(null);
            return new Promise((letGo) => answer(() => letGo(undefined)));
          })
          .catch(() => answer(null));
      }),
  };
}

/**
 * By fresh times in storage.
 * @param {Storage} storage
 * @param {{ now?: () => number }} [parts]
 * @returns {Lives}
 */
export function livesByBeat(storage, { now = Date.now } = {}) {
  return {
    claim: async (owner) => {
      const key = STEM + owner;
      if (now() - Number(storage.getItem(key) ?? 0) < GONE) return null;
      const beat = () => storage.setItem(key, String(now()));
      const clock = setInterval(beat, BEAT);
      const letGo = () => (clearInterval(clock), storage.removeItem(key));
      beat();
      globalThis.addEventListener?.("pagehide", letGo);
      return letGo;
    },
  };
}

/**
 * The best way that this browser has.
 * @param {Storage | null} storage
 * @returns {Lives}
 */
export function bestLives(storage) {
  if (globalThis.navigator?.locks) return livesByLocks(navigator.locks);
  return storage ? livesByBeat(storage) : { claim: async () => null };
}

/** The browser's storage, if it lets us. */
export function openStorage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
