/**
 * Two grades, and where that puts a thing among four quarters. A thing can be dragged, moved with the
 * arrow keys, or given its numbers in a list; what has no numbers yet waits below, and is dragged
 * from there or put into the middle.
 *
 *     const grid = new Grid(model.get("grid"), { onMove, onChoose, gradesOf });
 *     grid.show({ spots: reading.spots, items });
 *
 * What a quarter is, and what is drawn where, Python says (`practicum.tools.quarters`).
 */

import { button, fill, h, setProps, svg } from "./elements.js";

/** @typedef {{ id: string, across: number, high: number, right: number, up: number, quarter: string }} Spot */
/** @typedef {{ id: string, number: number, text: string }} Item */
/** @typedef {{ name: string, right: boolean, top: boolean, short: string, title: string }} Quarter */
/** @typedef {{ label: string, across: string, up: string, one: string, many: string, quarters: Quarter[] }} Axes */

/**
 * @typedef {object} Hears
 * @property {(id: string, across: number, high: number) => void} onMove
 * @property {(id: string) => void} onChoose
 * @property {(id: string) => [number, number] | null} gradesOf  as they are now, before Python has answered
 */

const [LEAST, MOST] = [1, 10];
const MIDDLE = 5;
const SIZE = 360;
const [LEFT, TOP, RIGHT, BOTTOM] = [34, 12, 12, 34];
const STEP = (SIZE - LEFT - RIGHT) / (MOST - LEAST + 1);
const [RADIUS, REACH] = [12, 17];
const FAR = 4;
/** @type {Record<string, [number, number]>} */
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export class Grid {
  /** @type {Map<string, SVGGElement>} */
  #dots = new Map();
  /** @type {Spot[]} */
  #spots = [];
  #axes;
  #hears;
  #chosen = "";
  #dragged = "";
  #wanted = "";
  #tray = "";
  #said = "";

  /**
   * @param {Axes} axes
   * @param {Hears} hears
   */
  constructor(axes, hears) {
    this.#axes = axes;
    this.#hears = hears;
    this.dots = svg("g", {});
    this.drawing = svg("svg", { class: "p-grid", viewBox: `0 0 ${SIZE} ${SIZE}`, role: "group", "aria-label": axes.label, onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) });
    this.drawing.append(ground(axes), this.dots);
    this.words = h("div", { class: "p-grid-quarters" });
    this.lead = h("p", { class: "p-hint" }, `Drag ${aOrAn(axes.one)} by its number, or choose it and use the arrow keys. Or type its two numbers in the list.`);
    this.waiting = h("div", { class: "p-grid-waiting", role: "group", "aria-label": "Not on the grid yet", hidden: true });
    this.element = h("figure", { class: "p-grid-figure", "aria-label": axes.label }, this.drawing, this.lead, this.waiting, this.words);
  }

  /** @param {{ spots: Spot[], items: Item[] }} reading */
  show({ spots, items }) {
    this.#spots = spots;
    const wanted = new Set(spots.map(({ id }) => id));
    for (const [id, dot] of this.#dots) {
      if (wanted.has(id) || id === this.#dragged) continue;
      dot.remove();
      this.#dots.delete(id);
    }
    for (const spot of spots) {
      const item = items.find(({ id }) => id === spot.id);
      if (item && spot.id !== this.#dragged) this.#place(this.#dots.get(spot.id) ?? this.#make(spot.id), spot, item);
    }
    this.#roving();
    this.#wait(items.filter(({ id }) => !wanted.has(id)));
    this.#say(spots, items);
    const placed = this.#dots.get(this.#wanted);
    if (!placed) return; // Python has not answered yet
    this.#wanted = "";
    placed.focus();
  }

  /**
   * The same for reading, quarter by quarter.
   * @param {Spot[]} spots
   * @param {Item[]} items
   */
  #say(spots, items) {
    const mark = JSON.stringify([spots.map(({ id, quarter }) => [id, quarter]), items.map(({ id, number, text }) => [id, number, text])]);
    if (mark === this.#said) return;
    this.#said = mark;
    fill(this.words, this.#axes.quarters.map(({ name, title }) => list(title, spots.filter(({ quarter }) => quarter === name), items)));
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
    const dot = svg("g", { class: "p-grid-dot", role: "button", onfocus: () => this.#hears.onChoose(id), onpointerdown: (/** @type {PointerEvent} */ event) => this.#drag(event, id) });
    dot.append(svg("circle", { r: REACH, class: "p-grid-reach" }), svg("circle", { r: RADIUS }), svg("text", { "text-anchor": "middle", dy: "0.36em" }));
    this.#dots.set(id, dot);
    this.dots.append(dot);
    return dot;
  }

  /**
   * @param {SVGGElement} dot
   * @param {Spot} spot
   * @param {Item} item
   */
  #place(dot, { across, high, right, up }, { number, text }) {
    const { one, across: left, up: top } = this.#axes;
    setProps(dot, { transform: `translate(${xOf(right)} ${yOf(up)})`, "aria-label": `${capital(one)} ${number}: ${text || "still empty"}. ${left} ${across}, ${top.toLowerCase()} ${high}` });
    const words = /** @type {SVGTextElement} */ (dot.lastChild);
    if (words.textContent !== String(number)) words.textContent = String(number);
  }

  /** @param {Item[]} items  without numbers */
  #wait(items) {
    const mark = JSON.stringify(items);
    if (mark === this.#tray) return;
    this.#tray = mark;
    this.waiting.hidden = !items.length;
    const { one, many } = this.#axes;
    const count = items.length === 1 ? `1 ${one} has` : `${items.length} ${many} have`;
    const how = items.length === 1 ? "Drag it to its place, or press it to put it into the middle." : "Drag each to its place, or press it to put it into the middle.";
    fill(this.waiting, h("p", { class: "p-hint" }, `${count} no numbers yet. ${how}`), h("ul", { class: "p-grid-chips", role: "list" }, items.map((item) => h("li", {}, this.#chip(item)))));
  }

  /** @param {Item} item */
  #chip({ id, number, text }) {
    let moved = false;
    const chip = button(text || "(still empty)", {
      class: "p-grid-chip",
      onpointerdown: (/** @type {PointerEvent} */ event) => {
        moved = false;
        this.#drag(event, id, { onFar: () => ((moved = true), this.#ghost(id, number)) });
      },
      onclick: () => {
        if (moved) return;
        this.#wanted = id;
        this.#hears.onMove(id, MIDDLE, MIDDLE);
      },
    });
    chip.prepend(h("span", { class: "p-ci-number" }, number));
    return chip;
  }

  /**
   * @param {string} id
   * @param {number} number
   */
  #ghost(id, number) {
    const dot = this.#make(id);
    /** @type {SVGTextElement} */ (dot.lastChild).textContent = String(number);
    return dot;
  }

  /**
   * @param {PointerEvent} event
   * @param {string} id
   * @param {{ onFar?: () => SVGGElement }} [options]  what is moved, where that is not what was pressed
   */
  #drag(event, id, { onFar } = {}) {
    if (event.button !== 0) return;
    const pressed = /** @type {HTMLElement | SVGGElement} */ (event.currentTarget);
    let dot = /** @type {SVGGElement} */ (pressed);
    const [x, y] = [event.clientX, event.clientY];
    pressed.focus();
    pressed.setPointerCapture(event.pointerId);
    const at = (/** @type {PointerEvent} */ now) => {
      const { left, top, width } = this.drawing.getBoundingClientRect();
      const scale = SIZE / width;
      return /** @type {[number, number]} */ ([(now.clientX - left) * scale, (now.clientY - top) * scale]);
    };
    const move = (/** @type {PointerEvent} */ now) => {
      if (!this.#dragged && Math.hypot(now.clientX - x, now.clientY - y) < FAR) return;
      if (!this.#dragged && onFar) dot = onFar();
      this.#dragged = id;
      const [right, down] = at(now);
      dot.setAttribute("transform", `translate(${right} ${down})`);
    };
    const end = (/** @type {PointerEvent} */ now) => {
      pressed.removeEventListener("pointermove", /** @type {EventListener} */ (move));
      pressed.removeEventListener("pointerup", /** @type {EventListener} */ (end));
      pressed.removeEventListener("pointercancel", /** @type {EventListener} */ (end));
      if (!this.#dragged) return;
      this.#dragged = "";
      const [right, down] = at(now);
      const dropped = now.type === "pointerup" && (!onFar || isInside(right, down));
      if (onFar) (dot.remove(), this.#dots.delete(id));
      if (dropped) this.#hears.onMove(id, whole((right - LEFT) / STEP + LEAST - 0.5), whole((SIZE - BOTTOM - down) / STEP + LEAST - 0.5));
      else if (!onFar) this.#back(dot, id);
    };
    pressed.addEventListener("pointermove", /** @type {EventListener} */ (move));
    pressed.addEventListener("pointerup", /** @type {EventListener} */ (end));
    pressed.addEventListener("pointercancel", /** @type {EventListener} */ (end));
  }

  /**
   * @param {SVGGElement} dot
   * @param {string} id
   */
  #back(dot, id) {
    const spot = this.#spots.find((each) => each.id === id);
    if (spot) dot.setAttribute("transform", `translate(${xOf(spot.right)} ${yOf(spot.up)})`);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const id = [...this.#dots].find(([, dot]) => dot === event.target)?.[0];
    const spot = this.#spots.find((each) => each.id === id);
    const [right, up] = STEPS[event.key] ?? [0, 0];
    if (!id || !spot || (!right && !up) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const [across, high] = this.#hears.gradesOf(id) ?? [spot.across, spot.high];
    this.#hears.onMove(id, whole(across + right), whole(high + up));
  }
}

/** @param {number} number */
function whole(number) {
  return Math.min(Math.max(Math.round(number), LEAST), MOST);
}

/** @param {number} across */
function xOf(across) {
  return LEFT + (across - LEAST + 0.5) * STEP;
}

/** @param {number} high */
function yOf(high) {
  return SIZE - BOTTOM - (high - LEAST + 0.5) * STEP;
}

/**
 * @param {number} right
 * @param {number} down
 */
function isInside(right, down) {
  return right > LEFT && right < SIZE - RIGHT && down > TOP && down < SIZE - BOTTOM;
}

/** @param {Axes} axes */
function ground({ quarters, across, up }) {
  const group = svg("g", { "aria-hidden": "true" });
  const [width, height] = [(SIZE - LEFT - RIGHT) / 2, (SIZE - TOP - BOTTOM) / 2];
  for (const { name, right, top, short } of quarters) {
    const [x, y] = [LEFT + Number(right) * width, TOP + Number(!top) * height];
    group.append(svg("rect", { x, y, width, height, class: `p-grid-quarter p-grid-${name}` }), label(short, x + 8, top ? y + 17 : y + height - 9, {}));
  }
  group.append(
    label(`${across} →`, LEFT + width, SIZE - 10, { "text-anchor": "middle" }),
    label(`${up} →`, 0, 0, { "text-anchor": "middle", transform: `translate(18 ${TOP + height}) rotate(-90)` }),
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
  const element = svg("text", { x, y, class: "p-grid-label", ...props });
  element.textContent = words;
  return element;
}

/**
 * @param {string} title
 * @param {Spot[]} spots
 * @param {Item[]} items
 */
function list(title, spots, items) {
  if (!spots.length) return null;
  const inside = spots.map((spot) => items.find(({ id }) => id === spot.id)).map((item) => (item ? h("li", {}, h("span", { class: "p-ci-number" }, item.number), h("span", {}, item.text)) : null));
  return h("div", {}, h("p", { class: "p-label" }, title), h("ul", { class: "p-grid-list", role: "list" }, inside));
}

/** @param {string} word */
function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @param {string} word */
function aOrAn(word) {
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}
