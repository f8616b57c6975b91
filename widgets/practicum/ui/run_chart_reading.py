"""What the run chart's page shows of a measure: a run chart, by the rules that it teaches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.figures.charted import chart_measure
from practicum.spc.rules import PERLA
from practicum.tools.measure_decisions import decisions_of
from practicum.ui.chart_reading import reading_view

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from practicum.figures.cycles import Cycle

View = dict[str, Any]
DECIDED = "What you decided in the chart tool holds here too: baseline, phases, points left out."


def run_chart_view(
    content: Mapping[str, Any], today: date | None = None, cycles: Sequence[Cycle] = ()
) -> View:
    """Read a measure's figures and say what the page shows of them.

    Parameters
    ----------
    content : mapping
        The measure as typed so far.
    today : date, optional
        To say which dates are still to come.
    cycles : sequence of Cycle
        PDSA cycles to place by their dates.

    Returns
    -------
    dict
        See `reading_view`.
    """
    charted = chart_measure(content, chart="run", rules=PERLA, today=today)
    view = reading_view(content, charted, cycles)
    if any(each.holds for each in decisions_of(content)):
        view["said"] = [*view["said"], DECIDED]
    return view
