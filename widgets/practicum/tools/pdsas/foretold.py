"""A typed prediction (a number, yes or no, words), and whether what happened matches it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from practicum.tools.aims.figures import say_number
from practicum.tools.pdsas.cycle import in_words, tidy
from practicum.tools.words.number_field import read_number

if TYPE_CHECKING:
    from collections.abc import Mapping

Match = Literal["matched", "partly", "no", ""]

FIELDS = ("prediction", "prediction_kind", "low", "high", "unit", "answer")
"""What makes up a prediction; all of it is locked when Do begins."""

NEAR = 0.1
"""A number this share of the range's end beyond it was nearly right."""

QUARTER = 0.25
"""Or this share of the range's width."""


class Verdict(NamedTuple):
    """Prediction and result side by side.

    Attributes
    ----------
    match : str
        “matched”, “partly”, “no”; empty if the person has to judge.
    words : str
        Both in one sentence; empty if one of them is missing.
    """

    match: Match = ""
    words: str = ""


def read_figure(value: Any) -> float | None:
    """Read a number as it was typed; None if there is none.

    Examples
    --------
    >>> read_figure("8 out of 10"), read_figure("lots")
    (80.0, None)
    """
    try:
        return read_number(in_words(value)) if in_words(value).strip() else None
    except ValueError:
        return None


def say_prediction(content: Mapping[str, Any]) -> str:
    """Say a prediction, its range or its yes or no included.

    Examples
    --------
    >>> say_prediction({"prediction": "Most come back", "prediction_kind": "number", "low": "3",
    ...                 "high": "5", "unit": "bags"})
    'Most come back (3 to 5 bags)'
    >>> say_prediction({"prediction": "He comes", "prediction_kind": "yes-no", "answer": "yes"})
    'He comes (yes)'
    """
    text = tidy(in_words(content.get("prediction")))
    kind = content.get("prediction_kind")
    typed = _say_range(content) if kind == "number" else ""
    if kind == "yes-no" and content.get("answer") in ("yes", "no"):
        typed = str(content["answer"])
    if not typed or not text:
        return typed or text
    return f"{text.rstrip('.')} ({typed})"


def judge(content: Mapping[str, Any]) -> Verdict:
    """Set what happened beside what was predicted.

    Parameters
    ----------
    content : mapping
        A cycle as typed so far.

    Returns
    -------
    Verdict

    Examples
    --------
    >>> cycle = {"prediction_kind": "number", "low": "6", "high": "8", "unit": "bags"}
    >>> judge({**cycle, "result_number": "7"})
    Verdict(match='matched', words='You predicted 6 to 8 bags. It was 7: inside your range.')
    >>> judge({**cycle, "result_number": "3"}).match
    'no'
    """
    if content.get("prediction_kind") == "number":
        return _judge_number(content)
    if content.get("prediction_kind") == "yes-no":
        return _judge_answer(content)
    return Verdict()


def _judge_number(content: Mapping[str, Any]) -> Verdict:
    low, high = _ends(content)
    came = read_figure(content.get("result_number"))
    if came is None or (low is None and high is None):
        return Verdict()
    told = f"You predicted {_say_range(content)}. It was {say_number(came)}: "
    beyond = max((low - came) if low is not None else 0, (came - high) if high is not None else 0)
    if beyond <= 0:
        return Verdict("matched", f"{told}inside your range.")
    if beyond <= _near(low, high):
        return Verdict("partly", f"{told}just outside your range.")
    return Verdict("no", f"{told}outside your range.")


def _near(low: float | None, high: float | None) -> float:
    ends = [abs(end) for end in (low, high) if end is not None]
    width = high - low if low is not None and high is not None else 0
    return max(NEAR * max(ends), QUARTER * width)


def _judge_answer(content: Mapping[str, Any]) -> Verdict:
    said, came = content.get("answer"), content.get("result_answer")
    if said not in ("yes", "no") or came not in ("yes", "no"):
        return Verdict()
    if said == came:
        return Verdict("matched", f"You predicted {said}, and so it was.")
    return Verdict("no", f"You predicted {said}. It was {came}.")


def _ends(content: Mapping[str, Any]) -> tuple[float | None, float | None]:
    low, high = read_figure(content.get("low")), read_figure(content.get("high"))
    if low is not None and high is not None and low > high:
        return high, low
    return low, high


def _say_range(content: Mapping[str, Any]) -> str:
    low, high = _ends(content)
    unit = tidy(in_words(content.get("unit")))
    if low is None and high is None:
        return ""
    if low is None or high is None:
        word, end = ("at most", high) if low is None else ("at least", low)
        told = f"{word} {say_number(end or 0)}"
    else:
        same = low == high
        told = say_number(low) if same else f"{say_number(low)} to {say_number(high)}"
    joint = "" if unit.startswith("%") else " "
    return f"{told}{joint}{unit}".strip()
