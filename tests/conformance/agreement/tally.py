"""Counts what agrees, and looks differences up in the list of those that are known."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

from agreement import conditions, refusals
from agreement.compare import Field
from agreement.kinds import COMPARE
from agreement.vocabulary import unknown_words
from practicum.spc.bad_value import BadValueError

KNOWN = Path(__file__).parent.parent / "known_differences.toml"


@dataclass
class Tally:
    """How the records of one kind fared."""

    kind: str
    records: int = 0
    compared: int = 0
    equal: int = 0
    explained: int = 0
    known: Counter = field(default_factory=Counter)
    unlisted: list[str] = field(default_factory=list)

    def add(self, record, differences):
        self.records += 1
        try:
            fields = _compared(record)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other records go on
            self.unlisted.append(f"{record['id']}: cannot be mapped: {error!r}")
            return
        self.compared += bool(fields)
        unequal = [each for each in fields if not each.equal]
        if not unequal:
            self.equal += 1
            return
        reasons = [_reason(each, record, differences) for each in unequal]
        if None in reasons:
            at = reasons.index(None)
            self.unlisted.append(_told(record, unequal[at]))
            return
        self.explained += 1
        self.known.update(set(reasons))


def _compared(record):
    unknown = unknown_words(record)
    if unknown:
        raise ValueError(f"nothing is known about {', '.join(unknown)}")
    try:
        return COMPARE[record["kind"]](record)
    except BadValueError as error:
        return [Field("refused", str(error), record["outputs"].get("error"))]


def known_differences():
    """Read the list of known differences."""
    return tomllib.loads(KNOWN.read_text(encoding="utf-8"))["difference"]


def condition_of(difference):
    """Find the function that tells whether a record has the property."""
    name = difference["condition"]
    return getattr(conditions, name, None) or getattr(refusals, name)


def _reason(unequal, record, differences):
    for each in differences:
        if (
            any(fnmatch(record["kind"], kind) for kind in each["kind"])
            and any(fnmatch(unequal.name, name) for name in each["fields"])
            and condition_of(each)(record, unequal)
        ):
            return each["name"]
    return None


def _told(record, unequal):
    return (
        f"{record['id']}: {unequal.name}: ours {str(unequal.ours)[:300]}, "
        f"theirs {str(unequal.theirs)[:300]}"
    )
