/** Friendly words over the page when something is in the way. Each has one button to go on. */

import { startAgain } from "./again.js";
import { reload } from "./whereabouts.js";

const ASK_EVERY = 2000;
const TRY_EVERY = 4000;

/**
 * The line to the kernel is gone.
 *
 * @param {"kernel" | "server"} reason
 * @param {{ baseUrl: string, kernelId: string }} page
 */
export async function lost(reason, { baseUrl, kernelId }) {
  if (reason === "server") {
    notice(
      "The course does not answer at the moment",
      "Your work is safe on this computer. This page goes on by itself when the course is back.",
      "Try now",
      "Hide this",
    );
    return startAgainWhenBack(baseUrl);
  }
  const { sentence, again, rested } = await whyEnded(baseUrl, kernelId);
  const words = `${sentence || "Your work is safe."} Go on where you were.`;
  notice(rested ? "This page is resting" : "This page has stopped for now", words, "Go on");
  if (again) startAgain(rested);
}

/** The line stands again after all. */
export function found() {
  document.getElementById("p-notices")?.replaceChildren();
}

/** None of the page's tools could start. */
export function didNotStart() {
  giveUpPlaces();
  notice(
    "The tools on this page did not start",
    "You can read the page, and your work is safe.",
    "Start them again",
  );
}

/**
 * There is no room for one more page at the moment; it opens by itself when there is.
 *
 * @param {string} words
 * @param {string} baseUrl
 */
export function full(words, baseUrl) {
  const read = `${words} You can read the page meanwhile.`;
  notice("The tools will be here soon", read, "Try now", "Hide this");
  const look = async () => {
    const answer = await fetch(`${baseUrl}practicum/room`).catch(() => null);
    if (answer?.ok && (await answer.json()).room) reload();
    else setTimeout(look, TRY_EVERY);
  };
  setTimeout(look, TRY_EVERY);
}

/**
 * One tool did not start.
 *
 * @param {HTMLElement} place Where it would be.
 */
export function brokenTool(place) {
  const box = document.createElement("div");
  box.className = "p-trouble";
  box.setAttribute("role", "alert");
  box.append(
    line("This tool did not start."),
    line("Your work is safe, and the rest of the page works. Please load the page again."),
  );
  place.replaceChildren(box);
}

/**
 * @param {string} title
 * @param {string} words
 * @param {string} button  loads the page again
 * @param {string} [aside]  what puts the notice away, where the page goes on by itself
 */
function notice(title, words, button, aside) {
  const head = line(title);
  head.className = "p-notice__title";
  const box = document.createElement("div");
  box.className = "p-notice";
  const acts = document.createElement("div");
  acts.className = "p-notice__acts";
  acts.append(act(button, "p-button p-button--main", reload));
  if (aside) acts.append(act(aside, "p-button", () => putAway(box)));
  box.append(head, line(words), acts);
  document.getElementById("p-notices")?.replaceChildren(box);
}

/** @param {HTMLElement} box */
function putAway(box) {
  box.remove();
  // whoever reads on with the keyboard goes on in the page
  document.getElementById("content")?.focus({ preventScroll: true });
}

/** @type {(words: string, look: string, deed: () => void) => HTMLButtonElement} */
function act(words, look, deed) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = look;
  button.textContent = words;
  button.addEventListener("click", () => deed());
  return button;
}

/** @param {string} words */
function line(words) {
  const paragraph = document.createElement("p");
  paragraph.textContent = words;
  return paragraph;
}

function giveUpPlaces() {
  for (const place of document.querySelectorAll(".p-place:not([data-settled])")) place.remove();
}

/**
 * Ask why the kernel ended.
 *
 * @param {string} baseUrl
 * @param {string} kernelId
 * @returns {Promise<{ sentence: string, again: boolean, rested: boolean }>}
 */
async function whyEnded(baseUrl, kernelId) {
  const answer = await fetch(`${baseUrl}practicum/ended/${kernelId}`).catch(() => null);
  return answer?.ok ? answer.json() : { sentence: "", again: false, rested: false };
}

/**
 * Ask now and then whether the server is back, then start the page again.
 *
 * @param {string} baseUrl
 */
function startAgainWhenBack(baseUrl) {
  const timer = setInterval(async () => {
    const answer = await fetch(`${baseUrl}healthz`, { cache: "no-store" }).catch(() => null);
    if (!answer?.ok) return;
    clearInterval(timer);
    reload();
  }, ASK_EVERY);
}
