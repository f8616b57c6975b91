/**
 * What the server tells the page's script.
 *
 * @typedef {object} PageConfig
 * @property {string} baseUrl Address of the front page.
 * @property {string} staticUrl Address of our static files in their present version.
 * @property {string} plotlyUrl Address of plotly's script.
 * @property {string} xsrf What every form must send along.
 * @property {string} slug Address of this page below `/course/`; empty on the front page.
 * @property {string} slides Address of what shows the page as slides; empty if it is a page.
 */

/**
 * Read what the server wrote into the page.
 *
 * @param {string} id Id of the script element that holds it.
 * @returns {any}
 */
export function readJson(id) {
  return JSON.parse(document.getElementById(id)?.textContent ?? "{}");
}

/** @returns {PageConfig} */
export function pageConfig() {
  return readJson("p-page");
}
