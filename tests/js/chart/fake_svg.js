/** A document with just what drawing needs, and what was drawn as plain objects. */

/** @param {string} tag @returns {any} */
function fake(tag) {
  const attributes = /** @type {Record<string, string>} */ ({});
  const children = /** @type {any[]} */ ([]);
  return {
    tag,
    attributes,
    children,
    append: (/** @type {any[]} */ ...more) => children.push(...more),
    setAttribute: (/** @type {string} */ name, /** @type {string} */ value) => (attributes[name] = value),
    removeAttribute: (/** @type {string} */ name) => delete attributes[name],
  };
}

// @ts-expect-error a document with just what drawing needs
globalThis.document = { createElementNS: (/** @type {string} */ _space, /** @type {string} */ tag) => fake(tag) };
