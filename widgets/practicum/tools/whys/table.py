"""Causes from a table and back: a row each, and every row that could not be taken, with the reason.

Two forms are read. One has a column for the cause and one for what it explains. The other is how
many write it down: “Why 1”, “Why 2” and so on, a chain a row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.drivers.graph import rows_in
from practicum.tools.table.grid import TableError
from practicum.tools.table.headings import LOOKED_AT, read_lines
from practicum.tools.table.safe import unprotect
from practicum.tools.whys.categories import categories_of, placed
from practicum.tools.whys.tree import ACTS, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from practicum.tools.table.grid import Grid

COLUMNS = ("cause", "explains", "evidence", "seen", "act", "category")
HEADINGS = {
    "cause": "Cause",
    "explains": "Explains (empty: the problem)",
    "evidence": "Evidence (none, saw, counted)",
    "seen": "What we saw or counted",
    "act": "Can we act on it (yes, with others, no)",
    "category": "Category",
}
LONGEST = 500
_NAMES = {
    "cause": ("cause", "causes", "because", "reason", "text"),
    "explains": ("explains", "why", "effect", "belongs to", "parent", "leads to", "of"),
    "evidence": ("evidence",),
    "seen": ("what we saw or counted", "seen", "what we saw", "data", "what"),
    "act": ("can we act on it", "can we act", "act", "actionable"),
    "category": ("category", "bone", "kind", "group"),
}
_ACTS = {
    "yes": ("yes", "y", "ours"),
    "with": ("with others", "with", "partly", "together"),
    "no": ("no", "n", "not ours"),
}
_EVIDENCE = {
    "": ("none", "none yet", "no", "-"),
    "saw": ("saw", "seen", "we saw it", "observed"),
    "counted": ("counted", "count", "data", "we counted it", "measured"),
}
_WHY = re.compile(r"(?:why|cause|because)\s*#?\s*\d\s*\??|(?:first|second|third|fourth|fifth) why")


class Found(NamedTuple):
    """A cause that was read: its fields; `explains` holds the words of what it explains."""

    fields: Mapping[str, Any]
    explains: str = ""


class Checked(NamedTuple):
    """A row as it is understood: a cause, or the reasons why not, by column."""

    cause: Found | None
    reasons: Mapping[str, str]


class Import(NamedTuple):
    """What a table gave: causes, those before what they lead to first, and rows that wait."""

    causes: tuple[Found, ...]
    unread: tuple[Mapping[str, Any], ...]


def read_causes(grid: Grid, content: Mapping[str, Any]) -> Import:
    r"""Read a table of causes.

    Parameters
    ----------
    grid : Grid
        Its cells.
    content : mapping
        The tree that they come into.

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
    >>> table = split_cells("Cause,Explains\nZip broken,\nNobody looks,Zip broken\nRain,Storm")
    >>> found = read_causes(table, {})
    >>> [each.fields["text"] for each in found.causes], found.unread[0]["line"]
    (['Zip broken', 'Nobody looks'], 4)
    >>> chains = split_cells("Why 1,Why 2\nZip broken,Nobody looks\nZip broken,Old bags")
    >>> [(each.fields["text"], each.explains) for each in read_causes(chains, {}).causes]
    [('Zip broken', ''), ('Nobody looks', 'Zip broken'), ('Old bags', 'Zip broken')]
    """
    rows = list(_rows(grid.rows))
    known = _known(content)
    causes: list[Found] = []
    # a row may name one further down, so go on for as long as there is news
    while rows:
        waiting = []
        for line, row in rows:
            checked = _check(row, content, known)
            if checked.cause:
                causes.append(checked.cause)
                known.add(_key(checked.cause.fields["text"]))
            elif "chained" not in row or "explains" in checked.reasons:
                waiting.append((line, row))
        if len(waiting) == len(rows):
            break
        rows = waiting
    unread = tuple({"line": line, **_cells(row)} for line, row in rows)
    if not causes and not unread:
        raise TableError("There are no causes in this table.")
    return Import(tuple(causes), unread)


def check_row(row: Mapping[str, Any], content: Mapping[str, Any]) -> Checked:
    """Read one row of a table of causes.

    Examples
    --------
    >>> check_row({"cause": "Rain", "explains": "Storm"}, {}).reasons
    {'explains': 'There is no cause called “Storm” in the tree.'}
    """
    return _check(row, content, _known(content))


def unread_rows(content: Mapping[str, Any]) -> list[tuple[Mapping[str, Any], Checked]]:
    """Give the rows that wait in a tree's content, each with what is understood of it now."""
    return [(row, check_row(row, content)) for row in rows_in(content, "unread")]


