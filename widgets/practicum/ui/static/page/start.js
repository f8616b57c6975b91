/** Puts what the cells showed into its places, then lets Voilà's front end draw the widgets. */

const STOCK = "application/vnd.voila.cell-output+json";

/** @param {{html?: string, stock?: string}} output */
function node(output) {
  const box = document.createElement("div");
  box.className = "p-output";
  if (output.stock) {
    const script = document.createElement("script");
    script.type = STOCK;
    script.textContent = output.stock;
    box.append(script);
  } else {
    box.innerHTML = output.html ?? "";
  }
  return box;
}

for (const { cell, outputs } of window.practicum ?? []) {
  document.querySelector(`.p-place[data-cell="${cell}"]`)?.replaceChildren(...outputs.map(node));
}
const config = JSON.parse(document.getElementById("jupyter-config-data").textContent);
const script = document.createElement("script");
script.src = `${config.fullStaticUrl}/voila.js`;
document.body.append(script);
