/**
 * Makes one content from two versions and the reader's choices. Python has merged what it could;
 * where the two clash, its merge has mine.
 */

import { rebase } from "./content.js";

/** @typedef {import("./saving.js").Conflict} Conflict */
/** @typedef {import("./content.js").Content} Content */

/**
 * @param {Conflict} conflict
 * @param {Content} mine  what stands in the fields now
 * @param {Map<string, "mine" | "theirs">} choices  by the clash's path; mine where nothing is chosen
 * @returns {Content}
 */
export function settle(conflict, mine, choices) {
  const start = rebase(conflict.mine, mine, conflict.merged);
  return conflict.clashes
    .filter(({ path }) => choices.get(path) === "theirs")
    .reduce((content, { path, theirs }) => put(content, path.split("."), theirs), start);
}

/**
 * Give what stands at a path: names of fields and ids of rows, joined by dots.
 * @param {any} content
 * @param {string} path
 */
export function at(content, path) {
  return path.split(".").reduce((place, name) => {
    if (Array.isArray(place)) return place.find((row) => row.id === name);
    return place?.[name];
  }, content);
}

/**
 * @param {any} place
 * @param {string[]} path
 * @param {any} value  null: it is not there
 * @returns {any}
 */
function put(place, [name = "", ...rest], value) {
  if (Array.isArray(place)) return putRow(place, name, rest, value);
  const { [name]: old, ...others } = place ?? {};
  const fresh = rest.length ? put(old, rest, value) : value;
  return fresh === null ? others : { ...place, [name]: fresh };
}

/**
 * @param {{ id: string }[]} rows
 * @param {string} id
 * @param {string[]} rest
 * @param {any} value
 */
function putRow(rows, id, rest, value) {
  const found = rows.findIndex((row) => row.id === id);
  const fresh = rest.length ? put(rows[found] ?? { id }, rest, value) : value;
  if (found < 0) return fresh === null ? rows : [...rows, fresh];
  return rows.flatMap((row, i) => (i === found ? (fresh === null ? [] : [fresh]) : [row]));
}
