/**
 * Hands the reader a file, or words to paste.
 */

/**
 * Save a file to the reader's machine.
 * @param {string} name
 * @param {BlobPart | BlobPart[]} parts
 * @param {string} type  such as "text/csv"
 */
export function download(name, parts, type) {
  const url = URL.createObjectURL(new Blob(Array.isArray(parts) ? parts : [parts], { type }));
  const anchor = Object.assign(document.createElement("a"), { href: url, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Put words on the clipboard.
 * @param {string} words
 * @returns {Promise<boolean>}  false if the browser does not let us
 */
export async function copyWords(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyByHand(words);
  }
}

/**
 * The old way, for pages that come over plain HTTP.
 * @param {string} words
 */
function copyByHand(words) {
  const area = Object.assign(document.createElement("textarea"), { value: words, readOnly: true });
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}
