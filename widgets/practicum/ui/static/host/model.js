/**
 * A widget's model in the browser: what anywidget modules know as `model`.
 *
 * What the page sets goes to Python with `save_changes`, one message at a time: while Python is
 * busy with one, further changes gather and travel together. What Python sets arrives as
 * `change:name` and `change` events; what Python sends, as `msg:custom`.
 */

import { same, takeBuffers } from "./buffers.js";

/** @typedef {Record<string, any>} State */
/** @typedef {import("./buffers.js").Bytes} Bytes */
/** @typedef {(...details: any[]) => void} Callback */

/**
 * How a model reaches its Python half; gives the message's id.
 *
 * @typedef {(data: State, buffers: Bytes[], done?: () => void) => string} Send
 */

export class Model {
  /** @type {State} */
  #state;
  /** @type {Set<string>} */
  #unsaved = new Set();
  /** @type {Map<string, Callback[]>} */
  #callbacks = new Map();
  /** @type {{ message: string, names: string[] } | null} What is on its way to Python. */
  #saving = null;
  #again = false;
  /** @type {Send} */
  #send;

  /**
   * @param {string} id
   * @param {State} state
   * @param {Send} send
   * @param {{ get_model(id: string): Promise<Model> }} manager
   */
  constructor(id, state, send, manager) {
    this.model_id = id;
    this.widget_manager = manager;
    this.#state = { ...state };
    this.#send = send;
  }

  /** @param {string} name */
  get(name) {
    return this.#state[name];
  }

  /**
   * Set a value, or several by an object. Python hears of it with `save_changes`.
   *
   * @param {string | State} name
   * @param {any} [value]
   */
  set(name, value) {
    const wanted = typeof name === "string" ? { [name]: value } : name;
    this.#change(wanted, (changed) => this.#unsaved.add(changed));
  }

  /** Send what was set since the last time. */
  save_changes() {
    if (this.#saving) {
      this.#again = true;
      return;
    }
    const names = [...this.#unsaved];
    this.#unsaved.clear();
    if (names.length === 0) return;
    const changes = Object.fromEntries(names.map((name) => [name, this.#state[name]]));
    const { state, paths, buffers } = takeBuffers(changes);
    const data = { method: "update", state, buffer_paths: paths };
    this.#saving = { names, message: this.#send(data, buffers, () => this.#saved()) };
  }

  /**
   * Send a message of the widget's own to Python.
   *
   * @param {any} content
   * @param {unknown} [_callbacks] Not used; anywidget's signature has it.
   * @param {Bytes[]} [buffers]
   */
  send(content, _callbacks, buffers = []) {
    this.#send({ method: "custom", content }, buffers);
  }

  /**
   * Hear of an event; names parted by blanks stand for several.
   *
   * @param {string} names
   * @param {Callback} callback
   */
  on(names, callback) {
    for (const name of names.split(/\s+/)) {
      this.#callbacks.set(name, [...(this.#callbacks.get(name) ?? []), callback]);
    }
  }

  /**
   * Hear of it no longer; left out, a name or a callback stands for all.
   *
   * @param {string | null} [names]
   * @param {Callback | null} [callback]
   */
  off(names, callback) {
    for (const name of names ? names.split(/\s+/) : [...this.#callbacks.keys()]) {
      const kept = (this.#callbacks.get(name) ?? []).filter((each) => callback && each !== callback);
      this.#callbacks.set(name, kept);
    }
  }

  /**
   * Take in state from Python. What the page has set and Python has not yet seen stays the
   * page's; Python's own answer to it counts (it may have corrected the value).
   *
   * @param {State} state
   * @param {string} [parent] The message that Python answers by this.
   */
  update(state, parent) {
    const theirs = Object.entries(state).filter(([name]) => !this.#isOurs(name, parent));
    this.#change(Object.fromEntries(theirs));
  }

  /** @type {(name: string, parent: string | undefined) => boolean} */
  #isOurs(name, parent) {
    if (this.#unsaved.has(name)) return true;
    return this.#saving !== null && this.#saving.message !== parent && this.#saving.names.includes(name);
  }

  /**
   * Take in a message from Python.
   *
   * @param {any} content
   * @param {DataView[]} buffers
   */
  hear(content, buffers) {
    this.#fire("msg:custom", content, buffers);
  }

  /** Python closed the widget. */
  close() {
    this.#fire("destroy", this);
    this.off();
  }

  /** @type {(wanted: State, mark?: (name: string) => void) => void} */
  #change(wanted, mark) {
    const names = Object.keys(wanted).filter((name) => !same(this.#state[name], wanted[name]));
    for (const name of names) {
      this.#state[name] = wanted[name];
      mark?.(name);
    }
    for (const name of names) this.#fire(`change:${name}`, this, this.#state[name]);
    if (names.length) this.#fire("change", this);
  }

  #saved() {
    this.#saving = null;
    if (!this.#again) return;
    this.#again = false;
    this.save_changes();
  }

  /** @type {(name: string, ...details: any[]) => void} */
  #fire(name, ...details) {
    for (const callback of this.#callbacks.get(name) ?? []) {
      try {
        callback(...details);
      } catch (error) {
        // One listener's fault must not keep the others from hearing.
        globalThis.reportError?.(error) ?? console.error(error);
      }
    }
  }
}
