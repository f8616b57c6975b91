/** The kit's own sentences, apart from the elements that show them. */

/** @typedef {import("./saving.js").State} State */

/**
 * Say a time as people do: "10:32", "yesterday, 10:32", "3 March, 10:32".
 * @param {string} iso
 * @param {Date} [now]
 */
export function sayTime(iso, now = new Date()) {
  const then = new Date(iso);
  const clock = then.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const days = Math.round((dayOf(now) - dayOf(then)) / 86_400_000);
  if (days === 0) return clock;
  if (days === 1) return `yesterday, ${clock}`;
  const year = then.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return `${then.toLocaleDateString("en-GB", { day: "numeric", month: "long", year })}, ${clock}`;
}

/** @param {Date} date */
function dayOf(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/**
 * Say whether the work is saved.
 * @param {State} state
 * @param {Date} [now]
 */
export function sayState(state, now = new Date()) {
  if (state.name === "saving") return state.kept ? "Saving…" : "Saving… Please keep this page open.";
  if (state.name === "conflict") return "Not saved yet: there are two versions. Please choose below.";
  if (state.name === "saved") return state.at ? `Saved ${sayTime(state.at, now)}` : "Saves by itself as you type";
  const keep = state.kept ? "Your words are kept in this browser." : "Please keep this page open.";
  return `Not saved yet: ${lowerFirst(state.message || "The course is not answering just now.")} ${keep}`;
}

/** @param {string} sentence */
function lowerFirst(sentence) {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/**
 * Say a value for a list of versions; never more than a reader can take in.
 * @param {any} value
 * @param {number} [most]
 */
export function sayValue(value, most = 2000) {
  if (value === undefined || value === null || value === "") return "nothing";
  if (Array.isArray(value)) return value.length === 1 ? "1 row" : `${value.length} rows`;
  const text = typeof value === "object" ? sayRow(value) : String(value);
  return text.length > most ? `${text.slice(0, most)}… (${text.length.toLocaleString("en-GB")} letters)` : text;
}

/** @param {Record<string, any>} row */
function sayRow(row) {
  const cells = Object.entries(row).filter(([name, value]) => name !== "id" && value !== "");
  return cells.map(([name, value]) => `${name} ${value}`).join(", ");
}
