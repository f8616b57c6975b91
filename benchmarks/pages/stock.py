"""The page as a stock Voilà notebook: pandas, ipywidgets and plotly's FigureWidget."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nbformat
from benchmarks.pages.matter import TEXT, TITLE, VALUES

if TYPE_CHECKING:
    from pathlib import Path

CODE = f"""
import ipywidgets as w, pandas as pd, plotly.graph_objects as go
data = pd.Series({list(VALUES)!r}, dtype=float)
figure = go.FigureWidget([go.Scatter(y=data, mode="lines+markers"), go.Scatter(mode="lines")])
sentence = w.HTML()
def answer(_=None):
    values = pd.Series([cell.value for cell in cells])
    median = values.median()
    with figure.batch_update():
        figure.data[0].y = values
        figure.data[1].x, figure.data[1].y = [0, 23], [median, median]
    sentence.value = f'<p id="sentence">The median is {{median}}.</p>'
cells = [w.FloatText(value, layout=w.Layout(width="6rem")) for value in data]
for cell in cells:
    cell.observe(answer, "value")
answer()
row = w.HBox(cells, layout=w.Layout(flex_flow="row wrap"))
w.VBox([w.Text(description="Aim"), row, figure, sentence])
"""


def write(folder: Path) -> Path:
    """Write the notebook into a folder and give its path."""
    words = "\n\n".join((f"# {TITLE}", *TEXT))
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_markdown_cell(words), nbformat.v4.new_code_cell(CODE.strip())],
        metadata={
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}
        },
    )
    path = folder / "stock.ipynb"
    nbformat.write(notebook, path)
    return path
