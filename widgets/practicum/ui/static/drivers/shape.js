/**
 * The boxes of a diagram as somebody works on them: what stands under what, line by line. Nothing
 * is changed in place. What a diagram means, and where its boxes are drawn, Python says.
 */

/** @typedef {{ id: string, text: string, kind: string, collapsed?: boolean, order?: number } & Record<string, any>} Box */
/** @typedef {{ id: string, child: string, parent: string }} Link */
/** @typedef {import("../kit/content.js").Content} Content */

/**
 * @typedef {object} Line
 * @property {string} key      the same as long as the line stays where it is
 * @property {Box} box
 * @property {number} depth    0 for the aim
 * @property {string} parent   id of the box it stands under, "" for none
 * @property {boolean} twin    the box is there already, under another driver
 * @property {number} inside   boxes that belong to it
 */

export const AIM = "aim";
/** @type {Record<string, number>} */
export const LEVELS = { aim: 0, primary: 1, secondary: 2, idea: 3 };
/** @type {Record<string, string>} */
export const NAMES = { aim: "Aim", primary: "Primary driver", secondary: "Secondary driver", idea: "Change idea" };

const ID_LENGTH = 7;

/** Give an id for a new box. */
export function newId() {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `n${number.toString(36).padStart(ID_LENGTH, "0")}`;
}

/**
 * @param {Content} content
 * @param {string} name
 * @returns {any[]}
 */
function rowsOf(content, name) {
  const rows = Array.isArray(content[name]) ? content[name] : [];
  return rows.filter((row) => row && typeof row === "object" && typeof row.id === "string");
}

/**
 * @param {Content} content
 * @returns {Box[]}
 */
export function boxesOf(content) {
  return rowsOf(content, "nodes").filter(({ kind }) => kind in LEVELS);
}

/**
 * @param {Content} content
 * @returns {Link[]}
 */
export function linksOf(content) {
  return rowsOf(content, "links");
}

/** What stands under what, in order. */
export class Shape {
  /** @type {Map<string, Box>} */
  boxes = new Map();
  /** @type {Map<string, string[]>} */
  parents = new Map();
  /** @type {Map<string, string[]>} */
  children = new Map();

  /** @param {Content} content */
  constructor(content) {
    const found = boxesOf(content);
    this.aim = found.find(({ kind }) => kind === "aim") ?? { id: AIM, kind: "aim", text: "" };
    const rest = found.filter(({ kind }) => kind !== "aim").sort(inOrder);
    for (const box of [this.aim, ...rest]) this.boxes.set(box.id, box);
    for (const id of this.boxes.keys()) {
      this.parents.set(id, []);
      this.children.set(id, []);
    }
    for (const box of rest) if (box.kind === "primary") this.parents.get(box.id)?.push(this.aim.id);
    for (const { child, parent } of linksOf(content)) if (this.mayHold(parent, child)) this.parents.get(child)?.push(parent);
    for (const box of rest) for (const parent of this.parentsOf(box.id)) this.children.get(parent)?.push(box.id);
  }

  /** @param {string} id */
  parentsOf(id) {
    return this.parents.get(id) ?? [];
  }

  /** @param {string} id */
  childrenOf(id) {
    return this.children.get(id) ?? [];
  }

  /** @param {string} id the one that it stands under in the outline */
  home(id) {
    return this.parentsOf(id)[0] ?? "";
  }

  /**
   * Boxes that stand under the same one, in order.
   * @param {string} id
   */
  beside(id) {
    const home = this.home(id);
    if (!home) return this.loose.map((box) => box.id);
    return this.childrenOf(home).filter((each) => this.home(each) === home);
  }

  /** Boxes that belong to nothing yet. */
  get loose() {
    return [...this.boxes.values()].filter(({ id, kind }) => kind !== "aim" && !this.parentsOf(id).length);
  }

  /**
   * @param {string} parent
   * @param {string} child
   */
  mayHold(parent, child) {
    const [above, below] = [this.boxes.get(parent), this.boxes.get(child)];
    if (!above || !below || below.kind === "primary") return false;
    return (above.kind === "primary" || above.kind === "secondary") && levelOf(above) < levelOf(below);
  }

  /** The outline, line by line; what is folded away is left out. */
  lines() {
    /** @type {Line[]} */
    const lines = [];
    const seen = new Set();
    const walk = (/** @type {string} */ id, /** @type {string} */ parent, /** @type {number} */ depth) => {
      const box = this.boxes.get(id);
      if (!box) return;
      const twin = seen.has(id) || (Boolean(parent) && this.home(id) !== parent);
      const key = twin ? `${id}@${parent}` : id;
      lines.push({ key, box, depth, parent, twin, inside: this.childrenOf(id).length });
      if (twin) return;
      seen.add(id);
      if (box.collapsed) return;
      for (const child of this.childrenOf(id)) walk(child, id, depth + 1);
    };
    walk(this.aim.id, "", 0);
    for (const { id } of this.loose) walk(id, "", 1);
    return lines;
  }
}

/** @param {Box | undefined} box */
export function levelOf(box) {
  return LEVELS[box?.kind ?? "idea"] ?? LEVELS.idea ?? 3;
}

/**
 * @param {Box} a
 * @param {Box} b
 */
function inOrder(a, b) {
  return levelOf(a) - levelOf(b) || orderOf(a) - orderOf(b);
}

/** @param {Box} box */
export function orderOf(box) {
  return typeof box.order === "number" ? box.order : 0;
}
