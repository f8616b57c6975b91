/**
 * What somebody can do to a process map. Each deed answers what is to be changed, which step to go
 * to, and a sentence for those who cannot see it; or only a sentence, if it cannot be done.
 */

import { FIELDS, KINDS, NEXT, branchesOf, lanesOf, newId, orderOf, rowsOf, stepsOf } from "./shape.js";

/** @typedef {import("./shape.js").Content} Content */
/** @typedef {import("./shape.js").Side} Side */
/** @typedef {import("./shape.js").Step} Step */
/** @typedef {{ changes?: Content, focus?: string, say: string }} Deed */
/** @typedef {{ steps: Record<string, any>[], lanes: Record<string, any>[], branches: Record<string, any>[] }} Found  rows that Python read */

/** Numbers this close can hardly be told apart. */
const CLOSE = 1e-6;

/**
 * @param {Content} content
 * @param {Side} side
 * @param {string} id
 * @param {Record<string, any>} fields
 * @returns {Content} the changes
 */
export function write(content, side, id, fields) {
  return { [FIELDS[side]]: rowsOf(content, FIELDS[side]).map((row) => (row.id === id ? { ...row, ...fields } : row)) };
}

/**
 * Add a step after another, in its lane.
 * @param {Content} content
 * @param {Side} side
 * @param {string} after  "" for the first place
 * @returns {Deed}
 */
export function addAfter(content, side, after) {
  const steps = stepsOf(content, side);
  const before = steps.find(({ id }) => id === after);
  const first = !steps.length && side === "now";
  const fields = { text: "", kind: first ? "start" : "step", lane: before?.lane ?? "" };
  return { ...putIn(content, side, after, [fields]), say: first ? "New start" : "New step" };
}

/**
 * @param {Content} content
 * @param {Side} side
 * @param {string} after
 * @param {Record<string, any>[]} fields
 * @returns {{ changes: Content, focus: string }}
 */
function putIn(content, side, after, fields) {
  const steps = stepsOf(content, side);
  const at = steps.findIndex(({ id }) => id === after);
  const made = fields.map((each) => ({ id: newId(), ...each }));
  const order = [...steps.slice(0, at + 1), ...made, ...steps.slice(at + 1)];
  return { changes: { [FIELDS[side]]: number(content, side, order, made) }, focus: made.at(-1)?.id ?? "" };
}

/**
 * Give new steps numbers between those beside them, or all of them new ones where there is no room.
 * @param {Content} content
 * @param {Side} side
 * @param {any[]} order  all steps as they are to stand
 * @param {any[]} moved  those that need a number
 */
function number(content, side, order, moved) {
  const ids = new Set(moved.map(({ id }) => id));
  const first = order.findIndex(({ id }) => ids.has(id));
  const low = first > 0 ? orderOf(order[first - 1]) : undefined;
  const after = order[first + moved.length];
  const [from, to] = [low ?? (after ? orderOf(after) - moved.length - 1 : 0), after ? orderOf(after) : (low ?? 0) + moved.length + 1];
  const step = (to - from) / (moved.length + 1);
  /** @type {Map<string, number>} */
  const numbers = new Map();
  if (step > CLOSE) moved.forEach(({ id }, place) => numbers.set(id, from + step * (place + 1)));
  else order.forEach(({ id }, place) => numbers.set(id, place + 1));
  const known = new Map(rowsOf(content, FIELDS[side]).map((row) => [row.id, row]));
  const rows = [...rowsOf(content, FIELDS[side]), ...order.filter(({ id }) => !known.has(id))];
  return rows.map((row) => (numbers.has(row.id) ? { ...row, order: numbers.get(row.id) } : row));
}

/**
 * Put steps that Python read after another, with their lanes and branches.
 * @param {Content} content
 * @param {Side} side
 * @param {string} after
 * @param {Found} found
 * @returns {Deed}
 */
export function takeIn(content, side, after, { steps, lanes, branches }) {
  const all = stepsOf(content, side);
  const empty = all.find(({ id, text }) => id === after && !text);
  const rest = empty ? { ...content, [FIELDS[side]]: rowsOf(content, FIELDS[side]).filter(({ id }) => id !== after) } : content;
  const place = empty ? (all[all.indexOf(empty) - 1]?.id ?? "") : after;
  const { changes, focus } = putIn(rest, side, place, steps);
  const count = steps.length === 1 ? "1 step is" : `${steps.length} steps are`;
  return { changes: { ...changes, ...withLanes(content, lanes), branches: [...rowsOf(content, "branches"), ...branches] }, focus, say: `${count} in` };
}

/**
 * Take over what the words of one step said: who does it, its times, where it goes on.
 * @param {Content} content
 * @param {Side} side
 * @param {string} id
 * @param {Found} found
 * @returns {Deed}
 */
export function takeOver(content, side, id, { steps: [read = {}], lanes, branches }) {
  const known = stepsOf(content, side).find((step) => step.id === id);
  if (!known) return { say: "" };
  const kind = known.kind === "start" || known.kind === "end" ? known.kind : read.kind;
  const own = branchesOf(content, id).length ? [] : branches;
  return {
    changes: {
      ...write(content, side, id, { ...read, id, kind }),
      ...withLanes(content, lanes),
      ...(own.length ? { branches: [...rowsOf(content, "branches"), ...own] } : {}),
    },
    say: kind === "decision" && known.kind !== "decision" ? "Now a decision, with two ways on" : "",
  };
}

