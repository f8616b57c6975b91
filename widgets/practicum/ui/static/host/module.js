/**
 * The module of a widget: our own by address, any other anywidget's from the text in its state.
 */

/** @typedef {import("./model.js").Model} Model */
/** @typedef {void | (() => unknown) | Promise<void | (() => unknown)>} Cleanup */

/**
 * @typedef {object} Module
 * @property {(context: any) => Cleanup} [initialize] Runs once a model.
 * @property {(context: any) => Cleanup} [render] Runs once a place.
 */

/** @type {Map<string, Promise<Module>>} */
const loaded = new Map();

/**
 * Load the module that draws a model; each address and each text is loaded once.
 *
 * @param {Model} model
 * @param {string} staticUrl Where our own modules are, ending in a slash.
 * @returns {Promise<Module>}
 */
export function loadModule(model, staticUrl) {
  const own = model.get("_module_path");
  const source = own ? staticUrl + own : (model.get("_esm") ?? "");
  const known = loaded.get(source);
  if (known) return known;
  const fresh = importSource(source, Boolean(own)).then(asModule);
  // A module that did not come may come the next time.
  fresh.catch(() => loaded.delete(source));
  loaded.set(source, fresh);
  return fresh;
}

/** @type {(source: string, own: boolean) => Promise<any>} */
async function importSource(source, own) {
  if (own || /^(https?:)?\/\//.test(source)) return import(source);
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    return await import(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * @param {any} namespace
 * @returns {Promise<Module>}
 */
async function asModule(namespace) {
  const found = namespace.default ?? namespace;
  const module = typeof found === "function" ? await found() : found;
  if (!module?.render && !module?.initialize) throw new TypeError("The module cannot render");
  return module;
}

/**
 * Put a widget's style on the page, once for each kind of widget.
 *
 * @param {Model} model
 */
export function addStyle(model) {
  const css = model.get("_css");
  if (!css) return;
  const id = `widget-style-${model.get("_anywidget_id") ?? model.model_id}`;
  const style = document.getElementById(id) ?? document.createElement("style");
  style.id = id;
  style.textContent = css;
  if (!style.isConnected) document.head.append(style);
}
