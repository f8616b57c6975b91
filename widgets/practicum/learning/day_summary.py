"""A day's work on one page: aim, drivers, ideas and first test, as they stand in the project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.aims.sentence import sentence
from practicum.tools.drivers.graph import read_graph
from practicum.tools.pdsas.sheet import is_blank_sheet, text_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST_IDEAS = 6
"""Ideas that have room on the page; the others are counted."""


class Part(NamedTuple):
    """One part of the page.

    Attributes
    ----------
    id : str
        ``"aim"``, ``"drivers"``, ``"ideas"`` or ``"test"``.
    title : str
    lines : tuple of str
        What the team wrote; empty if there is nothing yet.
    missing : str
        What to say then.
    tool : str
        The tool whose page it comes from.
    """

    id: str
    title: str
    lines: tuple[str, ...]
    missing: str
    tool: str


def summarise_day(
    aim: Mapping[str, Any], diagram: Mapping[str, Any], cycles: Sequence[Mapping[str, Any]]
) -> tuple[Part, ...]:
    """Give the parts of a day's page.

    Parameters
    ----------
    aim, diagram : mapping
        Contents of the team's aim and driver diagram; empty if there are none.
    cycles : sequence of mapping
        Contents of its tests, oldest first.

    Returns
    -------
    tuple of Part
        All four, in the order of the day.

    Examples
    --------
    >>> [part.lines for part in summarise_day({}, {}, [])]
    [(), (), (), ()]
    """
    aim_text = sentence(aim)
    graph = read_graph(diagram, aim=aim_text)
    primary = tuple(node.text for node in graph.of_kind("primary") if node.text.strip())
    ideas = [node.text for node in graph.of_kind("idea") if node.text.strip()]
    return (
        Part("aim", "Our aim", (aim_text,) if aim_text else (), "There is no aim yet.", "aim"),
        Part(
            "drivers",
            "What has to be right",
            primary,
            "There are no drivers yet.",
            "driver-diagram",
        ),
        Part("ideas", "Ideas", _first(ideas), "There are no ideas yet.", "change-ideas"),
        Part("test", "Our first test", _test(cycles), "No test is planned yet.", "pdsa"),
    )


def _first(ideas: Sequence[str]) -> tuple[str, ...]:
    rest = len(ideas) - MOST_IDEAS
    more = (f"… and {rest} more",) if rest > 0 else ()
    return (*ideas[:MOST_IDEAS], *more)


def _test(cycles: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    first = next((each for each in cycles if not is_blank_sheet(each)), {})
    labels = {
        "change": "We will try",
        "prediction": "We think",
        "who": "Who",
        "when": "When",
        "measure": "We will count or ask",
    }
    found = ((label, text_in(first, name)) for name, label in labels.items())
    return tuple(f"{label}: {text}" for label, text in found if text)
