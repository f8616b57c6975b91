"""Ideas from a table and back: a row each, and every row that could not be taken, with the reason.

A team's ideas often are in a spreadsheet. What can be read becomes an idea; a row that cannot is
kept as it was typed, in the diagram's own content, until somebody mends it or throws it away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.drivers.graph import rows_in
from practicum.tools.quarters import LEAST, MOST, read_grade
from practicum.tools.table.grid import TableError
from practicum.tools.table.headings import read_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.drivers.graph import Graph
    from practicum.tools.table.grid import Grid

COLUMNS = ("idea", "driver", "source", "effort", "impact", "belief", "origin")
HEADINGS = {
    "idea": "Idea",
    "driver": "Driver",
    "source": "Source",
    "effort": "Effort (1 to 10)",
    "impact": "Impact (1 to 10)",
    "belief": "Belief (low, medium, high)",
    "origin": "Where it comes from",
}
SOURCES = {
    "concept": "Change concept",
    "front-line": "Front line",
    "evidence": "Evidence",
    "map": "Process map",
}
BELIEFS = {"low": "Low", "medium": "Medium", "high": "High"}
LONGEST = 500
_NAMES = {
    "idea": ("idea", "ideas", "change idea", "change", "what", "text", "suggestion"),
    "driver": ("driver", "drivers", "belongs to", "secondary driver", "primary driver"),
    "source": ("source", "from"),
    "effort": ("effort", "work"),
    "impact": ("impact", "benefit", "effect"),
    "belief": ("belief", "confidence", "how sure", "sure"),
    "origin": ("where it comes from", "origin", "who", "note", "notes", "comment", "by"),
}
_SOURCES = {
    "concept": ("concept", "change concept", "catalogue"),
    "front-line": ("front-line", "front line", "frontline", "staff", "team", "parents", "users"),
    "evidence": ("evidence", "research", "study", "literature", "guideline"),
    "map": ("map", "process map", "process"),
}
_BELIEFS = {
    "low": ("low", "l", "not sure", "guess"),
    "medium": ("medium", "middle", "m", "fairly sure", "some"),
    "high": ("high", "h", "sure", "very sure"),
}


class Idea(NamedTuple):
    """An idea that was read: the fields of its box, and the drivers it belongs to, by id."""

    fields: Mapping[str, Any]
    drivers: tuple[str, ...] = ()


class Checked(NamedTuple):
    """A row as it is understood: an idea, or the reasons why not, by column."""

    idea: Idea | None
    reasons: Mapping[str, str]


class Import(NamedTuple):
    """What a table gave: ideas, and rows that wait, each as it was typed with its line."""

    ideas: tuple[Idea, ...]
    unread: tuple[Mapping[str, Any], ...]


def read_ideas(grid: Grid, graph: Graph) -> Import:
    r"""Read a table of ideas.

    Parameters
    ----------
    grid : Grid
        Its cells.
    graph : Graph
        The diagram whose drivers the table names, and whose ideas are there already.

    Returns
    -------
    Import
        Empty rows are left out; every other row is in the one or the other.

    Raises
    ------
    TableError
        If no row is left.

    Examples
    --------
    >>> from practicum.tools.drivers.graph import read_graph
    >>> from practicum.tools.table.text import split_cells
    >>> table = split_cells("Idea,Effort\nText on Friday,2\nA card,lots")
    >>> found = read_ideas(table, read_graph({}))
    >>> found.ideas[0].fields["effort"], found.unread[0]["line"]
    (2, 3)
    """
    ideas: list[Idea] = []
    unread: list[Mapping[str, Any]] = []
    known = _known(graph)
    for line, row in read_lines(grid.rows, _NAMES, "idea"):
        checked = check_row(row, graph, known)
        if checked.idea:
            ideas.append(checked.idea)
            known.add(_key(checked.idea.fields["text"]))
        else:
            unread.append({"line": line, **dict.fromkeys(COLUMNS, ""), **row})
    if not ideas and not unread:
        raise TableError("There are no ideas in this table.")
    return Import(tuple(ideas), tuple(unread))


def check_row(row: Mapping[str, Any], graph: Graph, known: set[str] | None = None) -> Checked:
    """Read one row of a table of ideas.

    Parameters
    ----------
    row : mapping
        Text by column; see `COLUMNS`.
    graph : Graph
        The diagram.
    known : set of str, optional
        Words of ideas that are there already, in lower case; without it, those of the diagram.

    Returns
    -------
    Checked

    Examples
    --------
    >>> from practicum.tools.drivers.graph import read_graph
    >>> check_row({"idea": "A card", "effort": "12"}, read_graph({})).reasons
    {'effort': '“12” is not a number from 1 to 10.'}
    """
    reader = _Reader(row, graph, _known(graph) if known is None else known)
    return reader.read()


def unread_rows(
    content: Mapping[str, Any], graph: Graph
) -> list[tuple[Mapping[str, Any], Checked]]:
    """Give the rows that wait in a diagram's content, each with what is understood of it now."""
    return [(row, check_row(row, graph)) for row in rows_in(content, "unread")]


