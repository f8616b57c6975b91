/** The way to other pages of the course. */

import { h } from "../kit/elements.js";

/** @typedef {{ title?: string, slug?: string }} Page */

/**
 * A link to a page of the course; only its name in JupyterLab, which has no such pages.
 * @param {Page} page
 * @param {string} [words]
 * @returns {HTMLElement | null}
 */
export function linkTo({ title = "", slug = "" }, words = title) {
  if (!slug) return null;
  const ours = "theme" in document.documentElement.dataset;
  const [base] = new URL(import.meta.url).pathname.split("practicum/static/");
  return ours ? h("a", { href: `${base}course/${slug}` }, words) : h("span", {}, words);
}
