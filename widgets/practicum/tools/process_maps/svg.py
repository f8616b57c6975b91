"""A process map as a drawing by itself, for files and for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from practicum.tools.drivers.svg import FONT, INK, LINE, SOFT
from practicum.tools.process_maps.drawn import (
    EDGE as EDGE_ABOVE,
)
from practicum.tools.process_maps.drawn import (
    LEADING,
    PAD,
    POINT,
    SIZE,
    SMALL,
    SMALL_LEADING,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from practicum.tools.process_maps.drawn import Heading, Layout, Line, Placed

BOLD = ' font-weight="600"'
BANDS = {"even": "#f4f7f7", "odd": "#ffffff"}
EDGE, BACK = "#0b626b", "#a8321f"
FILLS = {"value": "#dff0e2", "necessary": "#fdf6e3", "waste": "#fbe4df", "": "#ffffff"}
DASHES = {"added": "7 3", "changed": "2 3", "removed": "12 4"}


def draw_svg(
    layout: Layout,
    *,
    title: str = "Process map",
    described: str = "",
    part: tuple[float, float] | None = None,
) -> str:
    """Draw a map as an SVG file of its own.

    Parameters
    ----------
    layout : Layout
        Where everything stands.
    title, described : str
        What a screen reader says of the picture.
    part : (float, float), optional
        From where to where, from the top, for a sheet of several; the names of the lanes stand
        over each.

    Returns
    -------
    str
        An SVG document that needs no font, script or style from elsewhere.

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> from practicum.tools.process_maps.layout import lay_out
    >>> draw_svg(lay_out(read_flow({})))[:34]
    '<svg xmlns="http://www.w3.org/2000'
    """
    top, bottom = part or (0.0, layout.height)
    width, height = f"{layout.width:g}", f"{bottom - top:g}"
    size = f'width="{width}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 {top:g} {width} {height}"',
        f' role="img" font-family="{FONT}">',
        f"<title>{escape(title)}</title>",
        f"<desc>{escape(described)}</desc>" if described else "",
        f'<rect y="{top:g}" {size} fill="#ffffff"/>',
        *_bands(layout),
        *(_arrow(each) for each in layout.lines),
        *(piece for box in layout.boxes for piece in _box(box)),
        _cover(layout, top) if top else "",
        *(_words(each, top) for each in layout.headings),
        "</svg>",
    ]
    return "\n".join(piece for piece in parts if piece) + "\n"


def _bands(layout: Layout) -> Iterator[str]:
    for band in layout.bands:
        yield (
            f'<rect x="{band.x:g}" y="{band.y:g}" width="{band.width:g}" '
            f'height="{band.height:g}" fill="{BANDS[band.kind]}" stroke="#c9d2d4"/>'
        )


def _arrow(line: Line) -> str:
    back = line.look == "back"
    look = f'stroke="{BACK}" stroke-dasharray="6 3"' if back else f'stroke="{LINE}"'
    return f'<path d="{line.path}" fill="none" {look} stroke-width="1.5"/>'


def _box(box: Placed) -> Iterator[str]:
    dash = f' stroke-dasharray="{DASHES[box.mark]}"' if box.mark else ""
    thick = 2.4 if box.mark else 1.4
    look = f'fill="{FILLS[box.look]}" stroke="{EDGE}" stroke-width="{thick}"{dash}'
    yield f'<path transform="translate({box.x:g} {box.y:g})" d="{box.outline}" {look}/>'
    x = box.x + PAD + (POINT / 2 if box.kind == "decision" else 0)
    y = box.y + box.rim + SIZE - 1
    for line in box.lines:
        yield _text(line, (x, y), SIZE, INK)
        y += LEADING
    y += 1
    for note in box.notes:
        yield _text(note, (x, y), SMALL, SOFT)
        y += SMALL_LEADING


def _cover(layout: Layout, top: float) -> str:
    """Hide what stands where the names of the lanes are to stand once more."""
    high = EDGE_ABOVE + 2 * LEADING + 8
    return f'<rect y="{top:g}" width="{layout.width:g}" height="{high:g}" fill="#ffffff"/>'


def _words(heading: Heading, top: float) -> str:
    if heading.kind == "lane":
        return _text(heading.text, (heading.x, top + heading.y), SIZE, INK, BOLD)
    return _text(heading.text, (heading.x, heading.y), SMALL, INK, BOLD)


def _text(words: str, place: tuple[float, float], size: float, ink: str, more: str = "") -> str:
    x, y = place
    look = f'font-size="{size}" fill="{ink}"{more}'
    return f'<text x="{x:g}" y="{y:g}" {look}>{escape(words)}</text>'
