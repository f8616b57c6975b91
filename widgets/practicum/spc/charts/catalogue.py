"""All kinds of Shewhart chart, by name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from practicum.spc.charts import individuals, prime, rare_events, ratios, subgroups

if TYPE_CHECKING:
    from practicum.spc.charts.family import Chart
    from practicum.spc.conventions import Conventions

CHARTS: dict[str, Chart] = {
    each.name: each
    for each in (
        individuals.I,
        individuals.MR,
        subgroups.XBAR,
        subgroups.S,
        subgroups.R,
        ratios.P,
        ratios.P_PRIME,
        ratios.U,
        ratios.U_PRIME,
        ratios.C,
        ratios.NP,
        rare_events.G,
        rare_events.T,
        prime.I_PRIME,
        prime.MS,
    )
}
OTHER_NAMES = {
    "xmr": "i",
    "x": "i",
    "imr": "i",
    "individuals": "i",
    "pp": "p-prime",
    "p'": "p-prime",
    "p′": "p-prime",
    "up": "u-prime",
    "u'": "u-prime",
    "u′": "u-prime",
    "ip": "i-prime",
    "i'": "i-prime",
    "i′": "i-prime",
    "xbar-s": "xbar",
    "x-bar": "xbar",
    "x-bar-s": "xbar",
    "x-bar-r": "xbar-r",
}


def find_chart(name: str, conventions: Conventions) -> tuple[Chart, Conventions]:
    """Give a kind of chart by its name, and the conventions as the name may narrow them.

    Parameters
    ----------
    name : str
        Such as ``"i"``, ``"p"``, ``"p'"``, ``"xbar-r"``.
    conventions : Conventions

    Returns
    -------
    Chart
    Conventions
        ``"xbar-r"`` and ``"r"`` take their limits from the ranges of the subgroups.

    Raises
    ------
    ValueError
        If there is no such chart; the message lists the names there are.
    """
    short = name.strip().lower().replace("_", "-").removesuffix("-chart")
    short = OTHER_NAMES.get(short, short)
    if short == "xbar-r":
        return CHARTS["xbar"], replace(conventions, subgroup_spread="mean-r")
    if short == "r" and not conventions.subgroup_spread.endswith("-r"):
        return CHARTS["r"], replace(conventions, subgroup_spread="mean-r")
    if short not in CHARTS:
        known = ", ".join(["run", *sorted({*CHARTS, "xbar-r"})])
        raise ValueError(f"There is no chart called “{name}”. There are: {known}.")
    return CHARTS[short], conventions
