"""Blank sheets to fill in by hand: drawings in millimetres, as wide as the text of an A4 page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

WIDE = 180.0
"""Width of every sheet in millimetres."""

INK, FAINT, SMALL = "#1b2a31", "#b9c0c3", 3.6


def run_chart() -> str:
    """Draw squared paper for a run chart of 25 points.

    Returns
    -------
    str
        An SVG element.

    Examples
    --------
    >>> run_chart().startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 130"')
    True
    """
    left, top, step, columns, rows = 16.0, 14.0, 6.4, 25, 16
    right, bottom = left + columns * step, top + rows * step
    lines = [
        _line(left + i * step, top, left + i * step, bottom, FAINT) for i in range(columns + 1)
    ]
    lines += [_line(left, top + i * step, right, top + i * step, FAINT) for i in range(rows + 1)]
    axes = [_line(left, top, left, bottom), _line(left, bottom, right, bottom)]
    words = [
        _text(left, 5, "What we count, and its unit:"),
        _text(left, 11, "Higher is better / lower is better (ring one)"),
        _text(left, bottom + 12, "Dates along the bottom. Join the points. Then draw the median."),
    ]
    return _sheet(130, [*lines, *axes, *words])


def two_by_two(across: tuple[str, str, str], up: tuple[str, str, str], boxes: Sequence[str]) -> str:
    """Draw a grid of four boxes.

    Parameters
    ----------
    across, up : tuple of str
        What an axis is, its low end and its high end.
    boxes : sequence of str
        Names of the boxes: upper left, upper right, lower left, lower right.

    Examples
    --------
    >>> "Quick wins" in two_by_two(
    ...     ("Effort", "little", "much"), ("Impact", "little", "much"),
    ...     ("Quick wins", "Plan", "If there is time", "Leave"),
    ... )
    True
    """
    left, top, side, high = 20.0, 4.0, 78.0, 58.0
    parts: list[str] = []
    for place, name in enumerate(boxes):
        x, y = left + (place % 2) * side, top + (place // 2) * high
        parts += [_box(x, y, side, high), _text(x + 3, y + 6, name, strong=True)]
    middle, bottom = left + side, top + 2 * high
    parts += [
        _text(left, bottom + 6, across[1]),
        _text(middle, bottom + 6, across[0], anchor="middle", strong=True),
        _text(left + 2 * side, bottom + 6, across[2], anchor="end"),
        _text(left - 3, bottom, up[1], anchor="end"),
        _text(left - 3, top + high, up[0], anchor="end", strong=True),
        _text(left - 3, top + 4, up[2], anchor="end"),
    ]
    return _sheet(bottom + 10, parts)


def effort_and_impact() -> str:
    """Draw the grid for choosing what to try first."""
    return two_by_two(
        ("Effort", "little", "much"),
        ("Impact", "little", "much"),
        ("Try first", "Start small", "When there is time", "Leave"),
    )


def stakeholders() -> str:
    """Draw the grid of power and of how much a change touches people."""
    return two_by_two(
        ("How much it touches them", "little", "a lot"),
        ("Power", "little", "much"),
        ("Satisfy", "Manage", "Monitor", "Inform"),
    )


def driver_diagram() -> str:
    """Draw empty boxes for an aim, its drivers, and ideas."""
    heads = ("Aim", "Primary drivers", "Secondary drivers", "Ideas to test")
    columns = ((1, 50.0), (3, 34.0), (6, 19.0), (9, 12.0))
    width, gap, top, high = 37.0, 10.6, 10.0, 158.0
    parts: list[str] = []
    for place, (head, (count, size)) in enumerate(zip(heads, columns, strict=True)):
        x = place * (width + gap)
        parts.append(_text(x, 6, head, strong=True))
        pitch = high / count
        parts += [_box(x, top + (i + 0.5) * pitch - size / 2, width, size) for i in range(count)]
    return _sheet(172, parts)


def fishbone() -> str:
    """Draw a fish's bones with room to name six of them."""
    spine, head = 70.0, 142.0
    parts = [_line(2, spine, head, spine), _box(head, spine - 17, WIDE - head, 34)]
    parts.append(_text(head + 3, spine - 11, "What happens?"))
    for place in range(3):
        foot = 46.0 + place * 44
        for side in (-1, 1):
            end = spine + side * 52
            parts += [
                _line(foot - 26, end, foot, spine),
                _box(foot - 42, end - 4 + side * 4, 34, 8),
            ]
            parts += [
                _line(
                    foot - 26 * share - 24,
                    spine + side * 52 * share,
                    foot - 26 * share,
                    spine + side * 52 * share,
                    FAINT,
                )
                for share in (0.3, 0.55, 0.8)
            ]
    return _sheet(142, parts)


