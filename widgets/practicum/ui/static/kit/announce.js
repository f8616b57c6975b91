/**
 * Speaks to screen readers.
 *
 *     const say = announcer(root);
 *     say("Saved");                       // when the reader is free
 *     say("Not saved yet", { now: true });  // at once
 */

import { h } from "./elements.js";

/** @typedef {(words: string, options?: { now?: boolean }) => void} Say */

/** Two changes in one breath would be heard as one, or not at all. */
const BREATH = 120;

/**
 * Put the two regions that are read out into a tool's root.
 * @param {Element} root
 * @returns {Say}
 */
export function announcer(root) {
  const calm = h("div", { class: "p-spoken", role: "status", "aria-live": "polite" });
  const urgent = h("div", { class: "p-spoken", role: "alert", "aria-live": "assertive" });
  root.append(calm, urgent);
  return (words, { now = false } = {}) => {
    const region = now ? urgent : calm;
    region.textContent = "";
    setTimeout(() => {
      region.textContent = words;
    }, BREATH);
  };
}
