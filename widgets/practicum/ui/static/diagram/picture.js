/**
 * A drawn diagram. Where everything stands, Python says; here it can be chosen, renamed in its
 * place, dragged, and walked through with the arrow keys.
 *
 *     const picture = new Picture({ onText, onLeave, onWish, onChoose, onDrop, mayRename }, manner);
 *     picture.show(reading.layout);
 *     picture.mark(id);
 */

import { button, fill, h, setProps, svg } from "../kit/elements.js";
import { Dragging } from "./dragging.js";
import { drawBox } from "./box.js";
import { drawGhost } from "./ghost.js";
import { Renaming } from "./renaming.js";

/**
 * @typedef {object} Placed
 * @property {string} id
 * @property {string} kind
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 * @property {string[]} lines
 * @property {string[]} notes
 * @property {string} full
 * @property {boolean} collapsed
 * @property {number} rim
 * @property {string} [look]  what the box is worth, or the like
 * @property {string} [mark]  what is different about it
 * @property {string[]} [said]  its small lines as they are read out, whole
 */
/** @typedef {{ parent: string, child: string, path: string, look?: string }} Drawn */
/** @typedef {{ pad: number, size: number, leading: number, small: number, radius: Record<string, number> }} Type */
/** @typedef {{ kind: string, text: string, x: number, y: number }} Heading */
/** @typedef {{ id: string, kind: string, x: number, y: number, width: number, height: number }} Band  ground behind boxes */
/** @typedef {{ width: number, height: number, boxes: Placed[], lines: Drawn[], headings: Heading[], bands?: Band[], apart: number, type: Type }} Layout */
/** @typedef {"child" | "beside" | "up" | "down" | "in" | "out" | "remove" | "fold"} Wish */

/**
 * @typedef {object} Hears
 * @property {(id: string, text: string) => void} onText
 * @property {() => void} onLeave
 * @property {(id: string, wish: Wish) => void} onWish
 * @property {(id: string) => void} onChoose
 * @property {(id: string, where: import("./dragging.js").Drop) => void} onDrop
 * @property {(id: string) => boolean} mayRename
 */

/**
 * What one kind of diagram has of its own.
 * @typedef {object} Manner
 * @property {string} label  what a screen reader calls the drawing
 * @property {Record<string, string>} names  of the kinds of box
 * @property {string} top  the kind of box that all the others lead to
 * @property {string} belongs  a word or two between a box and those it stands under
 * @property {string} apart  over boxes that belong to nothing
 * @property {"column" | "order"} walk  where the arrows up and down go
 * @property {(box: Placed) => boolean} mayDrag
 * @property {(box: Placed, over: Placed, where: { share: number, also: boolean }) => import("./dragging.js").Drop | null} dropOn
 *   `share`: how far down the other box, from 0 to 1
 * @property {(box: Placed, at: { x: number, y: number }) => import("./dragging.js").Drop | null} [dropAt]  where no box is
 * @property {(box: Placed) => string} [shape]  the outline of a box that is no plain one, as a path
 * @property {boolean} [sideways]  Alt and the arrows left and right move a box, too
 * @property {[string, string][]} [ghost]  what is still to come, while there is only the first box
 * @property {number} [fit]  as small as this it is drawn, so that all of it is in sight
 */

const SCALES = [0.4, 0.5, 0.65, 0.8, 1, 1.2];

export class Picture {
  /** @type {Layout} */
  #layout = { width: 0, height: 0, boxes: [], lines: [], headings: [], apart: 0, type: { pad: 0, size: 0, leading: 0, small: 0, radius: {} } };
  /** @type {Map<string, import("./box.js").Drawing>} */
  #drawn = new Map();
  #hears;
  #chosen = "";
  #scale = 1;
  #chosenScale = false;
  #knownLines = "";
  #manner;

