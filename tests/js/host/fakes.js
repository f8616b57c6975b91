/** Stand-ins for the browser's websocket and for the kernel behind it. */

import { readFileSync } from "node:fs";
import { pack, unpack } from "../../../widgets/practicum/ui/static/host/protocol.js";

const recorded = JSON.parse(readFileSync(new URL("recorded.json", import.meta.url), "utf8"));

/** The model whose life was recorded, and every frame that the kernel sent. */
export const MODEL = recorded.model;
export const FRAMES = recorded.frames.map((text) => {
  const bytes = Buffer.from(text, "base64");
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
});

/** A message as a kernel sends it. */
export function message(type, content, { buffers = [], parent = {}, channel = "iopub" } = {}) {
  const header = { msg_id: "k", msg_type: type, session: "", username: "", date: "", version: "5.3" };
  return { channel, header, parent_header: parent, metadata: {}, content, buffers };
}

export const idle = (parent) =>
  message("status", { execution_state: "idle" }, { parent: { msg_id: parent } });

/** A websocket that a test opens, closes and speaks through. */
export class FakeWebSocket {
  static all = [];

  constructor(url) {
    this.url = url;
    this.readyState = 1;
    this.sent = [];
    FakeWebSocket.all.push(this);
  }

  send(frame) {
    this.sent.push(unpack(frame));
  }

  close() {
    this.closed = true;
    this.onclose?.();
  }

  say(said) {
    this.onmessage({ data: said instanceof ArrayBuffer ? said : pack(said) });
  }
}

/** A line to the kernel that is always up and keeps what is said. */
export class FakeLine extends EventTarget {
  sent = [];

  send(type, content, { metadata = {}, buffers = [] } = {}) {
    const id = `m${this.sent.length}`;
    this.sent.push({ id, type, content, metadata, buffers });
    return id;
  }

  say(said) {
    this.dispatchEvent(new CustomEvent("message", { detail: unpack(pack(said)) }));
  }

  replay(frames) {
    for (const frame of frames) {
      this.dispatchEvent(new CustomEvent("message", { detail: unpack(frame) }));
    }
  }

  retry() {}
  close() {}
}

/** Wait until something holds; fails after a second. */
export async function until(holds) {
  const end = Date.now() + 1000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Never held: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
