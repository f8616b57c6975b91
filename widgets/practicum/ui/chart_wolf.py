"""How often these rules cry wolf, and how often they see a change of a given size."""

from __future__ import annotations

from math import isfinite, sqrt
from typing import TYPE_CHECKING, Any

import numpy as np

from practicum.figures.charted import chart_measure
from practicum.figures.point_words import value_words
from practicum.spc.false_alarms import Chance, chance_to_see, false_alarm_chance
from practicum.spc.wording import plain_number
from practicum.tools.table.cells import CellError, read_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.figures.charted import Charted

View = dict[str, Any]
SIZES = (0.5, 1.0, 2.0, 3.0)
POINTS = 40_000  # simulated for one answer: fewer series where they are long
TRIALS = (200, 1500)
LONGEST = 500
NOT_USED = "these rules are not used, so they cannot cry wolf."
TYPED = "Write a number above zero, in the measure's unit."


def wolf_view(content: Mapping[str, Any], size: str = "") -> View:
    """Say how sure the rules are, for a chart of this length.

    Parameters
    ----------
    content : mapping
        The measure as typed so far.
    size : str
        A change of level to look for, in the measure's unit, as typed.

    Returns
    -------
    dict
        ``said``, sentences; ``rows`` of a table, each with ``change``, ``in_unit`` and
        ``chance``; ``problem``, if the size cannot be read.
    """
    charted = chart_measure(content)
    count = sum(p.measured for p in charted.series.points) - len(charted.laid.excluded)
    if count < charted.result.rules.minimum:
        words = f"With fewer than {charted.result.rules.minimum} points {NOT_USED}"
        return {"said": [words], "rows": [], "problem": ""}
    spread = usual_spread(charted)
    wanted, problem = _typed(size)
    wanted = wanted if spread else None
    asked = [*SIZES, *([wanted / spread] if wanted else [])]
    alarm = _false_alarm(charted, count)
    seen = {each: _seen(charted, count, each) for each in sorted(asked)}
    return {
        "said": _said(charted, count, alarm, seen, wanted, spread),
        "rows": [_row("No change at all", "", alarm), *_rows(seen, spread, wanted, charted)],
        "problem": problem,
    }


def usual_spread(charted: Charted) -> float:
    """Give the standard deviation of the points, from how neighbours differ.

    A change of level does not widen it; 0 if there is nothing to take it from.
    """
    out = set(charted.laid.excluded)
    values = [
        point.value
        for at, point in enumerate(charted.series.points)
        if point.measured and at not in out
    ]
    if len(values) < 2:  # noqa: PLR2004 - a difference needs two
        return 0.0
    return float(np.mean(np.abs(np.diff(values))) * sqrt(np.pi) / 2)


def _typed(size: str) -> tuple[float | None, str]:
    try:
        found = read_number(size)
    except CellError:
        return None, TYPED
    if found is None:
        return None, ""
    return (found, "") if found > 0 and isfinite(found) else (None, TYPED)


def _like(charted: Charted) -> str:
    return "run" if charted.chart == "run" else "i"


def _trials(count: int) -> int:
    least, most = TRIALS
    return max(least, min(most, POINTS // count))


def _false_alarm(charted: Charted, count: int) -> Chance:
    length = min(count, LONGEST)
    return false_alarm_chance(
        charted.result.rules, length, chart=_like(charted), trials=_trials(length)
    )


def _seen(charted: Charted, count: int, shift: float) -> Chance:
    length = min(count, LONGEST)
    return chance_to_see(
        charted.result.rules, length, shift, chart=_like(charted), trials=_trials(length)
    )


def _said(  # noqa: PLR0913, PLR0917 - private, all that is told
    charted: Charted,
    count: int,
    alarm: Chance,
    seen: Mapping[float, Chance],
    wanted: float | None,
    spread: float,
) -> list[str]:
    title, about = charted.result.rules.title, "" if alarm.exact else "about "
    said = [
        (
            f"If nothing at all had changed, the rules of {title} would still find a signal in "
            f"{about}{hundred(alarm)} of 100 charts with {count} points."
        )
    ]
    if wanted and spread:
        chance = seen[wanted / spread]
        size = value_words(wanted, charted.names.unit)
        said.append(
            f"If the level had moved by {size} half way, and stayed there, they would find "
            f"something in about {hundred(chance)} of 100."
        )
    if charted.chart not in {"run", "i"}:
        said.append("This is worked out for an I chart with points that vary evenly: on your "
                    "chart it is a rough guide.")  # fmt: skip
    return said


def hundred(chance: Chance) -> str:
    """Write a chance as so many of 100.

    Examples
    --------
    >>> hundred(Chance(0.346, 0.01, exact=False)), hundred(Chance(0.004, 0, exact=True))
    ('35', 'fewer than one')
    """
    of_100 = chance.chance * 100
    if 0 < of_100 < 1:
        return "fewer than one"
    return "more than 99" if 99 < of_100 < 100 else plain_number(round(of_100))  # noqa: PLR2004


def _rows(
    seen: Mapping[float, Chance], spread: float, wanted: float | None, charted: Charted
) -> list[View]:
    unit = charted.names.unit
    rows = []
    for size, chance in seen.items():
        typed = wanted is not None and size == wanted / spread
        name = f"{plain_number(round(size, 2))} standard deviation{'' if size <= 1 else 's'}"
        level = wanted if typed and wanted else float(f"{size * spread:.3g}")
        change = f"The size you typed ({name})" if typed else name
        rows.append(_row(change, value_words(level, unit) if spread else "", chance))
    return rows


def _row(change: str, in_unit: str, chance: Chance) -> View:
    return {"change": change, "in_unit": in_unit, "chance": hundred(chance)}
