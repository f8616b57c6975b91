"""NHSRplotthedots (R): XmR charts by the rules of Making Data Count."""

from __future__ import annotations

from dataclasses import replace

from agreement.compare import Field, by_part, from_one, missing, spread_of
from practicum.spc.conventions import NHS_ENGLAND
from practicum.spc.making_data_count import assurance, latest_variation, point_variation
from practicum.spc.phases import Phase
from practicum.spc.rules import MAKING_DATA_COUNT
from practicum.spc.shewhart import analyse_shewhart_chart

TYPES = {
    ("outside-limits", "high"): "Above UCL",
    ("outside-limits", "low"): "Below LCL",
    ("shift", "high"): "7 Points Above CL",
    ("shift", "low"): "7 Points Below CL",
    ("trend", "high"): "7 Point Trend (Increasing)",
    ("trend", "low"): "7 Point Trend (Decreasing)",
    ("two-of-three", "high"): "2 in 3 Above CL",
    ("two-of-three", "low"): "2 in 3 Below CL",
}
ASSURANCE = {
    "pass": ("consistent_pass", "pass.svg"),
    "fail": ("consistent_fail", "fail.svg"),
    "hit or miss": ("inconsistent", "inconsistent.svg"),
    "": (None, None),
}
TRIAL_BELOW = 12


def compare_xmr(record) -> list[Field]:
    inputs, outputs = record["inputs"], record["outputs"]
    result = analyse(inputs)
    if "error" in outputs:
        return [Field("error", None, outputs["error"])]
    better = inputs["improvement_direction"]
    stops = [phase.stop for phase in result.phases]
    return [
        *_parts(result, outputs),
        *by_part("outside_limits", from_one(result.beyond), outputs["outside_limits"], stops),
        *by_part("close_to_limits", _close(result), outputs["close_to_limits"], stops),
        *_points(result, better, outputs),
        Field("variation_icon", _icon(result, better), outputs["variation_icon"]),
        *_assurance(result, inputs, outputs),
        Field("warnings", any(_trial(result)), _warned(outputs)),
    ]


def analyse(inputs):
    fixed = inputs.get("fix_after_n_points")
    starts = [each - 1 for each in inputs.get("rebase_at", ())]
    return analyse_shewhart_chart(
        inputs["y"],
        phases=[Phase(each, baseline=fixed) for each in [0, *starts]],
        rules=replace(MAKING_DATA_COUNT, minimum=0),
        conventions=replace(NHS_ENGLAND, screen=inputs.get("screen_outliers", True)),
    )


def _parts(result, outputs):
    fields = [Field("parts", len(result.phases), len(outputs["parts"]))]
    scale = spread_of([*result.lines.lower, *result.lines.upper])
    given = zip(result.phases, _trial(result), outputs["parts"], strict=False)
    for number, (phase, trial, theirs) in enumerate(given):
        at = slice(phase.start, phase.stop)
        ours = {
            "from": phase.start + 1,
            "to": phase.stop,
            "mean": list(result.centre[at]),
            "lpl": list(result.lines.lower[at]),
            "upl": list(result.lines.upper[at]),
            "short_group_warning": trial,
        }
        fields += [
            Field(name, ours[name], value, scale, part=number) for name, value in theirs.items()
        ]
    return fields


def _trial(result):
    """Tell which phases have trial limits: fewer than twelve points."""
    return [phase.stop - phase.start < TRIAL_BELOW for phase in result.phases]


def _warned(outputs):
    return any("n < 12" in each for each in outputs.get("warnings") or ())


def _close(result):
    lines = result.lines
    beyond = set(result.beyond)
    both = zip(result.values, lines.lower_2, lines.upper_2, strict=True)
    return [
        at + 1
        for at, (value, lower, upper) in enumerate(both)
        if at not in beyond and (value < lower or value > upper)
    ]


def _points(result, better, outputs):
    judged = point_variation(result, better)
    special = [at + 1 for at, each in enumerate(judged) if each.kind != "common cause"]
    stops = [phase.stop for phase in result.phases]
    fields = by_part("special_cause", special, outputs["special_cause"], stops)
    types, kinds = {}, {}
    for at in special:
        each = judged[at - 1]
        types.setdefault(TYPES[each.rule, each.direction], []).append(at)
        kinds.setdefault(_kind(each), []).append(at)
    for name, ours in (("special_cause_type", types), ("point_type", kinds)):
        theirs = outputs.get(name) or {}
        for each in {**ours, **theirs}:
            fields += by_part(name, ours.get(each, []), theirs.get(each, []), stops)
    return fields


def _kind(judged):
    if judged.kind == "neither":
        return f"special_cause_neutral_{judged.direction}"
    return f"special_cause_{judged.kind}"


def _icon(result, better):
    judged = latest_variation(result, better)
    if judged.kind == "common cause":
        return "common_cause.svg"
    name = "neutral" if judged.kind == "neither" else judged.kind
    return f"{name}_{judged.direction}.svg"


def _assurance(result, inputs, outputs):
    target = inputs.get("target")
    found = "" if target is None else assurance(result, target, inputs["improvement_direction"])
    return [
        Field(name, ours, outputs.get(name))
        for name, ours in zip(("assurance_type", "assurance_icon"), ASSURANCE[found], strict=True)
        if not (missing(ours) and missing(outputs.get(name)))
    ]
