"""From what a pattern of `date_forms` matched to the date that it means."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from practicum.tools.words import almanac
from practicum.tools.words.cardinals import read_cardinal
from practicum.tools.words.clock import Outcome, century, day_of, every_year, month_number

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from practicum.tools.words.almanac import Span, Yearly
    from practicum.tools.words.clock import Clock

NEAR_DAYS = 5 * 366


def iso(match: re.Match[str], _clock: Clock) -> Outcome:
    """Read 2027-06-26."""
    return Outcome(day_of(int(match["year"]), int(match["month"]), int(match["day"])))


def numeric(match: re.Match[str], clock: Clock) -> Outcome:
    """Read 26/06/2027."""
    year = clock.year(match)
    return Outcome(day_of(year or 0, int(match["month"]), int(match["day"])))


def day_month(match: re.Match[str], clock: Clock) -> Outcome:
    """Read 26 June, with or without a year."""
    month = month_number(match["name"]) if "name" in match.groupdict() else int(match["month"])
    year = clock.year(match)
    if year is not None:
        return Outcome(day_of(year, month, int(match["day"])))
    return Outcome(clock.near(every_year(int(match["day"]), month))[0])


def month_and_number(match: re.Match[str], clock: Clock) -> Outcome:
    """Read June 27: June 2027 if that is near, 27 June if not."""
    number, month = int(match["number"]), month_number(match["name"])
    last = almanac.month_span(century(number), month)[1]
    ahead = (last - clock.today).days * (-1 if clock.past else 1)
    if match["hyphen"] or match["edge"] or 0 <= ahead <= NEAR_DAYS:
        return _edge(match, almanac.month_span(century(number), month))
    return Outcome(clock.near(every_year(number, month))[0])


def _edge(match: re.Match[str], span: Span, default: str = "end") -> Outcome:
    first, last = span
    edge = match.groupdict().get("edge") or default
    if edge in {"start", "beginning"}:
        return Outcome(first)
    if edge == "early":
        return Outcome(first + (last - first) / 3)
    if edge in {"middle", "mid"}:
        return Outcome(first + (last - first) / 2)
    return Outcome(last)


def named_month(match: re.Match[str], clock: Clock) -> Outcome:
    """Read June, with or without a year."""
    number = month_number(match["name"])
    return _edge(match, clock.pick(lambda year: almanac.month_span(year, number), match))


def number_month(match: re.Match[str], _clock: Clock) -> Outcome:
    """Read 06/2027."""
    month = int(match["month"])
    day_of(int(match["year"]), month, 1)
    return _edge(match, almanac.month_span(int(match["year"]), month))


def season(match: re.Match[str], clock: Clock) -> Outcome:
    """Read spring 2027."""
    return _edge(match, clock.pick(almanac.season(match["season"]), match))


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


def quarter(match: re.Match[str], clock: Clock) -> Outcome:
    """Read Q2 2027, or Q2 of a financial year."""
    word = match["q"] or match["ordinal"]
    number = _ORDINALS.get(word) or int(word[0])
    if match["first"]:
        start = almanac.financial_year(int(match["first"]) + 1)[0]
        first = almanac.add_months(start, 3 * number - 3)
        return _edge(match, almanac.months_span(first.year, first.month, 3))
    return _edge(match, clock.pick(almanac.quarter(number), match))


def term(match: re.Match[str], clock: Clock) -> Outcome:
    """Read autumn term."""
    return _edge(match, clock.pick(almanac.TERMS[match["term"]], match))


def some_term(match: re.Match[str], clock: Clock) -> Outcome:
    """Read end of term."""
    spans = sorted(
        make(clock.today.year + ahead) for make in almanac.TERMS.values() for ahead in (0, 1)
    )
    ahead = [span for span in dict.fromkeys(spans) if span[1] >= clock.today]
    return _edge(match, ahead["next" in (match["which"] or "")])


def holidays(match: re.Match[str], clock: Clock) -> Outcome:
    """Read summer holidays."""
    return _edge(match, clock.pick(almanac.holidays(match["holiday"]), match), default="start")


def half_term(match: re.Match[str], clock: Clock) -> Outcome:
    """Read half term."""
    breaks = [almanac.holidays(name) for name in ("february", "may", "october")]
    year = clock.year(match)
    spans = (
        [clock.near(each) for each in breaks] if year is None else [each(year) for each in breaks]
    )
    ahead = [span for span in spans if span[1] >= clock.today]
    return _edge(match, min(ahead or spans), default="start")


def feast(match: re.Match[str], clock: Clock) -> Outcome:
    """Read Christmas."""
    name = " ".join(match["feast"].split())
    return _edge(match, clock.pick(almanac.feast(name), match))


def some_year(make: Yearly) -> Callable[[re.Match[str], Clock], Outcome]:
    """Make a reader of years: calendar, school or financial."""

    def read(match: re.Match[str], clock: Clock) -> Outcome:
        groups = match.groupdict()
        if groups.get("second"):
            return _edge(match, make(century(int(groups["second"]))))
        if groups.get("year"):
            return _edge(match, make(int(groups["year"])))
        last = clock.near(make)[1]
        later = (groups.get("which") or "").endswith("next")
        return _edge(match, make(last.year + later))

    return read


def some_period(match: re.Match[str], clock: Clock) -> Outcome:
    """Read next month."""
    later, today = "next" in match["which"] or "coming" in match["which"], clock.today
    if match["period"] == "week":
        first = today - timedelta(days=today.weekday()) + timedelta(days=7 * later)
        return _edge(match, (first, first + timedelta(days=6)))
    if match["period"] == "month":
        there = almanac.add_months(today.replace(day=1), later)
        return _edge(match, almanac.month_span(there.year, there.month))
    first = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    there = almanac.add_months(first, 3 * later)
    return _edge(match, almanac.months_span(there.year, there.month, 3))


_HALF, _COUPLE = 0.5, 2.0


def length(match: re.Match[str], clock: Clock) -> Outcome | None:
    """Read within six months."""
    word = match["count"]
    count = _HALF if word == "half a" else _COUPLE if "couple" in word else _count(word)
    count += _HALF if match["and_half"] else 0
    unit, today = match["length"], clock.today
    try:
        if unit in {"day", "week", "fortnight"}:
            days = {"day": 1, "week": 7, "fortnight": 14}[unit]
            return Outcome(today + timedelta(days=round(count * days)), span=True)
        months = {"month": 1, "quarter": 3, "term": 4, "year": 12}[unit]
        return Outcome(almanac.add_months(today, round(count * months)), span=True)
    except (OverflowError, ValueError):
        return None


def _count(word: str) -> float:
    if word in {"", "a", "an"}:
        return 1.0
    return float(word) if word[0].isdigit() else read_cardinal(word)


def near_day(match: re.Match[str], clock: Clock) -> Outcome:
    """Read tomorrow."""
    days = {"today": 0, "tomorrow": 1, "yesterday": -1}
    return Outcome(clock.today + timedelta(days=days[match[0]]))


def a_year_on(_match: re.Match[str], clock: Clock) -> Outcome:
    """Read this time next year."""
    return Outcome(almanac.add_months(clock.today, 12), span=True)
