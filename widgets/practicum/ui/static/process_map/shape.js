/**
 * The rows of a process map as somebody works on them. Nothing is changed in place. What a map means,
 * and where its boxes are drawn, Python says.
 */

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {{ id: string, text: string, kind: string, lane?: string, order?: number } & Record<string, any>} Step */
/** @typedef {{ id: string, name: string, order?: number }} Lane */
/** @typedef {{ id: string, step: string, to: string, when?: string, share?: string, typed?: string, order?: number }} Branch */
/** @typedef {"now" | "future"} Side */

export const NEXT = "next";
export const NOBODY = "";
/** @type {Record<Side, "steps" | "future">} */
export const FIELDS = { now: "steps", future: "future" };
/** @type {Record<string, string>} */
export const KINDS = { start: "Start", step: "Step", decision: "Decision", end: "End" };

const ID_LENGTH = 7;

/** Give an id for a new row. */
export function newId() {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `n${number.toString(36).padStart(ID_LENGTH, "0")}`;
}

/**
 * @param {Content} content
 * @param {string} name
 * @returns {any[]}
 */
export function rowsOf(content, name) {
  const rows = Array.isArray(content[name]) ? content[name] : [];
  return rows.filter((row) => row && typeof row === "object" && typeof row.id === "string");
}

/**
 * The steps of one side, in order.
 * @param {Content} content
 * @param {Side} side
 * @returns {Step[]}
 */
export function stepsOf(content, side) {
  return rowsOf(content, FIELDS[side]).sort(inOrder);
}

/**
 * @param {Content} content
 * @returns {Lane[]}
 */
export function lanesOf(content) {
  return rowsOf(content, "lanes").sort(inOrder);
}

/**
 * What is said of where a step goes on, in order.
 * @param {Content} content
 * @param {string} [step]  all, without it
 * @returns {Branch[]}
 */
export function branchesOf(content, step) {
  const all = rowsOf(content, "branches").sort(inOrder);
  return step === undefined ? all : all.filter((row) => row.step === step);
}

/** @param {{ order?: number }} row */
export function orderOf(row) {
  return typeof row.order === "number" ? row.order : 0;
}

/**
 * @param {{ order?: number }} a
 * @param {{ order?: number }} b
 */
function inOrder(a, b) {
  return orderOf(a) - orderOf(b);
}

/**
 * Say who does a step.
 * @param {Step} step
 * @param {Lane[]} lanes
 */
export function laneName(step, lanes) {
  return lanes.find(({ id }) => id === step.lane)?.name ?? "";
}
