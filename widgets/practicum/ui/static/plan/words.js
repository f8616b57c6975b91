/** The plan's own small sentences, apart from the elements that show them. */

/**
 * @param {{ type: string }[]} measures
 */
export function sayCount(measures) {
  const kinds = [
    ["outcome", "outcome"],
    ["process", "process"],
    ["balancing", "balancing"],
  ].map(([type, name]) => `${measures.filter((each) => each.type === type).length} ${name}`);
  const many = measures.length === 1 ? "1 measure" : `${measures.length} measures`;
  return `${many}: ${kinds.join(", ")}. Three to eight are enough.`;
}

/** @param {number} points */
export function sayFigures(points) {
  if (!points) return "No figures yet";
  return points === 1 ? "1 figure so far" : `${points} figures so far`;
}

/** @param {number} missing */
export function sayMissing(missing) {
  return missing === 1 ? "1 box to fill in" : `${missing} boxes to fill in`;
}

/** @param {number} found */
export function sayFound(found) {
  return found === 1 ? "1 thing to think about" : `${found} things to think about`;
}

/**
 * What a driver's field offers: the boxes of the diagram, and what else stands in the field.
 * @param {{ id: string, words: string }[]} drivers
 * @param {string} value
 * @returns {{ value: string, label: string }[]}
 */
export function driverChoices(drivers, value) {
  const known = drivers.map(({ id, words }) => ({ value: id, label: words }));
  const strange = value && !known.some((each) => each.value === value);
  return [{ value: "", label: "None, or not yet" }, ...known, ...(strange ? [{ value, label: `${value} (not on the diagram)` }] : [])];
}

/**
 * Find the box that words mean, so that the two stay joined.
 * @param {{ id: string, words: string }[]} drivers
 * @param {any} value
 * @returns {string}
 */
export function driverOf(drivers, value) {
  const plain = String(value ?? "").trim().toLowerCase();
  return drivers.find(({ id, words }) => id === value || words.trim().toLowerCase() === plain)?.id ?? String(value ?? "");
}
