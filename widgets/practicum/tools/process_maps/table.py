"""A process map as a table and back: a step a row, and whatever is odd about a row is told.

Every row becomes a step. A cell that cannot be read is kept as it was typed, in its own field, and
the page says beside it what is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.process_maps.durations import read_minutes
from practicum.tools.process_maps.flow import KINDS, NOW, VALUES
from practicum.tools.process_maps.line import Read
from practicum.tools.process_maps.outline import Parsed, build, new_id
from practicum.tools.process_maps.ways import read_ways, with_other
from practicum.tools.process_maps.wording import WASTES, short_waste
from practicum.tools.table.grid import TableError
from practicum.tools.table.safe import unprotect

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from practicum.tools.process_maps.flow import Flow, Step
    from practicum.tools.table.grid import Grid

HEADINGS = {
    "number": "Step",
    "text": "What happens",
    "kind": "Kind",
    "lane": "Who does it",
    "work": "Working time",
    "wait": "Waiting before it",
    "value": "Value",
    "waste": "Kind of waste",
    "says": "Who says so",
    "ways": "Goes on to",
}
_NAMES = {
    "number": ("step", "no", "no.", "number", "nr", "#", "step number"),
    "text": ("what happens", "what", "text", "task", "activity", "action", "description", "deed"),
    "kind": ("kind", "type"),
    "lane": ("who does it", "who", "lane", "role", "by", "owner", "done by"),
    "work": ("working time", "work", "time", "minutes", "duration", "process time", "work time"),
    "wait": ("waiting before it", "wait", "waiting", "waiting time", "delay", "wait before"),
    "value": ("value", "worth", "va", "value or waste"),
    "waste": ("kind of waste", "waste", "reason"),
    "says": ("who says so", "says", "source", "according to"),
    "ways": ("goes on to", "next", "next step", "goes to", "then", "branches"),
}
_KINDS = {"begin": "start", "beginning": "start", "finish": "end", "question": "decision"}
_KINDS |= {"task": "step", "activity": "step", "process": "step", "": ""}
_VALUES = {"va": "value", "value added": "value", "value adding": "value", "yes": "value"}
_VALUES |= {"nnva": "necessary", "necessary waste": "necessary", "needed": "necessary"}
_VALUES |= {"nva": "waste", "non value": "waste", "no": "waste", "": ""}
MOST_ROWS = 300


class Told(NamedTuple):
    """What is odd about a row of the table; its number counts from the top of the file."""

    row: int
    text: str
    told: tuple[str, ...]


class Import(NamedTuple):
    """What a table gave: rows for the map, and what is odd about some."""

    parsed: Parsed
    rows: tuple[Told, ...]


def table_rows(flow: Flow) -> list[list[str]]:
    """Give one side of a map as rows, which `read_table` reads again.

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> rows = [{"id": "a", "text": "Pack", "work": "5 min", "value": "value"}]
    >>> table_rows(read_flow({"steps": rows}))[1]
    ['1', 'Pack', 'Step', '', '5 min', '', 'Value', '', '', '']
    """
    return [list(HEADINGS.values()), *(_row(step, flow) for step in flow.steps.values())]


def template_rows() -> list[list[str]]:
    """Give a table to fill in: the headings, and four rows that show how."""
    return [
        list(HEADINGS.values()),
        ["1", "A parent asks for a place", "Start", "Parent", "", "", "", "", "", ""],
        ["2", "Check the form", "", "Office", "10 min", "2 days", "necessary", "", "Office", ""],
        ["3", "Is anything missing?", "Decision", "Office", "", "", "", "", "",
         "no: 4 (70%); yes: 2 (30%)"],
        ["4", "The parent has an answer", "End", "Office", "", "", "", "", "", ""],
    ]  # fmt: skip


def read_table(
    grid: Grid,
    content: Mapping[str, Any],
    *,
    side: str = NOW,
    make_id: Callable[[], str] = new_id,
) -> Import:
    r"""Read a table of steps.

    Parameters
    ----------
    grid : Grid
        Its cells.
    content, side, make_id
        As for `practicum.tools.process_maps.outline.read_lines`.

    Returns
    -------
    Import
        Empty rows are left out; every other row is a step.

    Raises
    ------
    TableError
        If no row is left, or there are too many.

    Examples
    --------
    >>> from practicum.tools.table.text import split_cells
    >>> table = split_cells("Step,What happens,Working time\n1,Pack,5 min\n2,Go,ages")
    >>> found = read_table(table, {})
    >>> [row["text"] for row in found.parsed.steps], found.rows[1].told
    (['Pack', 'Go'], ('We could not read “ages” as a time. Type it like 10 min, 1½ h or 2 days.',))
    """
    columns, first = _columns(grid.rows)
    read: list[Read] = []
    told: list[Told] = []
    for number, cells in enumerate(grid.rows[first:], first + 1):
        row = {
            name: unprotect(cells[place]).strip()
            for name, place in columns.items()
            if place < len(cells)
        }
        if any(text for name, text in row.items() if name != "number"):
            checked = _Row(row)
            read.append(checked.read())
            told.append(Told(number, row.get("text", ""), tuple(checked.told)))
    if not read:
        raise TableError("There are no steps in this table.")
    if len(read) > MOST_ROWS:
        raise TableError(f"A map has at most {MOST_ROWS} steps; this table has {len(read)}.")
    return Import(*_lost(build(read, content, side=side, make_id=make_id), told))


def _lost(parsed: Parsed, told: list[Told]) -> tuple[Parsed, tuple[Told, ...]]:
    """Tell of branches to steps that are not there, beside the row that they are in."""
    lost: dict[str, list[str]] = {}
    for row in parsed.branches:
        if row.get("typed"):
            lost.setdefault(row["step"], []).append(f"There is no step {row['typed']} to go to.")
    rows = tuple(
        each._replace(told=(*each.told, *lost.get(step["id"], ())))
        for each, step in zip(told, parsed.steps, strict=True)
    )
    return parsed, rows


class _Row:
    """One row as it is read."""

    def __init__(self, row: Mapping[str, str]) -> None:
        self._row = {name: row.get(name, "") for name in HEADINGS}
        self.told: list[str] = []

    def read(self) -> Read:
        text = self._row["text"]
        if not text:
            self.told.append("It does not say what happens.")
        ways = self._ways()
        kind = self._one_of("kind", KINDS, _KINDS)
        fallback = "decision" if text.endswith("?") or len(ways) > 1 else "step"
        fields = {
            "text": "",
            "kind": kind or fallback,
            "work": self._time("work"),
            "wait": self._time("wait"),
            "value": self._one_of("value", VALUES, _VALUES),
            "waste": self._waste(),
            "says": self._row["says"],
        }
        # last: cells that could not be read have come to the words
        fields["text"] = " ".join(self._row["text"].split())
        kept = {name: value for name, value in fields.items() if value or name == "text"}
        return Read(kept, self._row["lane"], with_other(ways), self._row["number"])

    def _time(self, name: str) -> str:
        typed = self._row[name]
        try:
            read_minutes(typed or "0", work=name == "work")
        except ValueError as error:
            self.told.append(str(error))
        return typed

    def _one_of(self, name: str, names: Mapping[str, str], others: Mapping[str, str]) -> str:
        typed = self._row[name].lower().replace("-", " ").strip()
        found = typed if typed in names else others.get(typed)
        if found is None:
            choices = ", ".join(names.values()).lower()
            self._keep(name, f"“{self._row[name][:40]}” is none of: {choices}.")
        return found or ""

    def _waste(self) -> str:
        typed = self._row["waste"].lower().partition(":")[0].replace("-", "").replace(" ", "")
        if not typed or typed in WASTES:
            return typed
        self._keep("waste", f"“{self._row['waste'][:40]}” is none of the eight wastes.")
        return ""

    def _ways(self) -> tuple[Any, ...]:
        typed = self._row["ways"]
        ways = read_ways(typed) if typed else ()
        if typed and not ways:
            self._keep("ways", f"We could not read “{typed[:60]}”. Write it like: yes: 4; no: 2.")
        return ways

    def _keep(self, name: str, why: str) -> None:
        """Keep a cell that cannot be read with the words of the step, and tell why."""
        self.told.append(f"{why} It is kept with the words of the step.")
        self._row["text"] = f"{self._row['text']} ({self._row[name]})".strip()


def _columns(rows: Sequence[Sequence[str]]) -> tuple[dict[str, int], int]:
    """Find the columns by their headings; without headings they stand as in the template."""
    for number, row in enumerate(rows[:5]):
        found: dict[str, int] = {}
        for place, cell in enumerate(row):
            words = cell.partition("(")[0].strip().lower()
            name = next((each for each, names in _NAMES.items() if words in names), "")
            if name:
                found.setdefault(name, place)
        if "text" not in found and "number" in found and len(found) > 1:
            found["text"] = found.pop("number")  # a column “Step” that holds the words
        if "text" in found:
            return found, number + 1
    width = len(rows[0]) if rows else 0
    if width == 1:
        return {"text": 0}, 0
    return {name: place for place, name in enumerate(HEADINGS) if place < width}, 0


def _row(step: Step, flow: Flow) -> list[str]:
    return [
        str(step.number),
        step.text,
        KINDS[step.kind],
        flow.lane_name(step),
        step.word("work"),
        step.word("wait"),
        VALUES.get(step.value, ""),
        short_waste(step.word("waste")).capitalize(),
        step.word("says"),
        _say_ways(step, flow),
    ]


def _say_ways(step: Step, flow: Flow) -> str:
    parts = []
    for arrow in flow.out[step.id]:
        if arrow.said and arrow.target:
            share = "" if arrow.share is None else f" ({arrow.share:g}%)"
            when = f"{arrow.when}: " if arrow.when else ""
            parts.append(f"{when}{flow.number(arrow.target)}{share}")
    return "; ".join(parts)
