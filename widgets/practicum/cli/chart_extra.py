"""What ``practicum chart`` tells on request: advice, false alarms, places for a new phase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.spc.false_alarms import LONGEST, false_alarm_chance
from practicum.spc.rephase import propose_phases
from practicum.spc.shewhart import ShewhartResult
from practicum.spc.wording import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.cli.chart_request import Result
    from practicum.spc.phases import Phase
    from practicum.spc.wording import Telling


def alarms(result: Result) -> dict[str, Any]:
    """Give how often the rules would cry wolf on a chart like this one of noise alone.

    Parameters
    ----------
    result : RunChartResult or ShewhartResult

    Returns
    -------
    dict
        ``points``, ``chance``, ``error`` (standard error of a simulated chance) and ``exact``.

    Raises
    ------
    ValueError
        If no chance is worked out for that kind of chart.
    """
    kind = result.chart if isinstance(result, ShewhartResult) else "run"
    points = min(sum(each.measured for each in result.phases), LONGEST)
    found = false_alarm_chance(result.rules, points, chart=kind)
    return {"points": points, **found._asdict()}


def alarm_words(found: dict[str, Any], result: Result) -> str:
    """Tell the chance of a false alarm in a sentence."""
    points = count_words(found["points"], "point")
    share = f"{100 * found['chance']:.3g}%"
    about = "" if found["exact"] else "about "
    return (
        f"On charts of {points} that only chance moves, the rules of {result.rules.title} find "
        f"some signal in {about}{share} of cases."
    )


def proposals(result: Result) -> tuple[Phase, ...]:
    """Give where a new phase might begin, by the Scottish convention; nothing is changed."""
    left_out = set(result.excluded)
    kept = [float("nan") if at in left_out else value for at, value in enumerate(result.values)]
    centre = "mean" if isinstance(result, ShewhartResult) else result.rules.centre
    taken = {each.start for each in result.phases}
    return tuple(each for each in propose_phases(kept, centre=centre) if each.start not in taken)


def proposal_words(found: Sequence[Phase], told: Telling) -> list[str]:
    """Tell each proposal in a sentence, or that there is none."""
    if not found:
        return ["No run is long enough to ask about a new phase."]
    return [
        f"A new phase might begin at {told.point(each.start)}: {each.reason} Only people who know "
        "can say, so nothing was changed."
        for each in found
    ]
