/** Sends a project's file to Python, in pieces that a socket takes. */

import { Refused } from "../kit/link.js";

const PIECE = 1_000_000;

/**
 * @param {import("../kit/link.js").Link} link
 * @param {Blob & { name?: string }} file
 * @param {number} most  bytes
 * @returns {Promise<any>}  the last answer's body
 */
export async function sendFile(link, file, most) {
  if (file.size > most) throw new Refused(tooLarge(file.name ?? "This file", most));
  if (!file.size) throw new Refused(`${file.name ?? "This file"} is empty.`);
  const of = Math.ceil(file.size / PIECE);
  let body;
  for (let part = 0; part < of; part += 1) {
    const bytes = await file.slice(part * PIECE, (part + 1) * PIECE).arrayBuffer();
    ({ body } = await link.ask("adopt", { part, of }, { buffers: [bytes], timeout: 60_000 }));
  }
  return body;
}

/**
 * @param {string} name
 * @param {number} most
 */
function tooLarge(name, most) {
  return `${name} is larger than a project file can be (${Math.floor(most / 1_000_000)} MB). Please choose another file.`;
}
