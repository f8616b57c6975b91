"""What small multiples say, in words: each chart by itself, and all of them together."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from practicum.figures.point_words import short_day, value_words
from practicum.spc.reading import read_aloud
from practicum.spc.wording import count_words, join_words, number_word, sentence
from practicum.tools.series.value import is_share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.figures.small_multiples import Panel

NAMED = 4
MANY = 5  # charts from which on a signal by chance is likely
NOTHING = "There are no figures yet, so there is nothing to read."
BY_CHANCE = (
    "With so many charts, one or two will show a signal by chance alone. "
    "Look for one that lasts, or that you can explain."
)


def panel_words(panel: Panel) -> list[str]:
    """Read one of the charts aloud.

    Parameters
    ----------
    panel : Panel

    Returns
    -------
    list of str
        Two or three sentences.
    """
    result, unit = panel.result, panel.part.unit
    shares = is_share(unit) and isfinite(result.median)
    places = int(not round(result.median, 1).is_integer()) if shares else None
    labels = [short_day(day) for day in panel.part.series.days]
    told = "%" if is_share(unit) else unit
    return list(read_aloud(result, unit=told, labels=labels, places=places))


def together_words(panels: Sequence[Panel], *, common: bool) -> list[str]:
    """Read all charts together.

    Parameters
    ----------
    panels : sequence of Panel
    common : bool
        Whether they have one scale, so that their levels can be compared.

    Returns
    -------
    list of str
        How many show a signal, which lie highest and lowest, and a warning if there are many.

    Examples
    --------
    >>> from practicum.figures.small_multiples import make_panels
    >>> from practicum.tools.plots.parts import parts_of
    >>> rows = [{"part": "Ward 3", "date": "5/1/26", "value": "4"},
    ...         {"part": "Ward 5", "date": "5/1/26", "value": "7"}]
    >>> panels = make_panels(parts_of({"unit": "falls", "rows": rows}).parts)
    >>> for line in together_words(panels, common=True):
    ...     print(line)
    Neither chart shows a signal.
    The median is highest in Ward 5 (7 falls) and lowest in Ward 3 (4 falls).
    """
    if not panels:
        return [NOTHING]
    words = [_signals(panels)]
    if common and len(panels) > 1:
        words.append(_levels(panels))
    return [*words, BY_CHANCE] if len(panels) >= MANY else words


def _signals(panels: Sequence[Panel]) -> str:
    shown = [panel.part.name for panel in panels if panel.result.signals]
    if len(panels) == 1:
        return f"There is one chart; it shows {'a' if shown else 'no'} signal."
    charts = f"the {count_words(len(panels), 'chart')}"
    two = len(panels) == 2  # noqa: PLR2004 - English has words of its own for two
    if not shown:
        return "Neither chart shows a signal." if two else f"None of {charts} shows a signal."
    if len(shown) == len(panels) and two:
        return "Both charts show a signal."
    if len(shown) == len(panels):
        return f"All of {charts} show a signal."
    named = f": {join_words(shown)}" if len(shown) <= NAMED else ""
    show = "shows" if len(shown) == 1 else "show"
    return sentence(f"{number_word(len(shown))} of {charts} {show} a signal{named}")


def _levels(panels: Sequence[Panel]) -> str:
    high = max(panels, key=lambda panel: panel.result.median)
    low = min(panels, key=lambda panel: panel.result.median)
    if high.result.median == low.result.median:
        return "The medians are all the same."
    return f"The median is highest in {_named(high)} and lowest in {_named(low)}."


def _named(panel: Panel) -> str:
    return f"{panel.part.name} ({value_words(panel.result.median, panel.part.unit)})"
