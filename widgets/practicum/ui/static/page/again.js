/**
 * Starts a page again whose kernel has ended: by itself, as soon as somebody is there to see it.
 */

import { reload } from "./whereabouts.js";

/** Whoever does one of these is there. */
const SIGNS = ["pointerdown", "pointermove", "keydown", "focus", "scroll"];
const KEY = "practicum:again";
/** A page that would start again sooner than this after it did has a trouble of its own. */
const SOON = 15_000;

/**
 * Start again at once if the page is being looked at, else when it is.
 *
 * @param {boolean} rested  it ended because nothing happened: then looking is not enough, somebody
 *   must do something
 * @returns {boolean}  false if it has just done so; then a button should ask
 */
export function startAgain(rested) {
  if (hasJustDone()) return false;
  if (!rested && document.visibilityState === "visible") {
    again();
    return true;
  }
  const back = () => document.visibilityState === "visible" && again();
  for (const sign of SIGNS) addEventListener(sign, back, { once: true, capture: true });
  document.addEventListener("visibilitychange", back);
  return true;
}

function again() {
  keep(String(Date.now()));
  reload();
}

function hasJustDone() {
  try {
    return Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < SOON;
  } catch {
    return true; // nothing can be kept here, so a button asks
  }
}

/** @param {string} now */
function keep(now) {
  try {
    sessionStorage.setItem(KEY, now);
  } catch {
    // hasJustDone has seen to it
  }
}
