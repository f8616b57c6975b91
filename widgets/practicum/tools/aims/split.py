"""From an aim in free text to the fields of the form, as far as they can be told apart."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.aims.cuts import NUMBER, cut
from practicum.tools.aims.deadlines import find_deadline, find_earlier
from practicum.tools.aims.figures import say_date
from practicum.tools.aims.heads import without_leading
from practicum.tools.aims.labels import find_labels
from practicum.tools.aims.levels_found import level_fields, loose_change
from practicum.tools.aims.measures import find_measure
from practicum.tools.aims.people import find_people, without_people
from practicum.tools.aims.places import find_place, without_place
from practicum.tools.aims.reading import blank_dates, tidy
from practicum.tools.aims.reasons import find_why
from practicum.tools.aims.roles import Roles, find_roles
from practicum.tools.aims.solutions import find_solution

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.aims.facts import Level


_HEADING = re.compile(r"(?P<place>[A-Z][^:¤¦.]{2,60}):\s+[a-z]")


class Split(NamedTuple):
    """What was found in an aim.

    Attributes
    ----------
    content : mapping
        Its fields, as text; a field that was not found is not there.
    left : str
        The words that went into no field, such as a solution or a second sentence.
    """

    content: Mapping[str, str]
    left: str


def split_aim(text: str, today: date | None = None) -> Split:
    """Split an aim in free text into fields.

    Parameters
    ----------
    text : str
        As written, of any length.
    today : date, optional
        What “within six months” is counted from; without it, the machine's own day.

    Returns
    -------
    Split

    Examples
    --------
    >>> found = split_aim("Reduce falls on Ward 4 from 12 to 6 a month by 30 June 2027.")
    >>> found.content["measure"], found.content["where"], found.content["target"]
    ('falls', 'Ward 4', '6')
    """
    typed, today = _small_if_shouted(tidy(text)), today or _today()
    deadline, dates = find_deadline(typed, today)
    lower = blank_dates(typed, dates)
    roles = find_roles(lower, find_earlier(dates, deadline, today))
    marked = re.sub(r"\bno\.?\s+of\b", "number of", cut(typed, lower, dates, roles))
    rest, why = find_why(without_leading(marked))
    solution = find_solution(rest.lower().replace(NUMBER, " "), ())
    labels, rest = find_labels(_without(rest, solution))
    said, left = _phrases(rest, roles.target)
    found = {
        **said,
        **level_fields(typed, lower, roles),
        "deadline": say_date(deadline) if deadline else "",
        "why": why,
        **labels,
        "measure": said["measure"] or labels.get("measure", "") or _noun(roles),
        "where": said["where"] or labels.get("where", ""),
    }
    return Split(
        {name: value for name, value in found.items() if value},
        " ".join(part for part in (solution, loose_change(roles), left) if part),
    )


def _phrases(rest: str, target: Level | None) -> tuple[dict[str, str], str]:
    """Find what is counted, for whom and where; what hangs on its end is said once."""
    measure, left = find_measure(rest, target)
    where = find_place(measure) or find_place(rest)
    people = find_people(measure) or find_people(rest)
    heading = _HEADING.match(rest)
    if heading and not (people or where):
        where = heading["place"]
    if measure.endswith(people):
        people = people.partition(" with ")[0]
    short = without_people(without_place(measure, where), people)
    return {"measure": without_place(short, where), "population": people, "where": where}, left


def _noun(roles: Roles) -> str:
    """Give what the numbers count where nothing else says: “compliments”."""
    return next((each.noun for each in (roles.target, roles.baseline) if each and each.noun), "")


def _without(rest: str, phrase: str) -> str:
    """Take a phrase that was found in the lower-case text out of the text as typed."""
    start = rest.lower().replace(NUMBER, " ").find(phrase) if phrase else -1
    return rest if start < 0 else rest[:start] + NUMBER + rest[start + len(phrase) :]


def _small_if_shouted(text: str) -> str:
    """Put an aim that is all in capitals into small letters."""
    return text.lower() if text.isupper() else text


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the wall where the person sits
