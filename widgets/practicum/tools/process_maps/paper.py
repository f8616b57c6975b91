"""A process map on paper: on one sheet where it can be read, on several where it is long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from practicum.tools.process_maps.drawn import EDGE, LEADING, SIZE, WIDE
from practicum.tools.process_maps.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.process_maps.drawn import Layout
    from practicum.tools.process_maps.flow import Flow

Paper = Literal["a3", "a4"]
Way = Literal["landscape", "portrait"]
PAPERS: dict[str, tuple[float, float]] = {"a3": (297.0, 420.0), "a4": (210.0, 297.0)}
"""Millimetres, standing."""
MARGIN, FOOT = 12.0, 4.0
POINT = 25.4 / 72
LEAST, LARGEST = 8.0, 12.0
"""Letters in points: what can be read on a wall at arm's length, and what is large enough."""


class Sheets(NamedTuple):
    """A map cut for paper.

    Attributes
    ----------
    layout : Layout
        Where everything stands, in pixels.
    way : {'portrait', 'landscape'}
        How the sheets lie.
    parts : tuple of (float, float)
        From where to where each sheet shows the drawing, in pixels from the top.
    scale : float
        Millimetres for a pixel.
    letters : float
        Size of the boxes' words, in points.
    """

    layout: Layout
    way: Way
    parts: tuple[tuple[float, float], ...]
    scale: float
    letters: float


def fit_paper(
    flow: Flow,
    notes: Mapping[str, Sequence[str]] | None = None,
    marks: Mapping[str, str] | None = None,
    *,
    paper: Paper = "a4",
) -> Sheets:
    """Fit a map to sheets of paper.

    Parameters
    ----------
    flow, notes, marks
        As for `practicum.tools.process_maps.layout.lay_out`.
    paper : {'a4', 'a3'}
        Which paper.

    Returns
    -------
    Sheets
        One sheet if its letters can be read; otherwise the fewest with letters that can, cut
        between two rows. A map too wide for that is made as large as it will go.

    Examples
    --------
    >>> from practicum.tools.process_maps.examples import book_bags
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> sheets = fit_paper(read_flow(book_bags()), paper="a3")
    >>> len(sheets.parts), sheets.letters >= 8
    (1, True)
    """
    layout = lay_out(flow, notes, marks, sizes=WIDE)
    ways: tuple[Way, ...] = ("portrait", "landscape")
    fits = [_fit(layout, way, paper) for way in ways]
    return min(fits, key=lambda each: (each.letters < LEAST, len(each.parts), -each.letters))


def _fit(layout: Layout, way: Way, paper: Paper) -> Sheets:
    short, long = PAPERS[paper]
    wide, high = (short, long) if way == "portrait" else (long, short)
    width, height = wide - 2 * MARGIN, high - 2 * MARGIN - FOOT
    largest = min(width / layout.width, _scale(LARGEST))
    whole = min(largest, height / layout.height)
    if whole >= _scale(LEAST):
        return Sheets(layout, way, ((0.0, layout.height),), whole, _letters(whole))
    parts = _cut(layout, height / largest)
    return Sheets(layout, way, parts, largest, _letters(largest))


def _cut(layout: Layout, room: float) -> tuple[tuple[float, float], ...]:
    """Cut a drawing over rows of boxes; the names of the lanes stand over every part."""
    head = EDGE + 2 * LEADING + 8
    parts: list[tuple[float, float]] = []
    start = begun = last = 0.0
    for cut in [*(row - 10 for row in layout.rows[1:]), layout.height]:
        if cut - start > room and last > begun:
            parts.append((start, last))
            start, begun = last - head, last
        last = cut
    return (*parts, (start, layout.height))


def _scale(letters: float) -> float:
    return letters * POINT / SIZE


def _letters(scale: float) -> float:
    return round(SIZE * scale / POINT, 2)
