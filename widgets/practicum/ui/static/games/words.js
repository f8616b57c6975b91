/** What a game's page works out from its parts, apart from the elements that show them. */

/** @typedef {import("./parts.js").Part} Part */

/**
 * The first part that was not there before: where the game goes on.
 * @param {Part[]} parts
 * @param {Set<string>} known  ids of the parts before
 */
export function newest(parts, known) {
  return parts.find(({ id }) => !known.has(id)) ?? null;
}

/**
 * Seconds as a stopwatch shows them.
 * @param {number} milliseconds
 */
export function saySeconds(milliseconds) {
  return (Math.round(milliseconds / 100) / 10).toFixed(1);
}
