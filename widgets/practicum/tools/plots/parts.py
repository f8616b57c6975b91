"""One measure split into parts (wards, rooms, days of the week), for small multiples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.plots.rows import FilledRow, filled_rows
from practicum.tools.series import Series, series_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from practicum.tools.series.reading import Unread

FIELDS = ("part", "date", "value", "numerator", "denominator", "note")


class Part(NamedTuple):
    """One part of a measure, or one measure among several.

    Attributes
    ----------
    name, unit : str
    series : Series
        Its points in order of time.
    target : float or None
        In its unit.
    """

    name: str
    unit: str
    series: Series
    target: float | None = None


class Parts(NamedTuple):
    """Parts in the order in which they first appear, and the rows that could not be read."""

    parts: tuple[Part, ...]
    unread: tuple[Unread, ...]
    said: tuple[str, ...]


def parts_of(content: Mapping[str, Any], *, today: date | None = None) -> Parts:
    """Read a table in which each row says to which part it belongs.

    Parameters
    ----------
    content : mapping
        What was typed so far: ``unit``, and ``rows`` with ``part``, ``date``, ``value``,
        ``numerator``, ``denominator`` and ``note``.
    today : date, optional
        To say which dates are still to come.

    Returns
    -------
    Parts

    Examples
    --------
    >>> rows = [{"part": "Ward 3", "date": "5/1/26", "value": "4"},
    ...         {"part": "Ward 5", "date": "5/1/26", "value": "7"}]
    >>> [(part.name, part.series.values) for part in parts_of({"rows": rows}).parts]
    [('Ward 3', [4.0]), ('Ward 5', [7.0])]
    """
    names: dict[str, str] = {}
    grouped: dict[str, list[FilledRow]] = {}
    unread: list[Unread] = []
    for row in filled_rows(content, FIELDS):
        label = row.text("part")
        if not label:
            unread.append(row.unread("part", "Which part is this row for? That is missing."))
            continue
        name = names.setdefault(label.casefold(), label)
        grouped.setdefault(name, []).append(row)
    unit = str(content.get("unit") or "")
    read = {name: _series(rows, unit, today) for name, rows in grouped.items()}
    unread += [each for name in read for each in _renumbered(read[name], grouped[name])]
    said = dict.fromkeys(f"{name}: {each}" for name in read for each in read[name].said)
    parts = tuple(Part(name, unit.strip(), series) for name, series in read.items())
    return Parts(parts, tuple(sorted(unread, key=lambda each: each.number)), tuple(said))


def _series(rows: list[FilledRow], unit: str, today: date | None) -> Series:
    typed = [{"id": row.id, **row.cells} for row in rows]
    return series_of({"unit": unit, "rows": typed}, today=today)


def _renumbered(series: Series, rows: list[FilledRow]) -> list[Unread]:
    """A series counts its own rows; people count those of the whole table."""  # noqa: D401
    return [each._replace(number=rows[each.number - 1].number) for each in series.unread]
