/**
 * Gives the colours of the present theme as a chart needs them: plain `rgb(…)`, also where the
 * reader's system chooses the colours.
 *
 *     const colours = coloursOf(root, ["chart-line", "chart-median"]);
 *     colours["chart-line"]            // "rgb(11, 110, 120)"
 *     const stop = onTheme(() => draw());
 */

/**
 * @param {Element} root  a tool's root, in the page
 * @param {string[]} names  tokens without "--p-"
 * @returns {Record<string, string>}
 */
export function coloursOf(root, names) {
  const probe = document.createElement("span");
  probe.style.display = "none";
  probe.style.forcedColorAdjust = "none";
  root.append(probe);
  const found = names.map((name) => {
    probe.style.color = `var(--p-${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(found);
}

/**
 * Tell when the theme changes, by our own switch, JupyterLab's or the system's.
 * @param {() => void} callback
 * @returns {() => void}  stops it
 */
export function onTheme(callback) {
  const systems = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
  for (const system of systems) system.addEventListener("change", callback);
  const watch = new MutationObserver(callback);
  watch.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  watch.observe(document.body, { attributeFilter: ["data-jp-theme-light", "data-jp-theme-name"] });
  return () => {
    for (const system of systems) system.removeEventListener("change", callback);
    watch.disconnect();
  };
}
