/**
 * One box of the drawing: its outline, its words, its small lines, and the knob that folds it.
 */

import { fill, setProps, svg } from "../kit/elements.js";

/** @typedef {import("./picture.js").Placed} Placed */
/** @typedef {import("./picture.js").Type} Type */
/** @typedef {import("./picture.js").Manner} Manner */
/** @typedef {{ element: SVGGElement, update: (box: Placed, parents: Placed[], type: Type) => void }} Drawing */

/**
 * @param {{ onfocus: () => void, ondblclick: () => void, onclick: () => void, onfold: () => void, onpointerdown: (event: PointerEvent) => void }} hears
 * @param {Manner} manner
 * @returns {Drawing}
 */
export function drawBox({ onfold, ...hears }, manner) {
  const outline = svg(manner.shape ? "path" : "rect", { class: "p-dd-box-outline" });
  const words = svg("g", {});
  const knob = svg("g", { class: "p-dd-knob", "aria-hidden": "true", onclick: (/** @type {Event} */ event) => (event.stopPropagation(), onfold()) });
  const element = svg("g", { role: "button", ...hears });
  element.append(outline, words, knob);
  let known = "";
  const update = (/** @type {Placed} */ box, /** @type {Placed[]} */ parents, /** @type {Type} */ type) => {
    const mark = JSON.stringify([box, parents.map(({ full }) => full)]);
    if (mark === known) return;
    known = mark;
    const { id, kind, x, y, width, height } = box;
    setProps(element, { class: `p-dd-box p-dd-box-${kind}${element.classList.contains("p-dd-chosen") ? " p-dd-chosen" : ""}`, "data-box": id, "data-look": box.look || null, "data-mark": box.mark || null, "aria-label": sayBox(box, parents, manner), transform: `translate(${x} ${y})` });
    setProps(outline, manner.shape ? { d: manner.shape(box) } : { width, height, rx: type.radius[kind] });
    fill(words, textsOf(box, type));
    fill(knob, box.collapsed ? knobOf(width, height) : []);
  };
  return { element, update };
}

/**
 * @param {Placed} box
 * @param {Type} type
 */
function textsOf({ lines, notes, full, rim }, { size, leading, small, pad }) {
  const first = rim + size - 1;
  const notesAt = first + lines.length * leading + 1;
  return [
    ...lines.map((line, i) => textOf(line, full ? "p-dd-box-text" : "p-dd-box-text p-dd-box-empty", pad, first + i * leading)),
    ...notes.map((line, i) => textOf(line, "p-dd-box-note", pad, notesAt + i * small)),
  ];
}

/**
 * @param {string} words
 * @param {string} look
 * @param {number} x
 * @param {number} y
 */
function textOf(words, look, x, y) {
  const element = svg("text", { class: look, x, y });
  element.textContent = words;
  return element;
}

/**
 * @param {number} width
 * @param {number} height
 */
function knobOf(width, height) {
  const circle = svg("circle", { cx: width, cy: height / 2, r: 9 });
  const plus = svg("path", { d: `M${width - 4} ${height / 2}h8M${width} ${height / 2 - 4}v8` });
  // a finger needs more than it sees
  const target = svg("circle", { cx: width, cy: height / 2, r: 14, class: "p-dd-knob-target" });
  return [target, circle, plus];
}

/**
 * @param {Placed} box
 * @param {Placed[]} parents
 * @param {Manner} manner
 */
function sayBox({ kind, full, notes, said = notes, collapsed }, parents, { names, top, belongs }) {
  const under = parents.filter((each) => each.kind !== top).map((each) => each.full || "an empty box");
  const parts = [`${names[kind]}: ${full || "still empty"}`, under.length ? `${belongs} ${under.join(" and ")}` : "", ...said, collapsed ? "Folded" : ""];
  return parts.filter(Boolean).join(". ");
}
