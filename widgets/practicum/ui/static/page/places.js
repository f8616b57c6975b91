/**
 * The places that the text leaves for what cells show. Each keeps its room from the last visit, so
 * that the text below does not move when the tool comes in.
 */

/**
 * @typedef {object} Output
 * @property {string} [view] Id of a widget's model.
 * @property {string} [html]
 * @property {any} [stock] An output for Voilà's own front end.
 */

const STOCK = "application/vnd.voila.cell-output+json";

/**
 * Fill a place with what the lean page can show.
 *
 * @param {number} cell
 * @param {Output[]} outputs
 * @returns {HTMLElement | undefined} The place, whose widgets are still to be drawn.
 */
export function fill(cell, outputs) {
  const place = placeOf(cell);
  place?.replaceChildren(...outputs.map(node));
  if (place && !place.querySelector("[data-view]")) settle(place);
  return place;
}

/**
 * Fill a place with outputs that Voilà's front end will draw.
 *
 * @param {number} cell
 * @param {Output[]} outputs
 */
export function fillStock(cell, outputs) {
  const place = placeOf(cell);
  place?.replaceChildren(...outputs.map((output) => (output.stock ? stockNode(output) : node(output))));
  if (place) settle(place);
}

/**
 * Let a place have the height of what is in it.
 *
 * @param {HTMLElement} place
 */
export function settle(place) {
  place.dataset.settled = "true";
  if (!place.hasChildNodes()) place.hidden = true;
}

/** Remember how high each place is; the next visit at this width reserves it before it paints. */
export function keepHeights() {
  requestAnimationFrame(() => {
    const heights = Object.fromEntries(
      places().map((place) => [place.dataset.cell, Math.round(place.offsetHeight)]),
    );
    try {
      localStorage.setItem(heightsKey(), JSON.stringify(heights));
    } catch {
      // The next visit reserves the usual room.
    }
  });
}

function heightsKey() {
  return `practicum:heights:${location.pathname}:${Math.round(innerWidth / 40)}`;
}

/** @returns {HTMLElement[]} */
function places() {
  return [...document.querySelectorAll(".p-place")].map((each) => /** @type {HTMLElement} */ (each));
}

/**
 * @param {number} cell
 * @returns {HTMLElement | undefined}
 */
function placeOf(cell) {
  return places().find((place) => place.dataset.cell === String(cell));
}

/** @param {Output} output */
function node(output) {
  const box = document.createElement("div");
  box.className = "p-output";
  if (output.view) {
    box.className = "p-widget";
    box.dataset.view = output.view;
  } else {
    // Outputs come from the course's own notebooks, never from what a learner typed.
    box.innerHTML = output.html ?? "";
  }
  return box;
}

/** @param {Output} output */
function stockNode(output) {
  const box = document.createElement("div");
  box.className = "p-output";
  const script = document.createElement("script");
  script.type = STOCK;
  script.textContent = JSON.stringify(output.stock).replaceAll("<", "\\u003c");
  box.append(script);
  return box;
}
