/**
 * The root of a tool, in our own page and in JupyterLab.
 *
 *     const { root, say } = await openRoot(el, { label: "Your aim" });
 *     root.append(…);
 */

import { announcer } from "./announce.js";
import { h } from "./elements.js";
import { addStyle } from "./style.js";

/**
 * @param {Element} el  where the host wants the tool
 * @param {{ label: string, styles?: string[] }} parts
 */
export async function openRoot(el, { label, styles = [] }) {
  await addStyle("tools", ...styles);
  const root = h("section", {
    class: "p-tool",
    "aria-label": label,
    // JupyterLab's own keys (such as Ctrl+Z, or D D for “delete the cell”) keep out of here
    "data-lm-suppress-shortcuts": "true",
  });
  el.append(root);
  return { root, say: announcer(root) };
}
