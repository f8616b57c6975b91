"""qicharts2 (R): run charts by Anhøj's rules and eleven kinds of Shewhart chart."""

from __future__ import annotations

from dataclasses import replace

from agreement.compare import Field, by_part, from_one, missing, spread_of
from practicum.spc.anhoej import crossings_limit, longest_run_limit
from practicum.spc.conventions import PRINTED
from practicum.spc.phases import Phase
from practicum.spc.points import split, summarise
from practicum.spc.rules import ANHOEJ, ANHOEJ_BEST_BOX, ANHOEJ_CUT_BOX
from practicum.spc.run_chart import analyse_run_chart
from practicum.spc.shewhart import analyse_shewhart_chart

RULES = {None: ANHOEJ, "bestbox": ANHOEJ_BEST_BOX, "cutbox": ANHOEJ_CUT_BOX}
RUNS_RULES = {"shift", "too-few-crossings", "runs-box"}


def compare_chart(record) -> list[Field]:
    inputs, outputs = record["inputs"], record["outputs"]
    try:
        result = analyse(inputs)
    except ValueError:
        return [Field("error", "stopped", "stopped" if "error" in outputs else None)]
    if "error" in outputs:
        return [Field("error", None, outputs["error"])]
    times = inputs.get("multiply", 1)
    fields = compare_parts(result, outputs["parts"], times)
    beyond = result.beyond if hasattr(result, "beyond") else ()
    stops = [phase.stop for phase in result.phases]
    fields += by_part("sigma_signal", from_one(beyond), outputs["sigma_signal"], stops)
    if "y" in outputs:
        plotted = [each * times for each in result.values]
        fields.append(Field("y", plotted, outputs["y"], spread_of(plotted)))
    return fields


def analyse(inputs):
    rules = replace(RULES[inputs.get("method")], minimum=0)
    if inputs["chart"] == "mr":  # qicharts2 judges no runs of moving ranges
        rules = replace(rules, rules=())
    stops = inputs.get("part") or []
    given = {
        "rules": rules,
        "phases": [Phase(each) for each in stops],
        "freeze": None if stops else inputs.get("freeze"),
        "excluded": [each - 1 for each in inputs.get("exclude") or []],
        "centre": inputs.get("cl"),
        "denominators": inputs.get("n"),
    }
    values, subgroups = inputs["y"], inputs.get("subgroup")
    if "agg.fun" in inputs:
        values, subgroups = aggregate(values, subgroups, inputs["agg.fun"]), None
    if inputs["chart"] == "run":
        return analyse_run_chart(values, subgroups=subgroups, **given)
    conventions = replace(
        PRINTED,
        screen=inputs.get("screened_mr", False),
        floor=0.0 if inputs.get("y.neg") is False and _never_negative(values) else None,
    )
    return analyse_shewhart_chart(
        values, chart=inputs["chart"], subgroups=subgroups, conventions=conventions, **given
    )


def _never_negative(values):
    """Tell whether qicharts2 heeds y.neg, which it does unless a value is below zero."""
    return all(missing(each) or each >= 0 for each in values)


def aggregate(values, labels, how):
    groups = split([float("nan") if each is None else each for each in values], labels)
    return [_one(group, how) for group in groups]


def _one(group, how):
    kept = sorted(each for each in group if not missing(each))
    if how == "sum":
        return sum(kept)
    if how == "median":
        middle = len(kept) // 2
        return (kept[middle] + kept[-middle - 1]) / 2 if kept else float("nan")
    found = summarise(kept)
    return found.mean if how == "mean" else found.spread


def compare_parts(result, parts, times=1, observed="included") -> list[Field]:
    """Compare the parts as qicharts2 and pbcharts print them; pbcharts counts all points."""
    fields = [Field("parts", len(result.phases), len(parts))]
    for at, (phase, theirs) in enumerate(zip(result.phases, parts, strict=False)):
        ours = {**_counts(phase, result, observed), **_lines(phase, result, times)}
        scale = spread_of([each for line in _lines(phase, result, times).values() for each in line])
        fields += [Field(name, ours[name], value, scale, part=at) for name, value in theirs.items()]
    return fields


def _lines(phase, result, times):
    names = {"cl": result.centre}
    if hasattr(result, "lines"):
        drawn = result.lines
        names |= {"lcl": drawn.lower, "ucl": drawn.upper}
        names |= {"lcl95": drawn.lower_2, "ucl95": drawn.upper_2}
    return {
        name: [each * times for each in line[phase.start : phase.stop]]
        for name, line in names.items()
    }


def _counts(phase, result, observed):
    known = phase.useful > 0
    excluded = observed == "included" and sum(
        phase.start <= each < phase.stop for each in result.excluded
    )
    runs = [
        signal
        for signal in result.signals
        if result.phases[signal.phase] == phase and signal.rule in RUNS_RULES
    ]
    return {
        "from": phase.start + 1,
        "to": phase.stop,
        "n_obs": phase.stop - phase.start - excluded,
        "n_useful": phase.useful,
        "longest_run": phase.longest_run.length if known else None,
        "longest_run_max": longest_run_limit(phase.useful) if known else None,
        "n_crossings": phase.crossings if known else None,
        "n_crossings_min": crossings_limit(phase.useful) if known else None,
        "runs_signal": bool(runs),
    }


def compare_limits_table(record) -> list[Field]:
    given = record["inputs"]["n_useful"]
    return [
        Field(
            "longest_run_max",
            [longest_run_limit(each) for each in given],
            record["outputs"]["longest_run_max"],
        ),
        Field(
            "n_crossings_min",
            [crossings_limit(each) for each in given],
            record["outputs"]["n_crossings_min"],
        ),
    ]
