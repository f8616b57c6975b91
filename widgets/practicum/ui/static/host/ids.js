/** Random ids. `crypto.randomUUID` would do, but browsers give it to https pages only. */

/** @returns {string} 32 hexadecimal digits. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
