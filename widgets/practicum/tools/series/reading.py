"""From a measure's table to its series: points in order of time, and what is unread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.measure import rows_of
from practicum.tools.series.value import Reader, Value
from practicum.tools.series.words import Clue, say
from practicum.tools.table.cells import CellError, is_blank, shorten
from practicum.tools.table.days import is_month_only, is_quarter_only, is_week_only, read_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from practicum.tools.measure import MeasureRow


class Point(NamedTuple):
    """One row that could be read.

    Attributes
    ----------
    row : str
        The row's id.
    number : int
        Its place in the table, 1 for the first row.
    day : date
        When.
    value : float
        In the measure's unit; nan if nothing was measured that day.
    note : str
        What the team says about it.
    numerator, denominator : float or None
        What the value was made of, if it was.
    """

    row: str
    number: int
    day: date
    value: float
    note: str = ""
    numerator: float | None = None
    denominator: float | None = None

    @property
    def measured(self) -> bool:
        """Whether there is a value."""
        return self.value == self.value  # nan alone differs from itself


class Unread(NamedTuple):
    """One row that could not be read. It stays in the table and is not on the chart.

    Attributes
    ----------
    row, number : str, int
        Which row.
    field : str
        The cell: ``date``, ``value``, ``numerator`` or ``denominator``.
    text : str
        What is in it, shortened.
    reason : str
        Why it cannot be read and what to do, as a sentence.
    """

    row: str
    number: int
    field: str
    text: str
    reason: str


class Series(NamedTuple):
    """A measure's figures in order of time.

    Attributes
    ----------
    points : tuple of Point
        By date; those of one date in the order of the table.
    unread : tuple of Unread
        Rows that are not on the chart, with the reason.
    said : tuple of str
        Sentences about what was done with the rows: sorted, two of one date, months as days.
    """

    points: tuple[Point, ...] = ()
    unread: tuple[Unread, ...] = ()
    said: tuple[str, ...] = ()

    @property
    def values(self) -> list[float]:
        """The values in order of time; nan where nothing was measured."""
        return [point.value for point in self.points]

    @property
    def days(self) -> list[date]:
        """The dates, sorted."""
        return [point.day for point in self.points]

    @property
    def shares_dates(self) -> bool:
        """Whether two rows have the same date."""
        return len(set(self.days)) < len(self.points)


def series_of(content: Mapping[str, Any], *, today: date | None = None) -> Series:
    """Read a measure's table.

    Parameters
    ----------
    content : mapping
        The measure as typed so far: its ``unit`` and its ``rows``.
    today : date, optional
        To say which dates are still to come; without it none is said to be.

    Returns
    -------
    Series
        What could be read, what could not and why. An empty row is neither.

    Examples
    --------
    >>> rows = [{"date": "12/3/26", "numerator": "12", "denominator": "30"}, {"date": "soon"}]
    >>> series = series_of({"unit": "%", "rows": rows})
    >>> series.values, series.unread[0].reason
    ([40.0], '“soon” is not a date we can read. Write it like 12/03/2026.')
    """
    filled = [(n, row) for n, row in enumerate(rows_of(content), 1) if not _is_empty(row)]
    reader = Reader.of(content, [row for _, row in filled])
    read = [_read(number, row, reader) for number, row in filled]
    points = [each for each, _ in read if isinstance(each, Point)]
    unread = tuple(each for each, _ in read if isinstance(each, Unread))
    clues = [clue for _, found in read for clue in found]
    ordered = tuple(sorted(points, key=lambda point: point.day))
    said = say(points, ordered, [*reader.clues, *clues], today)
    return Series(ordered, unread, said)


def _is_empty(row: MeasureRow) -> bool:
    return all(map(is_blank, (row.date, row.value, row.numerator, row.denominator, row.note)))


def _read(number: int, row: MeasureRow, reader: Reader) -> tuple[Point | Unread, list[Clue]]:
    def unread(field: str, text: str, reason: str) -> tuple[Unread, list[Clue]]:
        return Unread(row.id, number, field, shorten(text.strip()), reason), []

    try:
        day = read_day(row.date)
    except CellError as error:
        return unread("date", row.date, str(error))
    if day is None:
        return unread("date", row.date, "This row has no date.")
    value = reader.read(row)
    if value.problem:
        field, reason = value.problem
        return unread(field, getattr(row, field), reason)
    point = Point(row.id, number, day, value.value, row.note.strip(), *value.parts)
    return point, list(_clues(number, row, value))


def _clues(number: int, row: MeasureRow, value: Value) -> Iterable[Clue]:
    if is_month_only(row.date):
        yield Clue("month", number)
    if is_week_only(row.date):
        yield Clue("week", number)
    if is_quarter_only(row.date):
        yield Clue("quarter", number)
    if value.clue:
        yield Clue(value.clue, number)


def measured(points: Sequence[Point]) -> list[Point]:
    """Give the points that have a value."""
    return [point for point in points if point.measured]
