/** The module's menu: open beside the page, folded above it where there is no room beside. */

const WIDE = "(min-width: 64rem)";

export function foldMenu() {
  const fold = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".p-menu__fold"));
  if (!fold) return;
  const wide = matchMedia(WIDE);
  const follow = () => {
    fold.open = wide.matches;
  };
  follow();
  wide.addEventListener("change", follow);
  // Folded, the menu has done its work once a place on this page has been chosen.
  fold.addEventListener("click", ({ target }) => {
    const inPage = /** @type {Element} */ (target).closest?.('a[href^="#"]');
    if (inPage && !wide.matches) fold.open = false;
  });
}
