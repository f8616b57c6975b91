/**
 * Hears a mouse in a table: a click comes into a cell, a second one edits it, drawing over cells or
 * Shift chooses a block, a row's number chooses the row.
 */

/**
 * @typedef {object} Heard
 * @property {(input: HTMLInputElement, first: boolean) => void} onCell  `first`: it was not in it before
 * @property {(input: HTMLInputElement) => void} onReach  a block is to reach to here
 * @property {(id: string, far: boolean) => void} onRow
 * @property {(id: string) => void} onOut  a row is to go
 */

/**
 * @param {HTMLElement} body
 * @param {Heard} heard
 */
export function listenToMouse(body, { onCell, onReach, onRow, onOut }) {
  let first = false;
  let spread = false;
  /** @type {HTMLInputElement | null} where the button went down */
  let from = null;
  body.addEventListener("mousedown", (event) => {
    const cell = cellOf(event.target);
    first = cell !== document.activeElement;
    from = null;
    spread = false;
    if (cell && event.shiftKey && body.contains(document.activeElement)) {
      event.preventDefault();
      onReach(cell);
    } else if (cell) from = cell;
    else if (isNumber(event.target)) event.preventDefault();
  });
  body.addEventListener("mouseover", (event) => {
    const cell = cellOf(event.target);
    if (!from || !(event.buttons & 1) || !cell) return;
    spread ||= cell !== from; // within one cell the mouse chooses words
    if (!spread) return;
    getSelection()?.removeAllRanges();
    onReach(cell);
  });
  body.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const id = target.closest("tr")?.dataset.row ?? "";
    if (target.closest(".p-cell-out")) onOut(id);
    else if (isNumber(target)) onRow(id, event.shiftKey);
    else if (target instanceof HTMLInputElement && target === from && !spread) onCell(target, first);
  });
}

/** @param {EventTarget | null} target */
function cellOf(target) {
  return target instanceof HTMLInputElement ? target : null;
}

/** @param {EventTarget | null} target */
function isNumber(target) {
  return target instanceof Element && Boolean(target.closest("th.p-cell-number"));
}
