/** Watches the kernel of a page that Voilà's own front end draws: that one says nothing. */

import { lost } from "./notices.js";

const EVERY = 5000;

/**
 * @param {string} baseUrl
 * @param {string} kernelId
 */
export function watchKernel(baseUrl, kernelId) {
  const timer = setInterval(async () => {
    const status = await fetch(`${baseUrl}api/kernels/${kernelId}`, { cache: "no-store" }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    clearInterval(timer);
    lost(status === 404 ? "kernel" : "server", { baseUrl, kernelId });
  }, EVERY);
}
