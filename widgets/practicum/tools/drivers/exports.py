"""A driver diagram as files: a drawing, a table, and text for Mermaid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.drivers.graph import NAMES
from practicum.tools.drivers.svg import draw_svg
from practicum.tools.table.write import CSV_TYPE, write_csv

if TYPE_CHECKING:
    from practicum.tools.drivers.drawn import Layout
    from practicum.tools.drivers.facts import Attached
    from practicum.tools.drivers.graph import Graph

STEM = "driver-diagram"
HEADINGS = ["Kind", "Text", "Belongs to", "Measures", "Tests"]
_SHAPES = {"aim": ("([", "])"), "primary": ("[", "]"), "secondary": ("[", "]"), "idea": ("(", ")")}
_ENTITY = re.compile(r"[^\w \-.,:;!?%’“”()/+£]")


class File(NamedTuple):
    """A file to take away: its name, its media type, what is in it."""

    name: str
    type: str
    data: bytes


def export(form: str, graph: Graph, layout: Layout, attached: Attached) -> File:
    """Make a file of a diagram.

    Parameters
    ----------
    form : {'svg', 'csv', 'mermaid'}
        Which kind of file.
    graph, layout, attached : Graph, Layout, Attached
        The diagram, its places, and what stands on it.

    Returns
    -------
    File

    Raises
    ------
    ValueError
        If the form is another.
    """
    if form == "svg":
        return File(f"{STEM}.svg", "image/svg+xml", draw_svg(layout).encode())
    if form == "csv":
        return File(f"{STEM}.csv", CSV_TYPE, write_csv(table_rows(graph, attached)))
    if form == "mermaid":
        return File(f"{STEM}.mmd", "text/plain", to_mermaid(graph).encode())
    raise ValueError(f"no such form: {form}")


def table_rows(graph: Graph, attached: Attached) -> list[list[str]]:
    """Give a diagram as rows, a box each, parents before what belongs to them.

    Returns
    -------
    list of list of str
        The first row holds the headings; several parents are parted by semicolons.

    Examples
    --------
    >>> from practicum.tools.drivers.facts import Attached
    >>> from practicum.tools.drivers.graph import read_graph
    >>> graph = read_graph({"nodes": [{"id": "p", "text": "Time", "kind": "primary"}]}, aim="Read")
    >>> table_rows(graph, Attached())[2]
    ['Primary driver', 'Time', 'Read', '', '']
    """
    return [
        HEADINGS,
        *(
            [
                NAMES[node.kind],
                node.text,
                "; ".join(graph.nodes[each].text for each in graph.parents[node.id]),
                "; ".join(each.name for each in attached.measures.get(node.id, ())),
                "; ".join(each.title for each in attached.cycles.get(node.id, ())),
            ]
            for node in graph.nodes.values()
        ),
    ]


def to_mermaid(graph: Graph) -> str:
    """Write a diagram for Mermaid, which many wikis draw.

    Examples
    --------
    >>> from practicum.tools.drivers.graph import read_graph
    >>> boxes = [{"id": "p", "text": 'A "good" day', "kind": "primary"}]
    >>> print(to_mermaid(read_graph({"nodes": boxes})))
    flowchart LR
      n0([" "])
      n1["A #34;good#34; day"]
      n0 --- n1
    <BLANKLINE>
    """
    names = {ident: f"n{number}" for number, ident in enumerate(graph.nodes)}
    lines = ["flowchart LR"]
    for node in graph.nodes.values():
        left, right = _SHAPES[node.kind]
        lines.append(f'  {names[node.id]}{left}"{escape_mermaid(node.text)}"{right}')
    lines += [
        f"  {names[parent]} --- {names[node.id]}"
        for node in graph.nodes.values()
        for parent in graph.parents[node.id]
    ]
    return "\n".join(lines) + "\n"


def escape_mermaid(text: str) -> str:
    """Write a text so that Mermaid shows it as it is; never empty."""
    return _ENTITY.sub(lambda found: f"#{ord(found[0])};", text) or " "
