/**
 * Kernel messages as bytes: the websocket protocol `v1.kernel.websocket.jupyter.org`.
 *
 * A frame is a table of 64-bit little-endian offsets (their count first), then the channel's name,
 * header, parent header, metadata and content, then the buffers.
 */

import { bytesOf } from "./buffers.js";

export const PROTOCOL = "v1.kernel.websocket.jupyter.org";

const WORD = 8;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * @typedef {object} Header
 * @property {string} msg_id
 * @property {string} msg_type
 * @property {string} session
 * @property {string} username
 * @property {string} date
 * @property {string} version
 */

/**
 * @typedef {object} Message
 * @property {string} channel "shell", "control", "iopub" or "stdin"
 * @property {Header} header
 * @property {Partial<Header>} parent_header
 * @property {Record<string, any>} metadata
 * @property {Record<string, any>} content
 * @property {(ArrayBuffer | ArrayBufferView)[]} buffers
 */

/** @typedef {Omit<Message, "buffers"> & { buffers: DataView[] }} Received */

/**
 * Write a message as one frame.
 *
 * @param {Message} message
 * @returns {ArrayBuffer}
 */
export function pack(message) {
  const { header, parent_header, metadata, content } = message;
  const json = [header, parent_header, metadata, content].map((part) => JSON.stringify(part));
  const parts = [
    ...[message.channel, ...json].map((text) => encoder.encode(text)),
    ...message.buffers.map(bytesOf),
  ];
  const count = parts.length + 1;
  let offset = WORD * (count + 1);
  const frame = new Uint8Array(offset + parts.reduce((sum, part) => sum + part.byteLength, 0));
  const table = new DataView(frame.buffer);
  table.setBigUint64(0, BigInt(count), true);
  parts.forEach((part, index) => {
    table.setBigUint64(WORD * (index + 1), BigInt(offset), true);
    frame.set(part, offset);
    offset += part.byteLength;
  });
  table.setBigUint64(WORD * count, BigInt(offset), true);
  return frame.buffer;
}

/**
 * Read a frame. The buffers are views of it, not copies.
 *
 * @param {ArrayBuffer} frame
 * @returns {Received}
 * @throws {RangeError} If the frame is cut short or its table points outside.
 */
export function unpack(frame) {
  const [channel, header, parent_header, metadata, content, ...buffers] = partsOf(frame);
  if (content === undefined) throw new RangeError("A kernel message lacks parts");
  return {
    channel: decoder.decode(channel),
    header: parse(header),
    parent_header: parse(parent_header),
    metadata: parse(metadata),
    content: parse(content),
    buffers,
  };
}

/** @param {ArrayBuffer} frame */
function partsOf(frame) {
  const table = new DataView(frame);
  const count = Number(table.getBigUint64(0, true));
  const offset = (/** @type {number} */ index) =>
    Number(table.getBigUint64(WORD * (index + 1), true));
  return Array.from({ length: Math.max(count - 1, 0) }, (_, index) => {
    const start = offset(index);
    return new DataView(frame, start, offset(index + 1) - start);
  });
}

/** @param {DataView} part */
function parse(part) {
  return JSON.parse(decoder.decode(part));
}
