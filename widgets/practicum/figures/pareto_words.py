"""What a Pareto chart says, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.spc.wording import count_words, join_words, number_word, plain_number, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.spc.pareto import Bar

HALF = 0.5
FEW = 0.4  # causes that make half of all are few if they are at most this share of the causes
NAMED = 4
CLOSE = 1.3  # the largest is not much larger than the next under this
NOTHING = "Nothing has been counted yet, so there is nothing to read."


def pareto_words(bars: Sequence[Bar]) -> list[str]:
    """Read a Pareto chart aloud.

    Parameters
    ----------
    bars : sequence of Bar
        Largest first.

    Returns
    -------
    list of str
        Two or three sentences; one if nothing was counted.

    Examples
    --------
    >>> from practicum.spc.pareto import pareto
    >>> for line in pareto_words(pareto({"late": 3, "lost": 20, "torn": 1, "wet": 2})):
    ...     print(line)
    One of four causes, lost, makes 77% of all 26. It takes two to reach 80%.
    Begin with lost: it is the largest, with 20.
    """
    total = sum(bar.number for bar in bars)
    seen = [bar for bar in bars if bar.number]
    if not total:
        return [NOTHING]
    if len(seen) == 1:
        return [f"All {plain_number(total)} have one cause so far: {seen[0].label}."]
    top = [bar for at, bar in enumerate(seen) if not at or seen[at - 1].cumulative < HALF]
    if len(top) > max(1, FEW * len(seen)):
        return _spread(seen)
    return [_few(top, seen, total), _begin(seen)]


def _few(top: Sequence[Bar], seen: Sequence[Bar], total: float) -> str:
    make = "makes" if len(top) == 1 else "together make"
    share = f"{top[-1].cumulative:.0%} of all {plain_number(total)}"
    few = f"{number_word(len(top))} of {count_words(len(seen), 'cause')}"
    vital = sum(bar.vital for bar in seen)
    reach = f" It takes {number_word(vital)} to reach 80%." if vital > len(top) else ""
    return sentence(f"{few}, {_names(top)}, {make} {share}") + reach


def _names(bars: Sequence[Bar]) -> str:
    if len(bars) <= NAMED:
        return join_words([bar.label for bar in bars])
    return f"from {bars[0].label} to {bars[-1].label}"


def _spread(seen: Sequence[Bar]) -> list[str]:
    vital = sum(bar.vital for bar in seen)
    reach = f"of {number_word(len(seen))}, it takes {number_word(vital)} to reach 80%"
    return [
        f"No few causes stand out: {reach}.",
        "Sort the same events another way, such as by place, day or hour.",
    ]


def _begin(seen: Sequence[Bar]) -> str:
    first, second = seen[0], seen[1]
    if first.number < CLOSE * second.number:
        return f"{first.label} and {second.label} are nearly as large as each other."
    return f"Begin with {first.label}: it is the largest, with {plain_number(first.number)}."
