"""What is said about the rows of a measure: sorted, two of one date, months taken as days."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.table.days import spell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from practicum.tools.series.reading import Point

NAMED = 3  # more rows than these are counted, not listed
LEAD = timedelta(days=31)  # a period that has begun may bear the date of its end


class Clue(NamedTuple):
    """Something seen while reading: what, and in which row (0 for the whole table)."""

    id: str
    number: int = 0


_SENTENCES = {
    "month": "{rows} a month and no day: we take the first of the month.",
    "week": "{rows} a week's number and no day: we take its Monday.",
    "quarter": "{rows} a quarter and no day: we take its first day, counting from April.",
    "none-of-none": "{rows} 0 out of 0: there was nothing to count, so it is a gap.",
    "differs": "{rows} a value that differs from its two numbers. The chart uses the two numbers.",
    "outside": "{rows} a percentage below 0 or above 100. Please check.",
}
_WHOLE = {
    "shares": (
        "Every value is between 0 and 1, and the unit is per cent. "
        "If 0.35 is meant as 35 %, write 35."
    ),
    "no-unit": "There is no unit yet: we show how many out of how many as a percentage.",
}


def say(
    typed: Sequence[Point],
    ordered: Sequence[Point],
    clues: Sequence[Clue],
    today: date | None = None,
) -> tuple[str, ...]:
    """Say what was done with the rows, one sentence each.

    Parameters
    ----------
    typed, ordered : sequence of Point
        The points as in the table, and by date.
    clues : sequence of Clue
        What was seen on the way.
    today : date, optional
        To say which dates are still to come.

    Returns
    -------
    tuple of str
    """
    return (*_said_of(clues), *_said_of_order(typed), *_twice(ordered), *_ahead(ordered, today))


def _said_of(clues: Sequence[Clue]) -> Iterator[str]:
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for clue in clues:
        rows[clue.id].append(clue.number)
    yield from (sentence for id_, sentence in _WHOLE.items() if id_ in rows)
    for id_, sentence in _SENTENCES.items():
        if id_ in rows:
            verb = "has" if len(rows[id_]) == 1 else "have"
            yield sentence.format(rows=f"{name_rows(rows[id_])} {verb}")


def name_rows(numbers: Sequence[int]) -> str:
    """Name rows by their place in the table.

    Examples
    --------
    >>> name_rows([4]), name_rows([4, 9]), name_rows([1, 2, 3, 4])
    ('Row 4', 'Rows 4 and 9', '4 rows')
    """
    if len(numbers) == 1:
        return f"Row {numbers[0]}"
    if len(numbers) > NAMED:
        return f"{len(numbers)} rows"
    return f"Rows {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _said_of_order(typed: Sequence[Point]) -> Iterator[str]:
    days = [point.day for point in typed]
    if days != sorted(days):
        newest_first = days == sorted(days, reverse=True)
        how = "with the newest first" if newest_first else "in another order than their dates"
        yield f"Your rows are {how}. The chart goes by date; your table stays as it is."


def _twice(ordered: Sequence[Point]) -> Iterator[str]:
    by_day: defaultdict[date, list[Point]] = defaultdict(list)
    for point in ordered:
        by_day[point.day].append(point)
    shared = {day: points for day, points in by_day.items() if len(points) > 1}
    if not shared:
        return
    day, points = next(iter(shared.items()))
    first = f"{name_rows([point.number for point in points])} have the same date, {spell(day)}"
    more = f", and so do the rows of {len(shared) - 1} other dates" if len(shared) > 1 else ""
    yield f"{first}{more}. All are on the chart, evenly spaced, in the order of the table."
    copies = [p.number for group in shared.values() for p in _copies(group)]
    if copies:
        verb = "is" if len(copies) == 1 else "are"
        yield f"{name_rows(copies)} {verb} the same as one before. Delete what is a copy."


def _copies(points: Sequence[Point]) -> Iterator[Point]:
    seen = set()
    for point in points:
        same = (point.value, point.numerator, point.denominator, point.note)
        if same in seen:
            yield point
        seen.add(same)


def _ahead(ordered: Sequence[Point], today: date | None) -> Iterator[str]:
    ahead = [p for p in ordered if today and p.day > today + LEAD]
    if ahead:
        verb = "is" if len(ahead) == 1 else "are"
        rows = name_rows([point.number for point in ahead])
        yield f"{rows} {verb} dated in the future: {spell(ahead[-1].day)}. Please check."
