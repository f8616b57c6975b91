"""qcc (R): Shewhart charts with Western Electric and Nelson rules, each run alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, repeat
from math import sqrt
from statistics import NormalDist

from agreement.compare import Field, from_one, spread_of
from agreement.marks import completing
from practicum.spc.constants import c4, d3
from practicum.spc.conventions import PRINTED
from practicum.spc.rules import NELSON, WESTERN_ELECTRIC
from practicum.spc.shewhart import analyse_shewhart_chart

CHARTS = {
    "xbar": "xbar", "R": "r", "S": "s", "xbar.one": "i", "p": "p", "np": "np", "c": "c", "u": "u",
    "g": "g",
}  # fmt: skip
SPREADS = {
    "UWAVE-R": "mean-r", "UWAVE-SD": "mean-s", "MVLUE-R": "weighted-r", "MVLUE-SD": "weighted-s",
    "RMSDF": "rms",
}  # fmt: skip
DEFAULT_SPREAD = {"xbar": "UWAVE-R", "R": "UWAVE-R", "S": "UWAVE-SD"}
BY_NUMBER = {
    "western_electric": dict(enumerate(
        ("outside-limits", "two-of-three", "four-of-five", "shift"), 1
    )),
    "nelson": dict(enumerate((
        "outside-limits", "shift", "trend", "alternating", "two-of-three", "four-of-five",
        "fifteen-within", "eight-beyond",
    ), 1)),
}  # fmt: skip


def compare_chart(record) -> list[Field]:
    inputs, outputs = record["inputs"], record["outputs"]
    result = analyse(inputs, WESTERN_ELECTRIC)
    if "error" in outputs:
        return [Field("error", None, outputs["error"])]
    if inputs["type"] == "g":  # qcc counts the event itself
        result = replace(result, sigma=[sqrt(each * (each - 1)) for each in result.centre])
    scale = spread_of([*result.lines.lower, *result.lines.upper])
    fields = [
        Field("center", _first(result.centre), outputs["center"], scale),
        Field("std_dev", _spread(result, inputs), outputs["std_dev"]),
        Field("lcl", list(result.lines.lower), outputs["lcl"], scale),
        Field("ucl", list(result.lines.upper), outputs["ucl"], scale),
        Field("beyond_limits", from_one(result.beyond), outputs["beyond_limits"]),
    ]
    if "statistics" in outputs:
        fields.append(Field("statistics", list(result.values), outputs["statistics"], scale))
    return fields + compare_rules(record)


def compare_rules(record) -> list[Field]:
    """Compare the points that complete a rule, for each rule by itself."""
    inputs, outputs = record["inputs"], record["outputs"]
    fields = []
    for book, rules in (("western_electric", WESTERN_ELECTRIC), ("nelson", NELSON)):
        for number, theirs in outputs.get(book, {}).items():
            name = BY_NUMBER[book][int(number)]
            rule = next(each for each in rules.rules if each.name == name)
            if name == "eight-beyond":
                rule = replace(rule, both_sides=True)
            signals = analyse(inputs, replace(rules, rules=(rule,))).signals
            fields.append(Field(f"{book}.{number}", completing(signals, rule), theirs))
    return fields


def analyse(inputs, rules):
    values, sizes, groups = _given(inputs)
    level = inputs.get("confidence.level")
    kind = inputs["type"]
    conventions = replace(
        PRINTED,
        sigmas=NormalDist().inv_cdf(0.5 + level / 2) if level else inputs.get("nsigmas", 3),
        g_limits="quantiles" if kind == "g" and level else "mean",
        g_centre="mean",
        range_places=3,
        spread_centre="weighted",
        subgroup_spread=_how(inputs),
        sigma=inputs["std.dev"] if isinstance(inputs.get("std.dev"), int | float) else None,
        individual_spread="sd" if inputs.get("std.dev") == "SD" else "moving-range",
    )
    return analyse_shewhart_chart(
        values,
        chart=CHARTS[kind],
        denominators=sizes if kind in {"p", "np", "u"} else None,
        subgroups=groups,
        freeze=len(inputs["data"]) if "newdata" in inputs else None,
        centre=inputs.get("center"),
        rules=replace(rules, minimum=0),
        conventions=conventions,
    )


def _how(inputs):
    return SPREADS.get(inputs.get("std.dev") or DEFAULT_SPREAD.get(inputs["type"]), "mean-r")


def _given(inputs):
    data = [*inputs["data"], *inputs.get("newdata", ())]
    sizes = [*_each(inputs, "sizes", "data"), *_each(inputs, "newsizes", "newdata")] or None
    if inputs["type"] not in {"xbar", "R", "S"}:
        return data, sizes, None
    labels = chain.from_iterable(repeat(at, len(row)) for at, row in enumerate(data))
    return list(chain.from_iterable(data)), None, list(labels)


def _each(inputs, name, beside):
    """Give one size for each value; a single number stands for all."""
    sizes = inputs.get(name, [])
    return sizes if isinstance(sizes, list) else [sizes] * len(inputs[beside])


def _first(line):
    return line[0] if len(set(line)) == 1 else list(line)


def _spread(result, inputs):
    """Give the standard deviation as qcc names it: of one unit, not of one point."""
    unit = UNIT.get(inputs["type"], lambda _size: 1.0)
    every = [sigma * unit(size) for sigma, size in zip(result.sigma, result.sizes, strict=True)]
    return every[0] if every and max(every) - min(every) <= 1e-12 * max(every) else every


UNIT = {
    "xbar": sqrt,
    "u": sqrt,
    "R": lambda size: 1 / d3(int(size)),
    "S": lambda size: 1 / sqrt(1 - c4(int(size)) ** 2),
}
