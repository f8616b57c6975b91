/** Friendly words over the page when something is in the way. */

const SLEEP = "sleep";

/**
 * The line to the kernel is gone.
 *
 * @param {"kernel" | "server"} reason
 * @param {string} baseUrl
 */
export function lost(reason, baseUrl) {
  if (reason === "kernel") {
    notice(SLEEP, "This page has gone to sleep", "Your work is safe. Go on where you were.", "Go on");
  } else {
    notice(
      "away",
      "The course does not answer at the moment",
      "Your work is safe on this computer. The page goes on by itself when the course is back.",
      "Try now",
    );
    waitForServer(baseUrl);
  }
}

/** The line stands again. */
export function found() {
  document.querySelector("#p-notices .p-notice")?.remove();
}

/**
 * A tool, or all of them, did not start.
 *
 * @param {HTMLElement} [element] Where the tool would be.
 */
export function trouble(element) {
  if (element) {
    element.innerHTML = `<div class="p-trouble" role="alert"><p><strong>This tool did not start.</strong></p>
      <p>Your work is safe. Please load the page again.</p></div>`;
    return;
  }
  for (const place of document.querySelectorAll(".p-place:not([data-settled])")) place.remove();
  notice(
    "start",
    "The tools on this page did not start",
    "You can read the page, and your work is safe.",
    "Start them again",
  );
}

/** @type {(kind: string, title: string, words: string, button: string) => void} */
function notice(kind, title, words, button) {
  const region = document.getElementById("p-notices");
  if (!region || region.querySelector(`[data-kind="${kind}"]`)) return;
  const box = document.createElement("div");
  box.className = "p-notice";
  box.dataset.kind = kind;
  const head = document.createElement("p");
  head.className = "p-notice__title";
  head.textContent = title;
  const text = document.createElement("p");
  text.textContent = words;
  const act = document.createElement("button");
  act.type = "button";
  act.className = "p-button p-button--main";
  act.textContent = button;
  act.addEventListener("click", () => location.reload());
  box.append(head, text, act);
  region.replaceChildren(box);
}

/**
 * Ask now and then whether the server is back, then start the page again.
 *
 * @param {string} baseUrl
 */
function waitForServer(baseUrl) {
  const timer = setInterval(async () => {
    const answer = await fetch(`${baseUrl}healthz`, { cache: "no-store" }).catch(() => null);
    if (!answer?.ok) return;
    clearInterval(timer);
    location.reload();
  }, 2000);
}
