/**
 * The aim's sentence as pieces to draw: what a team has filled in, what is still to come, and the
 * words between. Python writes the sentence; here it is only taken apart for the eye.
 */

/** @typedef {{ text: string, field?: string, gap?: boolean }} Piece */

const GAP = "…";

/** What stands softly where something is still to come. */
export const PROMPTS = {
  measure: "what you will change",
  population: "which people",
  baseline: "where you are now",
  target: "where you want to be",
  deadline: "a date",
};

/** The word before a gap tells which field it waits for. */
const BEFORE = /** @type {const} */ ({ for: "population", from: "baseline", to: "target", by: "deadline" });

/** Before anything is typed. */
const BLANK = `We will change ${GAP} for ${GAP} from ${GAP} to ${GAP} by ${GAP}.`;

/**
 * @param {string} sentence
 * @param {Record<string, string | string[]>} filled  the words of each field, as typed or as read;
 *   a list where they stand in several places
 * @returns {Piece[]}
 */
export function piecesOf(sentence, filled) {
  const text = sentence || BLANK;
  const found = [...findFilled(text, filled), ...findGaps(text)].sort((a, b) => a.start - b.start);
  /** @type {Piece[]} */
  const pieces = [];
  let end = 0;
  for (const { start, length, ...piece } of found) {
    if (start < end) continue;
    if (start > end) pieces.push({ text: text.slice(end, start) });
    pieces.push(piece);
    end = start + length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/**
 * @param {string} text
 * @param {Record<string, string | string[]>} filled
 */
function findFilled(text, filled) {
  const lower = text.toLowerCase();
  return Object.entries(filled).flatMap(([field, words]) => {
    let from = "We will ".length;
    return [words].flat().flatMap((part) => {
      const wanted = tidy(part).toLowerCase();
      const start = wanted ? lower.indexOf(wanted, from) : -1;
      if (start < 0) return [];
      from = start + wanted.length;
      return [{ start, length: wanted.length, text: text.slice(start, from), field }];
    });
  });
}

/** @param {string} text */
function findGaps(text) {
  return [...text.matchAll(/(\S+) …/g)].map((match) => {
    const field = BEFORE[/** @type {keyof typeof BEFORE} */ (match[1])] ?? "measure";
    return { start: match.index + match[0].length - GAP.length, length: GAP.length, text: PROMPTS[field], field, gap: true };
  });
}

/**
 * As Python fits words into the sentence: single blanks, no full stop, no “to increase” before.
 * @param {string} words
 */
function tidy(words) {
  return String(words)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;:\s]+$/, "")
    .replace(/^(we (will|want to|aim to) |to )?(increase|reduce|decrease|improve|raise|cut|lower|change) /i, "");
}
