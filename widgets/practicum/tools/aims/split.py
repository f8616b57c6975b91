"""From an aim in free text to the fields of the form, as far as they can be told apart."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from practicum.tools.aims.deadlines import find_deadline
from practicum.tools.aims.facts import Level
from practicum.tools.aims.figures import say_date, say_level
from practicum.tools.aims.reading import blank_dates, find_direction, tidy
from practicum.tools.aims.roles import find_roles


class Split(NamedTuple):
    """What was found in an aim: its fields, and the words that fit none."""

    content: Mapping[str, str]
    left: str


def split_aim(text: str, today: date | None = None) -> Split:
    """Split an aim in free text into fields."""
    today = today or date.today()
    start = tidy(text)
    deadline, dates = find_deadline(start, today)
    lower = blank_dates(start, dates)
    roles = find_roles(lower, tuple(each.start for each in dates if each.date < today))
    content = {
        "baseline": _say(roles.baseline),
        "target": _say(roles.target),
        "direction": find_direction(lower),
        "deadline": say_date(deadline) if deadline else "",
    }
    return Split({name: value for name, value in content.items() if value}, "")


def _say(level: Level | None) -> str:
    return "" if level is None else say_level(level.value, level.unit)
