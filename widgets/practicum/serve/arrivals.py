"""What a cell showed, in the form in which the page takes it in; and which front end that needs.

A page gets its text first. What its cells show arrives later in the same response, each as one
message to ``ui/static/page/arrivals.js``::

    {"kernel": id}                              the kernel is there
    {"cell": 4, "outputs": […], "models": {…}}  a cell has run; an output is {"view": id},
                                                {"html": …} or {"stock": output}
    {"end": true, "stock": false}               all have
    {"trouble": "start"}                        the kernel did not start
    {"trouble": "full", "words": …}             there is no room for one more at the moment
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from nbconvert.filters import ansi2html

from practicum.serve.lesson import teach
from practicum.serve.modules import modules_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Arrival = dict[str, Any]

CHARTS = "chart/plotly.js"
"""The module that fetches plotly's script."""

WIDGET = "application/vnd.jupyter.widget-view+json"
PICTURES = ("image/png", "image/jpeg", "image/gif")
PLAIN = ("text/html", "text/markdown", "image/svg+xml", *PICTURES, "text/plain")
"""What the page shows without JupyterLab's renderers, best first."""

TROUBLE = (
    '<div class="p-trouble" role="alert"><p><strong>This part of the page did not start.</strong>'
    "</p><p>Your work is safe, and the rest of the page works. Please load the page again. If it "
    "happens again, tell the person who looks after your course.</p></div>"
)


def arrival_of(
    place: int, outputs: Sequence[Any], models: Mapping[str, Any], *, stock: bool
) -> Arrival:
    """Turn what a cell showed into the page's form.

    Parameters
    ----------
    place : int
        Which cell of the notebook.
    outputs : sequence of NotebookNode
        As the kernel gave them.
    models : mapping
        Widgets that the cell made, by id, as the lean host takes them.
    stock : bool
        Whether Voilà's own front end draws this page.
    """
    shown = [each for each in outputs if not _is_aside(each)]
    arrival: Arrival = {"cell": place, "outputs": [_output(each, stock=stock) for each in shown]}
    return arrival if stock else {**arrival, "models": models}


def trouble_of(place: int) -> Arrival:
    """Say kindly that a cell failed; the reason is in the log and never on the page."""
    return {"cell": place, "outputs": [{"html": TROUBLE}]}


def needs_stock(outputs: Iterable[Any], models: Mapping[str, Mapping[str, Any]]) -> bool:
    """Tell whether outputs or models can only be drawn by Voilà's own front end.

    The lean host draws every anywidget, and the page plain outputs; anything else, such as a
    slider of ipywidgets, a formula, a script or a Vega chart, needs JupyterLab's renderers.
    """
    return any(map(_is_foreign, models.values())) or any(map(_needs_renderer, outputs))


def opens_with_chart(model: Mapping[str, Any]) -> bool:
    """Tell whether a widget has a chart to draw by plotly, and not only a place for one.

    Examples
    --------
    >>> state = {"_module_path": "tools/chart.js", "reading": {"figure": {"data": []}}}
    >>> opens_with_chart({"state": state})
    True
    >>> opens_with_chart({"state": {**state, "reading": {"figure": None}}})
    False
    """
    state = model["state"]
    return CHARTS in modules_from(state.get("_module_path", "")) and _has_figure(state)


def _has_figure(value: Any) -> bool:
    if isinstance(value, dict):
        return bool(value.get("figure")) or any(map(_has_figure, value.values()))
    return isinstance(value, list | tuple) and any(map(_has_figure, value))


def _is_foreign(model: Mapping[str, Any]) -> bool:
    ours = model["model_module"] == "anywidget" or model["model_name"] == "LayoutModel"
    return not ours


def _needs_renderer(output: Any) -> bool:
    data = output.get("data", {})
    if WIDGET in data:
        return False
    best = data.get("text/html", "")
    return bool("<script" in best or any(kind not in PLAIN for kind in data))


def _is_aside(output: Any) -> bool:
    """Warnings and the like on standard error are for the log."""
    return bool(output.output_type == "error" or output.get("name") == "stderr")


def _output(output: Any, *, stock: bool) -> dict[str, Any]:
    if output.output_type == "stream":
        return {"html": f"<pre>{ansi2html(output.text)}</pre>"}
    if stock:
        return {"stock": {**output, "trusted": True}}
    if WIDGET in output.data:
        return {"view": output.data[WIDGET]["model_id"]}
    return {"html": _html(output.data)}


def _html(data: Mapping[str, str]) -> str:
    kind = next((kind for kind in PLAIN if kind in data), "")
    if kind in PICTURES:
        words = escape(data.get("text/plain", ""))
        return f'<img src="data:{kind};base64,{data[kind].strip()}" alt="{words}">'
    if kind == "text/markdown":
        return teach(data[kind], ".")
    if kind == "text/plain":
        return f"<pre>{ansi2html(data[kind])}</pre>"
    return data.get(kind, "")
