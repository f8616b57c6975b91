/**
 * Puts widgets in their places on the page.
 *
 * A place is what a rendered cell leaves:
 * `<script type="application/vnd.jupyter.widget-view+json">{"model_id": "…"}</script>`, in whose
 * stead the widget appears, or any element with `data-view="<model id>"`, in which it appears.
 */

import { drawJoined } from "../kit/thread.js";
import { addStyle, loadModule } from "./module.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./models.js").Models} Models */

const SCRIPT = 'script[type="application/vnd.jupyter.widget-view+json"]';
const PLACE = `${SCRIPT}, [data-view]`;

/**
 * Find the places of widgets that are not yet filled.
 *
 * @param {ParentNode} root
 * @returns {{ element: HTMLElement, id: string }[]}
 */
export function findPlaces(root) {
  const elements = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(PLACE)]);
  return elements
    .filter((element) => !element.dataset.mounted)
    .map((element) => ({ element, id: idOf(element) }));
}

/** @param {HTMLElement} element */
function idOf(element) {
  if (element.dataset.view) return element.dataset.view;
  return String(JSON.parse(element.textContent ?? "{}").model_id);
}

/**
 * Give the element in which a place's widget is drawn.
 *
 * @param {HTMLElement} element
 * @returns {HTMLElement}
 */
export function openPlace(element) {
  element.dataset.mounted = "true";
  if (element.localName !== "script") return element;
  const div = document.createElement("div");
  div.className = "p-widget";
  div.dataset.mounted = "true";
  element.replaceWith(div);
  return div;
}

export class Mounter {
  /** @type {WeakMap<Model, Promise<unknown>>} */
  #initialized = new WeakMap();

  /**
   * @param {Models} models
   * @param {string} staticUrl
   */
  constructor(models, staticUrl) {
    this.models = models;
    this.staticUrl = staticUrl;
  }

  /**
   * Draw a model in an element.
   *
   * @param {string} id
   * @param {HTMLElement} el
   * @returns {Promise<void>}
   */
  async mount(id, el) {
    const model = await this.models.get_model(id);
    const module = await loadModule(model, this.staticUrl);
    const signal = endOf(model);
    const context = { model, el, signal, experimental: { invoke: noInvoke } };
    addStyle(model);
    await this.#initialize(model, module, context);
    const cleanup = await drawJoined(module, context);
    el.dataset.ready = "true";
    signal.addEventListener("abort", () => {
      cleanup?.();
      el.replaceChildren();
    });
  }

  /** @type {(model: Model, module: import("./module.js").Module, context: any) => Promise<unknown>} */
  #initialize(model, module, context) {
    const { el: _el, ...rest } = context;
    const known = this.#initialized.get(model) ?? Promise.resolve(module.initialize?.(rest));
    this.#initialized.set(model, known);
    return known;
  }
}

/** @param {Model} model */
function endOf(model) {
  const end = new AbortController();
  model.on("destroy", () => end.abort());
  return end.signal;
}

/** Anywidget's experimental calls into Python: no tool of the course needs them. */
function noInvoke() {
  return Promise.reject(new Error("This page does not offer `invoke`; use model.send instead"));
}
