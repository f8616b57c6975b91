"""The floor: the page in plain HTML with plotly from the installed package, files compressed once.

Run as ``python -m benchmarks.pages.floor PORT``.
"""

from __future__ import annotations

import asyncio
import gzip
import importlib.resources
import json
import sys

import tornado.web
from benchmarks.pages.matter import TEXT, TITLE, VALUES

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<link rel="icon" href="data:,"><script src="/plotly.js?v=1" defer></script></head>
<body><main><h1>{title}</h1>{text}<label>Aim <input id="aim"></label>
<div id="values">{inputs}</div><div id="chart" style="height:24rem"></div>
<p id="sentence"></p></main><script>
const inputs = [...document.querySelectorAll("#values input")];
function answer() {{
  const y = inputs.map((input) => Number(input.value));
  const s = [...y].sort((a, b) => a - b), m = (s[11] + s[12]) / 2;
  const median = {{ x: [0, 23], y: [m, m], mode: "lines" }};
  Plotly.react("chart", [{{ y, mode: "lines+markers" }}, median]);
  document.getElementById("sentence").textContent = `The median is ${{m}}.`;
}}
document.addEventListener("DOMContentLoaded", answer);
document.getElementById("values").addEventListener("input", answer);
</script></body></html>"""


def page() -> str:
    """Give the page's HTML."""
    inputs = "".join(
        f'<input value="{value}" aria-label="Week {i + 1}">' for i, value in enumerate(VALUES)
    )
    text = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    return PAGE.format(title=TITLE, text=text, inputs=inputs)


class _Fixed(tornado.web.RequestHandler):
    def initialize(self, body: bytes, kind: str, cache: str) -> None:
        self.body, self.kind, self.cache = body, kind, cache

    def get(self) -> None:
        self.set_header("Content-Type", self.kind)
        self.set_header("Cache-Control", self.cache)
        self.set_header("Content-Encoding", "gzip")
        self.write(self.body)


async def main(port: int) -> None:
    """Serve the page until stopped."""
    plotly = (
        importlib.resources.files("plotly").joinpath("package_data", "plotly.min.js").read_bytes()
    )
    script = {
        "body": gzip.compress(plotly),
        "kind": "text/javascript",
        "cache": "max-age=31536000, immutable",
    }
    html = {"body": gzip.compress(page().encode()), "kind": "text/html", "cache": "no-cache"}
    app = tornado.web.Application([("/plotly.js", _Fixed, script), ("/", _Fixed, html)])
    app.listen(port, "127.0.0.1")
    print(json.dumps({"port": port}), flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
