/**
 * What somebody can do to a tree of causes. Each deed answers what is to be changed, which cause to
 * go to, and a sentence for those who cannot see it; or only a sentence, if it cannot be done.
 */

import { newId } from "../drivers/shape.js";
import { NONE, PROBLEM, Tree, causesOf, orderOf } from "./shape.js";

/** @typedef {import("./shape.js").Cause} Cause */
/** @typedef {import("./shape.js").Category} Category */
/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {{ changes?: Content, focus?: string, say: string }} Deed */

/** Numbers this close can hardly be told apart. */
const CLOSE = 1e-6;

/**
 * @param {Content} content
 * @param {string} id  of a cause, or the problem's
 * @param {Partial<Cause>} fields
 * @returns {Content} the changes
 */
export function write(content, id, fields) {
  if (id === PROBLEM) return "text" in fields ? { what: fields.text } : {};
  return { causes: causesOf(content).map((cause) => (cause.id === id ? { ...cause, ...fields } : cause)) };
}

/**
 * Ask “why?” of a cause, or of the problem: add a cause behind it.
 * @param {Content} content
 * @param {string} id
 * @param {Partial<Cause>} [fields]
 * @returns {Deed}
 */
export function askWhy(content, id, fields = {}) {
  const tree = new Tree(content);
  const effect = id === PROBLEM ? "" : id;
  const last = tree.childrenOf(effect).at(-1) ?? "";
  const words = tree.causes.get(effect)?.text ?? tree.problem;
  const unfolded = tree.causes.get(effect)?.collapsed ? { ...content, ...write(content, effect, { collapsed: false }) } : content;
  return add(unfolded, { parent: effect, ...fields }, last, words ? `Why? ${words}` : "Why?");
}

/**
 * Add a cause after another that explains the same.
 * @param {Content} content
 * @param {string} id
 * @returns {Deed}
 */
export function addBeside(content, id) {
  const tree = new Tree(content);
  const cause = tree.causes.get(id);
  if (!cause) return askWhy(content, PROBLEM);
  const top = !tree.parentOf(id) && cause.category ? { category: cause.category } : {};
  return add(content, { parent: tree.parentOf(id), ...top }, id, "What else? A new cause beside it");
}

/**
 * Move a cause one step in: behind the one before it.
 * @param {Content} content
 * @param {string} id
 * @returns {Deed}
 */
export function moveIn(content, id) {
  const tree = new Tree(content);
  const beside = tree.beside(id);
  const before = beside[beside.indexOf(id) - 1];
  if (!before) return { say: "There is no cause above it to stand behind." };
  return moveTo(content, id, { parent: before });
}

/**
 * Move a cause one step out: beside the one that it explains.
 * @param {Content} content
 * @param {string} id
 * @returns {Deed}
 */
export function moveOut(content, id) {
  const tree = new Tree(content);
  const parent = tree.parentOf(id);
  if (!parent) return { say: "It stands right behind the problem already." };
  return moveTo(content, id, { parent: tree.parentOf(parent), after: parent });
}

/**
 * Move a cause up or down among those beside it.
 * @param {Content} content
 * @param {string} id
 * @param {-1 | 1} step
 * @returns {Deed}
 */
export function moveAlong(content, id, step) {
  const tree = new Tree(content);
  const beside = tree.beside(id);
  const here = beside.indexOf(id);
  const next = beside[here + step];
  if (!next) return { say: step > 0 ? "It is the last one already." : "It is the first one already." };
  const after = step > 0 ? next : (beside[here - 2] ?? "");
  return { changes: place(content, id, after), focus: id, say: `Now ${here + step + 1} of ${beside.length}` };
}

/**
 * Put a cause behind another, or beside it.
 * @param {Content} content
 * @param {string} id
 * @param {{ parent: string, after?: string }} where  `parent`: "" for the problem; `after`: "" for the first place, none for the last
 * @returns {Deed}
 */
export function moveTo(content, id, { parent, after }) {
  const tree = new Tree(content);
  if (!tree.causes.has(id)) return { say: "The problem stays where it is." };
  if (parent && tree.isBehind(parent, id)) return { say: "A cause cannot stand behind itself." };
  const moved = { ...content, ...write(content, id, { parent }) };
  const last = tree.childrenOf(parent).filter((each) => each !== id).at(-1) ?? "";
  const words = parent ? `“${tree.causes.get(parent)?.text || "an empty cause"}”` : "the problem";
  return { changes: place(moved, id, after ?? last), focus: id, say: `Now behind ${words}` };
}

