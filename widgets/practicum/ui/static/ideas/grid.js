/**
 * Effort and impact: where each idea stands. An idea can be dragged, moved with the arrow keys, or
 * given its numbers in the list.
 *
 *     const grid = new Grid({ onMove, onChoose, say });
 *     grid.show(reading);
 */

import { fill, h, setProps, svg } from "../kit/elements.js";

/** @typedef {{ id: string, effort: number, impact: number, right: number, up: number, quarter: string }} Spot */
/** @typedef {import("./card.js").Idea} Idea */

const [LEAST, MOST] = [1, 10];
const SIZE = 360;
const [LEFT, TOP, RIGHT, BOTTOM] = [34, 12, 12, 34];
const STEP = (SIZE - LEFT - RIGHT) / (MOST - LEAST + 1);
const RADIUS = 12;
const FAR = 4;
/** @type {Record<string, [number, number]>} */
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
/** @type {[string, number, number][]} */
const QUARTERS = [["first", 0, 0], ["plan", 1, 0], ["spare", 0, 1], ["leave", 1, 1]];
/** @type {Record<string, string>} */
const SHORT = { first: "Try first", plan: "Start small", spare: "When there is time", leave: "Leave" };

export class Grid {
  /** @type {Map<string, SVGGElement>} */
  #dots = new Map();
  /** @type {Spot[]} */
  #spots = [];
  #hears;
  #chosen = "";
  #dragged = "";

