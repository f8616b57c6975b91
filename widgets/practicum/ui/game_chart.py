"""Charts of games: described by the game, analysed by the engine, drawn as all others are."""

from __future__ import annotations

from dataclasses import replace
from math import isfinite
from typing import TYPE_CHECKING, Any

from practicum.figures.charted import chart_measure
from practicum.figures.numbered import DAY, numbered_content, with_names
from practicum.figures.plain_reading import read_plainly
from practicum.spc.reading import read_aloud
from practicum.ui.chart_reading import reading_view

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.figures.charted import Charted

View = dict[str, Any]
TAUGHT = {"side", "signals", "phase"}
"""Columns of the table that speak of what a plain chart leaves out."""


def chart_view(part: Mapping[str, Any]) -> View:
    """Say what the page shows of a game's chart.

    Parameters
    ----------
    part : mapping
        From `practicum.learning.games.parts.chart`.

    Returns
    -------
    dict
        ``id``, ``title``, ``figure`` (None without points), ``words``, ``first``, ``columns`` and
        lines of the ``table``.
    """
    points, unit = part["points"], part["unit"]
    labels = [each["label"] for each in points]
    content = numbered_content(
        points,
        unit=unit,
        better=part["better"],
        target=part["target"],
        freeze=part["freeze"],
        phases=part["phases"],
    )
    charted = chart_measure(content, chart=part["chart"], rules=part["rules"] or None, today=DAY)
    if part["plain"]:
        charted = charted._replace(result=replace(charted.result, signals=()))
    view = reading_view(content, charted)
    words = part["words"] or _words(charted, labels, plain=part["plain"])
    figure, line = view["figure"], "Middle" if part["plain"] else ""
    return {
        "id": part["id"],
        "title": part["title"],
        "figure": figure and with_names(figure, labels, part["span"], line=line),
        "words": list(words) if any(isfinite(each) for each in charted.result.values) else [],
        "first": part["first"],
        "columns": [each for each in view["columns"] if not (part["plain"] and each[0] in TAUGHT)],
        "table": [
            {**line, "day": label} for line, label in zip(view["table"], labels, strict=True)
        ],
    }


def _words(charted: Charted, labels: Sequence[str], *, plain: bool) -> tuple[str, ...]:
    if plain:
        return read_plainly(charted)
    unit = charted.names.unit
    return read_aloud(charted.result, unit=unit, labels=labels, places=_places(unit))


def _places(unit: str) -> int | None:
    return 1 if unit == "%" else None
