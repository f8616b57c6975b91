"""runcharter and spccharter (R): where a new phase might begin."""

from __future__ import annotations

from math import floor, log10

from agreement.compare import RELATIVE, Field
from practicum.spc.rephase import RUNCHARTER, SPCCHARTER, propose_levels
from practicum.spc.shewhart import analyse_shewhart_chart


def compare_medians(record) -> list[Field]:
    inputs, outputs = record["inputs"], record["outputs"]
    convention = RUNCHARTER._replace(
        baseline=inputs["med_rows"], run=inputs["runlength"], basis=inputs["runlength"]
    )
    levels = propose_levels(inputs["y"], convention=convention, direction=inputs["direction"])
    if "error" in outputs:
        return [Field("error", None, outputs["error"])]
    theirs = outputs["medians"]
    fields = [Field("medians", len(levels), len(theirs))]
    ends = [*(each.first + 1 for each in levels[1:]), len(inputs["y"])]
    for at, (level, end, medians) in enumerate(zip(levels, ends, theirs, strict=False)):
        ours = {
            "run_type": "sustained" if at else "baseline",
            "median": level.centre,
            "from": level.first + 1,
            "to": level.last + 1,
            "extend_to": end,
        }
        fields += [Field(name, ours[name], value) for name, value in medians.items()]
    return fields


def propose(inputs):
    """Give the levels as spccharter's convention proposes them."""
    return propose_levels(
        inputs["y"],
        denominators=inputs.get("n"),
        centre="mean",
        convention=SPCCHARTER._replace(
            baseline=inputs["initial_rows"], run=inputs["runlength"], basis=inputs["look_forward"]
        ),
        direction=inputs["direction"],
    )


def compare_phases(record) -> list[Field]:
    inputs, outputs = record["inputs"], record["outputs"]
    levels = propose(inputs)
    if "error" in outputs:
        return [Field("error", None, outputs["error"])]
    phases = _phases(levels, inputs)
    fields = [Field("phases", len(phases), len(outputs["phases"]))]
    for ours, theirs in zip(phases, outputs["phases"], strict=False):
        fields += [
            Field(name, ours[name], value, scale=_rounding(name, ours, inputs) * 1e3 / RELATIVE)
            for name, value in theirs.items()
        ]
    return fields


def _rounding(name, phase, inputs):
    """Give how far off a limit may be that was rounded to four digits at each step.

    The centre line of proportions, the standard deviation and the limit are rounded in turn.
    """
    centre, limits = phase["centre"], phase.get(name)
    if name == "centre":
        return _half_a_digit(centre) if inputs["plot_type"] != "c" else 0.0
    if name not in {"ucl", "lcl"}:
        return 0.0
    sigma = max((upper - centre) / 3 for upper in phase["ucl"])
    step = _half_a_digit(centre) if inputs["plot_type"] != "c" else 0.0
    in_sigma = _half_a_digit(sigma) + (step * sigma / centre if centre else 0.0)
    return 1.01 * (step + 3 * in_sigma + max(map(_half_a_digit, limits)))


def _half_a_digit(value):
    """Give half a unit of the fourth significant digit."""
    return 0.5 * 10.0 ** (floor(log10(abs(value))) - 3) if value else 0.0


def _phases(levels, inputs):
    """Give each level with its limits; the last is drawn on to the end."""
    phases = []
    for at, level in enumerate(levels):
        kind = "sustained" if at else "baseline"
        phases.append(_phase(kind, level, level.first, level.last, inputs))
    last, end = levels[-1], len(inputs["y"]) - 1
    if last.last < end:
        phases.append(_phase("extended", last, last.last + 1, end, inputs))
    return phases


def _phase(kind, level, first, last, inputs):
    """Chart a level's own points, drawn on over `first` to `last`."""
    points = [*range(level.first, level.last + 1), *range(first, last + 1)]
    sizes = inputs.get("n")
    chart = analyse_shewhart_chart(
        [inputs["y"][at] for at in points],
        chart=inputs["plot_type"],
        denominators=sizes and [sizes[at] for at in points],
        centre=level.centre,
    )
    drawn = slice(-(last - first + 1), None)
    return {
        "run_type": kind,
        "centre": level.centre,
        "from": first + 1,
        "to": last + 1,
        "ucl": list(chart.lines.upper[drawn]),
        "lcl": list(chart.lines.lower[drawn]),
    }
