"""What a cell showed, in the form in which the page takes it in."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

from nbconvert.filters import ansi2html

if TYPE_CHECKING:
    from collections.abc import Sequence

Arrival = dict[str, Any]
"""``{"cell": place, "outputs": […]}``; an output has ``view`` (a model's id) or ``html``."""

WIDGET = "application/vnd.jupyter.widget-view+json"
TROUBLE = (
    "<div class='p-trouble' role='alert'><strong>This part of the page did not start.</strong> "
    "Your work is safe. Please load the page again; if that does not help, the rest of the page "
    "still works.</div>"
)


def arrival_of(place: int, outputs: Sequence[Any]) -> Arrival:
    """Turn a cell's outputs into what the page takes in.

    Parameters
    ----------
    place : int
        Which cell of the page.
    outputs : sequence of NotebookNode
        As the kernel gave them.
    """
    return {"cell": place, "outputs": [_output(each) for each in outputs if not _quiet(each)]}


def trouble_of(place: int) -> Arrival:
    """Say kindly that a cell failed; the reason is in the log and not on the page."""
    return {"cell": place, "outputs": [{"html": TROUBLE}]}


def _quiet(output: Any) -> bool:
    return bool(output.output_type == "stream" and output.name == "stderr")


def _output(output: Any) -> dict[str, Any]:
    if output.output_type == "stream":
        return {"html": f"<pre>{ansi2html(output.text)}</pre>"}
    if WIDGET in output.data:
        return {"view": output.data[WIDGET]["model_id"], "stock": json.dumps(output)}
    if "text/html" in output.data:
        return {"html": output.data["text/html"]}
    return {"html": f"<pre>{escape(output.data.get('text/plain', ''))}</pre>"}