/**
 * Take a cause out. What stood behind it explains what it explained.
 * @param {Content} content
 * @param {string} id
 * @returns {Deed}
 */
export function remove(content, id) {
  const tree = new Tree(content);
  if (!tree.causes.has(id)) return { say: "The problem stays where it is." };
  const parent = tree.parentOf(id);
  const beside = tree.beside(id);
  const here = beside.indexOf(id);
  const inside = tree.childrenOf(id);
  const order = [...beside.slice(0, here), ...inside, ...beside.slice(here + 1)];
  const causes = causesOf(content)
    .filter((cause) => cause.id !== id)
    .map((cause) => {
      const number = inside.length ? order.indexOf(cause.id) : -1;
      const fields = number < 0 ? {} : { order: number + 1 };
      return inside.includes(cause.id) ? { ...cause, ...fields, parent } : number < 0 ? cause : { ...cause, ...fields };
    });
  const focus = inside[0] ?? beside[here - 1] ?? beside[here + 1] ?? (parent || PROBLEM);
  return { changes: { causes }, focus, say: inside.length ? "Removed. What stood behind it is still there. Undo brings it back." : "Removed. Undo brings it back." };
}

/**
 * Put a cause, with what stands behind it, on a bone.
 * @param {Content} content
 * @param {string} id
 * @param {Category} category  with the id "" for none
 * @returns {Deed}
 */
export function setCategory(content, id, { id: category, name }) {
  return { changes: write(content, id, { category }), focus: id, say: category ? `Now on the bone “${name}”` : "No category of its own now" };
}

/**
 * Change what a bone is called, or take it away.
 * @param {Content} content
 * @param {string} id
 * @param {{ name?: string, gone?: boolean }} fields
 * @returns {Content} the changes
 */
export function changeCategory(content, id, fields) {
  if (id === NONE) return {};
  const rows = Array.isArray(content.categories) ? content.categories : [];
  if (rows.some((row) => row.id === id)) return { categories: rows.map((row) => (row.id === id ? { ...row, ...fields } : row)) };
  return { categories: [...rows, { id, ...fields }] };
}

/**
 * Keep the answer to a “therefore”, with the sentence that it answers.
 * @param {Content} content
 * @param {{ id: string, words: string }} step
 * @param {string} answer
 * @returns {Content} the changes
 */
export function answer(content, { id, words }, answer) {
  const rows = Array.isArray(content.therefore) ? content.therefore : [];
  return { therefore: [...rows.filter((row) => row.id !== id), { id, answer, asked: words }] };
}

/**
 * Take in causes from a table; each stands behind the one whose words it names.
 * @param {Content} content
 * @param {{ fields: Record<string, any>, explains: string }[]} found
 * @returns {Content} the changes
 */
export function takeIn(content, found) {
  let whole = content;
  for (const { fields, explains } of found) {
    const wanted = key(explains);
    const parent = causesOf(whole).find(({ text }) => wanted && key(text ?? "") === wanted)?.id ?? "";
    whole = { ...whole, ...askWhy(whole, parent || PROBLEM, fields).changes };
  }
  return { causes: causesOf(whole) };
}

/**
 * @param {Content} content
 * @param {Partial<Cause>} fields
 * @param {string} after
 * @param {string} say
 * @returns {Deed}
 */
function add(content, fields, after, say) {
  const id = newId();
  const causes = [...causesOf(content), { id, text: "", order: 0, ...fields }];
  return { changes: place({ ...content, causes }, id, after), focus: id, say };
}

/**
 * Put a cause after another among those beside it.
 * @param {Content} content
 * @param {string} id
 * @param {string} after  "" for the first place
 * @returns {{ causes: Cause[] }}
 */
function place(content, id, after) {
  const tree = new Tree(content);
  const others = tree.beside(id).filter((each) => each !== id);
  const at = others.indexOf(after);
  const numbers = others.map((each) => orderOf(tree.causes.get(each)));
  const [low, high] = [numbers[at] ?? (numbers[0] ?? 0) - 2, numbers[at + 1] ?? (numbers[at] ?? 0) + 2];
  const middle = (low + high) / 2;
  if (middle - low > CLOSE && high - middle > CLOSE) return { causes: causesOf(content).map((cause) => (cause.id === id ? { ...cause, order: middle } : cause)) };
  const order = [...others.slice(0, at + 1), id, ...others.slice(at + 1)];
  return { causes: causesOf(content).map((cause) => (order.includes(cause.id) ? { ...cause, order: order.indexOf(cause.id) + 1 } : cause)) };
}

/** @param {string} text */
function key(text) {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
