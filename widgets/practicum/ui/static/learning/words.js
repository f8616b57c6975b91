/** What the widgets of a day say, apart from the elements that show it. */

/** @param {number | null} level */
export function sayLevel(level) {
  return level === null ? "not answered" : String(level);
}

/**
 * @param {number | null} before
 * @param {number | null} after
 * @param {number} by
 */
export function sayBy(before, after, by) {
  if (before === null || after === null) return "";
  if (by === 0) return "the same";
  return by > 0 ? `${by} up` : `${-by} down`;
}

/**
 * @param {number} done
 * @param {number} of
 */
export function sayProgress(done, of) {
  if (done === of) return `All ${of} have an answer.`;
  return `${done} of ${of} have an answer.`;
}

/**
 * @param {number} left
 */
export function sayUnanswered(left) {
  return left === 1 ? "One question has no answer yet. It will count as not right." : `${left} questions have no answer yet. They will count as not right.`;
}

/**
 * Say a length of time as people do.
 * @param {number} minutes
 */
export function sayMinutes(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours && (hours === 1 ? "1 hour" : `${hours} hours`), rest && (rest === 1 ? "1 minute" : `${rest} minutes`)];
  return parts.filter(Boolean).join(" and ") || "0 minutes";
}

/**
 * The day's date as it stands on a certificate.
 * @param {Date} date
 */
export function sayDay(date) {
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
