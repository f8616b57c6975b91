/**
 * What somebody can do to a diagram. Each deed answers what is to be changed, which box to go to,
 * and a sentence for those who cannot see it; or only a sentence, if it cannot be done.
 */

import { LEVELS, NAMES, Shape, boxesOf, levelOf, linksOf, newId, orderOf } from "./shape.js";

/** @typedef {import("./shape.js").Box} Box */
/** @typedef {import("./shape.js").Link} Link */
/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {{ changes?: Content, focus?: string, say: string }} Deed */

/** Numbers this close can hardly be told apart. */
const CLOSE = 1e-6;

/**
 * @param {Content} content
 * @param {string} id
 * @param {Partial<Box>} fields
 * @returns {Content} the changes
 */
export function write(content, id, fields) {
  const boxes = boxesOf(content);
  if (boxes.some((box) => box.id === id)) return { nodes: boxes.map((box) => (box.id === id ? { ...box, ...fields } : box)) };
  const { aim } = new Shape(content);
  return id === aim.id ? { nodes: [{ ...aim, ...fields }, ...boxes] } : {};
}

/**
 * Add a box after another, under the same driver.
 * @param {Content} content
 * @param {string} id
 * @param {string} [text]
 * @returns {Deed}
 */
export function addBeside(content, id, text = "") {
  const shape = new Shape(content);
  const box = shape.boxes.get(id);
  if (!box || box.kind === "aim") return addUnder(content, shape.aim.id, text);
  const home = shape.home(id);
  return add(content, { kind: box.kind, text }, home ? [home] : [], id);
}

/**
 * Add a box under another: the next kind of box, or the one that is asked for.
 * @param {Content} content
 * @param {string} id  "" for an idea that belongs to nothing yet
 * @param {string} [text]
 * @param {string} [kind]
 * @returns {Deed}
 */
export function addUnder(content, id, text = "", kind = "") {
  const shape = new Shape(content);
  const parent = shape.boxes.get(id);
  if (!parent) return add(content, { kind: "idea", text }, [], "");
  if (parent.kind === "idea") return { say: "An idea holds nothing under it." };
  const last = shape.childrenOf(id).at(-1);
  const next = kind || shape.boxes.get(last ?? "")?.kind || nextKind(parent.kind);
  return add(content, { kind: next, text }, [parent.id], last ?? "", parent);
}

/**
 * @param {Content} content
 * @param {{ kind: string, text: string }} fields
 * @param {string[]} parents
 * @param {string} after  the box before it, "" for none
 * @param {Box} [open]  a box to unfold
 * @returns {Deed}
 */
function add(content, fields, parents, after, open) {
  const id = newId();
  const box = { id, ...fields, order: 0 };
  const links = fields.kind === "primary" ? [] : parents.map((parent) => linkOf(id, parent));
  const whole = { nodes: [...boxesOf(content), box], links: [...linksOf(content), ...links] };
  const unfolded = open?.collapsed ? { ...whole, ...write(whole, open.id, { collapsed: false }) } : whole;
  const { nodes } = place(unfolded, id, after);
  return { changes: { nodes, links: whole.links }, focus: id, say: `New ${NAMES[fields.kind]?.toLowerCase()}` };
}

/**
 * Move a box one step in: under the box before it. A secondary driver with no driver before it
 * becomes an idea where it stands: one column on.
 * @param {Content} content
 * @param {string} id
 * @returns {Deed}
 */
export function moveIn(content, id) {
  const shape = new Shape(content);
  const box = shape.boxes.get(id);
  const beside = shape.beside(id);
  const before = shape.boxes.get(beside[beside.indexOf(id) - 1] ?? "");
  if (!box || box.kind === "aim") return { say: "The aim stays where it is." };
  if (box.kind === "secondary" && before?.kind !== "secondary") return makeKind(content, id, "idea");
  if (!before) return { say: "There is no box above it to stand under." };
  if (before.kind === "idea") return { say: "An idea holds nothing under it. Make the one above a driver first." };
  const kind = levelOf(box) > levelOf(before) ? box.kind : nextKind(box.kind);
  return settle(content, id, { kind, parents: [before.id], instead: shape.home(id) }, `Now under “${before.text}”`);
}

/**
 * Move a box one step out: beside the one that it stands under. An idea right under a primary
 * driver becomes a secondary driver first: one column back.
 * @param {Content} content
 * @param {string} id
 * @returns {Deed}
 */