def template_rows() -> list[list[str]]:
    """Give a table to fill in: the headings, and two rows that show how."""
    return [
        list(HEADINGS.values()),
        ["The zip is broken", "", "counted", "6 of 20 bags", "", "Place and equipment"],
        ["Nobody looks into the bag", "The zip is broken", "none", "", "yes", ""],
    ]


def table_rows(content: Mapping[str, Any]) -> list[list[str]]:
    """Give a tree as a table, which `read_causes` reads again.

    Examples
    --------
    >>> table_rows({"causes": [{"id": "a", "text": "Rain", "act": "no"}]})[1]
    ['Rain', '', 'none', '', 'no', '', '']
    """
    tree = read_tree(content)
    categories = categories_of(content)
    names = {each.id: each.name for each in categories}
    where = placed(tree, categories)
    return [
        [*HEADINGS.values(), "We work on this"],
        *(
            [
                cause.text,
                tree.causes[cause.parent].text if cause.parent else "",
                cause.evidence or "none",
                cause.seen,
                ACTS[cause.act].lower() if cause.act else "",
                names.get(where[cause.id], ""),
                "yes" if cause.is_root else "",
            ]
            for cause in tree.causes.values()
        ),
    ]


def _check(row: Mapping[str, Any], content: Mapping[str, Any], known: set[str]) -> Checked:
    reasons: dict[str, str] = {}
    text = " ".join(str(row.get("cause") or "").split())
    explains = " ".join(str(row.get("explains") or "").split())
    if not text:
        reasons["cause"] = "There is no cause in this row."
    elif len(text) > LONGEST:
        reasons["cause"] = f"A cause has at most {LONGEST} letters."
    elif _key(text) in known:
        reasons["cause"] = "This cause is in the tree already."
    if explains and _key(explains) not in known and _key(explains) != _problem(content):
        reasons["explains"] = f"There is no cause called “{explains[:60]}” in the tree."
    fields = {
        "text": text,
        "evidence": _one_of(row, "evidence", _EVIDENCE, "none, saw or counted", reasons),
        "seen": str(row.get("seen") or "").strip(),
        "act": _one_of(row, "act", _ACTS, "yes, with others or no", reasons),
        "category": _category(row, content, reasons),
    }
    if fields["seen"] and not fields["evidence"]:
        fields["evidence"] = "counted" if re.search(r"\d", fields["seen"]) else "saw"
    if reasons:
        return Checked(None, reasons)
    top = _key(explains) == _problem(content)
    kept = {name: value for name, value in fields.items() if value}
    return Checked(Found(kept, "" if top else explains), {})


def _one_of(
    row: Mapping[str, Any],
    name: str,
    choices: Mapping[str, tuple[str, ...]],
    words: str,
    reasons: dict[str, str],
) -> str:
    typed = str(row.get(name) or "").strip()
    if not typed:
        return ""
    for value, names in choices.items():
        if typed.lower() in names:
            return value
    reasons[name] = f"“{typed[:40]}” is not {words}."
    return ""


def _category(row: Mapping[str, Any], content: Mapping[str, Any], reasons: dict[str, str]) -> str:
    typed = str(row.get("category") or "").strip()
    if not typed:
        return ""
    for each in categories_of(content):
        if _key(each.name) == _key(typed):
            return each.id
    reasons["category"] = f"There is no category called “{typed[:40]}”."
    return ""


def _rows(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, dict[str, str]]]:
    """Give each row that holds something, by column, with its line in the file."""
    whys, first = _why_columns(rows)
    if whys:
        yield from _chained(rows, whys, first)
    else:
        yield from read_lines(rows, _NAMES, "cause")


def _chained(
    rows: Sequence[Sequence[str]], whys: Sequence[int], first: int
) -> Iterator[tuple[int, dict[str, str]]]:
    seen: set[tuple[str, str]] = set()
    for number, cells in enumerate(rows[first:], first + 1):
        above = ""
        for place in whys:
            text = " ".join(unprotect(cells[place]).split())
            if not text:
                continue
            if (_key(text), _key(above)) not in seen:
                seen.add((_key(text), _key(above)))
                yield number, {"cause": text, "explains": above, "chained": "yes"}
            above = text


def _why_columns(rows: Sequence[Sequence[str]]) -> tuple[list[int], int]:
    for number, row in enumerate(rows[:LOOKED_AT]):
        found = [place for place, cell in enumerate(row) if _WHY.fullmatch(cell.strip().lower())]
        if len(found) > 1:
            return found, number + 1
    return [], 0


def _cells(row: Mapping[str, str]) -> dict[str, str]:
    return {name: row.get(name, "") for name in COLUMNS}


def _known(content: Mapping[str, Any]) -> set[str]:
    return {_key(each.text) for each in read_tree(content).causes.values() if each.text}


def _problem(content: Mapping[str, Any]) -> str:
    return _key(read_tree(content).problem)


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()
