"""A Pareto chart as a drawing by itself, for a page that loads no script."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from practicum.spc.wording import plain_number
from practicum.tools.drivers.svg import ACCENT, FONT, INK, LINE, SOFT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from practicum.spc.pareto import Bar

WIDTH, NAMES, ROOM = 760.0, 250.0, 60.0
"""Pixels: of the drawing, for the names on its left, and for the numbers on its right."""
STEP, BAR, TOP, FOOT = 34.0, 22.0, 40.0, 16.0
"""Pixels: from bar to bar, a bar, above and below them all."""
LONGEST = 34
FEW = 0.8


def draw_pareto(bars: Sequence[Bar], *, described: str = "") -> str:
    """Draw lying bars from the largest to the smallest, and the line that adds them up.

    Parameters
    ----------
    bars : sequence of Bar
        As `practicum.spc.pareto.pareto` gives them.
    described : str
        What a screen reader says of the picture, beside its title.

    Returns
    -------
    str
        An SVG that needs no font, script or style from elsewhere; empty if nothing was counted.

    Examples
    --------
    >>> from practicum.spc.pareto import pareto
    >>> drawn = draw_pareto(pareto({"late": 3, "lost": 6, "torn": 1}))
    >>> drawn.count("<rect"), drawn.count("<circle"), draw_pareto([])
    (4, 3, '')
    """
    if not any(bar.number for bar in bars):
        return ""
    height = TOP + len(bars) * STEP + FOOT
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:g}" height="{height:g}"',
            f' viewBox="0 0 {WIDTH:g} {height:g}" role="img" font-family="{FONT}" font-size="14">',
            f"<title>Pareto chart</title><desc>{escape(described)}</desc>",
            f'<rect width="{WIDTH:g}" height="{height:g}" fill="#ffffff"/>',
            *_shares(height - FOOT),
            *(_bar(bar, at, bars[0].number) for at, bar in enumerate(bars)),
            *_sum(bars),
            "</svg>",
        ]
    )


def _right(share: float) -> float:
    return NAMES + share * (WIDTH - NAMES - ROOM)


def _middle(at: int) -> float:
    return TOP + at * STEP + STEP / 2


def _shares(bottom: float) -> Iterator[str]:
    for share in (0.0, 0.2, 0.4, 0.6, FEW, 1.0):
        dash = f' stroke="{SOFT}" stroke-dasharray="3 4"' if share == FEW else f' stroke="{LINE}"'
        x = _right(share)
        yield f'<line x1="{x:g}" x2="{x:g}" y1="{TOP - 8:g}" y2="{bottom:g}"{dash}/>'
        yield f'<text x="{x:g}" y="{TOP - 16:g}" text-anchor="middle" fill="{SOFT}">{share:.0%}'
        yield "</text>"


def _bar(bar: Bar, at: int, most: float) -> str:
    """Draw one; those beyond the vital few are hollow, so that no colour is needed to see it."""
    y, long = _middle(at), _right(bar.number / most) - NAMES
    fill = f'fill="{ACCENT}"' if bar.vital else 'fill="#ffffff"'
    name = bar.label if len(bar.label) <= LONGEST else f"{bar.label[: LONGEST - 1].rstrip()}…"
    return (
        f'<text x="{NAMES - 10:g}" y="{y + 5:g}" text-anchor="end" fill="{INK}">{escape(name)}'
        f'</text><rect x="{NAMES:g}" y="{y - BAR / 2:g}" width="{max(long, 1):.1f}"'
        f' height="{BAR:g}" {fill} stroke="{ACCENT}"/>'
        f'<text x="{WIDTH - 8:g}" y="{y + 5:g}" text-anchor="end" fill="{INK}">'
        f"{plain_number(bar.number)}</text>"
    )


def _sum(bars: Sequence[Bar]) -> Iterator[str]:
    places = [(_right(bar.cumulative), _middle(at)) for at, bar in enumerate(bars)]
    line = " ".join(f"{x:.1f},{y:g}" for x, y in places)
    yield f'<polyline points="{line}" fill="none" stroke="{INK}" stroke-width="2"/>'
    for x, y in places:
        yield f'<circle cx="{x:.1f}" cy="{y:g}" r="4" fill="#ffffff" stroke="{INK}"'
        yield ' stroke-width="2"/>'