def five_whys() -> str:
    """Draw a problem and five steps down from it."""
    asked = (
        "What happens?",
        "Why?",
        "Why is that?",
        "Why is that?",
        "Why is that?",
        "Why is that?",
    )
    parts: list[str] = []
    for place, words in enumerate(asked):
        x, y = place * 10.0, place * 31.0
        parts += [_box(x, y, WIDE - 50, 25), _text(x + 3, y + 6, words, strong=True)]
        parts.append(_text(x + 3, y + 22.5, "How do we know?"))
    return _sheet(5 * 31 + 26, parts)


def process_map() -> str:
    """Draw four lanes, with a column for who does it."""
    high = 38.0
    parts = [
        _text(0, 5, "Who"),
        _text(32, 5, "What they do, in order →  (a diamond for a decision)"),
    ]
    for lane in range(4):
        y = 8 + lane * high
        parts += [_box(0, y, 28, high), _box(28, y, WIDE - 28, high)]
    return _sheet(8 + 4 * high + 2, parts)


def waste_walk() -> str:
    """Draw a row for each kind of waste: what was seen, and how often or how long."""
    columns = (("Waste", 52.0), ("What I saw, and where", 82.0), ("How often, how long", 46.0))
    top, high = 20.0, 25.0
    parts = [_text(0, 5, "Where I walked:"), _text(104, 5, "Day and time:")]
    x = 0.0
    for head, width in columns:
        parts.append(_text(x + 2, top - 3, head, strong=True))
        parts += [_box(x, top + row * high, width, high) for row in range(len(WASTES))]
        x += width
    for row, (letter, name, meaning) in enumerate(WASTES):
        y = top + row * high
        parts += [
            _text(3, y + 8, letter, strong=True),
            _text(10, y + 8, name, strong=True),
            _text(10, y + 14, meaning),
        ]
    last = top + len(WASTES) * high + 8
    parts.append(_text(0, last, "The one that I would start with, and why:"))
    return _sheet(last + 10, parts)


WASTES = (
    ("T", "Transport", "things carried about"),
    ("R", "Resource", "skills that are not used"),
    ("I", "Inventory", "things pile up"),
    ("M", "Motion", "people walk or search"),
    ("W", "Waiting", "people or work wait"),
    ("O", "Over-production", "more than is needed"),
    ("O", "Over-processing", "work that adds nothing"),
    ("D", "Defects", "work done again"),
)
"""The eight kinds of waste: letter, name, and what is meant."""

BLANKS: Mapping[str, Callable[[], str]] = {
    "run-chart": run_chart,
    "effort-and-impact": effort_and_impact,
    "stakeholders": stakeholders,
    "driver-diagram": driver_diagram,
    "fishbone": fishbone,
    "five-whys": five_whys,
    "process-map": process_map,
    "waste-walk": waste_walk,
}
"""Every sheet by the name that a tool gives as its ``blank``, or a page in its ``sheets``."""


def title_of(name: str) -> str:
    """Say what a sheet is.

    Examples
    --------
    >>> title_of("waste-walk")
    'Waste walk'
    """
    return name.replace("-", " ").capitalize()


def _sheet(high: float, parts: Sequence[str]) -> str:
    size = f'width="{WIDE:g}mm" height="{high:g}mm"'
    box = f'viewBox="0 0 {WIDE:g} {high:g}"'
    inside = "".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} {size} overflow="visible" role="img"'
        f' aria-label="An empty sheet to fill in by hand">{inside}</svg>'
    )


def _line(x1: float, y1: float, x2: float, y2: float, colour: str = INK) -> str:
    width = 0.4 if colour == INK else 0.2
    where = f'x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}"'
    return f'<line {where} stroke="{colour}" stroke-width="{width}"/>'


def _box(x: float, y: float, width: float, high: float) -> str:
    where = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{high:g}"'
    return f'<rect {where} rx="1" fill="none" stroke="{INK}" stroke-width="0.35"/>'


def _text(x: float, y: float, words: str, *, anchor: str = "start", strong: bool = False) -> str:
    weight = ' font-weight="650"' if strong else ""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{SMALL}" fill="{INK}"'
        f' text-anchor="{anchor}"{weight}>{escape(words)}</text>'
    )
