"""A small course with a page for each way in which pages differ."""

from textwrap import dedent

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

COURSE = """
title: Trial course
summary: For trying the server.
modules:
  - slug: m1
    title: Module one
    summary: Trials.
    outcomes: {try: Try the server}
    pages:
      - {slug: lean, title: Lean page, summary: Only our own kind., minutes: 5, outcomes: [try]}
      - {slug: stock, title: Stock page, summary: Stock widgets., minutes: 10}
      - {slug: broken, title: Broken page, summary: A cell fails., minutes: 3}
      - {slug: slow, title: Slow page, summary: A cell takes long., minutes: 3}
      - {slug: late, title: Late page, summary: A slider comes later., minutes: 3}
      - {slug: hungry, title: Hungry page, summary: A cell wants much memory., minutes: 3}
      - {slug: wild, title: Wild page, summary: A cell never ends., minutes: 3}
      - {slug: flood, title: Talking page, summary: A cell never stops talking., minutes: 3}
      - {slug: torn, title: Torn page, summary: Its file is damaged., minutes: 3}
      - {slug: text, title: Text page, summary: No code at all., minutes: 1}
  - slug: m2
    title: Module two
    summary: Not written yet.
    coming: In preparation.
"""

COUNTER = '''
import os
from importlib import import_module
anywidget, t = import_module("anywidget"), import_module("traitlets")

class Counter(anywidget.AnyWidget):
    _esm = """
    export default {
      render({ model, el }) {
        const button = document.createElement("button");
        const show = () => { button.textContent = `Count ${model.get("count")}`; };
        button.className = "counter";
        button.onclick = () => model.send({ ask: "more" });
        model.on("change:count", show);
        show();
        el.append(button);
      }
    }"""
    count = t.Int(0).tag(sync=True)

    def __init__(self):
        super().__init__()
        self.on_msg(lambda *_: setattr(self, "count", self.count + 1))

Counter()
'''
STOCK = """
import ipywidgets as widgets
from IPython.display import HTML
slider = widgets.IntSlider(value=7, description="Age")
slider
"""
INTERACT = """
@widgets.interact(times=(0, 10))
def show(times=3):
    print(f"{times} times two is {2 * times}")
"""
LATE = """
from importlib import import_module
anywidget, widgets = import_module("anywidget"), import_module("ipywidgets")

class Maker(anywidget.AnyWidget):
    _esm = \"\"\"export default { render({ model, el }) {
      const button = document.createElement("button");
      button.className = "maker";
      button.textContent = "Make a slider";
      button.onclick = () => model.send("make");
      el.append(button);
    } }\"\"\"

    def __init__(self):
        super().__init__()
        self.on_msg(lambda *_: widgets.IntSlider())

Maker()
"""
HELD = "import time; time.sleep(3)"
WORDS = "Teams that measure a little and often see sooner whether a change helps. " * 12
PAGES = {
    "index": ["# Trial course", WORDS],
    "m1/lean": ["# Lean page", "## The idea", WORDS, "## Try it", COUNTER, "## Next", WORDS],
    "m1/stock": ["# Stock page", WORDS, STOCK, INTERACT, "HTML('<b>bold</b> words')", WORDS],
    "m1/broken": ["# Broken page", WORDS, "secret = 41; 1 / 0", "print('still here')"],
    "m1/slow": ["# Slow page", WORDS, "import time; time.sleep(4); 'done'", WORDS],
    "m1/late": ["# Late page", WORDS, LATE],
    "m1/hungry": ["# Hungry page", WORDS, "heap = [b'x' * 40_000_000 for _ in range(7)]", HELD],
    "m1/wild": ["# Wild page", WORDS, "while True: pass"],
    "m1/flood": ["# Talking page", WORDS, "while True: print('x' * 2000)"],
    "m1/text": ["# Text page", "# A second heading of the first level", WORDS],
}


def write_trial_course(folder):
    """Write the course into a folder, and give the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "course.yml").write_text(COURSE, encoding="utf-8")
    for name, cells in PAGES.items():
        path = folder / f"{name}.ipynb"
        path.parent.mkdir(exist_ok=True)
        nbformat.write(new_notebook(cells=[_cell(cell) for cell in cells]), path)
    (folder / "m1" / "torn.ipynb").write_text('{"cells": [', encoding="utf-8")
    return folder


def _cell(source):
    is_text = source.startswith(("#", WORDS[:10]))
    return new_markdown_cell(source) if is_text else new_code_cell(dedent(source).strip())
