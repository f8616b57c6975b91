"""A result in figures set beside a prediction in figures: “one child” beside “3 of 4”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from practicum.tools.pdsas.foreseen import HARM
from practicum.tools.words.numbers import find_numbers

if TYPE_CHECKING:
    from practicum.tools.pdsas.cycle import Cycle
    from practicum.tools.words.numbers import FoundNumber

FAR = 0.5
"""Half of what was hoped for, or twice what was feared, is far off."""

LITTLE = 25
"""Per cent; what so few took up has not caught on."""

LONGEST_RESULT = 8
"""Words of a result that is no more than a count."""

_FEW_IS_GOOD = re.compile(
    r"\b(?:no more than|at most|fewer|less|under|below|max(?:imum)?|reduc\w+|(?:drop(?:s|ped)?"
    r"|cuts?)(?= to\b| by\b| from\b| in\b| below\b|\W*$)"
    r"|fall(?:s)? (?:to|from|by)|(?<!sit )(?<!lie )(?<!put )(?<!calm )(?<!settle )(?<!write )down"
    r"|shorter|quicker|faster|up to|no|none|zero"
    r"|not more than|within|inside|decreas\w+|only|or (?:fewer|less|under))\b|<"
)
_MANY_IS_GOOD = re.compile(
    r"\b(?:at least|or more|more than|over|above|increas\w+|rise\w*|up from|minimum|up by)\b|>|\+"
)
_TIMED = re.compile(
    r"\b(?:minutes?|mins?|seconds?|secs?|hours?|hrs?)\b"
    r"|\b(?:by|before)\s(?:about\s)?(?:noon|midday|[0-9]{1,2}(?:[.:][0-9]{2})?\s?(?:am|pm"
    r"|o'clock|$))"
)
_LEAD = re.compile(
    r"\W*(?:(?:there|it|we|they|in the end|actually|in fact|ended up|was|were|got|had|saw|with|only"
    r"|just|a mere|barely)\s)*(?P<none>nobody|no[\s-]one|none|zero|nil|neither)?"
)
_SMALL = (
    "of the them us our a an to up in it out back on off at by this that did do done was were "
    "came come had has have could would got used use took taken chose picked returned brought "
    "answered replied attended joined signed managed finished completed filled all only "
)
_SMALL_WORDS = frozenset(_SMALL.split())
_PAST = {
    "drank": "drink",
    "ate": "eat",
    "hung": "hang",
    "slept": "sleep",
    "sat": "sit",
    "stood": "stand",
    "rang": "ring",
    "spoke": "speak",
    "wrote": "write",
    "went": "go",
    "kept": "keep",
    "told": "tell",
    "found": "find",
    "held": "hold",
    "put": "put",
    "paid": "pay",
    "gave": "give",
    "made": "make",
    "saw": "see",
    "bought": "buy",
    "began": "begin",
    "swam": "swim",
    "ran": "run",
}
"""Past forms that a prediction in the future does not share its first letters with."""

_PEOPLE = re.compile(
    r"child(?:ren)?|kids?|pupils?|patients?|famil(?:y|ies)|parents?|residents?|tenants?|people"
    r"|person|clients?|customers?|wom[ae]n|m[ae]n|households?|bab(?:y|ies)|learners?|students?"
)
_OR_FEWER = re.compile(
    r"^(?:.{0,24}?(?P<kept>\bor (?:fewer|less|under|more|over)\b))?.*$", re.DOTALL
)
_UNNAMED = re.compile(r"\s*(?:$|[.,;:]|(?:will|would|should|do|are|have)\b|'ll)")
_ASIDE = re.compile(
    r"n't\b|\b(?:not|never|others?|rest|remaining|everyone|every|both|off|away|days?|weeks?"
    r"|(?<!in )(?<!on )times?|tr(?:y|ies)"
    r"|attempts?|first|more|fewer|less|too many)\b|:"
)
_TURN = re.compile(r"\bbut\b|;|\bit was\b|\bwe got\b|\bgot\b")


def wanted_way(prediction: str) -> Literal["up", "down", ""]:
    """Say whether the team hoped for a high number or a low one.

    Examples
    --------
    >>> wanted_way("8 of 10 come"), wanted_way("under 5 spills"), wanted_way("2 of 9 will fall")
    ('up', 'down', '')
    """
    bounds = _around_a_share(prediction)
    few = bool(_FEW_IS_GOOD.search(bounds))
    many = bool(_MANY_IS_GOOD.search(_FEW_IS_GOOD.sub(" ", bounds)))
    if few or many:
        return "" if few and many else "down" if few else "up"
    if any(
        found.kind == "share" or found.quantity.unit == "%" for found in find_numbers(prediction)
    ):
        return "" if HARM.search(prediction) else "up"
    return "down" if _TIMED.search(prediction) else ""


def _around_a_share(prediction: str) -> str:
    """Leave what bounds a share: in “8 of 10 reply within a day”, the day does not bound the 8."""
    first = next(iter(find_numbers(prediction)), None)
    if first is None or not first.quantity.out_of:
        return prediction
    return prediction[: first.start] + _OR_FEWER.sub(r" \g<kept>", prediction[first.start :])


def counted(cycle: Cycle) -> Literal["good", "partly", "bad", ""]:
    """Compare the first numbers of prediction and result, where they are of one kind.

    Parameters
    ----------
    cycle : Cycle
        What was written.

    Returns
    -------
    str
        “good”, “partly”, “bad”; empty where the two cannot be compared.

    Examples
    --------
    >>> from practicum.tools.pdsas.cycle import read_cycle
    >>> counted(read_cycle({"prediction": "3 of 4 will come", "result": "only one"}))
    'bad'
    >>> counted(read_cycle({"prediction": "3 of 4 will come", "result": "1 was off sick"}))
    ''
    """
    prediction = cycle["prediction"]
    wanted, numbers = wanted_way(prediction), find_numbers(prediction)
    pair = _pair(numbers[0], cycle, wanted) if wanted and numbers else None
    if pair is None:
        return ""
    hoped, value = pair
    if (value >= hoped) if wanted == "up" else (value <= hoped):
        return "good"
    far = value <= FAR * hoped if wanted == "up" else value >= hoped / FAR
    return "bad" if far else "partly"


def _pair(aim: FoundNumber, cycle: Cycle, wanted: str) -> tuple[float, float] | None:
    """Give what was hoped for and what came, in one unit."""
    if aim.kind == "range":
        return None
    came, whole = find_numbers(cycle["result"]), aim.quantity.out_of
    if came and came[0].quantity.unit == aim.quantity.unit:
        return aim.quantity.value, came[0].quantity.value
    if not whole or wanted != "up":
        return None
    told = (cycle["result"], *_TURN.split(cycle["compared"])[1:][-1:])
    values = (_bare_count(text, cycle["prediction"], aim) for text in told if text)
    value = next((each for each in values if each is not None), None)
    if value is None or value > whole:
        return None
    return aim.quantity.value * whole / 100, value


def _bare_count(result: str, prediction: str, aim: FoundNumber) -> float | None:
    """Read a result that is a count and no more: “1”, “just two did”, “none of them”."""
    lead = _LEAD.match(result)
    numbers = find_numbers(result[lead.end() :] if lead and lead["none"] else result)
    if lead is None or HARM.search(result) or _ASIDE.search(result):
        return None
    if lead["none"]:
        value, rest = 0.0, result[lead.end() :]
    elif len(numbers) == 1 and numbers[0].start == lead.end() and not numbers[0].quantity.unit:
        value, rest = numbers[0].quantity.value, result[numbers[0].stop :]
        numbers = ()
    else:
        return None
    words = re.findall(r"[a-z'-]+", rest)
    unnamed = _UNNAMED.match(prediction[aim.stop :]) is not None
    same = all(_tells_the_same(word, prediction, unnamed=unnamed) for word in words)
    return value if same and not numbers and len(words) <= LONGEST_RESULT else None


def _tells_the_same(word: str, prediction: str, *, unnamed: bool) -> bool:
    """Say whether a word of the result brings in nothing that the prediction has not."""
    if word in _SMALL_WORDS or (unnamed and _PEOPLE.fullmatch(word)):
        return True
    stem = _PAST.get(word, word[:3])
    return len(stem) > 1 and re.search(rf"\b{re.escape(stem)}", prediction) is not None


def came_to_little(cycle: Cycle) -> bool:
    """Say whether few took a change up, so that “as predicted” cannot mean that it went well.

    Examples
    --------
    >>> from practicum.tools.pdsas.cycle import read_cycle
    >>> came_to_little(read_cycle({"prediction": "They will roll their eyes", "result": "0 of 9"}))
    True
    >>> came_to_little(read_cycle({"prediction": "No falls", "result": "0 of 9 fell"}))
    False
    """
    prediction, result = cycle["prediction"], cycle["result"]
    if wanted_way(prediction) or HARM.search(f"{prediction} {result}"):
        return False
    lead, numbers = _LEAD.match(result), find_numbers(result)
    if lead is not None and lead["none"]:
        return True
    return bool(numbers) and numbers[0].quantity.out_of > 0 and numbers[0].quantity.value <= LITTLE
