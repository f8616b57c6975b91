/**
 * Where a value stands on an axis, near enough to plotly's own choice that nothing jumps when its
 * picture takes the place of the light one.
 */

/** @typedef {Record<string, any>} Axis */
/** @typedef {{ values: any[], pad: number }} Extent  values, and the pixels they want on both sides */
/** @typedef {{ low: number, high: number, at: (value: any) => number }} Scale */

const DAY = 864e5;
/** A first digit that people count in. */
const ROUND = [1, 2, 5, 10];

/**
 * @param {Axis} axis
 * @param {Extent[]} extents
 * @param {number} start  in pixels
 * @param {number} end
 * @returns {Scale | null}  null if there is nothing to measure
 */
export function scaleOf(axis, extents, start, end) {
  const read = axis.type === "date" ? Date.parse : Number;
  const length = Math.abs(end - start);
  const [low, high] = axis.range?.map(read) ?? autorange(extents.map((each) => span(each, read)), length, read === Number ? 1 : DAY);
  if (!(high > low)) return null;
  return { low, high, at: (value) => start + ((read(value) - low) / (high - low)) * (end - start) };
}

/**
 * @param {Extent} extent
 * @param {(value: any) => number} read
 */
function span({ values, pad }, read) {
  const known = values.filter((value) => value !== null && value !== undefined).map(read).filter(Number.isFinite);
  return { low: Math.min(...known), high: Math.max(...known), pad };
}

/**
 * The narrowest span in which each extent has its room.
 * @param {{ low: number, high: number, pad: number }[]} spans
 * @param {number} length
 * @param {number} unit  to either side of one value alone
 */
function autorange(spans, length, unit) {
  const known = spans.filter(({ low }) => Number.isFinite(low));
  let best = { per: 0, low: NaN, high: NaN };
  for (const a of known) {
    for (const b of known) {
      const per = (b.high - a.low) / Math.max(length - a.pad - b.pad, length / 10);
      if (per > best.per) best = { per, low: a.low - per * a.pad, high: b.high + per * b.pad };
    }
  }
  const lowest = Math.min(...known.map(({ low }) => low));
  return best.per ? [best.low, best.high] : [lowest - unit, lowest + unit];
}

/**
 * The values at which an axis of numbers is marked.
 * @param {Scale} scale
 * @param {number} length  in pixels
 * @param {number} each  the least pixels from one to the next
 * @returns {number[]}
 */
export function marksOf({ low, high }, length, each) {
  const rough = (high - low) / (Math.min(Math.max(length / each, 4), 9) + 1);
  const base = 10 ** Math.floor(Math.log10(rough));
  const step = base * (ROUND.find((digit) => digit >= rough / base - 1e-9) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}
