/**
 * The way from a tool to a page of the course, and to one sheet on it.
 *
 *     if (isOurPage()) h("a", { href: pageUrl(slug, { measure: key }) }, "Open its chart");
 *     const key = wantedSheet("measure");       // on the page that was opened so
 */

/** On our own pages a course page has an address; in JupyterLab it is a notebook. */
export function isOurPage() {
  return "theme" in document.documentElement.dataset;
}

/**
 * @param {string} slug
 * @param {Record<string, string>} [sheet]  which one to open there, as `{ measure: key }`
 */
export function pageUrl(slug, sheet = {}) {
  const [base] = new URL(import.meta.url).pathname.split("practicum/static/");
  const hash = new URLSearchParams(sheet).toString();
  return `${base}course/${slug}${hash ? `#${hash}` : ""}`;
}

/**
 * Say which sheet the address asks for.
 * @param {string} name  such as "measure"
 * @param {string} [hash]
 * @returns {string}  its key, or nothing
 */
export function wantedSheet(name, hash = location.hash) {
  return new URLSearchParams(hash.slice(1)).get(name) ?? "";
}

/** What is above a tool may still be on its way when the tool itself stands. */
const ARRIVING = 4000;
const SIGNS = ["wheel", "pointerdown", "touchstart", "keydown"];

/**
 * Bring a tool into sight, and keep it there while the rest of the page arrives, until the reader
 * does something.
 * @param {Element} root
 */
export function bringIntoSight(root) {
  const show = () => root.scrollIntoView({ block: "start" });
  const watch = new ResizeObserver(show);
  const end = () => {
    watch.disconnect();
    clearTimeout(timer);
    for (const sign of SIGNS) removeEventListener(sign, end, true);
  };
  const timer = setTimeout(end, ARRIVING);
  for (const sign of SIGNS) addEventListener(sign, end, { capture: true, passive: true });
  watch.observe(document.body);
  show();
}

/**
 * Go to the sheet that the address asks for by the kind of what a tool keeps, now and whenever the
 * address changes: “…#process-map=main”. What is for practice is never meant.
 * @param {import("./link.js").Model} model
 * @param {Element} root  is brought into sight
 * @param {(key: string) => unknown} [open]  false where there is no such sheet
 * @param {string} [name]  what the address calls it, if not by the kind
 * @returns {() => void}  stops it
 */
export function followAddress(model, root, open = () => {}, name = model.get("tool").kind) {
  if (String(model.get("key")).startsWith("practice-")) return () => {};
  const follow = async () => {
    const key = wantedSheet(name);
    if (key && (await open(key)) !== false) bringIntoSight(root);
  };
  addEventListener("hashchange", follow);
  follow();
  return () => removeEventListener("hashchange", follow);
}
