"""What the words of a problem or a cause give away: blame, a hidden remedy, or nothing to see.

Where words could be read in two ways they are left alone: a coach that is wrong is worse than one
that is silent.
"""

from __future__ import annotations

import re

from practicum.tools.whys import lexicon as words

_FLAGS = re.IGNORECASE
_CHARACTER = re.compile(
    rf"\b{words.PEOPLE}\b(?: \w+){{0,3}}? (?:is|are|was|were|being|seems?|have been|just|as)?"
    rf"(?: \w+)? ?\b{words.CHARACTER}\b",
    _FLAGS,
)
_CHARACTER_FIRST = re.compile(rf"\b{words.CHARACTER} {words.PEOPLE}\b", _FLAGS)
_WILL = re.compile(rf"\b{words.PEOPLE}\b(?:[\w ’'-]*?) {words.WILL}", _FLAGS)
_OF_SOMEBODY = re.compile(words.OF_SOMEBODY, _FLAGS)
_MISSING = re.compile(words.MISSING, _FLAGS)
_NOT_ENOUGH = re.compile(words.NOT_ENOUGH, _FLAGS)
_ERROR = re.compile(words.ERROR, _FLAGS)
_TRAINING = re.compile(words.TRAINING, _FLAGS)
_TRAINING_FACT = re.compile(words.TRAINING_FACT, _FLAGS)
_COUNTED = re.compile(words.COUNTED, _FLAGS)
_MEASURED = re.compile(words.MEASURED, _FLAGS)
_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+")
ALIKE = 0.75
"""Share of the words of the shorter text that two texts must have in common to say the same."""


def plain(text: str) -> str:
    """Give a text with straight quotes, single spaces and no stop at its end."""
    return " ".join(text.replace("’", "'").split()).rstrip(" .!?;")


def blames(text: str) -> bool:
    """Tell whether words speak of somebody's will or character.

    Examples
    --------
    >>> blames("Parents don’t care"), blames("Parents get the letter on Monday")
    (True, False)
    """
    said = plain(text)
    patterns = (_CHARACTER, _CHARACTER_FIRST, _WILL, _OF_SOMEBODY)
    return any(each.search(said) for each in patterns)


def hides_solution(text: str) -> bool:
    """Tell whether words name what is missing, so that only one remedy is left.

    Examples
    --------
    >>> hides_solution("Lack of staff"), hides_solution("There is no list of the bags")
    (True, False)
    """
    said = plain(text)
    return bool(_MISSING.search(said) or _NOT_ENOUGH.search(said))


def is_human_error(text: str) -> bool:
    """Tell whether words end at a slip of somebody.

    Examples
    --------
    >>> is_human_error("Human error"), is_human_error("The two labels look alike")
    (True, False)
    """
    return bool(_ERROR.search(plain(text)))


def is_training(text: str) -> bool:
    """Tell whether words end at what somebody was not taught.

    Examples
    --------
    >>> is_training("Lack of training"), is_training("The training day is on a Friday")
    (True, False)
    """
    said = plain(text)
    return bool(_TRAINING.search(said)) and not _TRAINING_FACT.search(said)


def ends_at_person(text: str) -> bool:
    """Tell whether words end at a slip, or at what somebody was not taught."""
    return is_human_error(text) or is_training(text)


def is_vague(text: str, often: str = "") -> bool:
    """Tell whether nobody could see or count what a problem says.

    Parameters
    ----------
    text : str
        The problem.
    often : str
        How often, if that was said beside it.

    Examples
    --------
    >>> is_vague("Communication is poor"), is_vague("5 falls in October")
    (True, False)
    >>> is_vague("Children arrive hungry"), is_vague("Children arrive hungry", "6 a day")
    (True, False)
    """
    said = plain(text).lower()
    if _is_grade(said):
        return not _MEASURED.search(said)
    return not _COUNTED.search(f"{said} {often}")


def repeats(text: str, other: str) -> bool:
    """Tell whether two texts say the same in other words.

    Examples
    --------
    >>> repeats("Bags are not coming back", "The bags do not come back")
    True
    >>> repeats("The zip is broken", "The bags do not come back")
    False
    """
    one, two = _stems(text), _stems(other)
    small, large = sorted((one, two), key=len)
    if len(small) < 2 or len(large) > 2 * len(small):  # noqa: PLR2004 - one word may be chance
        return False
    return len(small & large) / len(small) >= ALIKE and len(small & large) / len(large) >= ALIKE / 2


def _is_grade(said: str) -> bool:
    """Tell “communication is poor” and “poor communication”."""
    after = rf"\b{words.VAGUE}\b(?: \w+){{0,4}}? ?\b{words.GRADES}(?!\w)"
    before = rf"^{words.GRADES} (?:\w+ )?{words.VAGUE}\b"
    return bool(re.search(after, said) or re.search(before, said))


def _stems(text: str) -> set[str]:
    tokens = _TOKEN.findall(plain(text).lower())
    return {_stem(each) for each in tokens if each not in words.EMPTY}


def _stem(word: str) -> str:
    for ending in ("ingly", "ing", "ies", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:  # noqa: PLR2004
            return word[: -len(ending)]
    return word
