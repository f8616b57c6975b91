"""One PDSA cycle as its checks see it, however it was written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from practicum.tools.pdsas.nothing import says_nothing

LONGEST = 2_000
"""Characters of a field that are read."""

STAGES = ("plan", "do", "study", "act")

FIELDS = (
    "objective", "change", "prediction", "scale", "who", "where", "when", "measure",
    "observations", "result", "compared", "learned", "decision", "next",
)  # fmt: skip

_ALSO = {
    "aim": "objective", "question": "objective", "questions": "objective", "purpose": "objective",
    "idea": "change", "change_idea": "change", "predict": "prediction", "size": "scale",
    "place": "where", "setting": "where", "date": "when", "dates": "when", "by_when": "when",
    "measures": "measure", "data": "measure", "data_plan": "measure", "observed": "observations",
    "observation": "observations", "results": "result", "comparison": "compared",
    "compare": "compared", "learning": "learned", "learnt": "learned", "lessons": "learned",
    "act": "decision", "next_cycle": "next", "next_steps": "next", "phase": "stage",
}  # fmt: skip
_LATE = {"act": ("decision",), "study": ("compared", "learned", "result"), "do": ("observations",)}
_WRITTEN = {"p": "plan", "d": "do", "s": "study", "c": "study", "a": "act"}


@dataclass(frozen=True)
class Cycle:
    """One cycle, its words made even: straight quotes, single spaces.

    Attributes
    ----------
    stage : str
        “plan”, “do”, “study” or “act”: how far it has come.
    words : mapping of str to str
        Every field of `FIELDS` as typed; empty where there is nothing.
    may_be_big : bool
        Whether there is a known reason for a big test: it worked on a smaller scale, or little
        can go wrong and everybody is sure.
    """

    stage: str
    words: Mapping[str, str]
    may_be_big: bool = False

    def __getitem__(self, name: str) -> str:
        """Give a field in lower case; empty if it says nothing (“n/a”, “tbc”)."""
        text = self.words.get(name, "")
        return "" if says_nothing(text) else text.lower()

    def has_reached(self, stage: str) -> bool:
        """Say whether it has come as far as `stage`."""
        return STAGES.index(self.stage) >= STAGES.index(stage)


def read_cycle(line: Mapping[str, Any]) -> Cycle:
    """Read a cycle in fields, as people name and write them.

    Parameters
    ----------
    line : mapping
        ``stage`` and any of `FIELDS`; lists, numbers and true or false are understood.

    Returns
    -------
    Cycle

    Examples
    --------
    >>> cycle = read_cycle({"stage": "Study", "change": "Photo labels", "learnt": "n/a"})
    >>> cycle.stage, cycle["change"], cycle["learned"]
    ('study', 'photo labels', '')
    """
    named: dict[str, Any] = {}
    for name, value in line.items():
        plain = re.sub(r"[\s-]+", "_", str(name).strip().lower())
        named.setdefault(_ALSO.get(plain, plain), value)
    words = {name: tidy(in_words(named.get(name))) for name in FIELDS}
    return Cycle(_stage(named.get("stage"), words), words)


def in_words(value: Any) -> str:
    """Say a value of JSON as a person would write it.

    Examples
    --------
    >>> in_words(["Ann", "Bo"]), in_words(True), in_words(3.0)
    ('Ann, Bo', 'yes', '3')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, Mapping):
        return ", ".join(in_words(each) for each in value.values())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(in_words(each) for each in value)
    return str(value)


def tidy(text: str) -> str:
    """Cut to a length that is read at once, and make quotes, dashes and spaces even."""
    start = text[:LONGEST].translate({0x2019: "'", 0x2018: "'", 0x2013: "-", 0x2014: "-"})
    return " ".join(start.split())


def _stage(typed: Any, words: Mapping[str, str]) -> str:
    word = in_words(typed).strip().lower()
    for stage in STAGES:
        if word.startswith((stage, stage[:-1] + "ied")):
            return stage
    if word.startswith("check"):
        return "study"
    if word in _WRITTEN:
        return _WRITTEN[word]
    late = (stage for stage, names in _LATE.items() if any(words[name] for name in names))
    return next(late, "plan")