export function moveOut(content, id) {
  const shape = new Shape(content);
  const box = shape.boxes.get(id);
  const home = shape.boxes.get(shape.home(id));
  if (!box || box.kind === "aim" || box.kind === "primary") return { say: "It stands right under the aim already." };
  if (!home) return settle(content, id, { kind: "primary", parents: [], instead: "" }, "Now a primary driver");
  const above = shape.home(home.id);
  if (home.kind === "primary" && box.kind === "idea") return makeKind(content, id, "secondary");
  if (home.kind === "primary") return settle(content, id, { kind: "primary", parents: [], instead: "" }, "Now a primary driver", home.id);
  return settle(content, id, { kind: box.kind, parents: above ? [above] : [], instead: home.id }, `Now beside “${home.text}”`, home.id);
}

/**
 * Put a box under another, before or after a third.
 * @param {Content} content
 * @param {string} id
 * @param {{ parent: string, after?: string, also?: boolean }} where  `also`: it stays where it was as well
 * @returns {Deed}
 */
export function moveTo(content, id, { parent, after, also = false }) {
  const shape = new Shape(content);
  const [box, under] = [shape.boxes.get(id), shape.boxes.get(parent)];
  if (!box || !under || !levelOf(box)) return { say: "It cannot go there." };
  if (under.kind === "aim" && box.kind !== "primary") {
    return settle(content, id, { kind: "primary", parents: [], instead: "" }, "Now a primary driver", after);
  }
  if (under.kind !== "aim" && !shape.mayHold(parent, id)) return { say: `“${under.text}” cannot hold a ${NAMES[box.kind]?.toLowerCase()}.` };
  const parents = under.kind === "aim" ? [] : [parent];
  const instead = also ? "" : shape.home(id);
  return settle(content, id, { kind: box.kind, parents, instead }, `Now under “${under.text || NAMES[under.kind]}”`, after);
}

/**
 * Move a box up or down among those beside it; past the first or last, under the next driver.
 * @param {Content} content
 * @param {string} id
 * @param {-1 | 1} step
 * @returns {Deed}
 */
export function moveAlong(content, id, step) {
  const shape = new Shape(content);
  const beside = shape.beside(id);
  const here = beside.indexOf(id);
  const other = beside[here + step];
  if (here < 0) return { say: "The aim stays where it is." };
  if (other) {
    const after = step > 0 ? other : (beside[here - 2] ?? "");
    return { changes: place(content, id, after, beside), focus: id, say: `${step > 0 ? "Down" : "Up"}: ${here + step + 1} of ${beside.length}` };
  }
  const home = shape.home(id);
  const homes = home && home !== shape.aim.id ? shape.beside(home) : [];
  const next = shape.boxes.get(homes[homes.indexOf(home) + step] ?? "");
  if (!next || !shape.mayHold(next.id, id)) return { say: step > 0 ? "It is the last one already." : "It is the first one already." };
  const last = shape.childrenOf(next.id).at(-1) ?? "";
  return moveTo(content, id, { parent: next.id, after: step > 0 ? "" : last });
}

/**
 * Take a box out. What belongs to it moves up to what it belonged to, or stands by itself.
 * @param {Content} content
 * @param {string} id
 * @returns {Deed}
 */
export function remove(content, id) {
  const shape = new Shape(content);
  const box = shape.boxes.get(id);
  if (!box || box.kind === "aim") return { say: "The aim stays where it is." };
  const nodes = boxesOf(content).filter((each) => each.id !== id);
  const links = handOn(content, shape, id, shape.parentsOf(id)).filter(({ child, parent }) => child !== id && parent !== id);
  const measures = rows(content.measures).filter(({ node }) => node !== id);
  const focus = focusAfter(shape, id);
  const moved = shape.childrenOf(id).length;
  const say = moved ? `Removed. What stood under it is still there. Undo brings it back.` : "Removed. Undo brings it back.";
  return { changes: { nodes, links, ...(content.measures ? { measures } : {}) }, focus, say };
}

/**
 * Say what kind of box it is. What it can no longer hold moves up.
 * @param {Content} content
 * @param {string} id
 * @param {string} kind
 * @returns {Deed}
 */
export function makeKind(content, id, kind) {
  const shape = new Shape(content);
  const parents = shape.parentsOf(id).filter((each) => levelOf(shape.boxes.get(each)) < (LEVELS[kind] ?? 0) && each !== shape.aim.id);
  return settle(content, id, { kind, parents, instead: "" }, `Now a ${NAMES[kind]?.toLowerCase()}`);
}

/**
 * Let a box belong to another, or no longer.
 * @param {Content} content
 * @param {string} id
 * @param {string} parent
 * @param {boolean} on
 * @returns {Deed}
 */
export function tie(content, id, parent, on) {
  const { id: ident } = linkOf(id, parent);
  const others = linksOf(content).filter((link) => !(link.child === id && link.parent === parent));
  const words = new Shape(content).boxes.get(parent)?.text ?? "";
  return {
    changes: { links: on ? [...others, { id: ident, child: id, parent }] : others },
    focus: id,
    say: on ? `Belongs to “${words}” now` : `No longer under “${words}”`,
  };
}

