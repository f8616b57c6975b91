/** Dragging a card: with a mouse anywhere on it, with a finger by its handle. */

/**
 * @typedef {object} Board
 * @property {(x: number, y: number, card: HTMLElement) => HTMLElement | null} at  what a card dropped here would go to
 * @property {(target: HTMLElement | null, y: number) => void} mark  shows where it would go
 * @property {(card: HTMLElement, target: HTMLElement, y: number) => void} drop
 */

const FAR = 6;
const EDGE = 60;
const ROLL = 12;

/**
 * @param {HTMLElement} card
 * @param {HTMLElement} handle
 * @param {Board} board
 */
export function letDrag(card, handle, board) {
  card.addEventListener("pointerdown", (event) => {
    const on = /** @type {Element} */ (event.target);
    const byHandle = handle.contains(on);
    const elsewhere = on.closest("select") || (event.pointerType !== "mouse" && !byHandle);
    if (event.button === 0 && !elsewhere) begin(event, card, board);
  });
}

/**
 * @param {PointerEvent} event
 * @param {HTMLElement} card
 * @param {Board} board
 */
function begin(event, card, board) {
  const [x, y] = [event.pageX, event.pageY];
  let busy = false;
  const target = (/** @type {PointerEvent} */ now) => board.at(now.clientX, now.clientY, card);
  const move = (/** @type {PointerEvent} */ now) => {
    const [dx, dy] = [now.pageX - x, now.pageY - y];
    if (!busy && Math.hypot(dx, dy) < FAR) return;
    busy = true;
    getSelection()?.removeAllRanges();
    card.classList.add("p-dragged");
    card.style.translate = `${dx}px ${dy}px`;
    board.mark(target(now), now.clientY);
    roll(now.clientY);
  };
  const end = () => {
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", up);
    removeEventListener("pointercancel", end);
    removeEventListener("keydown", escape, true);
    card.classList.remove("p-dragged");
    card.style.translate = "";
    board.mark(null, 0);
  };
  const up = (/** @type {PointerEvent} */ now) => {
    const goal = busy ? target(now) : null;
    end();
    if (goal) board.drop(card, goal, now.clientY);
  };
  const escape = (/** @type {KeyboardEvent} */ now) => {
    if (now.key === "Escape" && busy) end();
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", end);
  addEventListener("keydown", escape, true);
}

/** @param {number} y */
function roll(y) {
  if (y < EDGE) scrollBy(0, -ROLL);
  else if (y > innerHeight - EDGE) scrollBy(0, ROLL);
}
