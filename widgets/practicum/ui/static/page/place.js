/** Shows in the menu which section is being read. */

export function keepReadingPlace() {
  const links = new Map(
    [...document.querySelectorAll(".p-menu__sections a")].map((link) => [
      link.getAttribute("href")?.slice(1),
      link,
    ]),
  );
  if (!links.size || !("IntersectionObserver" in window)) return;
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const ident = target.getAttribute("aria-labelledby") ?? "";
        if (isIntersecting) point(links, ident);
      }
    },
    { rootMargin: "-15% 0px -75% 0px" },
  );
  for (const section of document.querySelectorAll(".p-section[aria-labelledby]")) {
    seen.observe(section);
  }
}

/** @type {(links: Map<string | undefined, Element>, ident: string) => void} */
function point(links, ident) {
  for (const [name, link] of links) {
    if (name === ident) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
