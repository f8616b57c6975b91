/** What somebody can do to the lanes of a process map. */

import { lanesOf, rowsOf } from "./shape.js";

/** @typedef {import("./shape.js").Content} Content */
/** @typedef {import("./deeds.js").Deed} Deed */

/**
 * @param {Content} content
 * @param {string} id
 * @param {string} name
 * @returns {Content}
 */
export function nameLane(content, id, name) {
  return { lanes: rowsOf(content, "lanes").map((lane) => (lane.id === id ? { ...lane, name } : lane)) };
}

/**
 * @param {Content} content
 * @param {string} id
 * @param {-1 | 1} by
 * @returns {Deed}
 */
export function shiftLane(content, id, by) {
  const lanes = lanesOf(content);
  const here = lanes.findIndex((lane) => lane.id === id);
  const there = here + by;
  if (here < 0 || there < 0 || there >= lanes.length) return { say: "It is the outermost lane already." };
  const [lane] = lanes.splice(here, 1);
  if (lane) lanes.splice(there, 0, lane);
  const places = new Map(lanes.map((each, place) => [each.id, place + 1]));
  return { changes: { lanes: rowsOf(content, "lanes").map((each) => ({ ...each, order: places.get(each.id) ?? 0 })) }, say: `Now lane ${there + 1} of ${lanes.length}` };
}

/**
 * Take a lane out; its steps are done by nobody yet.
 * @param {Content} content
 * @param {string} id
 * @returns {Deed}
 */
export function removeLane(content, id) {
  return { changes: { lanes: rowsOf(content, "lanes").filter((lane) => lane.id !== id) }, say: "The lane is gone. Its steps are still there. Undo brings it back." };
}
