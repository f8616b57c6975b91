"""What a coach answers to one measure, or to one plan, that was sent in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from practicum.tools.aims.split import split_aim
from practicum.tools.measures.checks import measure_findings
from practicum.tools.measures.columns import find_field, settle
from practicum.tools.measures.plan import Driver, Plan, joined_findings, plan_findings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from practicum.tools.coach import Finding

KEPT = ("rows", "decisions", "rules", "figures_are", "limits")


def answer_measures(line: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Answer one measure, or one plan.

    Parameters
    ----------
    line : mapping
        A measure's fields, by themselves or in ``fields``; or ``measures``, a list of them, with
        ``aim`` (a sentence, or its fields) and ``drivers`` (words, or ``id``, ``text``, ``kind``
        and ``parent``).
    today : date
        Not used: nothing in a plan hangs on the day it is read.

    Returns
    -------
    dict
        ``findings``; in a plan each has ``measure``: its id or its place from 1, or "" where it
        speaks of the whole.

    Raises
    ------
    ValueError
        If there is no field of a measure; the message is a sentence.

    Examples
    --------
    >>> from datetime import date
    >>> line = {"name": "Reduce falls", "numerator": "Falls on the ward", "who": "Ward clerk"}
    >>> answer = answer_measures({**line, "how often": "daily"}, date(2026, 11, 25))
    >>> [each["id"] for each in answer["findings"]]
    ['direction-in-name']
    """
    del today
    if "measures" in line:
        return {"findings": _plan_answers(_plan(line))}
    fields = line.get("fields", line)
    if not isinstance(fields, Mapping):
        raise ValueError("The “fields” of this line are no JSON object.")  # noqa: TRY004 - for people
    content = content_of(fields)
    if not content:
        raise ValueError("This line has no field of a measure, such as “name”.")
    return {"findings": [_view(each) for each in measure_findings(content)]}


def content_of(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Read a measure's fields by any of their names.

    Examples
    --------
    >>> content_of({"Numerator": "Falls", "How often": "weekly"})
    {'counted': 'Falls', 'frequency': 'weekly'}
    """
    cells: dict[str, Any] = {}
    for name, value in fields.items():
        field = name if name in KEPT else find_field(str(name))
        if field and value is not None:
            cells.setdefault(field, value if field in KEPT else str(value))
    return settle(cells)


def _plan(line: Mapping[str, Any]) -> Plan:
    measures = line["measures"]
    if not isinstance(measures, list) or not all(isinstance(each, Mapping) for each in measures):
        raise ValueError("The “measures” of this line are no list of JSON objects.")
    contents = {
        str(each.get("id", place)): content_of(each) for place, each in enumerate(measures, 1)
    }
    return Plan(contents, _aim(line.get("aim")), tuple(_drivers(line.get("drivers"))))


def _aim(aim: object) -> str:
    if isinstance(aim, Mapping):
        return str(aim.get("measure") or "")
    if not isinstance(aim, str):
        return ""
    measure = split_aim(aim).content.get("measure")
    return measure if isinstance(measure, str) and measure else aim


def _drivers(drivers: object) -> Iterable[Driver]:
    if not isinstance(drivers, list):
        return
    rows = [each for each in drivers if isinstance(each, Mapping)]
    for place, each in enumerate(drivers, 1):
        if isinstance(each, str):
            yield Driver(f"driver-{place}", each)
        elif isinstance(each, Mapping):
            ident, text = str(each.get("id") or f"driver-{place}"), str(each.get("text") or "")
            below = tuple(str(row.get("id")) for row in rows if _is_under(row, ident))
            primary = str(each.get("kind") or "primary") == "primary" and not each.get("parent")
            yield Driver(ident, text, below, primary)


def _is_under(row: Mapping[str, Any], ident: str) -> bool:
    parents = row.get("parent") or row.get("parents") or ()
    return ident == parents or (isinstance(parents, list) and ident in parents)


def _plan_answers(plan: Plan) -> list[dict[str, str]]:
    whole = []
    for each in plan_findings(plan):
        key, _, field = each.field.partition(".")
        whole.append({"measure": key, **_view(each._replace(field=field))})
    single = [
        {"measure": key, **_view(each)}
        for key in plan.measures
        for each in joined_findings(plan, key)
    ]
    return whole + single


def _view(each: Finding) -> dict[str, str]:
    return each._asdict()
