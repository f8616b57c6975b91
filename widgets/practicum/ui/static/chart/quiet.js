/** Waits for a moment in which a large script keeps nobody from reading or typing. */

/** A page that is not seen is not painted, and cells may run for long: then we go on all the same. */
const LONGEST_FRAME = 300;
const LONGEST_PAGE = 3000;
const LONGEST_BUSY = 500;

/** Resolves when the page is painted, all its cells have arrived, and nothing else is to be done. */
export async function whenQuiet() {
  await painted();
  await arrived();
  await idle();
}

/** @returns {Promise<unknown>} */
function painted() {
  return new Promise((done) => {
    // a task that follows a frame comes after it is painted
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, LONGEST_FRAME);
  });
}

/** What the cells show comes in the page's own response. @returns {Promise<unknown>} */
function arrived() {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((done) => {
    document.addEventListener("DOMContentLoaded", done, { once: true });
    setTimeout(done, LONGEST_PAGE);
  });
}

/** @returns {Promise<unknown>} */
function idle() {
  return new Promise((done) => {
    if (window.requestIdleCallback) window.requestIdleCallback(done, { timeout: LONGEST_BUSY });
    else setTimeout(done);
  });
}
