"""A driver diagram as a drawing by itself, for files and for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from practicum.tools.drivers.drawn import LEADING, PAD, RADIUS, SIZE, SMALL, SMALL_LEADING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from practicum.tools.drivers.drawn import Layout, Placed

FONT = "Segoe UI, Roboto, Helvetica Neue, Liberation Sans, Arial, sans-serif"
INK, SOFT, LINE = "#1b2a31", "#43545d", "#77848a"
FILLS = {
    "aim": ("#0b626b", "#0b626b", "#ffffff", "#ffffff"),
    "primary": ("#e4f1f1", "#0b626b", INK, SOFT),
    "secondary": ("#ffffff", "#0b626b", INK, SOFT),
    "idea": ("#fdf6e3", "#a97400", INK, SOFT),
}
APART = "Belongs to no driver yet"


def draw_svg(layout: Layout, *, title: str = "Driver diagram", described: str = "") -> str:
    """Draw a diagram as an SVG file of its own.

    Parameters
    ----------
    layout : Layout
        Where everything stands.
    title, described : str
        What a screen reader says of the picture.

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
        f"<title>{escape(title)}</title>",
        f"<desc>{escape(described)}</desc>" if described else "",
        f'<rect {size} fill="#ffffff"/>',
        *(_heading(each.text, each.x, each.y) for each in layout.headings),
        _heading(APART, 12, layout.apart + SMALL) if layout.apart else "",
        *(
            f'<path d="{each.path}" fill="none" stroke="{LINE}" stroke-width="1.4"/>'
            for each in layout.lines
        ),
        *(part for box in layout.boxes for part in _box(box)),
        "</svg>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _heading(text: str, x: float, y: float) -> str:
    look = f'font-size="{SMALL}" font-weight="600" fill="{SOFT}"'
    return f'<text x="{x:g}" y="{y:g}" {look}>{escape(text)}</text>'


def _box(box: Placed) -> Iterator[str]:
    fill, edge, ink, soft = FILLS[box.kind]
    yield (
        f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" '
        f'rx="{RADIUS[box.kind]}" fill="{fill}" stroke="{edge}" stroke-width="1.4"/>'
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
