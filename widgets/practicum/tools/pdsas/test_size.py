"""How big a test may be: from how sure a team is, what a failure costs, and who is ready.

The three questions are those of Langley and others, *The Improvement Guide* (2009): only belief,
low cost and commitment together allow a big test. The middle row (“fairly sure”) is ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

Step = Literal["one", "few", "many", "all"]

BIG_ENOUGH = ("many", "all")
"""Sizes at which a big test is no surprise."""

STEPS: tuple[Step, ...] = ("one", "few", "many", "all")
_SURE = {"low": 0, "medium": 1, "high": 2}
_READY = {"against": 0, "unsure": 1, "ready": 2}

WORDS = {
    "one": "Test with one person, in one place, once.",
    "few": "Test with a few: three to five people, or one shift.",
    "many": "You can test with many: a whole room, ward or team for a week or two.",
    "all": "You can make it daily work, and go on measuring to see that it holds.",
}


class SizeAdvice(NamedTuple):
    """How big a test may be, and why.

    Attributes
    ----------
    size : str
        “one”, “few”, “many” or “all”.
    words : str
        The advice in a sentence.
    why : str
        The reason, from the three answers.
    """

    size: Step
    words: str
    why: str


def advise_size(content: Mapping[str, Any]) -> SizeAdvice | None:
    """Advise how big a test may be.

    Parameters
    ----------
    content : mapping
        ``belief`` (low, medium, high), ``cost`` (small, large), ``readiness`` (against, unsure,
        ready).

    Returns
    -------
    SizeAdvice or None
        None until all three are answered.

    Examples
    --------
    >>> advise_size({"belief": "low", "cost": "large", "readiness": "ready"}).size
    'one'
    >>> advise_size({"belief": "high", "cost": "small", "readiness": "ready"}).size
    'all'
    """
    belief, cost, readiness = (content.get(name) for name in ("belief", "cost", "readiness"))
    if belief not in _SURE or readiness not in _READY or cost not in ("small", "large"):
        return None
    size = STEPS[_place(_SURE[belief], _READY[readiness], large=cost == "large")]
    return SizeAdvice(size, WORDS[size], _why(str(belief), str(cost), str(readiness)))


def _place(sure: int, ready: int, *, large: bool) -> int:
    if sure == _SURE["high"]:
        return ready if large else ready + 1
    if large:
        return 0
    willing = ready == _READY["ready"]
    return sure + willing if sure else int(willing)


def _why(belief: str, cost: str, readiness: str) -> str:
    reasons = []
    if belief != "high":
        reasons.append("you are not sure yet that it works")
    if cost == "large":
        reasons.append("a failure would cost a lot")
    if readiness != "ready":
        against = readiness == "against"
        reasons.append(
            "the people who would do it are " + ("against it" if against else "still unsure")
        )
    if not reasons:
        return "You are very sure, a failure would cost little, and people are ready."
    told = ", and ".join([", ".join(reasons[:-1]), reasons[-1]] if reasons[1:] else reasons)
    return f"Because {told}. A small test teaches as much, and harms less."
