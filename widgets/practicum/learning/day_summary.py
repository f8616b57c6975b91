"""A day's work on one page: where it gets stuck, aim, drivers, ideas and first test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.learning.day_stuck import say_stuck
from practicum.tools.aims.sentence import sentence
from practicum.tools.drivers.graph import read_graph
from practicum.tools.pdsas.sheet import is_blank_sheet, text_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KINDS = {"outcome": "outcome", "process": "process", "balancing": "to balance"}
MOST_IDEAS = 6
"""Ideas that have room on the page; the others are counted."""


class Part(NamedTuple):
    """One part of the page.

    Attributes
    ----------
    id : str
        ``"stuck"``, ``"aim"``, ``"drivers"``, ``"ideas"``, ``"test"`` or ``"measures"``.
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


def summarise_day(  # noqa: PLR0913 - all that a day can leave
    aim: Mapping[str, Any],
    diagram: Mapping[str, Any],
    cycles: Sequence[Mapping[str, Any]],
    measures: Sequence[Mapping[str, Any]] = (),
    *,
    maps: Sequence[Mapping[str, Any]] = (),
    whys: Sequence[Mapping[str, Any]] = (),
) -> tuple[Part, ...]:
    """Give the parts that a day's page can have.

    Parameters
    ----------
    aim, diagram : mapping
        Contents of the team's aim and driver diagram; empty if there are none.
    cycles : sequence of mapping
        Contents of its tests, oldest first.
    measures : sequence of mapping
        Contents of its measures.
    maps, whys : sequence of mapping
        Contents of its process maps and of its trees of causes.

    Returns
    -------
    tuple of Part
        All six, in the order in which they are made.

    Examples
    --------
    >>> [part.lines for part in summarise_day({}, {}, [])]
    [(), (), (), (), (), ()]
    """
    aim_text = sentence(aim)
    graph = read_graph(diagram, aim=aim_text)
    primary = tuple(node.text for node in graph.of_kind("primary") if node.text.strip())
    ideas = [node.text for node in graph.of_kind("idea") if node.text.strip()]
    return (
        Part(
            "stuck",
            "Where it gets stuck",
            say_stuck(maps, whys),
            "There is no process map yet, and no cause.",
            "process-map",
        ),
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
        Part(
            "measures",
            "Our measures",
            _measures(measures),
            "There are no measures yet.",
            "measurement-plan",
        ),
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


def _measures(measures: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    named = [(text_in(each, "name"), each) for each in measures]
    return tuple(f"{name}{_how(each)}" for name, each in named if name)


def _how(measure: Mapping[str, Any]) -> str:
    """Say in short what kind of measure it is, and who counts."""
    parts = [KINDS.get(text_in(measure, "type"), ""), text_in(measure, "collector")]
    said = ", ".join(part for part in parts if part)
    return f" ({said})" if said else ""
