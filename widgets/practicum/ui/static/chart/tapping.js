/**
 * A finger on a chart. Plotly tells of a click only where a mouse was over the point before, and a
 * point is smaller than a fingertip: the nearest within reach is meant.
 *
 *     const taps = new Taps(drawing, { points: () => [{ row: "r1", x: 40, y: 12 }], onPoint: (row) => … });
 *     if (!taps.justNow) …   // the click is a mouse's, not the echo of a tap
 */

/** @typedef {{ row: string, x: number, y: number }} Point */

const REACH = 28;
/** A finger that moves further scrolls the page. */
const STILL = 10;
/** Browsers send a mouse's click after a tap. */
const ECHO = 800;

export class Taps {
  #last = -ECHO;

  /**
   * @param {HTMLElement} drawing
   * @param {{ points: () => Point[], onPoint: (row: string) => void }} parts
   */
  constructor(drawing, { points, onPoint }) {
    /** @type {{ id: number, x: number, y: number } | null} */
    let down = null;
    drawing.addEventListener("pointerdown", ({ pointerType, isPrimary, pointerId: id, clientX: x, clientY: y }) => {
      down = pointerType === "touch" && isPrimary ? { id, x, y } : null;
    });
    drawing.addEventListener("pointerup", ({ pointerId, clientX, clientY }) => {
      if (down?.id !== pointerId || Math.hypot(clientX - down.x, clientY - down.y) > STILL) return;
      const { left, top } = drawing.getBoundingClientRect();
      const row = nearest(points(), clientX - left, clientY - top);
      if (!row) return;
      this.#last = performance.now();
      onPoint(row);
    });
  }

  get justNow() {
    return performance.now() - this.#last < ECHO;
  }
}

/**
 * @param {Point[]} points
 * @param {number} x
 * @param {number} y
 * @returns {string | null}  its row; null if none is within a finger's reach
 */
export function nearest(points, x, y) {
  const far = (/** @type {Point} */ point) => Math.hypot(point.x - x, point.y - y);
  const best = points.reduce((/** @type {Point | null} */ found, each) => (found && far(found) <= far(each) ? found : each), null);
  return best && far(best) <= REACH ? best.row : null;
}
