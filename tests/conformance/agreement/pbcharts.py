"""pbcharts (R): run charts, I (and I′) charts and moving standard deviations."""

from __future__ import annotations

from dataclasses import replace

from agreement.compare import Field, by_part, from_one
from agreement.qicharts2 import compare_parts
from practicum.spc.conventions import EXACT
from practicum.spc.rules import ANHOEJ
from practicum.spc.run_chart import analyse_run_chart
from practicum.spc.shewhart import analyse_shewhart_chart

SCREEN_AT = 3.2665


def compare_chart(record) -> list[Field]:
    inputs, outputs = record["inputs"], record["outputs"]
    result = analyse(inputs)
    fields = compare_parts(result, outputs["parts"], observed="all")
    if inputs["chart"] == "ms":  # prints no lower limit where ours is 0, the least there can be
        fields = [each for each in fields if each.name != "lcl" or each.theirs is not None]
    marked = set(getattr(result, "beyond", ())) - set(result.excluded)
    stops = [phase.stop for phase in result.phases]
    return fields + by_part("sigma_signal", from_one(marked), outputs["sigma_signal"], stops)


def analyse(inputs):
    given = {
        "rules": replace(ANHOEJ, minimum=0),
        "denominators": inputs.get("den"),
        "freeze": inputs.get("freeze"),
        "phases": inputs.get("split", ()),
        "excluded": [each - 1 for each in inputs.get("exclude", ())],
    }
    if inputs["chart"] == "run":
        return analyse_run_chart(inputs["num"], **given)
    if given["denominators"] is None:
        given["denominators"] = [1] * len(inputs["num"])
    conventions = replace(EXACT, mr_limit=SCREEN_AT, screen=inputs.get("screenms", False))
    chart = {"i": "i-prime", "ms": "ms"}[inputs["chart"]]
    return analyse_shewhart_chart(inputs["num"], chart=chart, conventions=conventions, **given)
