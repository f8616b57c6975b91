/**
 * The way from a tool to a page of the course, and to one sheet on it.
 *
 *     if (isOurPage()) h("a", { href: pageUrl(slug, { measure: key }) }, "Open its chart");
 *     const key = wantedSheet("measure");       // on the page that was opened so
 */

/** On our own pages a course page has an address; in JupyterLab it is a notebook. */
export function isOurPage() {
  return "theme" in document.documentElement.dataset;
}

/**
 * @param {string} slug
 * @param {Record<string, string>} [sheet]  which one to open there, as `{ measure: key }`
 */
export function pageUrl(slug, sheet = {}) {
  const [base] = new URL(import.meta.url).pathname.split("practicum/static/");
  const hash = new URLSearchParams(sheet).toString();
  return `${base}course/${slug}${hash ? `#${hash}` : ""}`;
}

/**
 * Say which sheet the address asks for.
 * @param {string} name  such as "measure"
 * @param {string} [hash]
 * @returns {string}  its key, or nothing
 */
export function wantedSheet(name, hash = location.hash) {
  return new URLSearchParams(hash.slice(1)).get(name) ?? "";
}