/**
 * @param {Content} content
 * @param {Record<string, any>[]} lanes  new ones
 * @returns {Content}
 */
function withLanes(content, lanes) {
  if (!lanes.length) return {};
  const last = Math.max(0, ...lanesOf(content).map(orderOf));
  return { lanes: [...rowsOf(content, "lanes"), ...lanes.map((lane, place) => ({ ...lane, order: last + place + 1 }))] };
}

/**
 * @param {Content} content
 * @param {Side} side
 * @param {string} id
 * @returns {Deed}
 */
export function remove(content, side, id) {
  const steps = stepsOf(content, side);
  const here = steps.findIndex((step) => step.id === id);
  if (here < 0) return { say: "" };
  const follows = steps[here + 1]?.id ?? "";
  const own = branchesOf(content, id);
  const branches = rowsOf(content, "branches")
    .filter(({ step }) => step !== id)
    // who came here goes on to where this step led
    .map((row) => (row.to === id ? { ...row, to: own.length === 1 && own[0]?.to !== NEXT ? own[0]?.to : follows } : row));
  const rows = rowsOf(content, FIELDS[side]).filter((row) => row.id !== id);
  const focus = (steps[here - 1] ?? steps[here + 1])?.id ?? "";
  return { changes: { [FIELDS[side]]: rows, branches }, focus, say: "Removed. Undo brings it back." };
}

/**
 * @param {Content} content
 * @param {Side} side
 * @param {string} id
 * @param {-1 | 1} by
 * @returns {Deed}
 */
export function moveAlong(content, side, id, by) {
  const steps = stepsOf(content, side);
  const here = steps.findIndex((step) => step.id === id);
  const there = here + by;
  if (here < 0 || there < 0 || there >= steps.length) return { say: by > 0 ? "It is the last step already." : "It is the first step already." };
  const after = by > 0 ? steps[there] : steps[there - 1];
  return { ...moveTo(content, side, id, { after: after?.id ?? "" }), say: `Now step ${there + 1}` };
}

/**
 * Put a step after another, and in a lane.
 * @param {Content} content
 * @param {Side} side
 * @param {string} id
 * @param {{ after?: string, lane?: string }} where  what is left out stays
 * @returns {Deed}
 */
export function moveTo(content, side, id, { after, lane }) {
  const steps = stepsOf(content, side);
  const step = steps.find((each) => each.id === id);
  if (!step) return { say: "" };
  const moved = lane === undefined ? step : { ...step, lane };
  const inLane = { ...content, [FIELDS[side]]: rowsOf(content, FIELDS[side]).map((row) => (row.id === id ? moved : row)) };
  if (after === undefined || after === id) return { changes: { [FIELDS[side]]: inLane[FIELDS[side]] }, focus: id, say: "Moved" };
  const others = steps.filter((each) => each.id !== id);
  const at = others.findIndex((each) => each.id === after);
  const order = [...others.slice(0, at + 1), moved, ...others.slice(at + 1)];
  return { changes: { [FIELDS[side]]: number(inLane, side, order, [moved]) }, focus: id, say: `Now step ${at + 2}` };
}

/**
 * Move a step one lane to the left or right.
 * @param {Content} content
 * @param {Side} side
 * @param {string} id
 * @param {-1 | 1} by
 * @returns {Deed}
 */
export function moveLane(content, side, id, by) {
  const lanes = lanesOf(content);
  const step = stepsOf(content, side).find((each) => each.id === id);
  const here = lanes.findIndex((lane) => lane.id === step?.lane);
  // “nobody yet” stands on the right of all lanes
  const there = here < 0 ? (by < 0 ? lanes.length - 1 : lanes.length) : here + by;
  const lane = lanes[there];
  if (!step || !lane) return { say: lanes.length ? "There is no other lane on that side." : "Type first who does a step. Each role gets a lane." };
  return { ...moveTo(content, side, id, { lane: lane.id }), say: `Now done by ${lane.name}` };
}

/**
 * Say who does a step; a new name makes a new lane, and a lane that nobody is in goes.
 * @param {Content} content
 * @param {Side} side
 * @param {string} id
 * @param {string} name
 * @returns {Deed}
 */
export function setLane(content, side, id, name) {
  const words = name.trim().replace(/\s+/g, " ");
  const known = lanesOf(content).find((lane) => lane.name.trim().toLowerCase() === words.toLowerCase());
  const lane = !words ? "" : (known?.id ?? newId());
  const made = words && !known ? [{ id: lane, name: words }] : [];
  return { changes: { ...write(content, side, id, { lane }), ...withLanes(content, made) }, say: "" };
}

/**
 * @param {Content} content
 * @param {Side} side
 * @param {string} id
 * @param {string} kind
 * @returns {Deed}
 */
export function makeKind(content, side, id, kind) {
  const changes = write(content, side, id, { kind });
  const say = `Now a ${KINDS[kind]?.toLowerCase()}`.replace("a end", "an end");
  if (kind !== "decision" || branchesOf(content, id).length) return { changes, say };
  const both = [
    { id: newId(), step: id, to: NEXT, when: "yes", order: 1 },
    { id: newId(), step: id, to: "", when: "no", order: 2 },
  ];
  return { changes: { ...changes, branches: [...rowsOf(content, "branches"), ...both] }, say: "Now a decision, with two ways on" };
}
