"""The grid of power and impact as a drawing by itself, for files and for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from practicum.tools.drivers.svg import ACCENT, FONT, INK, LINE, SOFT
from practicum.tools.drivers.text import wrap
from practicum.tools.people.groups import QUARTERS, spots
from practicum.tools.quarters import LEAST, MOST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from practicum.tools.people.groups import Group
    from practicum.tools.quarters import Spot

SIDE = 520.0
"""Width and height of the grid, in pixels."""
LEFT, TOP, KEY, WORDS = 46.0, 16.0, 34.0, 270.0
RADIUS, SIZE, LEADING = 14.0, 14.0, 19.0
_STEP = SIDE / (MOST - LEAST + 1)
_FILLS = {"manage": "#e4f1f1", "satisfy": "#ffffff", "inform": "#ffffff", "monitor": "#f4f5f5"}


def draw_svg(groups: Sequence[Group], *, described: str = "") -> str:
    """Draw the grid with its groups, numbered, and their names beside it.

    Parameters
    ----------
    groups : sequence of Group
        The whole list; those without two numbers are named below it.
    described : str
        What a screen reader says of the picture, beside its title.

    Returns
    -------
    str
        An SVG document that needs no font, script or style from elsewhere.

    Examples
    --------
    >>> draw_svg([])[:34]
    '<svg xmlns="http://www.w3.org/2000'
    """
    key = list(_key(groups))
    height = max(TOP + SIDE + 44, TOP + len(key) * LEADING + 30)
    width = LEFT + SIDE + KEY + WORDS
    size = f'width="{width:g}" height="{height:g}"'
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width:g} {height:g}"',
            f' role="img" font-family="{FONT}"><title>Stakeholders: power and impact</title>',
            f"<desc>{escape(described)}</desc>" if described else "",
            f'<rect {size} fill="#ffffff"/>',
            *_ground(),
            *(_dot(spot, groups) for spot in spots(groups)),
            *(
                _text(words, LEFT + SIDE + KEY, TOP + 12 + place * LEADING, strong=strong)
                for place, (words, strong) in enumerate(key)
            ),
            "</svg>",
        ]
    )


def _ground() -> Iterator[str]:
    half = SIDE / 2
    for (right, high), (name, title, _) in QUARTERS.items():
        x, y = LEFT + half * right, TOP + half * (not high)
        yield f'<rect x="{x:g}" y="{y:g}" width="{half:g}" height="{half:g}"'
        yield f' fill="{_FILLS[name]}" stroke="{LINE}"/>'
        yield _text(title, x + 10, y + 22 if high else y + half - 12, strong=True)
    yield _text("Impact: how much it touches them →", LEFT + half, TOP + SIDE + 28, middle=True)
    turn = f"translate(26 {TOP + half:g}) rotate(-90)"
    upwards = _text("Power: how much they can help or stop →", 0, 0, middle=True)
    yield f'<g transform="{turn}">{upwards}</g>'


def _dot(spot: Spot, groups: Sequence[Group]) -> str:
    number = next(each.number for each in groups if each.id == spot.id)
    x = LEFT + (spot.right - LEAST + 0.5) * _STEP
    y = TOP + SIDE - (spot.up - LEAST + 0.5) * _STEP
    circle = f'<circle cx="{x:g}" cy="{y:g}" r="{RADIUS:g}" fill="#fdf6e3" stroke="#a97400"'
    return f'{circle} stroke-width="1.6"/>{_text(str(number), x, y + 5, middle=True, strong=True)}'


def _key(groups: Sequence[Group]) -> Iterator[tuple[str, bool]]:
    """Give the lines beside the grid: the boxes, and who is in them."""
    parts = [*((name, title) for name, title, _ in QUARTERS.values()), ("", "Not on the grid yet")]
    for name, title in parts:
        inside = [each for each in groups if each.quarter == name and each.name]
        if not inside:
            continue
        yield title, True
        for group in inside:
            for line in wrap(f"{group.number}  {group.name}", WORDS - 16, SIZE):
                yield line, False
        yield "", False


def _text(words: str, x: float, y: float, *, middle: bool = False, strong: bool = False) -> str:
    anchor = ' text-anchor="middle"' if middle else ""
    look = f' font-weight="650" fill="{ACCENT if not middle else INK}"' if strong else ""
    fill = "" if strong else f' fill="{SOFT if middle else INK}"'
    place = f'x="{x:g}" y="{y:g}" font-size="{SIZE:g}"'
    return f"<text {place}{anchor}{look}{fill}>{escape(words)}</text>"
