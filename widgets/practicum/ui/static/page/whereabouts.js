/**
 * Where somebody was on a page that loads itself again: in which field, and where in its words.
 */

const KEY = "practicum:whereabouts";
const FIELDS = "input, textarea, select, button, summary, a[href], [tabindex]";

/** @typedef {{ page: string, tool: number, field: number, name: string, from: number | null, to: number | null }} Place */

/** Load the page again, and come back to the same field. */
export function reload() {
  const place = whereabouts();
  try {
    if (place) sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // nothing can be kept here: then the page begins at its top
  }
  location.reload();
}

/** Go back to where somebody was, unless they have gone elsewhere meanwhile. */
export function comeBack() {
  const place = takeKept();
  if (!place || place.page !== location.pathname || document.activeElement !== document.body) return;
  const fields = fieldsOf(document.querySelectorAll(".p-tool")[place.tool]);
  const exact = fields[place.field];
  const field = exact && nameOf(exact) === place.name ? exact : fields.find((each) => nameOf(each) === place.name);
  field?.focus();
  if (place.from !== null && place.to !== null && isText(field)) select(field, place.from, place.to);
}

/**
 * Choose a part of a field's words. They may still be on their way; whoever types is not disturbed.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @param {number} from
 * @param {number} to
 */
function select(field, from, to) {
  const stop = () => clearInterval(timer);
  let tries = 40;
  const timer = setInterval(() => {
    if (!tries-- || document.activeElement !== field) return stop();
    if (field.value.length < to) return;
    stop();
    field.setSelectionRange(from, to);
  }, 50);
  field.addEventListener("input", stop, { once: true });
}

/** @returns {Place | null} */
function whereabouts() {
  const field = document.activeElement;
  const tool = field?.closest(".p-tool");
  if (!(field instanceof HTMLElement) || !tool) return null;
  return {
    page: location.pathname,
    tool: [...document.querySelectorAll(".p-tool")].indexOf(tool),
    field: fieldsOf(tool).indexOf(field),
    name: nameOf(field),
    from: isText(field) ? field.selectionStart : null,
    to: isText(field) ? field.selectionEnd : null,
  };
}

/** @returns {Place | null} */
function takeKept() {
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return kept ? JSON.parse(kept) : null;
  } catch {
    return null;
  }
}

/**
 * @param {Element | undefined} tool
 * @returns {HTMLElement[]}
 */
function fieldsOf(tool) {
  return tool ? [.../** @type {NodeListOf<HTMLElement>} */ (tool.querySelectorAll(FIELDS))] : [];
}

/** @param {HTMLElement} field */
function nameOf(field) {
  const label = /** @type {HTMLInputElement} */ (field).labels?.[0]?.textContent;
  return `${field.tagName} ${field.getAttribute("aria-label") ?? label ?? field.textContent}`;
}

/**
 * @param {HTMLElement | undefined} field
 * @returns {field is HTMLInputElement | HTMLTextAreaElement}
 */
function isText(field) {
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text");
}