  /**
   * @param {Hears} hears
   * @param {Manner} manner
   */
  constructor(hears, manner) {
    this.#hears = hears;
    this.#manner = manner;
    this.lines = svg("g", { class: "p-dd-lines", "aria-hidden": "true" });
    this.heads = svg("g", { "aria-hidden": "true" });
    this.boxes = svg("g", {});
    this.drawing = svg("svg", {
      class: "p-dd-diagram",
      role: "group",
      "aria-label": manner.label,
      "aria-roledescription": "diagram",
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
    });
    this.drawing.append(this.heads, this.lines, this.boxes);
    this.ghost = drawGhost(manner.ghost ?? []);
    this.paper = h("div", { class: "p-dd-diagram-paper" }, this.drawing, this.ghost);
    this.scroller = h("div", { class: "p-dd-diagram-scroller" }, this.paper);
    this.renaming = new Renaming(this.paper, hears, manner.names);
    this.dragging = new Dragging({ drawing: this.drawing, scroller: this.scroller, boxes: () => this.#layout.boxes, scale: () => this.#scale, manner, onDrop: hears.onDrop });
    this.element = h("figure", { class: "p-dd-picture", "aria-label": "Drawing" }, this.#tools(), this.scroller);
  }

  #tools() {
    const zoom = (/** @type {number} */ step) => this.#zoom(SCALES[Math.min(Math.max(nearest(this.#scale) + step, 0), SCALES.length - 1)] ?? 1);
    return h(
      "div",
      { class: "p-dd-picture-tools", role: "group", "aria-label": "Size of the drawing" },
      button("Smaller", { kind: "quiet", onclick: () => zoom(-1) }),
      button("Larger", { kind: "quiet", onclick: () => zoom(1) }),
      button("Whole", { kind: "quiet", onclick: () => this.#zoom(Math.min(1, this.scroller.clientWidth / this.#layout.width)) }),
    );
  }

  /** @param {number} scale */
  #zoom(scale) {
    this.#chosenScale = true;
    this.#scale = scale;
    this.#resize();
    this.renaming.close();
  }

  /** Until somebody has chosen a size, all is in sight if it can still be read. */
  #fit() {
    const { fit } = this.#manner;
    if (!fit || this.#chosenScale) return;
    const room = this.scroller.clientWidth;
    if (!room) return;
    const whole = room / this.#layout.width;
    this.#scale = whole < fit ? 1 : Math.min(1, whole);
  }

  #resize() {
    const { width, height } = this.#layout;
    setProps(this.drawing, { viewBox: `0 0 ${width} ${height}`, width: width * this.#scale, height: height * this.#scale });
  }

  /** @param {Layout} layout */
  show(layout) {
    if (this.dragging.busy) return this.dragging.later(() => this.show(layout));
    this.#layout = layout;
    this.ghost.hidden = layout.boxes.length > 1 || !this.#manner.ghost;
    this.#fit();
    this.#resize();
    const wanted = new Set(layout.boxes.map(({ id }) => id));
    for (const [id, { element }] of this.#drawn) {
      if (wanted.has(id)) continue;
      element.remove();
      this.#drawn.delete(id);
    }
    const parents = parentsIn(layout);
    layout.boxes.forEach((box, place) => {
      const drawing = this.#drawn.get(box.id) ?? this.#draw(box);
      drawing.update(box, parents.get(box.id) ?? [], layout.type);
      if (this.boxes.children[place] !== drawing.element) this.#insert(drawing.element, place);
    });
    this.#drawLines(layout);
    this.#roving();
    this.mark(this.#chosen);
    this.renaming.follow(layout.boxes, this.#scale);
  }

  /**
   * Lines and ground; most letters that are typed move none of them.
   * @param {Layout} layout
   */
  #drawLines({ lines, bands = [], headings, apart }) {
    const mark = JSON.stringify([lines, bands, headings, apart]);
    if (mark === this.#knownLines) return;
    this.#knownLines = mark;
    fill(this.lines, lines.map(({ path, child, parent, look }) => svg("path", { d: path, "data-child": child, "data-parent": parent, "data-look": look || null })));
    fill(this.heads, bands.map(bandOf), headings.map(label), apart ? label({ kind: "apart", text: this.#manner.apart, x: 12, y: apart + 12 }) : null);
  }

  /**
   * A box that is moved in the page would lose the focus.
   * @param {Element} element
   * @param {number} place
   */
  #insert(element, place) {
    const focused = element === document.activeElement;
    this.boxes.insertBefore(element, this.boxes.children[place] ?? null);
    if (focused) /** @type {SVGElement} */ (element).focus();
  }

  /** @param {string} id */
  mark(id) {
    this.#chosen = id;
    for (const [key, { element }] of this.#drawn) element.classList.toggle("p-dd-chosen", key === id);
    for (const line of this.lines.children) {
      const on = [line.getAttribute("data-child"), line.getAttribute("data-parent")].includes(id);
      line.classList.toggle("p-dd-chosen", on);
    }
    this.#roving();
  }

  /** @param {string} id */
  focus(id) {
    this.#drawn.get(id)?.element.focus();
  }

  /** @param {string} id */
  rename(id) {
    const box = this.#layout.boxes.find((each) => each.id === id);
    if (box && this.#hears.mayRename(id)) this.renaming.open(box, this.#scale, () => this.focus(id));
  }

  /** One box of the drawing is a stop of the Tab key. */
  #roving() {
    const stop = this.#drawn.has(this.#chosen) ? this.#chosen : this.#layout.boxes[0]?.id;
    for (const [id, { element }] of this.#drawn) setProps(element, { tabindex: id === stop ? "0" : "-1" });
  }

  /** @param {Placed} box */
  #draw({ id }) {
    const drawing = drawBox({
      onfocus: () => this.#hears.onChoose(id),
      ondblclick: () => this.rename(id),
      onfold: () => this.#hears.onWish(id, "fold"),
      onpointerdown: (/** @type {PointerEvent} */ event) => this.dragging.begin(event, id),
      onclick: () => this.#clicked(id),
    }, this.#manner);
    this.#drawn.set(id, drawing);
    return drawing;
  }

  /**
   * A finger cannot press twice in one place as fast as a mouse: the second tap renames.
   * @param {string} id
   */
  #clicked(id) {
    if (this.dragging.justDropped) return;
    const again = this.#chosen === id && this.touched === id;
    this.touched = id;
    this.focus(id);
    this.#hears.onChoose(id);
    if (again && matchMedia("(pointer: coarse)").matches) this.rename(id);
  }

  /** @type {string} the box that was tapped last */
  touched = "";

  /** @param {KeyboardEvent} event */
  #key(event) {
    const id = [...this.#drawn].find(([, { element }]) => element === event.target)?.[0];
    if (!id || event.ctrlKey || event.metaKey) return;
    const wish = wishOf(event, Boolean(this.#manner.sideways));
    if (wish) this.#hears.onWish(id, wish);
    else if (event.key === "Enter" || event.key === "F2") this.rename(id);
    else if (!event.altKey && event.key.startsWith("Arrow")) this.focus(this.#next(id, event.key));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * Left and right along the lines, up and down in the column, or in the order of reading.
   * @param {string} id
   * @param {string} key
   */
  #next(id, key) {
    const { boxes, lines } = this.#layout;
    if (key === "ArrowLeft") return lines.find(({ child }) => child === id)?.parent ?? id;
    if (key === "ArrowRight") return lines.find(({ parent }) => parent === id)?.child ?? id;
    const x = boxes.find((box) => box.id === id)?.x;
    const column = this.#manner.walk === "order" ? boxes : boxes.filter((box) => box.x === x).sort((a, b) => a.y - b.y);
    const here = column.findIndex((box) => box.id === id);
    return column[here + (key === "ArrowUp" ? -1 : 1)]?.id ?? id;
  }
}

/**
 * @param {KeyboardEvent} event
 * @param {boolean} sideways
 * @returns {Wish | null}
 */
function wishOf({ key, altKey, shiftKey }, sideways) {
  if (altKey && sideways && key === "ArrowLeft") return "out";
  if (altKey && sideways && key === "ArrowRight") return "in";
  if (altKey && key === "ArrowUp") return "up";
  if (altKey && key === "ArrowDown") return "down";
  if (altKey) return null;
  if (key === "Insert" || key === "+") return shiftKey && key === "Insert" ? "beside" : "child";
  if (key === "Delete" || key === "Backspace") return "remove";
  return key === " " ? "fold" : null;
}

/**
 * Give what each box belongs to.
 * @param {Layout} layout
 */
function parentsIn({ boxes, lines }) {
  const known = new Map(boxes.map((box) => [box.id, box]));
  /** @type {Map<string, Placed[]>} */
  const parents = new Map();
  for (const { child, parent } of lines) {
    const box = known.get(parent);
    if (box) parents.set(child, [...(parents.get(child) ?? []), box]);
  }
  return parents;
}

/** @param {number} scale */
function nearest(scale) {
  const far = SCALES.map((each) => Math.abs(each - scale));
  return far.indexOf(Math.min(...far));
}

/** @param {Band} band */
function bandOf({ id, kind, x, y, width, height }) {
  return svg("rect", { class: "p-dd-band", "data-kind": kind, "data-band": id, x, y, width, height });
}

/** @param {Heading} heading */
function label({ kind, text, x, y }) {
  const element = svg("text", { class: "p-dd-diagram-head", "data-kind": kind, x, y });
  element.textContent = text;
  return element;
}
