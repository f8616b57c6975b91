// Runs in the page before anything else: notes when the text, and when chart and sentence are there.
((chart, sentence) => {
  const find = (selector, root = document) => {
    const hit = root.querySelector(selector);
    if (hit) return hit;
    for (const each of root.querySelectorAll("*")) {
      const deep = each.shadowRoot && find(selector, each.shadowRoot);
      if (deep) return deep;
    }
    return null;
  };
  const seen = { text: 0, ready: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  const visible = () => {
    const body = document.body;
    return body && getComputedStyle(body).display !== "none" && body.innerText.length > 1500;
  };
  const look = () => {
    if (!seen.text && visible()) seen.text = performance.now();
    if (!seen.ready && find(chart) && find(sentence)?.textContent.trim()) seen.ready = performance.now();
    if (!seen.text || !seen.ready) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.__bench = { seen, find };
})
