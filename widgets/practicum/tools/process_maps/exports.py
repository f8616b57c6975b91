"""A process map as files: a drawing, a table, and text for Mermaid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.process_maps.flow import NOBODY
from practicum.tools.process_maps.svg import draw_svg
from practicum.tools.process_maps.table import table_rows
from practicum.tools.table.write import CSV_TYPE, write_csv

if TYPE_CHECKING:
    from practicum.tools.process_maps.drawn import Layout
    from practicum.tools.process_maps.flow import Flow

STEM = "process-map"
_SHAPES = {"start": ("([", "])"), "step": ("[", "]"), "decision": ("{", "}"), "end": ("([", "])")}
_ENTITY = re.compile(r"[^\w \-.,:;!?%’“”()/+£]")


class File(NamedTuple):
    """A file to take away: its name, its media type, what is in it."""

    name: str
    type: str
    data: bytes


def export(form: str, flow: Flow, layout: Layout, described: str = "") -> File:
    """Make a file of one side of a map.

    Parameters
    ----------
    form : {'svg', 'csv', 'mermaid'}
        Which kind of file.
    flow, layout : Flow, Layout
        The map, and its places.
    described : str
        What a screen reader says of the drawing.

    Returns
    -------
    File

    Raises
    ------
    ValueError
        If the form is another.
    """
    title = flow.name or "Process map"
    if form == "svg":
        drawing = draw_svg(layout, title=title, described=described)
        return File(f"{STEM}.svg", "image/svg+xml", drawing.encode())
    if form == "csv":
        return File(f"{STEM}.csv", CSV_TYPE, write_csv(table_rows(flow)))
    if form == "mermaid":
        return File(f"{STEM}.mmd", "text/plain", to_mermaid(flow).encode())
    raise ValueError(f"no such form: {form}")


def to_mermaid(flow: Flow) -> str:
    """Write a map for Mermaid, which many wikis draw.

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> rows = [{"id": "a", "text": "Packed?", "kind": "decision"}, {"id": "b", "text": "Go"}]
    >>> ways = [{"id": "y", "step": "a", "to": "next", "when": "yes"}]
    >>> print(to_mermaid(read_flow({"steps": rows, "branches": ways})))
    flowchart TD
      subgraph l0["Nobody yet"]
        n0{"Packed?"}
        n1["Go"]
      end
      n0 -->|"yes"| n1
    <BLANKLINE>
    """
    names = {ident: f"n{number}" for number, ident in enumerate(flow.steps)}
    lines = ["flowchart TD"]
    for number, ident in enumerate([*flow.lanes, ""]):
        inside = [step for step in flow.steps.values() if step.lane == ident]
        if not inside:
            continue
        lane = flow.lanes[ident].name if ident else NOBODY
        place = number if ident or flow.lanes else 0
        lines.append(f'  subgraph l{place}["{_escape(lane)}"]')
        for step in inside:
            left, right = _SHAPES[step.kind]
            lines.append(f'    {names[step.id]}{left}"{_escape(step.text)}"{right}')
        lines.append("  end")
    for arrow in flow.drawn:
        share = "" if arrow.share is None else f"{arrow.share:g}%"
        words = ", ".join(part for part in (arrow.when, share) if part)
        label = f'|"{_escape(words)}"|' if words else ""
        lines.append(f"  {names[arrow.source]} -->{label} {names[arrow.target]}")
    return "\n".join(lines) + "\n"


def _escape(text: str) -> str:
    return _ENTITY.sub(lambda found: f"#{ord(found[0])};", text) or " "
