"""How a tree of causes and a fishbone look in a file and on paper."""

from __future__ import annotations

from practicum.tools.drivers.svg import ACCENT, Fill, Look

BROKEN = 'stroke="#a4262c" stroke-width="2.2" stroke-dasharray="5 4"'
_DARK = Fill(ACCENT, ACCENT, "#ffffff", "#ffffff", 10)
_CHOSEN = Fill("#fdf6e3", "#a97400")
_STRONG = f'stroke="{ACCENT}" stroke-width="3"'

TREE = Look(
    "Five whys",
    {"problem": _DARK, "cause": Fill("#ffffff", ACCENT), "root": _CHOSEN},
    {"fails": BROKEN},
)
FISH = Look(
    "Fishbone",
    {
        "problem": _DARK,
        "bone": Fill("#e4f1f1", ACCENT),
        "twig": Fill("none", "none"),
        "rooted": Fill("#fdf6e3", "#a97400", radius=4),
    },
    {"spine": _STRONG, "bone": f'stroke="{ACCENT}" stroke-width="2.2"', "fails": BROKEN},
)
RADIUS = {"problem": 10, "cause": 6, "root": 6, "bone": 6, "twig": 4, "rooted": 4}
