/**
 * The causes of a problem as somebody works on them: what stands behind what, line by line. Nothing
 * is changed in place. What a tree means, and where it is drawn, Python says.
 */

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {{ id: string, text: string, parent?: string, order?: number, collapsed?: boolean, root?: boolean, category?: string } & Record<string, any>} Cause */
/** @typedef {import("../diagram/outline.js").Line} Line */
/** @typedef {{ id: string, name: string, ask: string }} Category */

export const PROBLEM = "problem";
/** The bone of causes without a category. */
export const NONE = "none";
/** Over a line of the outline. @type {Record<string, string>} */
export const NAMES = { problem: "Problem", cause: "Why?", root: "Why? We work on this", bone: "Category", twig: "Cause", rooted: "Cause, we work on this" };

/** @param {Content} content @returns {Cause[]} */
export function causesOf(content) {
  const rows = Array.isArray(content.causes) ? content.causes : [];
  const seen = new Set([PROBLEM]);
  return rows.filter((row) => row && typeof row.id === "string" && !seen.has(row.id) && seen.add(row.id));
}

/** What stands behind what, in order. */
export class Tree {
  /** @type {Map<string, Cause>} */
  causes = new Map();
  /** @type {Map<string, string>} */
  #parents = new Map();
  /** @type {Map<string, string[]>} */
  #children = new Map([["", []]]);

  /** @param {Content} content */
  constructor(content) {
    this.problem = String(content.what ?? "");
    for (const cause of causesOf(content).sort(inOrder)) this.causes.set(cause.id, cause);
    for (const { id, parent = "" } of this.causes.values()) {
      this.#parents.set(id, this.causes.has(parent) ? parent : "");
      this.#children.set(id, []);
    }
    // two people can move two causes under each other: the ring is cut open
    for (const id of this.causes.keys()) if (this.isBehind(this.parentOf(id), id)) this.#parents.set(id, "");
    for (const id of this.causes.keys()) this.#children.get(this.parentOf(id))?.push(id);
  }

  /** @param {string} id */
  parentOf(id) {
    return this.#parents.get(id) ?? "";
  }

  /** @param {string} id  "" for the problem */
  childrenOf(id) {
    return this.#children.get(id) ?? [];
  }

  /**
   * Causes that explain the same, in order.
   * @param {string} id
   */
  beside(id) {
    return this.childrenOf(this.parentOf(id));
  }

  /**
   * Tell whether a cause is another one, or somewhere behind it.
   * @param {string} id
   * @param {string} other
   */
  isBehind(id, other) {
    const seen = new Set();
    for (let at = id; at && !seen.has(at); at = this.parentOf(at)) {
      if (at === other) return true;
      seen.add(at);
    }
    return false;
  }

  /** The problem and its causes, line by line; what is folded away is left out. */
  lines() {
    /** @type {Line[]} */
    const lines = [{ key: PROBLEM, box: { id: PROBLEM, text: this.problem, kind: "problem" }, depth: 0, parent: "", twin: false, inside: 0 }];
    const walk = (/** @type {string} */ id, /** @type {string} */ parent, /** @type {number} */ depth) => {
      lines.push(this.#line(id, parent, depth, "cause", this.childrenOf(id).length));
      if (!this.causes.get(id)?.collapsed) for (const child of this.childrenOf(id)) walk(child, id, depth + 1);
    };
    for (const id of this.childrenOf("")) walk(id, PROBLEM, 1);
    return lines;
  }

  /**
   * The same by category, as the bones of a fish.
   * @param {Category[]} categories
   */
  bones(categories) {
    const known = new Set(categories.map(({ id }) => id));
    const stays = (/** @type {string} */ id) => Boolean(this.parentOf(id)) && this.#boneOf(this.parentOf(id), known) === this.#boneOf(id, known);
    /** @type {Map<string, string[]>} */
    const sitting = new Map();
    for (const id of this.#walk()) {
      const bone = this.#boneOf(id, known);
      if (!stays(id)) sitting.set(bone, [...(sitting.get(bone) ?? []), id]);
    }
    /** @type {Line[]} */
    const lines = [];
    const walk = (/** @type {string} */ id, /** @type {string} */ parent, /** @type {number} */ depth) => {
      const behind = this.childrenOf(id).filter(stays);
      lines.push(this.#line(id, parent, depth, "twig", behind.length));
      if (!this.causes.get(id)?.collapsed) for (const child of behind) walk(child, id, depth + 1);
    };
    const bones = [...categories.map(({ id, name }) => ({ id, key: id, name, given: "" })), { id: "", key: NONE, name: "", given: "No category yet" }];
    for (const { id, key, name, given } of bones) {
      const here = sitting.get(id) ?? [];
      if (!id && !here.length) continue;
      lines.push({ key, box: { id: key, text: name, kind: "bone" }, depth: 0, parent: "", twin: false, inside: 0, given });
      for (const each of here) walk(each, key, 1);
    }
    return lines;
  }

  /**
   * The category of a cause: its own, or that of the cause it explains; "" for none.
   * @param {string} id
   * @param {Set<string>} known
   * @returns {string}
   */
  #boneOf(id, known) {
    const own = this.causes.get(id)?.category ?? "";
    if (known.has(own)) return own;
    return this.parentOf(id) ? this.#boneOf(this.parentOf(id), known) : "";
  }

  /** @returns {Generator<string>} each before those behind it */
  *#walk(id = "") {
    for (const child of this.childrenOf(id)) {
      yield child;
      yield* this.#walk(child);
    }
  }

  /**
   * @param {string} id
   * @param {string} parent
   * @param {number} depth
   * @param {"cause" | "twig"} kind
   * @param {number} inside
   * @returns {Line}
   */
  #line(id, parent, depth, kind, inside) {
    const cause = /** @type {Cause} */ (this.causes.get(id));
    const chosen = { cause: "root", twig: "rooted" };
    return { key: id, box: { ...cause, kind: cause.root ? chosen[kind] : kind }, depth, parent, twin: false, inside };
  }
}

/**
 * @param {Cause} a
 * @param {Cause} b
 */
function inOrder(a, b) {
  return orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1);
}

/** @param {Cause | undefined} cause */
export function orderOf(cause) {
  return typeof cause?.order === "number" ? cause.order : 0;
}