def template_rows() -> list[list[str]]:
    """Give a table to fill in: the headings, and two rows that show how."""
    return [
        list(HEADINGS.values()),
        ["Send a text on Thursday", "", "Front line", "2", "7", "medium", "Two parents"],
        ["A card with four pictures", "", "Change concept", "4", "5", "low", ""],
    ]


def idea_rows(graph: Graph, stands: Mapping[str, str]) -> list[list[str]]:
    """Give a diagram's ideas as a table, which `read_ideas` reads again.

    Parameters
    ----------
    graph : Graph
        The diagram.
    stands : mapping of str to str
        How far the tests of an idea have come, by its id.

    Returns
    -------
    list of list of str
        The first row holds the headings.
    """
    return [
        [*HEADINGS.values(), "Tests so far"],
        *(
            [
                node.text,
                "; ".join(graph.nodes[each].text for each in graph.parents[node.id]),
                SOURCES.get(str(node.fields.get("source")), ""),
                *(_cell(node.fields.get(name)) for name in ("effort", "impact")),
                BELIEFS.get(str(node.fields.get("belief")), "").lower(),
                _cell(node.fields.get("origin")),
                stands.get(node.id, ""),
            ]
            for node in graph.of_kind("idea")
        ),
    ]


class _Reader:
    def __init__(self, row: Mapping[str, Any], graph: Graph, known: set[str]) -> None:
        self._row = {name: str(row.get(name) or "").strip() for name in COLUMNS}
        self._graph = graph
        self._known = known
        self._reasons: dict[str, str] = {}

    def read(self) -> Checked:
        fields = {
            "text": self._text(),
            "source": self._one_of(
                "source", _SOURCES, "front line, change concept, evidence or process map"
            ),
            "effort": self._grade("effort"),
            "impact": self._grade("impact"),
            "belief": self._one_of("belief", _BELIEFS, "low, medium or high"),
            "origin": self._row["origin"],
        }
        drivers = self._drivers()
        if self._reasons:
            return Checked(None, self._reasons)
        kept = {name: value for name, value in fields.items() if value not in ("", None)}
        return Checked(Idea(kept, drivers), {})

    def _text(self) -> str:
        text = " ".join(self._row["idea"].split())
        if not text:
            self._reasons["idea"] = "There is no idea in this row."
        elif len(text) > LONGEST:
            self._reasons["idea"] = f"An idea has at most {LONGEST} letters."
        elif _key(text) in self._known:
            self._reasons["idea"] = "This idea is in your bank already."
        return text

    def _one_of(self, name: str, choices: Mapping[str, tuple[str, ...]], words: str) -> str:
        typed = self._row[name].lower()
        if not typed:
            return ""
        found = next((value for value, names in choices.items() if typed in names), "")
        if not found:
            self._reasons[name] = f"“{self._row[name][:40]}” is not {words}."
        return found

    def _grade(self, name: str) -> int | float | None:
        typed = self._row[name]
        if not typed:
            return None
        number = read_grade(typed)
        if number is None:
            self._reasons[name] = f"“{typed[:40]}” is not a number from {LEAST} to {MOST}."
            return None
        return int(number) if number.is_integer() else number

    def _drivers(self) -> tuple[str, ...]:
        nodes = self._graph.of_kind("primary", "secondary")
        by_words = {_key(node.text): node.id for node in reversed(nodes) if node.text}
        found: dict[str, None] = {}
        for name in filter(None, (each.strip() for each in self._row["driver"].split(";"))):
            ident = by_words.get(_key(name))
            if ident:
                found[ident] = None
            else:
                self._reasons["driver"] = f"There is no driver called “{name[:60]}” in the diagram."
        return tuple(found)


def _known(graph: Graph) -> set[str]:
    return {_key(node.text) for node in graph.of_kind("idea") if node.text}


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


def _cell(value: Any) -> str:
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
