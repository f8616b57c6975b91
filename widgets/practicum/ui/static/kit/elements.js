/**
 * Makes elements. Text is only ever text: there is no way in here to give HTML.
 *
 *     h("button", { class: "p-button", type: "button", onclick: save }, "Save")
 *     h("p", {}, "Saved ", h("time", { datetime: iso }, "10:32"))
 *
 * Properties: `on…` adds a listener; `true` sets a bare attribute; `false`, `null` and `undefined`
 * leave it away; everything else becomes an attribute.
 */

/** @typedef {string | number | Node | null | undefined | false} Child */
/** @typedef {Record<string, any>} Props */

let count = 0;

/**
 * Give an id that no other element of this page has.
 * @param {string} [stem]
 */
export function uid(stem = "p") {
  count += 1;
  return `${stem}-${count}`;
}

/**
 * Make an element.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Props} [props]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const name in props) setProp(element, name, props[name]);
  element.append(...nodes(children));
  return element;
}

/**
 * Set attributes and listeners. What an element says already is left alone: the browser would lay
 * out anew what has only been said once more.
 * @param {Element} element
 * @param {Props} props
 */
export function setProps(element, props) {
  for (const [name, value] of Object.entries(props)) {
    const words = wordsOf(value);
    if (typeof value === "function" || words === null || element.getAttribute(name) !== words) setProp(element, name, value);
  }
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {any} value
 */
function setProp(element, name, value) {
  const words = wordsOf(value);
  if (name.startsWith("on") && typeof value === "function") element.addEventListener(name.slice(2), value);
  else if (words === null) element.removeAttribute(name);
  else element.setAttribute(name, words);
}

/**
 * @param {any} value
 * @returns {string | null}  null if there is to be no such attribute
 */
function wordsOf(value) {
  if (value === false || value === null || value === undefined) return null;
  return value === true ? "" : String(value);
}

/**
 * Say something else in an element; what it says already costs nothing.
 * @param {Element} element
 * @param {string} words
 */
export function setWords(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/**
 * Give a list other options; those that say the same stay. Sixty steps in twelve lists are too many
 * to be made anew at each letter.
 * @param {HTMLSelectElement} select
 * @param {[value: string, words: string][]} options
 */
export function setOptions(select, options) {
  const there = [...select.options];
  options.forEach(([value, words], at) => {
    const option = there[at] ?? select.appendChild(h("option"));
    if (option.value !== value || !option.hasAttribute("value")) option.value = value;
    setWords(option, words);
  });
  for (const option of there.slice(options.length)) option.remove();
}

/**
 * Put other children into an element.
 * @param {Element} element
 * @param {...(Child | Child[])} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
}

/**
 * @param {(Child | Child[])[]} children
 * @returns {(Node | string)[]}
 */
function nodes(children) {
  return children
    .flat()
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}

/** Drawn on a 20 × 20 sheet, in strokes of the text's colour. */
const ICONS = {
  check: "M4 10.5l4 4 8-9",
  undo: "M7 4L3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 010 9H8",
  redo: "M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 000 9H12",
  history: "M3.5 10a6.5 6.5 0 106.5-6.5A6.5 6.5 0 004.5 6.5M4.5 3v3.5H8M10 6.5V10l2.5 2",
  copy: "M7 7h9v9H7zM4 13V4h9",
  print: "M6 7.5V3h8v4.5M6 14H3.5V7.5h13V14H14M6 11.5h8V17H6z",
  paste: "M7 4.5H5v12h10v-12h-2M7.5 3h5v3h-5z",
  bulb: "M7.5 14.5h5M8.5 17h3M10 3a5 5 0 00-2.8 9.1c.5.4.8.9.8 1.4h4c0-.5.3-1 .8-1.4A5 5 0 0010 3z",
  close: "M5 5l10 10M15 5L5 15",
  down: "M10 3v10M5.5 9L10 13.5 14.5 9M4 17h12",
  up: "M10 14V4M5.5 8L10 3.5 14.5 8M4 17h12",
  left: "M12.5 4l-6 6 6 6",
  right: "M7.5 4l6 6-6 6",
  expand: "M8 3.5H3.5V8M12 3.5h4.5V8M8 16.5H3.5V12M12 16.5h4.5V12",
  plus: "M10 4v12M4 10h12",
  pencil: "M4 16l1-3.5L13.5 4 16 6.5 7.5 15zM12 5.5L14.5 8",
  book: "M10 5.5C8.5 4.3 6.3 4 3.5 4v11c2.8 0 5 .3 6.5 1.5 1.5-1.2 3.7-1.5 6.5-1.5V4c-2.8 0-5 .3-6.5 1.5zM10 5.5v11",
  swap: "M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3",
};

/** @typedef {keyof typeof ICONS} IconName */

/**
 * Draw an icon; it says nothing to a screen reader, so put words beside it.
 * @param {IconName} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const drawing = svg("svg", { class: "p-icon", viewBox: "0 0 20 20", "aria-hidden": "true" });
  drawing.append(svg("path", { d: ICONS[name] }));
  return drawing;
}

/**
 * Make an SVG element.
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Props} props
 * @returns {SVGElementTagNameMap[T]}
 */
export function svg(tag, props) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const name in props) setProp(element, name, props[name]);
  return element;
}

/**
 * Make a button with an icon before its words.
 * @param {string} words
 * @param {{ icon?: IconName, kind?: "main" | "plain" | "quiet", onclick: (event: Event) => void } & Props} props
 */
export function button(words, { icon: name, kind = "plain", ...props }) {
  const look = { plain: "p-button", main: "p-button p-button-main", quiet: "p-button p-button-quiet" };
  return h(
    "button",
    { type: "button", class: look[kind], ...props },
    name ? icon(name) : null,
    h("span", {}, words),
  );
}
