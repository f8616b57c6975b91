/**
 * Dragging a box of the drawing onto another: to stand under it, or beside it. Which, its manner
 * says. With Ctrl or ⌘ held it stays where it was as well. A finger holds the box for a moment
 * first, so that it can still scroll the page.
 */

/** @typedef {import("./picture.js").Placed} Placed */
/** @typedef {{ target: string, how: "under" | "before" | "after", also: boolean, band?: string }} Drop */

const FAR = 6;
const HOLD = 350;
const EDGE = 60;

export class Dragging {
  busy = false;
  justDropped = false;
  #parts;
  /** @type {(() => void) | null} */
  #waiting = null;

  /**
   * @param {object} parts
   * @param {SVGSVGElement} parts.drawing
   * @param {HTMLElement} parts.scroller
   * @param {() => Placed[]} parts.boxes
   * @param {() => number} parts.scale
   * @param {import("./picture.js").Manner} parts.manner
   * @param {(id: string, drop: Drop) => void} parts.onDrop
   */
  constructor(parts) {
    this.#parts = parts;
    // a finger that drags does not scroll
    parts.drawing.addEventListener("touchmove", (event) => this.busy && event.preventDefault(), { passive: false });
  }

  /**
   * Draw when the drag is over.
   * @param {() => void} draw
   */
  later(draw) {
    this.#waiting = draw;
  }

  /**
   * @param {PointerEvent} event
   * @param {string} id
   */
  begin(event, id) {
    const box = this.#parts.boxes().find((each) => each.id === id);
    if (!box || !this.#parts.manner.mayDrag(box) || event.button !== 0) return;
    const element = /** @type {SVGGElement} */ (event.currentTarget);
    const [x, y] = [event.clientX + scrollX, event.clientY + scrollY];
    const finger = event.pointerType === "touch";
    let held = !finger;
    const clock = finger ? setTimeout(() => ((held = true), start()), HOLD) : 0;
    let lower = () => {};
    const start = () => {
      if (!this.busy) lower = raise(element);
      this.busy = true;
      element.classList.add("p-dd-dragged");
      if (element.hasPointerCapture?.(event.pointerId)) return;
      try {
        element.setPointerCapture(event.pointerId);
      } catch {
        // the finger is gone already
      }
    };
    const move = (/** @type {PointerEvent} */ now) => {
      const [dx, dy] = [now.clientX + scrollX - x, now.clientY + scrollY - y];
      const far = Math.hypot(dx, dy) > FAR;
      if (!this.busy && far && held) start();
      if (!this.busy && far && !held) return end();
      if (!this.busy) return;
      const scale = this.#parts.scale();
      element.setAttribute("transform", `translate(${box.x + dx / scale} ${box.y + dy / scale})`);
      this.#show(this.#dropAt(now, box));
      roll(now.clientY);
    };
    const end = () => {
      clearTimeout(clock);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", end);
      removeEventListener("keydown", escape, true);
      element.classList.remove("p-dd-dragged");
      lower();
      if (this.busy) element.setAttribute("transform", `translate(${box.x} ${box.y})`);
      this.busy = false;
      this.#show(null);
      this.#waiting?.();
      this.#waiting = null;
    };
    const up = (/** @type {PointerEvent} */ now) => {
      const drop = this.busy ? this.#dropAt(now, box) : null;
      this.justDropped = this.busy;
      setTimeout(() => (this.justDropped = false));
      end();
      if (drop) this.#parts.onDrop(id, drop);
    };
    const escape = (/** @type {KeyboardEvent} */ now) => {
      if (now.key === "Escape" && this.busy) end();
    };
    // anywhere: a swift hand has left a small box before the drag begins
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", end);
    addEventListener("keydown", escape, true);
  }

  /**
   * @param {PointerEvent} event
   * @param {Placed} box
   * @returns {Drop | null}
   */
  #dropAt(event, box) {
    const scale = this.#parts.scale();
    const { left, top } = this.#parts.drawing.getBoundingClientRect();
    const [x, y] = [(event.clientX - left) / scale, (event.clientY - top) / scale];
    const also = event.ctrlKey || event.metaKey;
    const others = this.#parts.boxes().filter((each) => each.id !== box.id);
    const over = others.find((each) => x >= each.x - 8 && x <= each.x + each.width + 8 && y >= each.y - 5 && y <= each.y + each.height + 5);
    if (!over) return this.#parts.manner.dropAt?.(box, { x, y }) ?? null;
    return this.#parts.manner.dropOn(box, over, { share: (y - over.y) / over.height, also });
  }

  /** @param {Drop | null} drop */
  #show(drop) {
    for (const box of this.#parts.drawing.querySelectorAll(".p-dd-box")) {
      box.setAttribute("data-drop", drop && box.getAttribute("data-box") === drop.target ? drop.how : "");
    }
    for (const band of this.#parts.drawing.querySelectorAll(".p-dd-band")) {
      band.toggleAttribute("data-drop", Boolean(drop) && band.getAttribute("data-band") === drop?.band);
    }
  }
}

/**
 * Bring a box in front of all others. They move, not it: a box that is moved in the page would lose
 * the focus and the pointer.
 * @param {Element} element
 * @returns {() => void}  puts all back
 */
function raise(element) {
  const above = /** @type {Element[]} */ ([]);
  for (let next = element.nextElementSibling; next; next = element.nextElementSibling) {
    above.push(next);
    element.before(next);
  }
  return () => element.after(...above.splice(0));
}

/** @param {number} y */
function roll(y) {
  if (y < EDGE) scrollBy(0, -12);
  else if (y > innerHeight - EDGE) scrollBy(0, 12);
}
