/**
 * Fetches plotly's script, once a page, when the first chart is to be drawn. The server keeps it
 * under its version, compressed, so the browser fetches it once for good.
 */

/** @typedef {{ newPlot: Function, react: Function, purge: Function, toImage: Function, Plots: { resize: Function } }} Plotly */

/** @type {Promise<Plotly> | null} */
let fetched = null;

/**
 * @param {string} path  where plotly is below the server's base; a page of ours tells its own
 * @returns {Promise<Plotly>}
 */
export function loadPlotly(path) {
  fetched ??= fetchScript(addressOf(path)).catch((error) => {
    fetched = null; // the next chart tries again
    throw error;
  });
  return fetched;
}

/** @param {string} path */
function addressOf(path) {
  const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent || "{}");
  return config.plotlyUrl ?? `${config.baseUrl ?? document.body.dataset.baseUrl ?? "/"}${path}`;
}

/**
 * @param {string} src
 * @returns {Promise<Plotly>}
 */
function fetchScript(src) {
  return new Promise((done, fail) => {
    const script = Object.assign(document.createElement("script"), { src, async: true });
    script.onload = () => done(/** @type {any} */ (window).Plotly);
    script.onerror = () => (script.remove(), fail(new Error("The chart's script did not come.")));
    document.head.append(script);
  });
}
