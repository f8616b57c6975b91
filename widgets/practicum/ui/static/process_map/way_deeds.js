/** What somebody can do to the ways on from a step, and to the future as a whole. */

import { NEXT, branchesOf, newId, orderOf, rowsOf } from "./shape.js";

/** @typedef {import("./shape.js").Content} Content */
/** @typedef {import("./deeds.js").Deed} Deed */

/** Rows of the future that stand for rows of now have the same id everywhere, whoever copies them. */
const COPY = "~f";

/**
 * Add a way on from a step. Where it went on without saying so is said now.
 * @param {Content} content
 * @param {string} step
 * @returns {Deed & { branch: string }}
 */
export function addBranch(content, step) {
  const own = branchesOf(content, step);
  const made = { id: newId(), step, to: "", when: "", order: Math.max(1, ...own.map(orderOf)) + 1 };
  const first = own.length ? [] : [{ id: newId(), step, to: NEXT, when: "", order: 1 }];
  return { changes: { branches: [...rowsOf(content, "branches"), ...first, made] }, say: "New way on", branch: made.id };
}

/**
 * @param {Content} content
 * @param {string} id
 * @param {Record<string, any>} fields
 * @returns {Content}
 */
export function writeBranch(content, id, fields) {
  return { branches: rowsOf(content, "branches").map((row) => (row.id === id ? { ...row, ...fields } : row)) };
}

/**
 * @param {Content} content
 * @param {string} id
 * @returns {Deed}
 */
export function removeBranch(content, id) {
  return { changes: { branches: rowsOf(content, "branches").filter((row) => row.id !== id) }, say: "The way is gone. Undo brings it back." };
}

/**
 * Begin the future as a copy of now.
 * @param {Content} content
 * @returns {Deed}
 */
export function copyToFuture(content) {
  const steps = rowsOf(content, "steps");
  const known = new Set(steps.map(({ id }) => id));
  const branches = rowsOf(content, "branches");
  const there = new Set(branches.map(({ id }) => id));
  const copies = branches
    .filter(({ step, id }) => known.has(step) && !there.has(id + COPY))
    .map((row) => ({ ...row, id: row.id + COPY, step: row.step + COPY, to: known.has(row.to) ? row.to + COPY : row.to }));
  const future = steps.map(({ idea: _idea, ...row }) => ({ ...row, id: row.id + COPY, was: row.id }));
  return { changes: { future, branches: [...branches, ...copies] }, focus: future[0]?.id ?? "", say: "The future begins as a copy of now. Change it." };
}

/**
 * Take the future away, to begin it anew.
 * @param {Content} content
 * @returns {Deed}
 */
export function dropFuture(content) {
  const gone = new Set(rowsOf(content, "future").map(({ id }) => id));
  return { changes: { future: [], branches: rowsOf(content, "branches").filter(({ step }) => !gone.has(step)) }, say: "The future is gone. Undo brings it back." };
}
