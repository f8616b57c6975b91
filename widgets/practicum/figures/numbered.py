"""A chart whose points have names instead of dates: “Try 3”, “Week 12”, “Ana, day 2”."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from practicum.figures.chart_axes import LABELS
from practicum.figures.chart_labels import apart
from practicum.figures.words import plain
from practicum.tools.table.days import spell

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Figure = dict[str, Any]

DAY = date(2026, 1, 1)
"""One day for all points: points of one day are drawn evenly spaced, in their order."""


def numbered_content(  # noqa: PLR0913 - what a chart is made of
    points: Sequence[Mapping[str, Any]],
    *,
    unit: str = "",
    better: str = "",
    target: float | None = None,
    freeze: int | None = None,
    phases: Mapping[int, str] | None = None,
) -> dict[str, Any]:
    """Give a measure's content for points with names.

    Parameters
    ----------
    points : sequence of mapping
        Each with ``label``, and ``value`` or ``parts`` (how many of how many), and ``note``.
    unit, better : str
    target : float, optional
    freeze : int, optional
        How many first points make the lines.
    phases : mapping of int to str, optional
        Where a new phase begins, and why.

    Returns
    -------
    dict
        As `practicum.figures.charted.chart_measure` takes it.

    Examples
    --------
    >>> numbered_content([{"label": "Try 1", "value": 4.0}])["rows"][0]["value"]
    '4.0'
    """
    decisions = [
        {"id": f"phase-{at}", "what": "phase", "row": f"p{at}", "reason": reason}
        for at, reason in (phases or {}).items()
        if 0 < at < len(points)
    ]
    if freeze:
        decisions.append({"id": "baseline", "what": "baseline", "points": str(freeze)})
    return {
        "unit": unit,
        "direction": better,
        "target": "" if target is None else repr(target),
        "rows": [_row(at, point) for at, point in enumerate(points)],
        "decisions": decisions,
    }


def _row(at: int, point: Mapping[str, Any]) -> dict[str, str]:
    row = {"id": f"p{at}", "date": DAY.isoformat(), "note": str(point.get("note") or "")}
    if point.get("parts"):
        numerator, denominator = point["parts"]
        return {**row, "numerator": str(numerator), "denominator": str(denominator)}
    value = point.get("value")
    return {**row, "value": "" if value is None else repr(float(value))}


def with_names(
    figure: Figure,
    labels: Sequence[str],
    span: Sequence[float] | None = None,
    *,
    line: str = "",
) -> Figure:
    """Write the points' names where a chart has their dates.

    Parameters
    ----------
    figure : dict
        A chart of `numbered_content`.
    labels : sequence of str
    span : sequence of float, optional
        Ends of the axis of values.
    line : str
        What to call the centre line; empty for what it is, a median or a mean.

    Returns
    -------
    dict
        A new figure.
    """
    layout = figure["layout"]
    step = max(1, -(-len(labels) // LABELS))
    axis = {
        **{name: each for name, each in layout["xaxis"].items() if name not in _DAYS},
        "type": "linear",
        "range": [0.4, len(labels) + 0.6],
        "tickvals": list(range(1, len(labels) + 1, step)),
        "ticktext": [plain(each, 16) for each in labels[::step]],
    }
    notes = layout["meta"]["notes"]
    noted = [each for each in layout["annotations"] if each["name"] == "note"]
    named = [
        _named(note, labels[_place(item["x"]) - 1])
        for note, item in zip(notes, noted, strict=False)
    ]
    scale = {"yaxis": {**layout["yaxis"], "range": list(span)}} if span else {}
    written = [{**_note(each, labels)} for each in layout["annotations"]]
    if line:
        written = [_renamed(each, line) for each in written]
    return {
        "data": [_trace(each, labels) for each in figure["data"]],
        "layout": {
            **layout,
            **scale,
            "xaxis": axis,
            "annotations": apart(written, span[1] - span[0]) if span else written,
            "meta": {**layout["meta"], "notes": named},
        },
    }


def _renamed(item: Figure, line: str) -> Figure:
    if item["name"] != "median-label":
        return item
    return {**item, "text": f"{line} {item['text'].partition(' ')[2]}"}


def _trace(trace: Figure, labels: Sequence[str]) -> Figure:
    places = [_place(x) for x in trace["x"]]
    if "text" not in trace:
        return {**trace, "x": places}
    names = [plain(labels[at - 1]) for at in places]
    said = [_named(text, name) for text, name in zip(trace["text"], names, strict=True)]
    return {**trace, "x": places, "text": said}


_DAYS = ("tickformat", "nticks")


def _place(x: Any) -> int:
    """Give a point's number; one point alone still stands at its day."""
    return 1 if isinstance(x, str) else int(x)


def _note(item: Figure, labels: Sequence[str]) -> Figure:
    if item["name"] != "note":
        return item
    at = _place(item["x"])
    return {**item, "x": at, "hovertext": _named(item["hovertext"], plain(labels[at - 1]))}


def _named(text: str, name: str) -> str:
    return text.replace(spell(DAY), name, 1)
