/**
 * A table that is wider than the screen can be scrolled with the arrow keys, too. One that fits is
 * no stop of the Tab key.
 *
 *     reachWideTables(document.querySelectorAll(".p-text table"));
 */

/**
 * @param {Iterable<HTMLElement>} tables
 * @returns {() => void}  stops it
 */
export function reachWideTables(tables) {
  const watch = new ResizeObserver((sizes) => {
    for (const { target } of sizes) reach(/** @type {HTMLElement} */ (target));
  });
  for (const table of tables) watch.observe(table);
  return () => watch.disconnect();
}

/** @param {Pick<HTMLElement, "scrollWidth" | "clientWidth" | "setAttribute" | "removeAttribute">} table */
export function reach(table) {
  if (table.scrollWidth > table.clientWidth) table.setAttribute("tabindex", "0");
  else table.removeAttribute("tabindex");
}
