"""A worked sheet on paper: what stands in an example that a page is practised on, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.figures.point_words import short_day, value_words
from practicum.tools.drivers.aloud import read_aloud as read_drivers
from practicum.tools.drivers.graph import read_graph
from practicum.tools.form import form_of
from practicum.tools.people.aloud import read_aloud as read_people
from practicum.tools.people.groups import read_groups
from practicum.tools.process_maps.aloud import read_aloud as read_map
from practicum.tools.process_maps.flow import read_flow
from practicum.tools.process_maps.wording import notes_of as notes_of_step
from practicum.tools.series.reading import series_of
from practicum.tools.whys.aloud import read_whys
from practicum.tools.whys.tree import read_tree
from practicum.tools.whys.words import notes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from practicum.tools.drivers.aloud import Spoken
    from practicum.tools.registry import Tool

    Content = Mapping[str, Any]
    Reader = Callable[[Tool, Content], Iterator["Line"]]

WRITTEN = {"text", "long", "number", "date", "choice"}
"""Controls of a form whose value is a line."""


class Line(NamedTuple):
    """One line of it; `depth` says how far in it stands, from 0."""

    text: str
    depth: int = 0


def worked_lines(tool: Tool, content: Mapping[str, Any]) -> tuple[Line, ...]:
    """Write out a sheet's content.

    Parameters
    ----------
    tool : Tool
    content : mapping
        Of one of its examples.

    Returns
    -------
    tuple of Line

    Examples
    --------
    >>> from practicum.tools.registry import find_tool
    >>> pdsa = find_tool("pdsa")
    >>> worked_lines(pdsa, {"change": "Read one book", "prediction": "She smiles"})[0].text
    'What will you try? Read one book'
    """
    return tuple(READERS.get(tool.name, _form)(tool, content))


def _form(tool: Tool, content: Content) -> Iterator[Line]:
    for field in form_of(tool.document):
        value = str(content.get(field.name) or "").strip()
        if value and field.control in WRITTEN:
            said = next((each.label for each in field.choices if each.value == value), value)
            stop = "" if field.label.endswith(("?", "…")) else ":"
            yield Line(f"{field.label}{stop} {said}")


def _measure(tool: Tool, content: Content) -> Iterator[Line]:
    yield from _form(tool, content)
    unit = str(content.get("unit") or "")
    figures = [
        f"{short_day(point.day)}: {value_words(point.value, unit)}"
        for point in series_of(content).points
        if point.measured
    ]
    if figures:
        yield Line(f"Its figures, in order of time: {'; '.join(figures)}")


def _map(_tool: Tool, content: Content) -> Iterator[Line]:
    flow = read_flow(content)
    notes = {ident: notes_of_step(step) for ident, step in flow.steps.items()}
    for number, step in enumerate(read_map(flow, notes).steps, 1):
        told = ". ".join((step.words, *step.notes))
        yield Line(f"{number}. {told}")
        yield from (Line(way, 1) for way in step.ways)


def _whys(_tool: Tool, content: Content) -> Iterator[Line]:
    tree = read_tree(content)
    notes = {ident: notes_of(cause) for ident, cause in tree.causes.items()}
    yield from _spoken(read_whys(tree, notes).whole)


def _drivers(_tool: Tool, content: Content) -> Iterator[Line]:
    reading = read_drivers(read_graph(content))
    for spoken in (reading.whole, *reading.apart):
        yield from _spoken(spoken)


def _spoken(spoken: Spoken, depth: int = 0) -> Iterator[Line]:
    yield Line(". ".join((spoken.words, *spoken.notes)), depth)
    for each in spoken.inside:
        yield from _spoken(each, depth + 1)


def _ideas(_tool: Tool, content: Content) -> Iterator[Line]:
    for number, node in enumerate(read_graph(content).of_kind("idea"), 1):
        effort, impact = (node.fields.get(name) for name in ("effort", "impact"))
        told = f" (effort {effort}, impact {impact})" if effort and impact else ""
        yield Line(f"{number}. {node.text}{told}")


def _people(_tool: Tool, content: Content) -> Iterator[Line]:
    return (Line(words) for words in read_people(read_groups(content)))


READERS: Mapping[str, Reader] = {
    "run-chart": _measure,
    "chart": _measure,
    "process-map": _map,
    "five-whys": _whys,
    "driver-diagram": _drivers,
    "change-ideas": _ideas,
    "stakeholders": _people,
}
"""How each tool is written out, by its name; any other by its form."""
