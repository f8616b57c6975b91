// Runs in the page before anything else: notes when the text is there, when sentence and chart can be
// seen (a light picture counts), and when the chart answers to the pointer.
((chart, sketch, sentence, deep) => {
  const find = (selector, root = document) => {
    const hit = root.querySelector(selector);
    if (hit || !deep) return hit;
    for (const each of root.querySelectorAll("*")) {
      const inner = each.shadowRoot && find(selector, each.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const seen = { text: 0, words: 0, seen: 0, ready: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  const length = (root) => {
    if (!deep) return root.innerText.length;
    const inner = [...root.querySelectorAll("*")].map((each) => each.shadowRoot && length(each.shadowRoot));
    return inner.reduce((sum, each) => sum + (each ?? 0), root.textContent.length);
  };
  const visible = () => {
    const body = document.body;
    return body && getComputedStyle(body).display !== "none" && length(body) > 1500;
  };
  const look = () => {
    const now = performance.now();
    if (!seen.text && visible()) seen.text = now;
    if (!seen.words && find(sentence)?.textContent.trim()) seen.words = now;
    if (!seen.ready && seen.words && find(chart)) seen.ready = now;
    if (!seen.seen && (seen.ready || (sketch && seen.words && find(sketch)))) seen.seen = now;
    if (!seen.text || !seen.ready) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.__bench = { seen, find };
})
