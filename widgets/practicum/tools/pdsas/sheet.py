"""A cycle's sheet as its checks see it: from what was typed in the tool to a `Cycle`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.pdsas.cycle import FIELDS, STAGES, Cycle, in_words, tidy
from practicum.tools.pdsas.foretold import say_prediction
from practicum.tools.pdsas.test_size import BIG_ENOUGH, advise_size

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_TITLE = 120
TESTED = 3
"""A third cycle of an idea has two behind it."""

COMPARED = {"matched": "It matched.", "partly": "Partly.", "no": "No, it did not match."}
DECIDED = {
    "adapt": "Adapt.",
    "adopt": "Adopt.",
    "abandon": "Abandon.",
    "increase": "Increase the scale.",
}
_NO_WORK = frozenset(
    {"stage", "type", "prediction_kind", "number", "follows", "idea", "driver", "before"}
)


def text_in(content: Mapping[str, Any], name: str) -> str:
    """Give a field's text, whatever it holds.

    Examples
    --------
    >>> text_in({"who": " Jo "}, "who"), text_in({"who": None}, "who"), text_in({}, "who")
    ('Jo', '', '')
    """
    return in_words(content.get(name)).strip()


def is_blank_sheet(content: Mapping[str, Any]) -> bool:
    """Say whether nothing of a cycle has been written yet.

    Examples
    --------
    >>> is_blank_sheet({"stage": "plan", "number": 2, "change": ""})
    True
    """
    return not any(
        value not in (None, "", [], {}) and str(value).strip()
        for name, value in content.items()
        if name not in _NO_WORK
    )


def cycle_of(content: Mapping[str, Any]) -> Cycle:
    """Read a cycle's sheet.

    Parameters
    ----------
    content : mapping
        What was typed, field by field; see `practicum.tools.pdsa.Pdsa`.

    Returns
    -------
    Cycle

    Examples
    --------
    >>> cycle_of({"stage": "act", "decision": "adopt", "next": "Room 2"})["decision"]
    'adopt.'
    """
    words = {name: tidy(text_in(content, name)) for name in FIELDS}
    words["prediction"] = say_prediction(content)
    words["scale"] = scale_of(content)
    words["compared"] = _joined(COMPARED.get(words["compared"], ""), text_in(content, "comparison"))
    words["decision"] = DECIDED.get(words["decision"], words["decision"])
    words["measure"] = _joined(words["measure"], text_in(content, "data_plan"))
    stage = text_in(content, "stage")
    advice = advise_size(content)
    number = text_in(content, "number")
    return Cycle(
        stage if stage in STAGES else "plan",
        words,
        may_be_big=(number.isdigit() and int(number) >= TESTED)
        or text_in(content, "type") == "implement"
        or (advice is not None and advice.size in BIG_ENOUGH),
    )


def scale_of(content: Mapping[str, Any]) -> str:
    """Say how big a test is: “5 families, one Friday”.

    Examples
    --------
    >>> scale_of({"people": "5", "scale": "families, one Friday"})
    '5 families, one Friday'
    """
    return _joined(text_in(content, "people"), text_in(content, "scale"))


def title_of(content: Mapping[str, Any]) -> str:
    """Say a cycle in one line.

    Examples
    --------
    >>> title_of({"change": "Photo labels on six boxes"})
    'Photo labels on six boxes'
    >>> title_of({"title": "Tom’s   room"})
    'Tom’s room'
    """
    names = ("title", "change", "objective", "idea")
    found = next((text for name in names if (text := _in_one_line(text_in(content, name)))), "")
    return found if len(found) <= LONGEST_TITLE else f"{found[:LONGEST_TITLE].rstrip()}…"


def _in_one_line(text: str) -> str:
    """Leave people's own marks as they are: this is shown, and not read by a rule."""
    return " ".join(text.split())


def _joined(*parts: str) -> str:
    return tidy(" ".join(part for part in parts if part))
