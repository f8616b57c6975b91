/**
 * The page's line to its kernel: a websocket that comes back by itself while the kernel lives.
 *
 * Events, each a `CustomEvent`:
 * - `connected`: the kernel hears us; `detail.again` is true if the line had been down.
 * - `message`: `detail` is a message from the kernel.
 * - `waiting`: the line is down and we are trying; `detail.since` is when that began (ms).
 * - `lost`: `detail.reason` is `"kernel"` (it has ended, nothing more will come) or `"server"`
 *   (nobody answers; we go on trying, and `connected` or `lost` with `"kernel"` may follow).
 */

import { newId } from "./ids.js";
import { PROTOCOL, pack, unpack } from "./protocol.js";

/** @typedef {import("./protocol.js").Received} Received */
/** @typedef {import("./protocol.js").Message} Message */

/** Milliseconds between tries; the last goes on. */
export const PAUSES = [100, 300, 1000, 2000, 4000, 8000];
/** How long nobody may answer, in milliseconds, before the page hears that the server is gone. */
export const PATIENCE = 3000;

/** `WebSocket.OPEN` */
const OPEN = 1;

/** @type {(url: URL | string) => WebSocket} */
const openSocket = (url) => new WebSocket(url, [PROTOCOL]);

/**
 * Ask the server, and give up where no answer comes: after a sleep a connection that the browser
 * keeps may be dead, and the next question goes over another.
 *
 * @param {string} url
 */
const askServer = (url) =>
  fetch(url, { cache: "no-store", signal: AbortSignal.timeout(2 * PATIENCE) });

export class KernelSocket extends EventTarget {
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {Message[]} */
  #queue = [];
  #live = false;
  #before = false;
  #ended = false;
  #told = false;
  #tries = 0;
  #heard = 0;
  #downSince = 0;
  #checking = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {object} options
   * @param {string} options.baseUrl Where the server's addresses begin, such as "/".
   * @param {string} options.kernelId
   * @param {string} [options.session] One id for the life of the page, so that messages kept by
   *   the server while the line was down still come.
   * @param {string} [options.origin] The page's own address.
   * @param {typeof openSocket} [options.open] Opens a websocket; tests put their own here.
   * @param {(url: string) => Promise<{ status: number }>} [options.ask] Asks the server.
   * @param {number[]} [options.pauses]
   * @param {number} [options.patience]
   */
  constructor(options) {
    super();
    this.session = options.session ?? newId();
    this.kernel = new URL(
      `${options.baseUrl}api/kernels/${options.kernelId}`,
      options.origin ?? globalThis.location?.href,
    );
    this.open = options.open ?? openSocket;
    this.ask = options.ask ?? askServer;
    this.pauses = options.pauses ?? PAUSES;
    this.patience = options.patience ?? PATIENCE;
    this.#downSince = Date.now();
    this.#connect();
  }

  /** Whether the kernel hears us now. */
  get live() {
    return this.#live;
  }

  /**
   * Send a request to the kernel, at once or as soon as the line stands.
   *
   * @param {string} type Such as "comm_msg".
   * @param {Record<string, any>} content
   * @param {{ metadata?: Record<string, any>, buffers?: Message["buffers"] }} [extra]
   * @returns {string} The message's id, which answers carry as their parent's.
   */
  send(type, content, { metadata = {}, buffers = [] } = {}) {
    const message = this.#message(type, content, metadata, buffers);
    // A socket that is closing takes what it is given and sends it nowhere.
    if (this.#live && this.#socket?.readyState === OPEN) this.#socket.send(pack(message));
    else if (!this.#ended) this.#queue.push(message);
    return message.header.msg_id;
  }

  /** Look now: the page woke up, or the network is back. */
  retry() {
    if (this.#ended || this.#checking) return;
    if (this.#socket) return this.#probe();
    clearTimeout(this.#timer);
    this.#tries = 0;
    this.#check();
  }

  /** Hang up for good. */
  close() {
    this.#ended = true;
    this.#live = false;
    this.#queue = [];
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #connect() {
    const url = new URL(`${this.kernel.href}/channels?session_id=${this.session}`);
    url.protocol = url.protocol.replace("http", "ws");
    const socket = this.open(url);
    this.#socket = socket;
    socket.binaryType = "arraybuffer";
    // Whatever comes back shows that the server listens to the kernel on our behalf. Anything
    // sent before that could be answered into the void.
    socket.onopen = () => socket.send(pack(this.#message("kernel_info_request", {}, {}, [])));
    socket.onmessage = (event) => this.#hear(event.data);
    socket.onclose = () => this.#drop();
  }

  /** A line that was cut while the laptop slept can look whole for minutes. */
  #probe() {
    if (!this.#live) return;
    const heard = this.#heard;
    this.send("kernel_info_request", {});
    this.#timer = setTimeout(() => {
      if (this.#heard === heard) this.#hangUp();
    }, this.patience);
  }

  #hangUp() {
    const socket = this.#socket;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    this.#drop();
  }

  /** @param {ArrayBuffer} frame */
  #hear(frame) {
    this.#heard += 1;
    const message = unpack(frame);
    if (isEnd(message)) return this.#end();
    if (!this.#live) this.#rise();
    this.#tell("message", message);
  }

  #rise() {
    const again = this.#before;
    this.#live = this.#before = true;
    this.#tries = 0;
    this.#told = false;
    const waiting = this.#queue;
    this.#queue = [];
    this.#tell("connected", { again });
    for (const message of waiting) this.#socket?.send(pack(message));
  }

  #drop() {
    if (this.#live) this.#downSince = Date.now();
    this.#live = false;
    this.#socket = null;
    if (this.#ended) return;
    this.#tell("waiting", { since: this.#downSince });
    this.#later();
  }

  #later() {
    const pause = this.pauses[Math.min(this.#tries, this.pauses.length - 1)];
    this.#tries += 1;
    this.#timer = setTimeout(() => this.#check(), pause);
  }

  async #check() {
    this.#checking = true;
    const status = await this.ask(this.kernel.href).then(
      (answer) => answer.status,
      () => 0,
    );
    this.#checking = false;
    if (this.#ended) return;
    if (status === 404) return this.#end();
    if (status >= 200 && status < 300) return this.#connect();
    if (!this.#told && Date.now() - this.#downSince >= this.patience) {
      this.#told = true;
      this.#tell("lost", { reason: "server" });
    }
    this.#later();
  }

  #end() {
    if (this.#ended) return;
    this.close();
    this.#tell("lost", { reason: "kernel" });
  }

  /** @type {(type: string, content: any, metadata: any, buffers: Message["buffers"]) => Message} */
  #message(type, content, metadata, buffers) {
    const header = {
      msg_id: newId(),
      msg_type: type,
      session: this.session,
      username: "",
      date: new Date().toISOString(),
      version: "5.3",
    };
    return { channel: "shell", header, parent_header: {}, metadata, content, buffers };
  }

  /** @type {(type: string, detail: any) => void} */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/**
 * A kernel that was started afresh has nothing of this page in it: for us it has ended.
 *
 * @param {Received} message
 */
function isEnd({ channel, header, content }) {
  if (channel !== "iopub") return false;
  if (header.msg_type === "shutdown_reply") return true;
  const ends = ["restarting", "autorestarting", "dead"];
  return header.msg_type === "status" && ends.includes(content.execution_state);
}
