/**
 * The groups of a list, as plain sums over content. Nothing is changed in place.
 */

import { newId } from "../drivers/shape.js";

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {{ id: string } & Record<string, any>} Row */

/**
 * @param {Content} content
 * @param {string} [name]
 * @returns {Row[]}
 */
export function rowsOf(content, name = "groups") {
  const rows = content[name];
  return Array.isArray(rows) ? rows.filter((row) => row && typeof row.id === "string") : [];
}

/**
 * @param {Content} content
 * @param {string} id
 * @param {Record<string, any>} fields
 * @param {string} [name]
 */
export function write(content, id, fields, name = "groups") {
  return { [name]: rowsOf(content, name).map((row) => (row.id === id ? { ...row, ...fields } : row)) };
}

/**
 * @param {Content} content
 * @param {string} id
 * @param {string} [name]
 */
export function without(content, id, name = "groups") {
  return { [name]: rowsOf(content, name).filter((row) => row.id !== id) };
}

/**
 * Add rows below those that are there.
 * @param {Content} content
 * @param {Record<string, any>[]} fields
 * @param {string} [name]
 * @returns {{ changes: Content, ids: string[] }}
 */
export function add(content, fields, name = "groups") {
  const fresh = fields.map((each) => ({ id: newId(), ...each }));
  return { changes: { [name]: [...rowsOf(content, name), ...fresh] }, ids: fresh.map(({ id }) => id) };
}

/**
 * The row that is worked on next when one goes: the one after it, or the one before.
 * @param {Content} content
 * @param {string} id
 */
export function neighbour(content, id) {
  const rows = rowsOf(content);
  const place = rows.findIndex((row) => row.id === id);
  return (rows[place + 1] ?? rows[place - 1])?.id ?? "";
}
