/**
 * Takes in what the page's cells showed, as it arrives after the text (see `serve/arrivals.py`).
 *
 * Our own widgets are drawn by the lean host. A page that needs more is drawn by Voilà's own front
 * end: the server knows from the last time, or the page asks for it when it turns out.
 */

import { Host } from "../host/host.js";
import { leaveWith } from "./leaving.js";
import { brokenTool, didNotStart, found, full, lost } from "./notices.js";
import { fill, fillStock, keepHeights, settle } from "./places.js";
import { watchKernel } from "./watch.js";
import { comeBack } from "./whereabouts.js";

/** @typedef {import("./config.js").PageConfig} PageConfig */

/**
 * @typedef {object} Arrival
 * @property {string} [kernel]
 * @property {number} [cell]
 * @property {import("./places.js").Output[]} [outputs]
 * @property {Record<string, import("../host/models.js").Described>} [models]
 * @property {boolean} [end]
 * @property {boolean} [stock]
 * @property {"start" | "full"} [trouble]
 * @property {string} [words]
 */

/**
 * Take in what has arrived, and what still will.
 *
 * @param {PageConfig} config
 */
export function takeArrivals(config) {
  const page = document.body.dataset.voila ? stockPage(config) : leanPage(config);
  /** @type {{ practicum?: Arrival[] | { push: typeof page } }} */
  const shared = /** @type {any} */ (window);
  const waiting = /** @type {Arrival[]} */ (shared.practicum ?? []);
  shared.practicum = { push: page };
  for (const arrival of waiting) page(arrival);
}

/**
 * @param {PageConfig} config
 * @returns {(arrival: Arrival) => void}
 */
function leanPage(config) {
  /** @type {Host | undefined} */
  let host;
  /** @type {Promise<unknown>[]} */
  const drawn = [];
  return (arrival) => {
    if (arrival.trouble) say(arrival, config.baseUrl);
    if (arrival.kernel) host = startHost(config, arrival.kernel);
    if (arrival.models) host?.models.embed(arrival.models);
    if (host?.foreign.length || arrival.stock) askForStock(host);
    else if (arrival.outputs) {
      const place = fill(arrival.cell ?? -1, arrival.outputs);
      if (place && host) drawn.push(host.mountAll(place).then(() => settle(place)));
    }
    if (arrival.end) Promise.allSettled(drawn).then(() => ready());
  };
}

/** @type {(arrival: Arrival, baseUrl: string) => void} */
function say({ trouble, words }, baseUrl) {
  if (trouble === "full") full(words ?? "", baseUrl);
  else didNotStart();
}

/** @type {(config: PageConfig, kernelId: string) => Host} */
function startHost({ baseUrl, staticUrl, xsrf }, kernelId) {
  // Each tool's modules come in one pack; see `serve/packs.py`.
  const packs = `${staticUrl}pack/`;
  const host = new Host({ baseUrl, staticUrl: packs, kernelId, states: { state: {} } });
  host.addEventListener("lost", (event) => {
    lost(/** @type {CustomEvent} */ (event).detail.reason, { baseUrl, kernelId });
  });
  host.addEventListener("connected", () => found());
  host.addEventListener("broken", (event) => {
    brokenTool(/** @type {CustomEvent} */ (event).detail.el);
  });
  // A widget made later, such as at a press of a button, may be of a kind we cannot draw.
  host.socket.addEventListener("message", () => {
    if (host.foreign.length) askForStock(host);
  });
  leaveWith({ baseUrl, xsrf, kernelId }, () => host.close());
  return host;
}

/**
 * Meets a widget that the lean host cannot draw: Voilà's front end shall draw the whole page.
 *
 * @param {Host | undefined} host
 */
function askForStock(host) {
  host?.close();
  const url = new URL(location.href);
  if (url.searchParams.get("front") === "stock") return;
  url.searchParams.set("front", "stock");
  location.replace(url);
}

/**
 * @param {PageConfig} config
 * @returns {(arrival: Arrival) => void}
 */
function stockPage({ baseUrl, xsrf }) {
  let kernelId = "";
  return (arrival) => {
    if (arrival.trouble) say(arrival, baseUrl);
    if (arrival.kernel) {
      kernelId = arrival.kernel;
      leaveWith({ baseUrl, xsrf, kernelId }, () => {});
    }
    if (arrival.outputs) fillStock(arrival.cell ?? -1, arrival.outputs);
    if (arrival.end) {
      loadStock(baseUrl);
      watchKernel(baseUrl, kernelId);
      ready();
    }
  };
}

/** @param {string} baseUrl */
function loadStock(baseUrl) {
  for (const name of ["voila-style.js", "voila.js"]) {
    const script = document.createElement("script");
    script.src = `${baseUrl}voila/static/${name}`;
    script.async = false;
    document.body.append(script);
  }
}

function ready() {
  keepHeights();
  document.documentElement.dataset.ready = "true";
  comeBack();
}
