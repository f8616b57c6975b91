/** In idle moments, fetches what the next pages will want: plotly's script is 1.4 MB. */

/** @param {import("./config.js").PageConfig} config */
export function fetchAhead({ plotlyUrl }) {
  const fetchIt = () => {
    const link = document.createElement("link");
    link.rel = "prefetch";
    link.as = "script";
    link.href = plotlyUrl;
    document.head.append(link);
  };
  const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, 1000));
  if (document.readyState === "complete") idle(fetchIt);
  else window.addEventListener("load", () => idle(fetchIt), { once: true });
}