  /**
   * @param {object} hears
   * @param {(id: string, effort: number, impact: number) => void} hears.onMove
   * @param {(id: string) => void} hears.onChoose
   * @param {(id: string) => [number, number] | null} hears.gradesOf  as they are now, before Python has answered
   */
  constructor(hears) {
    this.#hears = hears;
    this.dots = svg("g", {});
    this.drawing = svg("svg", { class: "p-ci-grid", viewBox: `0 0 ${SIZE} ${SIZE}`, role: "group", "aria-label": "Effort and impact", onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) });
    this.drawing.append(ground(), this.dots);
    this.words = h("div", { class: "p-ci-quarters" });
    this.lead = h("p", { class: "p-hint" }, "Drag an idea by its number, or choose it and use the arrow keys. Or type its two numbers in the list.");
    this.waiting = h("p", { class: "p-hint" });
    this.element = h("figure", { class: "p-ci-figure", "aria-label": "Effort and impact" }, this.drawing, this.lead, this.waiting, this.words);
  }

  /** @param {{ spots: Spot[], quarters: Record<string, string>, ideas: Idea[] }} reading */
  show({ spots, quarters, ideas }) {
    this.#spots = spots;
    const wanted = new Set(spots.map(({ id }) => id));
    for (const [id, dot] of this.#dots) {
      if (wanted.has(id)) continue;
      dot.remove();
      this.#dots.delete(id);
    }
    for (const spot of spots) {
      const idea = ideas.find(({ id }) => id === spot.id);
      if (idea && spot.id !== this.#dragged) this.#place(this.#dots.get(spot.id) ?? this.#make(spot.id), spot, idea);
    }
    this.#roving();
    const missing = ideas.length - spots.length;
    this.waiting.textContent = missing ? `${missing === 1 ? "1 idea has" : `${missing} ideas have`} no numbers yet.` : "";
    fill(this.words, Object.entries(quarters).map(([name, title]) => list(title, spots.filter(({ quarter }) => quarter === name), ideas)));
  }

  /** @param {string} id */
  mark(id) {
    this.#chosen = id;
    for (const [key, dot] of this.#dots) dot.classList.toggle("p-dd-chosen", key === id);
    this.#roving();
  }

  #roving() {
    const stop = this.#dots.has(this.#chosen) ? this.#chosen : this.#spots[0]?.id;
    for (const [id, dot] of this.#dots) setProps(dot, { tabindex: id === stop ? "0" : "-1" });
  }

  /** @param {string} id */
  #make(id) {
    const dot = svg("g", { class: "p-ci-dot", role: "button", onfocus: () => this.#hears.onChoose(id), onpointerdown: (/** @type {PointerEvent} */ event) => this.#drag(event, id) });
    dot.append(svg("circle", { r: RADIUS }), svg("text", { "text-anchor": "middle", dy: "0.36em" }));
    this.#dots.set(id, dot);
    this.dots.append(dot);
    return dot;
  }

  /**
   * @param {SVGGElement} dot
   * @param {Spot} spot
   * @param {Idea} idea
   */
  #place(dot, { effort, impact, right, up }, { number, text }) {
    setProps(dot, { transform: `translate(${xOf(right)} ${yOf(up)})`, "aria-label": `Idea ${number}: ${text || "still empty"}. Effort ${effort}, impact ${impact}` });
    const words = /** @type {SVGTextElement} */ (dot.lastChild);
    if (words.textContent !== String(number)) words.textContent = String(number);
  }

  /**
   * @param {PointerEvent} event
   * @param {string} id
   */
  #drag(event, id) {
    if (event.button !== 0) return;
    const dot = /** @type {SVGGElement} */ (event.currentTarget);
    const [x, y] = [event.clientX, event.clientY];
    dot.focus();
    dot.setPointerCapture(event.pointerId);
    const at = (/** @type {PointerEvent} */ now) => {
      const { left, top, width } = this.drawing.getBoundingClientRect();
      const scale = SIZE / width;
      return [(now.clientX - left) * scale, (now.clientY - top) * scale];
    };
    const move = (/** @type {PointerEvent} */ now) => {
      if (!this.#dragged && Math.hypot(now.clientX - x, now.clientY - y) < FAR) return;
      this.#dragged = id;
      const [right = 0, down = 0] = at(now);
      dot.setAttribute("transform", `translate(${right} ${down})`);
    };
    const end = (/** @type {PointerEvent} */ now) => {
      dot.removeEventListener("pointermove", move);
      dot.removeEventListener("pointerup", end);
      dot.removeEventListener("pointercancel", end);
      if (!this.#dragged) return;
      this.#dragged = "";
      const [right = 0, down = 0] = at(now);
      this.#hears.onMove(id, whole((right - LEFT) / STEP + LEAST - 0.5), whole((SIZE - BOTTOM - down) / STEP + LEAST - 0.5));
    };
    dot.addEventListener("pointermove", move);
    dot.addEventListener("pointerup", end);
    dot.addEventListener("pointercancel", end);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const id = [...this.#dots].find(([, dot]) => dot === event.target)?.[0];
    const spot = this.#spots.find((each) => each.id === id);
    const [right, up] = STEPS[event.key] ?? [0, 0];
    if (!id || !spot || (!right && !up) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const [effort, impact] = this.#hears.gradesOf(id) ?? [spot.effort, spot.impact];
    this.#hears.onMove(id, whole(effort + right), whole(impact + up));
  }
}

/** @param {number} number */
function whole(number) {
  return Math.min(Math.max(Math.round(number), LEAST), MOST);
}

/** @param {number} effort */
function xOf(effort) {
  return LEFT + (effort - LEAST + 0.5) * STEP;
}

/** @param {number} impact */
function yOf(impact) {
  return SIZE - BOTTOM - (impact - LEAST + 0.5) * STEP;
}

function ground() {
  const group = svg("g", { "aria-hidden": "true" });
  const [width, height] = [(SIZE - LEFT - RIGHT) / 2, (SIZE - TOP - BOTTOM) / 2];
  for (const [name, column, row] of QUARTERS) {
    const [x, y] = [LEFT + column * width, TOP + row * height];
    group.append(svg("rect", { x, y, width, height, class: `p-ci-quarter p-ci-${name}` }), label(SHORT[name] ?? "", x + 8, row ? y + height - 9 : y + 17, {}));
  }
  group.append(
    label("Effort →", LEFT + width, SIZE - 10, { "text-anchor": "middle" }),
    label("Impact →", 0, 0, { "text-anchor": "middle", transform: `translate(18 ${TOP + height}) rotate(-90)` }),
  );
  return group;
}

/**
 * @param {string} words
 * @param {number} x
 * @param {number} y
 * @param {Record<string, any>} props
 */
function label(words, x, y, props) {
  const element = svg("text", { x, y, class: "p-ci-label", ...props });
  element.textContent = words;
  return element;
}

/**
 * @param {string} title
 * @param {Spot[]} spots
 * @param {Idea[]} ideas
 */
function list(title, spots, ideas) {
  if (!spots.length) return null;
  const items = spots.map((spot) => ideas.find(({ id }) => id === spot.id)).map((idea) => (idea ? h("li", {}, h("span", { class: "p-ci-number" }, idea.number), h("span", {}, idea.text)) : null));
  return h("div", {}, h("p", { class: "p-label" }, title), h("ul", { class: "p-ci-quarter-list", role: "list" }, items));
}
