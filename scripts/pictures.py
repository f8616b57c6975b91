"""Draw the pictures that stand in the teaching text: ``python scripts/pictures.py``.

They are plain SVG with a light ground of their own, so that they read in every theme and on paper.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median
from typing import NamedTuple

COURSE = Path(__file__).parents[1] / "course"

INK, SOFT, LINE, CHANGE = "#1b2a31", "#43545d", "#0b6e78", "#85500a"
MONTHS = "JFMAMJJASOND"
LOW, HIGH = 55.0, 95.0
WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 440, 175, 34, 40, 145
STEP = (WIDTH - LEFT - 20) / (len(MONTHS) - 1)


class Centre(NamedTuple):
    """A made-up health centre and its average wait, month by month, in days."""

    name: str
    days: tuple[int, ...]


CENTRES = (
    Centre("Ashbank", (80, 82, 79, 81, 80, 78, 69, 67, 68, 70, 66, 68)),
    Centre("Birchwood", (85, 83, 81, 79, 77, 75, 73, 71, 69, 67, 65, 63)),
    Centre("Cedar Park", (72, 88, 74, 92, 70, 84, 66, 62, 75, 60, 81, 64)),
)


def _across(month: float) -> float:
    return LEFT + month * STEP


def _down(days: float) -> float:
    return BOTTOM - (days - LOW) / (HIGH - LOW) * (BOTTOM - TOP)


def _text(x: float, y: float, words: str, *, anchor: str = "start", colour: str = SOFT) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{words}</text>'


def _axes() -> list[str]:
    marks = [_text(LEFT - 10, _down(days) + 4, str(days), anchor="end") for days in (60, 75, 90)]
    months = [
        _text(_across(at), BOTTOM + 20, name, anchor="middle") for at, name in enumerate(MONTHS)
    ]
    change = _across(5.5)
    line = (
        f'<path d="M{change:.1f} {TOP - 12}V{BOTTOM}" stroke="{CHANGE}" stroke-dasharray="2 4" '
        f'stroke-width="1.5"/>'
    )
    return [*marks, *months, line, _text(change + 6, TOP - 4, "the change", colour=CHANGE)]


def _chart(centre: Centre) -> list[str]:
    points = [(_across(at), _down(days)) for at, days in enumerate(centre.days)]
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    middle = _down(median(centre.days))
    return [
        _text(0, 18, f'<tspan font-weight="bold" font-size="16">{centre.name}</tspan>', colour=INK),
        *_axes(),
        f'<path d="M{LEFT} {middle:.1f}H{WIDTH - 20}" stroke="{SOFT}" stroke-dasharray="8 4"/>',
        f'<path d="{path}" fill="none" stroke="{LINE}" stroke-width="2"/>',
        *(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{LINE}"/>' for x, y in points),
    ]


def three_centres() -> str:
    """Draw three run charts that share their two averages.

    Returns
    -------
    str
        SVG.
    """
    height = HEIGHT * len(CENTRES) + 20
    charts = (
        f'<g transform="translate(10 {10 + place * HEIGHT})">{"".join(_chart(centre))}</g>'
        for place, centre in enumerate(CENTRES)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH + 20} {height}" '
        f'width="{WIDTH + 20}" height="{height}" font-family="sans-serif" font-size="14">'
        f'<rect width="100%" height="100%" rx="12" fill="#ffffff"/>{"".join(charts)}</svg>\n'
    )


PICTURES = {"2-focus-on-measurement/three-centres.svg": three_centres}


def main() -> None:
    """Write all pictures."""
    for name, draw in PICTURES.items():
        (COURSE / name).write_text(draw(), encoding="utf-8")


if __name__ == "__main__":
    main()
