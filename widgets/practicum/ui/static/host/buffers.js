/**
 * Bytes inside a widget's state: they travel beside the message, each with the path of its place.
 */

/** @typedef {(string | number)[]} Path */
/** @typedef {ArrayBuffer | ArrayBufferView} Bytes */

/** @param {unknown} value */
const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);

/**
 * Put buffers in their places, in the state itself.
 *
 * @param {any} state
 * @param {Path[]} paths
 * @param {Bytes[]} buffers
 */
export function putBuffers(state, paths, buffers) {
  paths.forEach((path, index) => {
    const holder = path.slice(0, -1).reduce((inner, step) => inner[step], state);
    holder[path[path.length - 1]] = buffers[index];
  });
}

/**
 * Take the buffers out of a state, which stays as it is.
 *
 * In a list `null` is left where a buffer was; from an object its key is left out.
 *
 * @param {Record<string, any>} state
 * @returns {{ state: Record<string, any>, paths: Path[], buffers: Bytes[] }}
 */
export function takeBuffers(state) {
  /** @type {Path[]} */
  const paths = [];
  /** @type {Bytes[]} */
  const buffers = [];

  /** @type {(value: any, path: Path) => any} */
  function strip(value, path) {
    if (isBytes(value)) {
      paths.push(path);
      buffers.push(value);
      return null;
    }
    if (Array.isArray(value)) return value.map((item, index) => strip(item, [...path, index]));
    if (value === null || typeof value !== "object" || value.toJSON) return value;
    const kept = Object.entries(value).map(([key, item]) => {
      const inner = strip(item, [...path, key]);
      return isBytes(item) ? [] : [[key, inner]];
    });
    return Object.fromEntries(kept.flat());
  }

  return { state: strip(state, []), paths, buffers };
}

/**
 * Say whether two values of a state are equal, down to the last byte.
 *
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
export function same(one, other) {
  if (Object.is(one, other)) return true;
  if (one === null || other === null) return false;
  if (typeof one !== "object" || typeof other !== "object") return false;
  if (isBytes(one) || isBytes(other)) return isBytes(one) && isBytes(other) && sameBytes(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  );
}

/** @type {(one: Bytes, other: Bytes) => boolean} */
function sameBytes(one, other) {
  const [left, right] = [bytesOf(one), bytesOf(other)];
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

/**
 * See any kind of buffer as bytes, without a copy.
 *
 * @param {Bytes} bytes
 * @returns {Uint8Array}
 */
export function bytesOf(bytes) {
  if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
