/** "I have finished this page", without leaving it. The form works without this script too. */

export function offerFinish() {
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById("p-finish"));
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
    const finished = button.value === "yes";
    const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
    body.set("finished", button.value);
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
    show(form, button, finished, Boolean(answer?.ok));
  });
}

/** @type {(form: HTMLFormElement, button: HTMLButtonElement, finished: boolean, kept: boolean) => void} */
function show(form, button, finished, kept) {
  const words = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  if (!kept) {
    words.textContent = "That could not be kept just now. Please try again in a moment.";
    return;
  }
  words.textContent = finished
    ? "Well done. This page is marked as finished."
    : "This page is marked as not finished.";
  button.value = finished ? "no" : "yes";
  button.textContent = finished ? "Not yet after all" : "I have finished this page";
  form.dataset.done = String(finished);
  mark(finished);
}

/** @param {boolean} finished */
function mark(finished) {
  const state = document.querySelector('.p-menu [aria-current="page"] .p-state');
  if (!state) return;
  state.className = `p-state p-state--${finished ? "done" : "opened"}`;
  state.innerHTML = finished
    ? '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3.5 8.5 3 3 6-7"/></svg><span class="p-unseen">finished</span>'
    : '<span class="p-unseen">begun</span>';
}
