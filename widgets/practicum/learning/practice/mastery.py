"""What a learner has practised, kind by kind, and which case comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from practicum.learning.practice.kinds import KINDS, LEVELS, MOST_LEVEL
from practicum.learning.practice.make import make_case
from practicum.tools.document import Document

if TYPE_CHECKING:
    from practicum.learning.practice.case import Case

KEPT = 6
"""Results that are kept of each kind."""
IN_A_ROW = 3
"""Right answers in a row, the last at the highest level, that show that somebody has it.

Twelve answers to choose from, and points to mark for most: by guessing, three in a row come about
once in 1,700 tries.
"""
NEW, AGAIN, ON_THE_WAY, HAVE_IT = "new", "again", "on-the-way", "have-it"
WEIGHTS = {NEW: 3.0, AGAIN: 4.0, ON_THE_WAY: 2.0, HAVE_IT: 0.4}
"""How often a kind comes up, by how it stands: what is weakest most often, and none never."""


class Result(BaseModel):
    """How one case went."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    level: int = Field(ge=1, le=MOST_LEVEL)
    right: bool


class Given(BaseModel):
    """What was answered to the present case."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    answer: str
    points: tuple[int, ...] = ()


class Dealt(BaseModel):
    """The case that is on the page, by what it is made from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    level: int
    seed: int


class Mastery(Document):
    """A learner's practice so far."""

    kind: ClassVar[str] = "mastery"

    number: int = Field(0, ge=0, description="Cases that are behind")
    results: dict[str, tuple[Result, ...]] = Field(
        default_factory=dict, description="The last results of each kind of case, oldest first"
    )
    case: Dealt | None = Field(None, description="The present case; the page does not get this")
    given: Given | None = Field(None, description="The answer to the present case, if there is one")


class Standing(NamedTuple):
    """How one kind stands.

    Attributes
    ----------
    kind : str
    state : str
        ``"new"``, ``"again"``, ``"on-the-way"`` or ``"have-it"``.
    level : int
        Of the next case of this kind.
    results : tuple of Result
        Oldest first.
    """

    kind: str
    state: str
    level: int
    results: tuple[Result, ...]


def standing(mastery: Mastery, kind: str) -> Standing:
    """Say how a kind stands.

    Examples
    --------
    >>> standing(Mastery(), "shift").state
    'new'
    """
    results = mastery.results.get(kind, ())
    if not results:
        return Standing(kind, NEW, LEVELS[0], ())
    last = results[-1]
    level = min(last.level + 1, MOST_LEVEL) if last.right else max(last.level - 1, LEVELS[0])
    row = results[-IN_A_ROW:]
    has = len(row) == IN_A_ROW and all(each.right for each in row) and last.level == MOST_LEVEL
    return Standing(kind, HAVE_IT if has else ON_THE_WAY if last.right else AGAIN, level, results)


def standings(mastery: Mastery) -> tuple[Standing, ...]:
    """Say how every kind stands."""
    return tuple(standing(mastery, kind) for kind in KINDS)


def dealt(mastery: Mastery, seed: int) -> Mastery:
    """Put a case on the page, if there is none.

    What is weakest comes most often, and no kind comes twice running.

    Parameters
    ----------
    mastery : Mastery
    seed : int
        The project's; the same seed and practice lead to the same case.

    Returns
    -------
    Mastery
        With a case.

    Examples
    --------
    >>> dealt(Mastery(), 1).case == dealt(Mastery(), 1).case
    True
    """
    return mastery if mastery.case else _dealt(mastery, seed, not_kind="")


def _dealt(mastery: Mastery, seed: int, not_kind: str) -> Mastery:
    rng = np.random.default_rng([seed, mastery.number])
    found = [each for each in standings(mastery) if each.kind != not_kind]
    weights = np.array([WEIGHTS[each.state] for each in found])
    chosen = found[int(rng.choice(len(found), p=weights / weights.sum()))]
    case = Dealt(kind=chosen.kind, level=chosen.level, seed=int(rng.integers(2**31)))
    return mastery.model_copy(update={"case": case, "given": None})


def present_case(mastery: Mastery) -> Case:
    """Give the case that is on the page.

    Raises
    ------
    ValueError
        If none has been dealt.
    """
    if mastery.case is None:
        raise ValueError("No case has been dealt yet.")
    return make_case(mastery.case.kind, mastery.case.level, mastery.case.seed)


def answered(mastery: Mastery, given: Given, *, right: bool) -> Mastery:
    """Keep the first answer to the present case, and how it went."""
    if mastery.case is None or mastery.given is not None:
        return mastery
    kind = mastery.case.kind
    result = Result(level=mastery.case.level, right=right)
    results = (*mastery.results.get(kind, ()), result)[-KEPT:]
    return mastery.model_copy(
        update={"given": given, "results": {**mastery.results, kind: results}}
    )


def moved_on(mastery: Mastery, seed: int) -> Mastery:
    """Deal the next case, once the present one is answered."""
    if mastery.case is None or mastery.given is None:
        return mastery
    before = mastery.case.kind
    return _dealt(mastery.model_copy(update={"number": mastery.number + 1}), seed, before)
