"""What a coach answers to one aim that was sent in, in free text or in fields."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from practicum.tools.aims.checks import coach, coach_text
from practicum.tools.aims.sentence import sentence
from practicum.tools.aims.split import split_aim

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from practicum.tools.coach import Finding

FIELDS = (
    "measure", "population", "where", "baseline", "target", "unit", "direction", "deadline",
    "why", "sponsor",
)  # fmt: skip
_ALSO = {
    "for_whom": "population",
    "who": "population",
    "setting": "where",
    "place": "where",
    "by_when": "deadline",
    "date": "deadline",
    "why_it_matters": "why",
    "reason": "why",
}


def answer_aim(line: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Answer one aim.

    Parameters
    ----------
    line : mapping
        ``{"text": …}``, ``{"fields": {…}}``, or the fields themselves.
    today : date
        What past and future are counted from.

    Returns
    -------
    dict
        ``findings``, ``sentence`` and ``fields``.

    Raises
    ------
    ValueError
        If there is neither a text nor a field; the message is a sentence.

    Examples
    --------
    >>> from datetime import date
    >>> answer_aim({"measure": "Falls", "target": 6}, date(2026, 11, 22))["sentence"]
    'We will change falls for … from … to 6 by ….'
    """
    if line.get("text") is not None:
        if not isinstance(line["text"], str):
            raise ValueError("The “text” of this line is no text.")
        fields = split_aim(line["text"], today=today).content
        return _answer(coach_text(line["text"], today=today), fields, today)
    fields = _fields(line.get("fields", line))
    if not fields:
        raise ValueError("This line has no “text” and no field of an aim, such as “measure”.")
    return _answer(coach(fields, today=today), fields, today)


def _fields(given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise ValueError("The “fields” of this line are no JSON object.")  # noqa: TRY004 - for people
    named = {_ALSO.get(name, name): value for name, value in given.items()}
    fields = {name: named[name] for name in FIELDS if name in named}
    for name, value in fields.items():
        endless = isinstance(value, float) and not isfinite(value)
        if endless or isinstance(value, (list, dict, bool)):
            raise ValueError(f"The “{name}” of this line is neither text nor a number.")
    return fields


def _answer(findings: Sequence[Finding], fields: Mapping[str, Any], today: date) -> dict[str, Any]:
    return {
        "findings": [
            {"id": each.id, "message": each.message, "why": each.why, "how": each.how}
            for each in findings
        ],
        "sentence": sentence(fields, today=today),
        "fields": dict(fields),
    }
