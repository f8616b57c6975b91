/**
 * The lean host: runs a page's anywidgets over the kernel's socket, without JupyterLab.
 *
 *     import { Host } from "./host.js";
 *     const host = new Host({ baseUrl, staticUrl, kernelId });
 *     await host.ready;                        // every model is known
 *     if (host.foreign.length) loadVoila();    // nothing has been mounted yet
 *     else await host.mountAll(document);      // again for parts of the page that come later
 *
 * A page that carries its widgets' state (in the form of `application/vnd.jupyter.widget-state+json`,
 * as nbclient and nbconvert give it) passes it as `states`, and what comes later to `host.adopt`:
 * then nothing is asked of the kernel, `ready` waits for nobody, and tools stand before the socket
 * does. What they send meanwhile is kept and sent when it stands. A page whose widgets arrive one
 * by one starts with `states: { state: {} }`.
 *
 * Events: `connected` (`detail.again`), `waiting` (`detail.since`), `lost` (`detail.reason`, see
 * `socket.js`), `broken` (a widget could not be drawn: `detail.id`, `detail.error`, `detail.el`).
 * Layout models are ignored. A kernel belongs to one page, so nothing is echoed to others.
 */

import { Comms } from "./comm.js";
import { Models } from "./models.js";
import { Mounter, findPlaces, openPlace } from "./mount.js";
import { KernelSocket } from "./socket.js";

/** @typedef {{ state: Record<string, import("./models.js").Described> }} States */

/**
 * @typedef {object} Options
 * @property {string} baseUrl Where the server's addresses begin.
 * @property {string} staticUrl Where our modules are: `<baseUrl>practicum/static/<version>/`.
 * @property {string} kernelId
 * @property {States} [states] State that the page carries.
 * @property {KernelSocket} [socket] Tests put their own here.
 */

export class Host extends EventTarget {
  /** @param {Options} options */
  constructor({ baseUrl, staticUrl, kernelId, states, socket }) {
    super();
    this.socket = socket ?? new KernelSocket({ baseUrl, kernelId });
    this.models = new Models(new Comms(this.socket));
    this.mounter = new Mounter(this.models, staticUrl);
    if (states) this.adopt(states);
    /** @type {Promise<unknown>} Done when every model of the kernel is known. */
    this.ready = states ? Promise.resolve() : this.models.fetch();
    this.#relay();
    wakeWith(this.socket);
  }

  /** Kinds of model that this host cannot draw; empty on a page of anywidgets. */
  get foreign() {
    return [...this.models.foreign];
  }

  /**
   * Take in models whose state the page carries.
   *
   * @param {States} states
   */
  adopt({ state }) {
    this.models.embed(state);
  }

  /**
   * Draw every widget that has a place in this part of the page.
   *
   * @param {ParentNode} root
   * @returns {Promise<void>} Done when all are drawn, or have failed and said so.
   */
  async mountAll(root) {
    await Promise.all(findPlaces(root).map(({ element, id }) => this.mount(id, element)));
  }

  /**
   * Draw one widget.
   *
   * @param {string} id Its model's id.
   * @param {HTMLElement} element The place, or any element.
   */
  async mount(id, element) {
    const el = openPlace(element);
    try {
      await this.mounter.mount(id, el);
    } catch (error) {
      console.error(error);
      this.dispatchEvent(new CustomEvent("broken", { detail: { id, error, el } }));
    }
  }

  /** Hang up: the page is going. */
  close() {
    this.socket.close();
  }

  #relay() {
    for (const type of ["connected", "waiting", "lost"]) {
      this.socket.addEventListener(type, (event) => {
        const { detail } = /** @type {CustomEvent} */ (event);
        // While the line was down Python may have changed what we show.
        if (type === "connected" && detail.again) this.models.fetch();
        this.dispatchEvent(new CustomEvent(type, { detail }));
      });
    }
  }
}

/**
 * A laptop that wakes up, or finds its network again, should not wait for the next try.
 *
 * @param {KernelSocket} socket
 */
function wakeWith(socket) {
  if (!globalThis.document) return;
  globalThis.addEventListener("online", () => socket.retry());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") socket.retry();
  });
}
