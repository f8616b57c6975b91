"""Stakeholders from a table and back: a row each, and every row that could not be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.drivers.graph import rows_in
from practicum.tools.people.groups import QUARTERS, TITLES, read_groups
from practicum.tools.people.nine import NINE
from practicum.tools.people.wording import key_of
from practicum.tools.quarters import LEAST, MOST, read_grade
from practicum.tools.table.grid import TableError
from practicum.tools.table.headings import read_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.table.grid import Grid
    from practicum.tools.table.write import Cell

HEADINGS = {
    "group": "Group or role",
    "power": "Power (1 to 10)",
    "impact": "Impact (1 to 10)",
    "now": "Now",
    "needed": "Needed",
    "matters": "What matters to them",
    "action": "Action",
    "who": "Who does it",
    "when": "By when",
}
COLUMNS = tuple(HEADINGS)
LONGEST = 500
_NAMES = {
    "group": ("group or role", "group", "groups", "stakeholder", "stakeholders", "role", "people"),
    "power": ("power", "influence", "interest and power"),
    "impact": ("impact", "interest", "how much it touches them"),
    "now": ("now", "position now", "current", "current position", "stance", "where are they now"),
    "needed": ("needed", "position needed", "wanted", "where do you need them", "target"),
    "matters": ("what matters to them", "matters", "concerns", "concern", "what matters", "needs"),
    "action": ("action", "actions", "what will you do", "plan", "engagement", "strategy"),
    "who": ("who does it", "who", "owner", "by whom", "lead", "responsible"),
    "when": ("by when", "when", "date", "due", "deadline"),
}
_STANDS = {
    "against": ("against", "against it", "opposed", "opposes", "resists", "resistant", "blocks"),
    "doubtful": ("doubtful", "in doubt", "doubts", "has doubts", "sceptical", "reluctant"),
    "neutral": (
        "neutral",
        "neither for nor against",
        "neither",
        "indifferent",
        "doesn’t mind",
        "don’t mind",
        "let it happen",
        "unaware",
    ),
    "supports": (
        "supports",
        "for",
        "for it",
        "supportive",
        "support",
        "help it happen",
        "in favour",
    ),
    "leads": ("leads", "leading", "leading it", "leads it", "champion", "make it happen"),
}
_WORDS = "against, in doubt, neutral, for it or leading it"


class Checked(NamedTuple):
    """A row as it is understood: its fields, or the reasons why not, by column."""

    fields: Mapping[str, Any] | None
    reasons: Mapping[str, str]


class Import(NamedTuple):
    """What a table gave: groups, and rows that wait, each as it was typed with its line."""

    groups: tuple[Mapping[str, Any], ...]
    unread: tuple[Mapping[str, Any], ...]


def read_table(grid: Grid, content: Mapping[str, Any]) -> Import:
    r"""Read a table of stakeholders.

    Parameters
    ----------
    grid : Grid
        Its cells.
    content : mapping
        The list as it is; a group that is on it already is not taken twice.

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
    >>> from practicum.tools.table.text import split_cells
    >>> table = split_cells("Group,Power,Now\nNight staff,8,in doubt\nPorters,lots,")
    >>> found = read_table(table, {})
    >>> found.groups[0]["now"], found.unread[0]["line"]
    ('doubtful', 3)
    """
    known = _known(content)
    groups: list[Mapping[str, Any]] = []
    unread: list[Mapping[str, Any]] = []
    for line, row in read_lines(grid.rows, _NAMES, "group"):
        checked = check_row(row, known)
        if checked.fields:
            groups.append(checked.fields)
            known.add(key_of(checked.fields["group"]))
        else:
            unread.append({"line": line, **dict.fromkeys(COLUMNS, ""), **row})
    if not groups and not unread:
        raise TableError("There is nobody in this table.")
    return Import(tuple(groups), tuple(unread))


def check_row(row: Mapping[str, Any], known: set[str]) -> Checked:
    """Read one row of a table.

    Parameters
    ----------
    row : mapping
        Text by column; see `COLUMNS`.
    known : set of str
        Groups that are on the list already, as `practicum.tools.people.wording.key_of` says them.

    Returns
    -------
    Checked

    Examples
    --------
    >>> check_row({"group": "Porters", "now": "maybe"}, set()).reasons
    {'now': '“maybe” is not against, in doubt, neutral, for it or leading it.'}
    """
    cells = {name: " ".join(str(row.get(name) or "").split()) for name in COLUMNS}
    reasons: dict[str, str] = {}
    fields: dict[str, Any] = {name: cell for name, cell in cells.items() if cell}
    if problem := _name_problem(cells["group"], known):
        reasons["group"] = problem
    for name in ("power", "impact"):
        if cells[name] and read_grade(cells[name]) is None:
            reasons[name] = f"“{cells[name][:40]}” is not a number from {LEAST} to {MOST}."
    for name in ("now", "needed"):
        if not cells[name]:
            continue
        fields[name] = _stand(cells[name])
        if not fields[name]:
            reasons[name] = f"“{cells[name][:40]}” is not {_WORDS}."
    return Checked(None if reasons else fields, reasons)


def unread_rows(content: Mapping[str, Any]) -> list[tuple[Mapping[str, Any], Checked]]:
    """Give the rows that wait in content, each with what is understood of it now."""
    known = _known(content)
    return [(row, check_row(row, known)) for row in rows_in(content, "unread")]


def template_rows() -> list[list[str]]:
    """Give a table to fill in: the headings, and two rows that show how."""
    return [
        list(HEADINGS.values()),
        [
            "Parents of the nursery class",
            *("5", "9", "In doubt", "For it", "A short morning at the gate"),
            *("Open the bag with them at the gate", "Key worker", "4 December"),
        ],
        ["School office", "4", "4", "Neither for nor against", "", "", "", "", ""],
    ]


def table_rows(content: Mapping[str, Any]) -> list[list[Cell]]:
    """Give a list as a table, which `read_table` reads again; the first row holds the headings."""
    titles = {name: title for name, title, _ in QUARTERS.values()}
    sides = {each.id: each.title for each in NINE}
    rows: list[list[Cell]] = [[*HEADINGS.values(), "Box", "How they come in"]]
    for group in read_groups(content):
        stands = (TITLES.get(group.now, ""), TITLES.get(group.needed, ""))
        plan = (group.matters, group.action, group.who, group.when)
        box = titles.get(group.quarter, "")
        side = sides.get(group.side, "")
        rows.append([group.name, group.power, group.impact, *stands, *plan, box, side])
    return rows


def _name_problem(name: str, known: set[str]) -> str:
    if not name:
        return "It is not said who they are."
    if len(name) > LONGEST:
        return f"A name has at most {LONGEST} letters."
    return "This group is on your list already." if key_of(name) in known else ""


def _stand(typed: str) -> str:
    plain = typed.casefold().replace("'", "’").strip(" .")
    return next((value for value, names in _STANDS.items() if plain in names), "")


def _known(content: Mapping[str, Any]) -> set[str]:
    return {key_of(group.name) for group in read_groups(content) if group.name}