/**
 * Let a measure stand on a box, or no longer.
 * @param {Content} content
 * @param {string} node
 * @param {string} measure
 * @param {boolean} on
 * @returns {Content} the changes
 */
export function tieMeasure(content, node, measure, on) {
  const others = rows(content.measures).filter((row) => !(row.node === node && row.measure === measure));
  return { measures: on ? [...others, { id: `${node}~${measure}`, node, measure }] : others };
}

/**
 * Give a box its kind and what it belongs to, and hand on what it can no longer hold.
 * @param {Content} content
 * @param {string} id
 * @param {{ kind: string, parents: string[], instead: string }} how  `instead`: the parent it leaves; "" for none
 * @param {string} say
 * @param {string} [after]
 * @returns {Deed}
 */
function settle(content, id, { kind, parents, instead }, say, after) {
  const shape = new Shape(content);
  const { nodes = boxesOf(content) } = write(content, id, { kind });
  const heirs = parents.length ? parents : shape.parentsOf(id);
  const kept = handOn({ ...content, nodes }, shape, id, heirs, kind).filter(
    (link) => link.child !== id || (link.parent !== instead && !parents.includes(link.parent) && levelOf(shape.boxes.get(link.parent)) < (LEVELS[kind] ?? 0)),
  );
  const links = kind === "primary" ? kept.filter(({ child }) => child !== id) : [...parents.map((parent) => linkOf(id, parent)), ...kept];
  const placed = place({ ...content, nodes, links }, id, after ?? lastBeside(nodes, links, id));
  return { changes: { nodes: placed.nodes, links }, focus: id, say };
}

/**
 * Links in which what stands under a box, and can no longer, stands under its heirs.
 * @param {Content} content
 * @param {Shape} shape
 * @param {string} id
 * @param {string[]} heirs
 * @param {string} [kind]  what the box is now; without it, it is gone
 */
function handOn(content, shape, id, heirs, kind = "idea") {
  const level = LEVELS[kind] ?? 0;
  return linksOf(content).flatMap((link) => {
    const child = shape.boxes.get(link.child);
    if (link.parent !== id || (kind !== "idea" && levelOf(child) > level)) return [link];
    return heirs.filter((heir) => heir !== shape.aim.id && levelOf(shape.boxes.get(heir)) < levelOf(child)).map((heir) => linkOf(link.child, heir));
  });
}

/**
 * Put a box after another among those beside it.
 * @param {Content} content
 * @param {string} id
 * @param {string} after  "" for the first place
 * @param {string[]} [line]  the boxes beside it, if they are known
 * @returns {{ nodes: Box[] }}
 */
function place(content, id, after, line) {
  const shape = new Shape(content);
  const others = (line ?? shape.beside(id)).filter((each) => each !== id);
  const at = others.indexOf(after);
  const order = [...others.slice(0, at + 1), id, ...others.slice(at + 1)];
  const numbers = others.map((each) => orderOf(/** @type {Box} */ (shape.boxes.get(each))));
  const [low, high] = [numbers[at] ?? (numbers[0] ?? 0) - 2, numbers[at + 1] ?? (numbers[at] ?? 0) + 2];
  const middle = (low + high) / 2;
  const roomy = middle - low > CLOSE && high - middle > CLOSE;
  const nodes = boxesOf(content).map((box) => {
    if (roomy) return box.id === id ? { ...box, order: middle } : box;
    const number = order.indexOf(box.id);
    return number < 0 ? box : { ...box, order: number + 1 };
  });
  return { nodes };
}

/**
 * @param {Box[]} nodes
 * @param {Link[]} links
 * @param {string} id
 */
function lastBeside(nodes, links, id) {
  return new Shape({ nodes, links }).beside(id).filter((each) => each !== id).at(-1) ?? "";
}

/**
 * @param {Shape} shape
 * @param {string} id
 */
function focusAfter(shape, id) {
  const beside = shape.beside(id);
  const here = beside.indexOf(id);
  return beside[here - 1] ?? beside[here + 1] ?? (shape.home(id) || shape.aim.id);
}

/**
 * @param {string} child
 * @param {string} parent
 * @returns {Link}
 */
function linkOf(child, parent) {
  return { id: `${child}>${parent}`, child, parent };
}

/** @param {string} kind */
function nextKind(kind) {
  return { aim: "primary", primary: "secondary", secondary: "idea" }[kind] ?? "idea";
}

/** @param {any} value @returns {any[]} */
function rows(value) {
  return Array.isArray(value) ? value : [];
}
