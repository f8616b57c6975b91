/**
 * Says what would be left alone before something is taken away.
 *
 *     const words = await usesOf((verb, fields) => sheet.ask(verb, fields), "i3");
 *     if (words && !(await confirmIn(root, { title, body: [h("p", {}, words)], yes }))) return;
 */

/**
 * @param {(verb: string, fields?: object) => Promise<{ body: any }>} ask
 * @param {string} [row]  a box of the driver diagram; without it, the sheet that is open
 * @returns {Promise<string>}  empty if nothing uses it, or nobody knows
 */
export async function usesOf(ask, row = "") {
  try {
    return (await ask("uses", { row })).body.words ?? "";
  } catch {
    return "";
  }
}
