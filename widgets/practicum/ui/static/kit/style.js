/**
 * Brings our stylesheets into the page, once, wherever the page is: ours or JupyterLab's.
 *
 *     import { addStyle } from "../kit/style.js";
 *     addStyle("tools");           // style/tokens.css always comes with it
 *
 * Every rule in them is held inside `.p-tool`, so JupyterLab keeps its own look.
 */

/**
 * Add stylesheets of `static/style` to the page.
 * @param {...string} names  without ".css"
 * @returns {Promise<void>}  settles when the page can be shown without a flash
 */
export async function addStyle(...names) {
  await Promise.all(["tokens", ...names].map(add));
}

/** @param {string} name */
function add(name) {
  // a page of ours carries some of them in itself
  if (document.querySelector(`style[data-style~="${name}"]`)) return null;
  const href = new URL(`../style/${name}.css`, import.meta.url).href;
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
    if (/** @type {HTMLLinkElement} */ (link).href === href) return null;
  }
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  const ready = new Promise((done) => {
    link.onload = done;
    link.onerror = done; // an unstyled tool still works
  });
  document.head.append(link);
  return ready;
}
