/**
 * Sums over content: what a team has typed, a plain JSON object.
 *
 * Lists of rows are lists of objects that each have an `id`, which stays; they go row by row.
 */

/** @typedef {Record<string, any>} Content */

/**
 * Tell whether two values say the same; an empty text and an absent one do.
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
export function same(a, b) {
  if (a === b) return true;
  if (isBlank(a) && isBlank(b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a)) return a.length === b.length && a.every((each, i) => same(each, b[i]));
  return namesOf(a, b).every((name) => same(a[name], b[name]));
}

/** @param {any} value */
export function isBlank(value) {
  return value === undefined || value === null || value === "";
}

/**
 * Name the fields in which two contents differ.
 * @param {Content} a
 * @param {Content} b
 */
export function changedFields(a, b) {
  return namesOf(a, b).filter((name) => !same(a[name], b[name]));
}

/**
 * Move what was typed since `sent` onto `now`, which came from elsewhere. What was typed stays.
 *
 *     rebase({ unit: "" }, { unit: "days" }, { unit: "", target: 3 })   // { unit: "days", target: 3 }
 *
 * @param {any} sent   what both started from
 * @param {any} typed  what stands in the fields
 * @param {any} now    what Python has
 * @returns {any}
 */
export function rebase(sent, typed, now) {
  if (same(typed, sent)) return now;
  if (same(now, sent) || same(typed, now)) return typed;
  if (areRows(typed) && areRows(now)) return rebaseRows(areRows(sent) ? sent : [], typed, now);
  if (isPlain(typed) && isPlain(now)) return rebaseFields(isPlain(sent) ? sent : {}, typed, now);
  return typed;
}

/**
 * @param {Content} sent
 * @param {Content} typed
 * @param {Content} now
 */
function rebaseFields(sent, typed, now) {
  const names = [...new Set([...Object.keys(now), ...Object.keys(typed)])];
  const entries = names.map((name) => [name, rebase(sent[name], typed[name], now[name])]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/**
 * @param {{ id: string }[]} sent
 * @param {{ id: string }[]} typed
 * @param {{ id: string }[]} now
 */
function rebaseRows(sent, typed, now) {
  const before = byId(sent);
  const theirs = byId(now);
  const mine = byId(typed);
  const kept = typed
    .filter((row) => theirs.has(row.id) || !before.has(row.id) || !same(row, before.get(row.id)))
    .map((row) => (theirs.has(row.id) ? rebase(before.get(row.id), row, theirs.get(row.id)) : row));
  now.forEach((row, place) => {
    if (!mine.has(row.id) && !before.has(row.id)) kept.splice(Math.min(place, kept.length), 0, row);
  });
  return kept;
}

/** @param {{ id: string }[]} rows */
function byId(rows) {
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * @param {any} value
 * @returns {value is { id: string }[]}
 */
function areRows(value) {
  return Array.isArray(value) && value.every((each) => isPlain(each) && "id" in each);
}

/** @param {any} value */
function isPlain(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {object} a
 * @param {object} b
 */
function namesOf(a, b) {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

/**
 * Give a short mark of a content: two that say the same have the same.
 * @param {any} value
 * @returns {string}
 */
export function markOf(value) {
  const text = JSON.stringify(value, (_name, each) =>
    isPlain(each)
      ? Object.fromEntries(
          Object.keys(each)
            .filter((name) => !isBlank(each[name]))
            .sort()
            .map((name) => [name, each[name]]),
        )
      : each,
  );
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) + i;
  }
  return `${text.length}:${(a >>> 0).toString(36)}:${(b >>> 0).toString(36)}`;
}
