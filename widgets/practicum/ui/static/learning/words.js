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
 * Say a length of time as people do, to the nearest half hour.
 * @param {number} minutes
 */
export function sayHours(minutes) {
  const halves = Math.max(1, Math.round(minutes / 30));
  const hours = Math.floor(halves / 2);
  if (!hours) return "half an hour";
  if (halves % 2) return `${hours} and a half hours`;
  return hours === 1 ? "an hour" : `${hours} hours`;
}

/**
 * The day's date as it stands on a certificate.
 * @param {Date} date
 */
export function sayDay(date) {
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/**
 * @param {number} number
 * @param {boolean} answered
 */
export function sayStep(number, answered) {
  return `Question ${number}, ${answered ? "answered" : "no answer yet"}`;
}

/** @param {boolean} right */
export function sayTurnout(right) {
  return right ? "right" : "not right";
}

/**
 * What stands over the answer that was given.
 * @param {{ place: string }[]} lines
 * @param {boolean} ordered
 */
export function headOfChosen([first], ordered) {
  if (ordered) return "Your order";
  return first?.place ? "Where you put them" : "You chose";
}

/**
 * What stands over what is right and was not answered.
 * @param {{ place: string }[]} key
 * @param {{ right: boolean | null }[]} chosen
 * @param {boolean} ordered
 */
export function headOfKey([first, ...more], chosen, ordered) {
  if (ordered) return "The right order";
  if (first?.place) return more.length ? "Where they belong" : "Where it belongs";
  if (chosen.some(({ right }) => right)) return "Right as well";
  return more.length ? "The right answers" : "The right answer";
}
