/**
 * Comms: named conversations with the kernel, over one socket.
 */

import { newId } from "./ids.js";

/** @typedef {import("./protocol.js").Received} Received */
/** @typedef {import("./buffers.js").Bytes} Bytes */
/** @typedef {import("./socket.js").KernelSocket} KernelSocket */

/**
 * What a conversation hears.
 *
 * @typedef {object} Listener
 * @property {(data: any, buffers: DataView[], parent?: string) => void} message
 * @property {() => void} [close] The kernel ended it.
 */

/**
 * @typedef {(id: string, data: any, buffers: DataView[], metadata: any) => void} Opened
 */

export class Comms {
  /** @type {Map<string, Listener>} */
  #listeners = new Map();
  /** @type {Map<string, Opened>} */
  #targets = new Map();
  /** @type {Map<string, () => void>} */
  #waiting = new Map();

  /** @param {Pick<KernelSocket, "send" | "addEventListener">} socket */
  constructor(socket) {
    this.socket = socket;
    socket.addEventListener("message", (event) =>
      this.#hear(/** @type {CustomEvent<Received>} */ (event).detail),
    );
    // After a break nobody knows which of our messages arrived: let no one wait for ever.
    socket.addEventListener("connected", () => this.#settle());
  }

  /**
   * Hear of conversations that the kernel opens.
   *
   * @param {string} target
   * @param {Opened} opened
   */
  accept(target, opened) {
    this.#targets.set(target, opened);
  }

  /**
   * Take part in a conversation that is open already.
   *
   * @param {string} id
   * @param {Listener} listener
   */
  join(id, listener) {
    this.#listeners.set(id, listener);
  }

  /**
   * Open a conversation.
   *
   * @param {string} target
   * @param {Listener} listener
   * @param {Record<string, any>} [metadata]
   * @returns {string} Its id.
   */
  open(target, listener, metadata = {}) {
    const id = newId();
    this.join(id, listener);
    this.socket.send("comm_open", { comm_id: id, target_name: target, data: {} }, { metadata });
    return id;
  }

  /**
   * Say something.
   *
   * @param {string} id
   * @param {Record<string, any>} data
   * @param {Bytes[]} [buffers]
   * @param {() => void} [done] Called when the kernel has dealt with it, or after a break.
   * @returns {string} The message's id.
   */
  send(id, data, buffers = [], done = undefined) {
    const message = this.socket.send("comm_msg", { comm_id: id, data }, { buffers });
    if (done) this.#waiting.set(message, done);
    return message;
  }

  /** @param {Received} message */
  #hear({ header, parent_header, metadata, content, buffers }) {
    const { comm_id: id, data } = content;
    const parent = parent_header.msg_id;
    if (header.msg_type === "comm_msg") this.#listeners.get(id)?.message(data, buffers, parent);
    if (header.msg_type === "comm_open") this.#opened(content, buffers, metadata);
    if (header.msg_type === "comm_close") this.#closed(id);
    const idle = header.msg_type === "status" && content.execution_state === "idle";
    if (idle && parent) this.#done(parent);
  }

  /** @type {(content: any, buffers: DataView[], metadata: any) => void} */
  #opened({ comm_id: id, target_name: target, data }, buffers, metadata) {
    this.#targets.get(target)?.(id, data, buffers, metadata);
  }

  /** @param {string} id */
  #closed(id) {
    const listener = this.#listeners.get(id);
    this.#listeners.delete(id);
    listener?.close?.();
  }

  /** @param {string} message */
  #done(message) {
    const done = this.#waiting.get(message);
    this.#waiting.delete(message);
    done?.();
  }

  #settle() {
    for (const message of [...this.#waiting.keys()]) this.#done(message);
  }
}
