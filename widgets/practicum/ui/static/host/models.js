/**
 * All models of a page, by id: those that its kernel has when we come, and those it makes later.
 */

import { putBuffers } from "./buffers.js";
import { Model } from "./model.js";

/** @typedef {import("./comm.js").Comms} Comms */
/** @typedef {import("./model.js").State} State */

/**
 * A model as the kernel tells of it.
 *
 * @typedef {object} Described
 * @property {string} model_name
 * @property {string} model_module
 * @property {State} state
 * @property {{ path: (string | number)[], encoding: string, data: string }[]} [buffers] In a page's
 *   embedded state, base64.
 */

const CONTROL = "jupyter.widget.control";
const WIDGET = "jupyter.widget";
const VERSION = { version: "1.0.0" };

/** Models that say how boxes are laid out: our page does that itself. */
const IGNORED = new Set(["LayoutModel"]);

export class Models {
  /** @type {Map<string, Model>} */
  #models = new Map();
  /** @type {Map<string, { resolve: (model: Model) => void, promise: Promise<Model> }>} */
  #awaited = new Map();
  /** @type {string | undefined} */
  #control;
  /** @type {((value?: unknown) => void)[]} */
  #asked = [];

  /**
   * Kinds of model that are here and that this host cannot draw, such as
   * "@jupyter-widgets/controls: IntSliderModel".
   *
   * @type {Set<string>}
   */
  foreign = new Set();

  /** @param {Comms} comms */
  constructor(comms) {
    this.comms = comms;
    comms.accept(WIDGET, (id, data, buffers) => {
      putBuffers(data.state, data.buffer_paths ?? [], buffers);
      const { _model_name: model_name, _model_module: model_module } = data.state;
      this.add(id, { model_name, model_module, state: data.state });
    });
  }

  /**
   * Ask the kernel for the state of all that it has; what we have already is brought up to date.
   *
   * @returns {Promise<unknown>} Done when the answer has been taken in.
   */
  fetch() {
    this.#control ??= this.comms.open(
      CONTROL,
      { message: (data, buffers) => this.#states(data, buffers) },
      VERSION,
    );
    this.comms.send(this.#control, { method: "request_states" });
    return new Promise((resolve) => this.#asked.push(resolve));
  }

  /**
   * Take in models from a page's embedded state (`application/vnd.jupyter.widget-state+json`).
   *
   * @param {Record<string, Described>} states
   */
  embed(states) {
    for (const [id, described] of Object.entries(states)) {
      const inner = described.buffers ?? [];
      const paths = inner.map(({ path }) => path);
      putBuffers(described.state, paths, inner.map(({ data }) => fromBase64(data)));
      this.add(id, described);
    }
  }

  /**
   * Take in one model, or bring it up to date.
   *
   * @param {string} id
   * @param {Described} described
   */
  add(id, { model_name, model_module, state }) {
    if (IGNORED.has(model_name)) return;
    const known = this.#models.get(id);
    if (known) return known.update(state);
    if (model_module !== "anywidget") this.foreign.add(`${model_module}: ${model_name}`);
    this.#keep(new Model(id, state, (...said) => this.comms.send(id, ...said), this));
  }

  /**
   * Give a model, when it is here.
   *
   * @param {string} reference Its id, or "IPY_MODEL_" and its id as one widget's state names
   *   another.
   * @returns {Promise<Model>}
   */
  get_model(reference) {
    const id = reference.replace(/^IPY_MODEL_/, "");
    const model = this.#models.get(id);
    if (model) return Promise.resolve(model);
    const awaited = this.#awaited.get(id) ?? withResolver();
    this.#awaited.set(id, awaited);
    return awaited.promise;
  }

  /** @param {Model} model */
  #keep(model) {
    const id = model.model_id;
    this.#models.set(id, model);
    this.comms.join(id, {
      message: (data, buffers, parent) => hear(model, data, buffers, parent),
      close: () => {
        this.#models.delete(id);
        model.close();
      },
    });
    this.#awaited.get(id)?.resolve(model);
    this.#awaited.delete(id);
  }

  /** @type {(data: any, buffers: DataView[]) => void} */
  #states(data, buffers) {
    if (data.method !== "update_states") return;
    putBuffers(data.states, data.buffer_paths ?? [], buffers);
    for (const [id, described] of Object.entries(data.states)) this.add(id, described);
    const asked = this.#asked;
    this.#asked = [];
    for (const resolve of asked) resolve();
  }
}

/** @type {(model: Model, data: any, buffers: DataView[], parent?: string) => void} */
function hear(model, data, buffers, parent) {
  // "echo_update" tells other pages of one kernel what this one set; ours is the only page.
  if (data.method === "custom") model.hear(data.content, buffers);
  if (data.method !== "update") return;
  putBuffers(data.state, data.buffer_paths ?? [], buffers);
  model.update(data.state, parent);
}

function withResolver() {
  /** @type {(model: Model) => void} */
  let resolve = () => {};
  /** @type {Promise<Model>} */
  const promise = new Promise((settle) => (resolve = settle));
  return { resolve, promise };
}

/** @param {string} text */
function fromBase64(text) {
  return new DataView(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);
}
