"""What a date without a year is counted from, and the days that no calendar has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.words.almanac import month_span

if TYPE_CHECKING:
    import re

    from practicum.tools.words.almanac import Span, Yearly

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Outcome(NamedTuple):
    """A date that was read; `span` if it was a length of time from today."""

    date: date
    span: bool = False


@dataclass(frozen=True)
class Clock:
    """What a date without a year is counted from."""

    today: date
    past: bool = False

    def near(self, make: Yearly) -> Span:
        """Give the next such part of a year, or the last if looking back."""
        years = range(self.today.year - 1, self.today.year + 3)
        spans = [make(year) for year in years]
        if self.past:
            return [span for span in spans if span[0] <= self.today][-1]
        return next(span for span in spans if span[1] >= self.today)

    def pick(self, make: Yearly, match: re.Match[str]) -> Span:
        """Give the part of the year that the match names, or the one nearest."""
        year = self.year(match)
        if year is not None:
            return make(year)
        if match.groupdict().get("which") == "last":
            return Clock(self.today, past=True).near(make)
        span = self.near(make)
        is_now = span[0] <= self.today <= span[1]
        if is_now and (match.groupdict().get("which") or "").endswith("next"):
            return make(span[0].year + 1)
        return span

    def year(self, match: re.Match[str]) -> int | None:
        """Give the year that was written, if any."""
        groups = match.groupdict()
        if groups.get("year"):
            return int(groups["year"])
        if groups.get("yy"):
            return century(int(groups["yy"].strip("'")))
        if groups.get("first"):
            return int(groups["first"])
        if groups.get("ny"):
            return self.today.year + groups["ny"].startswith("next")
        return None


def century(two_digits: int) -> int:
    """Give the full year of two digits: 27 is 2027, 99 is 1999."""
    return two_digits + (2000 if two_digits < 70 else 1900)  # noqa: PLR2004 - the usual divide


def month_number(word: str) -> int:
    """Give the number of a month from the start of its name."""
    return next(n for n, name in enumerate(MONTHS, 1) if name[:3].lower() == word[:3])


def day_of(year: int, month: int, day: int) -> date:
    """Make a date, or say plainly why there is none."""
    if not 1 <= month <= len(MONTHS):
        if 1 <= day <= len(MONTHS):
            raise ValueError(
                f"There is no month {month}. Write the day first, like {month}/{day}/{year}."
            )
        raise ValueError(f"There is no month {month}.")
    last = month_span(year, month)[1].day
    if not 1 <= day <= last:
        raise ValueError(f"There is no {day} {MONTHS[month - 1]} {year}.")
    return date(year, month, day)


def every_year(day: int, month: int) -> Yearly:
    """Give a day of the year in any year; 29 February is the 28th where there is none."""

    def make(year: int) -> Span:
        last = month_span(year, month)[1].day
        each = date(year, month, min(day, last))
        return each, each

    day_of(2028, month, day)
    return make
