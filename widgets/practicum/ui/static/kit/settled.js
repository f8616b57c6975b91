/**
 * Waits until what was typed is saved, but not for ever: the draft is kept in any case.
 *
 *     await settled(sheet);
 */

/** A save that is still under way is waited for this long before another sheet is shown. */
const PATIENCE = 3000;

/**
 * @param {Pick<import("./sheet.js").Sheet, "leave" | "state" | "on">} sheet
 * @param {number} [patience]  milliseconds
 * @returns {Promise<void>}
 */
export function settled(sheet, patience = PATIENCE) {
  sheet.leave();
  return new Promise((done) => {
    if (sheet.state.name === "saved") return done();
    setTimeout(done, patience);
    sheet.on("state", ({ name }) => name === "saved" && done());
  });
}
