/** Colours: as the computer says, light, dark or high contrast; kept on this computer. */

const KEY = "practicum:theme";

/** Show the choice, which needs this script, and follow it. */
export function offerThemes() {
  const select = /** @type {HTMLSelectElement | null} */ (document.getElementById("p-theme"));
  const label = select?.closest("label");
  if (!select || !label) return;
  select.value = keptTheme();
  label.hidden = false;
  select.addEventListener("change", () => {
    keep(select.value);
    show(select.value);
  });
  // Another page of the course may change it.
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key !== KEY) return;
    select.value = newValue ?? "auto";
    show(select.value);
  });
}

/** @param {string} theme */
function show(theme) {
  document.documentElement.dataset.theme = theme;
}

function keptTheme() {
  try {
    return localStorage.getItem(KEY) ?? "auto";
  } catch {
    return "auto";
  }
}

/** @param {string} theme */
function keep(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still shows it on this page.
  }
}
