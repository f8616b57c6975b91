"""A diagram as a drawing by itself, for files and for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from practicum.tools.drivers.drawn import LEADING, PAD, RADIUS, SIZE, SMALL, SMALL_LEADING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from practicum.tools.drivers.drawn import Layout, Placed

FONT = "Segoe UI, Roboto, Helvetica Neue, Liberation Sans, Arial, sans-serif"
INK, SOFT, LINE = "#1b2a31", "#43545d", "#77848a"
APART = "Belongs to no driver yet"
ACCENT = "#0b626b"


class Fill(NamedTuple):
    """The colours of one kind of box, and how round its corners are."""

    fill: str
    edge: str
    ink: str = INK
    soft: str = SOFT
    radius: float = 6


class Look(NamedTuple):
    """How one kind of diagram looks: its boxes by kind, its lines by their look."""

    title: str
    boxes: Mapping[str, Fill]
    lines: Mapping[str, str] = {}


LOOK = Look(
    "Driver diagram",
    {
        "aim": Fill(ACCENT, ACCENT, "#ffffff", "#ffffff", RADIUS["aim"]),
        "primary": Fill("#e4f1f1", ACCENT, radius=RADIUS["primary"]),
        "secondary": Fill("#ffffff", ACCENT, radius=RADIUS["secondary"]),
        "idea": Fill("#fdf6e3", "#a97400", radius=RADIUS["idea"]),
    },
)
_STROKE = f'stroke="{LINE}" stroke-width="1.4"'


def draw_svg(layout: Layout, *, look: Look = LOOK, described: str = "") -> str:
    """Draw a diagram as an SVG file of its own.

    Parameters
    ----------
    layout : Layout
        Where everything stands.
    look : Look
        Its colours and its title.
    described : str
        What a screen reader says of the picture, beside its title.

    Returns
    -------
    str
        An SVG document that needs no font, script or style from elsewhere.

    Examples
    --------
    >>> from practicum.tools.drivers.graph import read_graph
    >>> from practicum.tools.drivers.layout import lay_out
    >>> draw_svg(lay_out(read_graph({})))[:34]
    '<svg xmlns="http://www.w3.org/2000'
    """
    width, height = f"{layout.width:g}", f"{layout.height:g}"
    size = f'width="{width}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}"',
        f' role="img" font-family="{FONT}">',
        f"<title>{escape(look.title)}</title>",
        f"<desc>{escape(described)}</desc>" if described else "",
        f'<rect {size} fill="#ffffff"/>',
        *(_heading(each.text, each.x, each.y) for each in layout.headings),
        _heading(APART, 12, layout.apart + SMALL) if layout.apart else "",
        *(
            f'<path d="{each.path}" fill="none" {look.lines.get(each.look, _STROKE)}/>'
            for each in layout.lines
        ),
        *(part for box in layout.boxes for part in _box(box, look.boxes[box.kind])),
        "</svg>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _heading(text: str, x: float, y: float) -> str:
    look = f'font-size="{SMALL}" font-weight="600" fill="{SOFT}"'
    return f'<text x="{x:g}" y="{y:g}" {look}>{escape(text)}</text>'


def _box(box: Placed, look: Fill) -> Iterator[str]:
    fill, edge, ink, soft, radius = look
    yield (
        f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" '
        f'rx="{radius:g}" fill="{fill}" stroke="{edge}" stroke-width="1.4"/>'
    )
    y = box.y + box.rim + SIZE - 1
    for line in box.lines:
        yield _text(line, box.x + PAD, y, SIZE, ink)
        y += LEADING
    y += 1
    for note in box.notes:
        yield _text(note, box.x + PAD, y, SMALL, soft)
        y += SMALL_LEADING


def _text(words: str, x: float, y: float, size: float, ink: str) -> str:
    return f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{ink}">{escape(words)}</text>'
