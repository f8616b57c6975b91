"""A diagram on one sheet of paper: the way round, and the room, that make its words largest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from practicum.tools.drivers.drawn import SIZE, TALL, WIDE
from practicum.tools.drivers.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.drivers.drawn import Layout
    from practicum.tools.drivers.graph import Graph

PAPERS = {"a3": (420.0, 297.0), "a4": (297.0, 210.0)}
"""Millimetres, lying."""
Way = Literal["landscape", "portrait"]
WAYS: tuple[Way, ...] = ("landscape", "portrait")
MARGIN, FOOT = 12.0, 8.0
POINT = 25.4 / 72


class Sheet(NamedTuple):
    """A diagram fitted to a sheet.

    Attributes
    ----------
    layout : Layout
        Where everything stands, in pixels.
    way : {'landscape', 'portrait'}
        How the sheet lies.
    width, height : float
        Of the drawing on the paper, in millimetres.
    letters : float
        Size of the boxes' words on the paper, in points.
    """

    layout: Layout
    way: Way
    width: float
    height: float
    letters: float


def fit_a3(graph: Graph, notes: Mapping[str, Sequence[str]] | None = None) -> Sheet:
    """Fit a diagram to one sheet of A3.

    Parameters
    ----------
    graph : Graph
        The diagram.
    notes : mapping of str to sequence of str, optional
        Small lines under the boxes' words.

    Returns
    -------
    Sheet
        Of the ways to lay it out, the one with the largest letters.

    Examples
    --------
    >>> from practicum.tools.drivers.examples import book_bags
    >>> from practicum.tools.drivers.graph import read_graph
    >>> sheet = fit_a3(read_graph(book_bags()))
    >>> sheet.way, sheet.letters > 12
    ('landscape', True)
    """
    return fit([lay_out(graph, notes, sizes=sizes) for sizes in (WIDE, TALL)])


def fit(layouts: Sequence[Layout], paper: str = "a3") -> Sheet:
    """Fit the best of some layouts to one sheet.

    Parameters
    ----------
    layouts : sequence of Layout
        Ways to lay the same diagram out.
    paper : {'a3', 'a4'}
        How large the sheet is.

    Returns
    -------
    Sheet
        The one with the largest letters.
    """
    sheets = (_fit(each, way, PAPERS[paper]) for each in layouts for way in WAYS)
    return max(sheets, key=lambda sheet: sheet.letters)


def _fit(layout: Layout, way: Way, paper: tuple[float, float]) -> Sheet:
    long, short = paper
    wide, high = (long, short) if way == "landscape" else (short, long)
    scale = min((wide - 2 * MARGIN) / layout.width, (high - 2 * MARGIN - FOOT) / layout.height)
    width, height = (round(each * scale, 2) for each in (layout.width, layout.height))
    return Sheet(layout, way, width, height, round(SIZE * scale / POINT, 2))
