"""What a scatter chart says, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.figures.point_words import value_words
from practicum.figures.scatter import Axes, goes_together
from practicum.spc.wording import count_words, sentence

if TYPE_CHECKING:
    from practicum.spc.scatter import Scatter

ENOUGH = 4
STRONG, MIDDLING = 0.7, 0.4
DIFFERS = 0.25  # Pearson's and Spearman's coefficients so far apart hint at odd pairs or a bend
NOTHING = "Nothing has been measured in pairs yet, so there is nothing to read."
NO_CAUSE = (
    "Going together does not make one the cause of the other: a third thing may move both. "
    "A test will tell more."
)


def scatter_words(found: Scatter, axes: Axes = Axes()) -> list[str]:  # noqa: B008
    """Read a scatter chart aloud.

    Parameters
    ----------
    found : Scatter
        How the two measures go together.
    axes : Axes
        Their names and units.

    Returns
    -------
    list of str
        Whether they go together, how closely, and what that does not mean.

    Examples
    --------
    >>> from practicum.spc.scatter import scatter
    >>> axes = Axes("Rain", "mm", "Late buses", "buses")
    >>> for line in scatter_words(scatter([0, 2, 4, 6, 8, 9], [1, 2, 2, 4, 5, 5]), axes):
    ...     print(line)
    In six pairs, the higher “Rain” is, the higher “Late buses” is: they go closely together \
(r = 0.97, likely between 0.75 and 1).
    One mm more goes with about 0.48 buses more.
    Going together does not make one the cause of the other: a third thing may move both. A test \
will tell more.
    """
    if not found.pairs:
        return [NOTHING]
    if found.pairs < ENOUGH:
        return [f"With {count_words(found.pairs, 'pair')} it is too early to say anything."]
    if found.correlation != found.correlation:
        return ["One of the two measures does not vary, so they cannot go together."]
    if not goes_together(found):
        return [_nothing_seen(found)]
    return [_together(found, axes), *_slope(found, axes), *_odd(found), NO_CAUSE]


def _together(found: Scatter, axes: Axes) -> str:
    x, y = axes.x_name or "first measure", axes.y_name or "second measure"
    size = abs(found.correlation)
    how = "closely" if size >= STRONG else "somewhat" if size >= MIDDLING else "loosely"
    way = "higher" if found.correlation > 0 else "lower"
    return sentence(
        f"in {count_words(found.pairs, 'pair')}, the higher “{x}” is, the {way} “{y}” is: "
        f"they go {how} together ({_interval(found)})"
    )


def _interval(found: Scatter) -> str:
    low, high = (f"{each:.2f}".rstrip("0").rstrip(".") for each in (found.low, found.high))
    return f"r = {found.correlation:.2f}, likely between {low} and {high}"


def _nothing_seen(found: Scatter) -> str:
    return (
        f"In {count_words(found.pairs, 'pair')} there is no sign that they go together "
        f"({_interval(found)}): chance alone could make such a picture."
    )


def _slope(found: Scatter, axes: Axes) -> list[str]:
    if not axes.x_unit:
        return []
    more = "more" if found.slope > 0 else "less"
    step = value_words(float(f"{abs(found.slope):.2g}"), axes.y_unit)
    return [f"One {_one(axes.x_unit)} more goes with about {step} {more}."]


def _one(unit: str) -> str:
    return unit[:-1] if unit.endswith("s") and not unit.endswith(("ss", "us")) else unit


def _odd(found: Scatter) -> list[str]:
    if abs(found.correlation - found.rank_correlation) < DIFFERS:
        return []
    return ["A few odd pairs, or a bend in the pattern, weigh heavily here. Look at the dots."]
