"""A check sheet's marks, added up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.plots.causes import is_mixed
from practicum.tools.table.cells import CellError, read_number, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

ONLY = "all"
"""The one column of a sheet that has none of its own."""
NO_LABEL = "Without a name"


class Line(NamedTuple):
    """One cause, with its marks.

    Attributes
    ----------
    id, label, note : str
    counts : tuple of float
        One a column.
    total : float
    """

    id: str
    label: str
    note: str
    counts: tuple[float, ...]
    total: float


class Tally(NamedTuple):
    """A check sheet, added up.

    Attributes
    ----------
    columns : tuple of (str, str)
        Id and label of each; one without a label if the sheet has none.
    lines : tuple of Line
    sums : tuple of float
        One a column.
    total : float
    unread : tuple of str
        Sentences on cells that are no count.
    """

    columns: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    sums: tuple[float, ...]
    total: float
    unread: tuple[str, ...]

    @property
    def causes(self) -> list[dict[str, str]]:
        """The totals as rows of a Pareto chart."""
        return [
            {"id": line.id, "label": line.label, "count": f"{line.total:g}", "note": line.note}
            for line in self.lines
            if line.label != NO_LABEL or line.total
        ]

    @property
    def mixed(self) -> float:
        """What stands under “Other”."""
        return sum(line.total for line in self.lines if is_mixed(line.label))


def tally_of(content: Mapping[str, Any]) -> Tally:
    """Add a check sheet up.

    Parameters
    ----------
    content : mapping
        The sheet as it is so far: ``rows``, ``columns``, and ``counts``, each of which names its
        row and its column by id.

    Returns
    -------
    Tally

    Examples
    --------
    >>> rows = [{"id": "a", "label": "Forgot"}, {"id": "b", "label": "Torn"}]
    >>> counts = [{"id": "a:all", "row": "a", "column": "all", "n": 3}]
    >>> tally_of({"rows": rows, "counts": counts}).total
    3.0
    """
    columns = tuple(_named(content, "columns")) or ((ONLY, ""),)
    rows = [row for row in _rows(content, "rows") if row.get("id")]
    unread: list[str] = []
    cells = _cells(content, unread)
    lines = tuple(_line(row, columns, cells) for row in rows)
    sums = tuple(sum(each.counts[at] for each in lines) for at in range(len(columns)))
    return Tally(columns, lines, sums, sum(sums), tuple(unread))


def _line(
    row: Mapping[str, Any],
    columns: tuple[tuple[str, str], ...],
    cells: Mapping[tuple[str, str], float],
) -> Line:
    ident = str(row["id"])
    counts = tuple(cells.get((ident, column), 0.0) for column, _ in columns)
    return Line(ident, _text(row, "label") or NO_LABEL, _text(row, "note"), counts, sum(counts))


def _cells(content: Mapping[str, Any], unread: list[str]) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], float] = {}
    for cell in _rows(content, "counts"):
        place = str(cell.get("row")), str(cell.get("column"))
        try:
            found[place] = _count(cell.get("n"))
        except CellError as error:
            unread.append(str(error))
    return found


def _count(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = float(value)
    else:
        number = read_number(str(value or "")) or 0.0
    if number < 0 or number != int(number):
        raise CellError(f"“{shorten(str(value))}” is no count. Write a whole number.")
    return number


def _named(content: Mapping[str, Any], field: str) -> Iterator[tuple[str, str]]:
    for row in _rows(content, field):
        if row.get("id"):
            yield str(row["id"]), _text(row, "label")


def _rows(content: Mapping[str, Any], field: str) -> list[Mapping[str, Any]]:
    rows = content.get(field)
    found = rows if isinstance(rows, list | tuple) else ()
    return [row for row in found if isinstance(row, Mapping)]


def _text(row: Mapping[str, Any], field: str) -> str:
    return " ".join(str(row.get(field) or "").split())[:200]
