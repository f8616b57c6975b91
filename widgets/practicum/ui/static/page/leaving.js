/** Says goodbye when the page is left, so that its kernel ends with it. */

/**
 * @param {{ baseUrl: string, xsrf: string, kernelId: string }} page
 * @param {() => void} hangUp Closes the line to the kernel.
 */
export function leaveWith({ baseUrl, xsrf, kernelId }, hangUp) {
  document.documentElement.dataset.kernel = kernelId;
  window.addEventListener("pagehide", () => {
    hangUp();
    // A form, because the check against forgery reads the token from there.
    navigator.sendBeacon(
      `${baseUrl}practicum/leave/${kernelId}`,
      new URLSearchParams({ _xsrf: xsrf }),
    );
  });
  // Back from the browser's memory: its kernel has ended, so it starts again.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
