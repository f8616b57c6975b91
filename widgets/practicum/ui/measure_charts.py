"""The charts of a project's measures as they stand, as drawings that need no script."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from practicum.figures.charted import Charted, chart_measure
from practicum.figures.point_words import short_day
from practicum.figures.svg_chart import LARGE, SMALL, Size, svg_chart
from practicum.spc.wording import Telling
from practicum.ui.chart_reading import reading_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import Any

    from practicum.project.thread import Thread

ORDER = ("outcome", "process", "balancing")


class Drawn(NamedTuple):
    """A measure's chart.

    Attributes
    ----------
    key, name, type : str
        Of the measure.
    svg, small : str
        The drawing, large and small; empty if there are no figures that can be drawn.
    words : tuple of str
        Its reading.
    charted : Charted
        What it was drawn from.
    """

    key: str
    name: str
    type: str
    svg: str
    small: str
    words: tuple[str, ...]
    charted: Charted


def draw_measures(
    thread: Thread, contents: Mapping[str, Mapping[str, Any]], today: date
) -> list[Drawn]:
    """Draw the measures of a project, outcome measures first.

    Parameters
    ----------
    thread : Thread
        The project.
    contents : mapping
        Contents of the measures, by key.
    today : date
        To say which dates are still to come.

    Returns
    -------
    list of Drawn
    """
    pieces = [each for each in thread.of("measure") if each.own in contents]
    drawn = [_draw(each.own, each.name, thread, contents[each.own], today) for each in pieces]
    return sorted(drawn, key=lambda each: ORDER.index(each.type) if each.type in ORDER else 9)


def _draw(key: str, name: str, thread: Thread, content: Mapping[str, Any], today: date) -> Drawn:
    charted = chart_measure(content, today=today)
    words = tuple(reading_words(charted))
    title = " ".join(words)
    some = any(point.measured for point in charted.series.points)
    large = _svg(charted, title, LARGE, 1) if some else ""
    small = _svg(charted, title, SMALL, 0) if some else ""
    return Drawn(key, name, thread.measures[key].type, large, small, words, charted)


def _svg(charted: Charted, title: str, size: Size, places: int) -> str:
    unit = charted.names.unit
    days = [short_day(day) for day in charted.series.days]
    told = Telling(unit, days, places if unit == "%" else None)
    target = charted.names.target
    return svg_chart(charted.result, told=told, target=target, title=title, size=size)
