"""shewhart (Python): I-MR, attribute, Laney and X-bar charts with Nelson rules, and run tests."""

from __future__ import annotations

from dataclasses import replace

from agreement.compare import Field, from_one, missing, spread_of
from agreement.marks import whole
from practicum.spc.conventions import EXACT
from practicum.spc.rules import NELSON
from practicum.spc.run_chart import analyse_run_chart
from practicum.spc.runs_tests import runs_about_line, runs_up_and_down
from practicum.spc.shewhart import analyse_shewhart_chart

BRIDGED = replace(EXACT, missing="bridge")
BY_NUMBER = dict(enumerate((
    "outside-limits", "shift", "trend", "alternating", "two-of-three", "four-of-five",
    "fifteen-within", "eight-beyond",
), 1))  # fmt: skip


def compare_imr(record) -> list[Field]:
    inputs, outputs = _kept(record["inputs"]), record["outputs"]
    chart = _analyse(inputs, "i")
    moving = analyse_shewhart_chart(inputs["y"], chart="mr", conventions=BRIDGED)
    if "error" in outputs:
        return [Field("error", None, outputs["error"])]
    ours = {
        "i_center": chart.centre[0],
        "i_lcl": chart.lines.lower[0],
        "i_ucl": chart.lines.upper[0],
        "mr_center": moving.centre[0],
        "mr_lcl": moving.lines.lower[0],
        "mr_ucl": moving.lines.upper[0],
        "sigma_within": chart.sigma[0],
    }
    signals = _nelson("i", chart)
    if moving.beyond:
        signals["mr:beyond_limits"] = from_one(moving.beyond)
    return _stats(ours, outputs) + _signals(signals, outputs)


def compare_run_chart(record) -> list[Field]:
    inputs, outputs = record["inputs"], record["outputs"]
    median = analyse_run_chart(inputs["y"]).median
    if "error" in outputs:
        return [Field("error", None, outputs["error"])]
    ours: dict[str, object] = {"median": median}
    signals = {}
    tests = (
        (runs_about_line(inputs["y"], median), "runs_about_median", "runs_expected",
         "clustering", "mixtures"),
        (runs_up_and_down(inputs["y"]), "runs_up_down", "runs_ud_expected",
         "trends", "oscillation"),
    )  # fmt: skip
    for test, runs, expected, fewer, more in tests:
        if test is None:
            continue
        ours |= {runs: test.runs, expected: test.expected}
        for name, chance in ((fewer, test.chance_of_fewer), (more, test.chance_of_more)):
            ours[f"p_{name}"] = chance
            if chance < 0.05:
                signals[f"run:{name}"] = []
    return _stats(ours, outputs) + _signals(signals, outputs)


def compare_attribute(record) -> list[Field]:
    inputs, outputs = record["inputs"], record["outputs"]
    kind = record["kind"].removeprefix("shewhart.")
    letter = kind[-1] if kind.startswith("laney") else kind.removesuffix("_chart")
    chart = _analyse(inputs, f"{letter}-prime" if kind.startswith("laney") else letter)
    if "error" in outputs:
        return [Field("error", None, outputs["error"])]
    ours = {
        f"{letter}_center": chart.centre[0],
        f"{letter}_lcl": chart.lines.lower[0],
        f"{letter}_ucl": chart.lines.upper[0],
    }
    if kind.startswith("laney"):
        plain = _analyse(inputs, letter)
        both = zip(chart.sigma, plain.sigma, strict=True)
        ours["sigma_z"] = next((wide / narrow for wide, narrow in both if narrow > 0), None)
    scale = spread_of(chart.lines.upper)
    fields = [
        Field(name, list(getattr(chart.lines, line)), outputs[name], scale)
        for name, line in (("lcl", "lower"), ("ucl", "upper"))
        if name in outputs
    ]
    return fields + _stats(ours, outputs, given_only=True) + _signals(_attr(chart), outputs)


def compare_xbar(record) -> list[Field]:
    inputs, outputs = record["inputs"], record["outputs"]
    letter = record["kind"][-1]
    how = replace(EXACT, subgroup_spread=f"mean-{letter}")
    charts = {
        name: analyse_shewhart_chart(
            inputs["y"], chart=kind, subgroups=inputs["subgroup"], rules=_rules(), conventions=how
        )
        for name, kind in (("xbar", "xbar"), (letter, letter))
    }
    if "error" in outputs:
        return [Field("error", None, outputs["error"])]
    ours = {"n_sub": charts["xbar"].sizes[0]}
    for name, chart in charts.items():
        ours |= {
            f"{name}_center": chart.centre[0],
            f"{name}_lcl": chart.lines.lower[0],
            f"{name}_ucl": chart.lines.upper[0],
        }
    ours["sigma_within"] = charts["xbar"].sigma[0] * charts["xbar"].sizes[0] ** 0.5
    signals = _nelson("xbar", charts["xbar"])
    if charts[letter].beyond:
        signals[f"{letter}:beyond_limits"] = from_one(charts[letter].beyond)
    return _stats(ours, outputs) + _signals(signals, outputs)


def _rules():
    return replace(NELSON, minimum=0)


def _analyse(inputs, chart):
    return analyse_shewhart_chart(
        inputs["y"],
        chart=chart,
        denominators=inputs.get("n"),
        rules=_rules(),
        conventions=BRIDGED,
    )


def _kept(inputs):
    """Leave out what was not measured, as the peer does before it counts positions."""
    return {**inputs, "y": [each for each in inputs["y"] if each is not None]}


def _nelson(chart_name, chart):
    return {
        f"{chart_name}:nelson_{number}": whole(found)
        for number, name in BY_NUMBER.items()
        if (found := [each for each in chart.signals if each.rule == name])
    }


def _attr(chart):
    """The peer runs only the first four rules on counts."""
    found = _nelson("attr", chart)
    return {name: points for name, points in found.items() if int(name[-1]) <= 4}


def _stats(ours, outputs, *, given_only=False):
    theirs = outputs["stats"]
    names = theirs if given_only else {**ours, **theirs}
    scale = spread_of([each for each in theirs.values() if not missing(each)])
    return [Field(f"stats.{name}", ours.get(name), theirs.get(name), scale) for name in names]


def _signals(ours, outputs):
    theirs = outputs["signals"]
    fields = [
        Field(f"signals.{name}", ours.get(name), theirs.get(name)) for name in {**ours, **theirs}
    ]
    return [*fields, Field("ok", not ours, outputs["ok"])]
