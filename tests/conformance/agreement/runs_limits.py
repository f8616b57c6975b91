"""The exact distribution of the number of runs."""

from __future__ import annotations

from agreement.compare import Field
from practicum.spc.printed_runs import PRINTED_RUNS_TABLE
from practicum.spc.runs_distribution import runs_distribution, runs_limits

LEVELS = {"two_sided_5pct": 0.05, "two_sided_10pct": 0.10}


def compare_exact(record) -> list[Field]:
    inputs, outputs = record["inputs"], record["outputs"]
    above, below = inputs["n_above"], inputs["n_below"]
    chances = runs_distribution(above, below)
    fields = [Field("pmf", list(chances[2:]), outputs["pmf"])]
    for name, level in LEVELS.items():
        if name in outputs:
            limits, theirs = runs_limits(above, below, level), outputs[name]
            fields += [
                Field("lower", limits.lower, theirs["lower"]),
                Field("upper", limits.upper, theirs["upper"]),
                Field("p_below_lower", sum(chances[: limits.lower]), theirs["p_below_lower"]),
                Field("p_above_upper", sum(chances[limits.upper + 1 :]), theirs["p_above_upper"]),
            ]
    printed = outputs.get("printed_table_reproduction")
    if printed:
        fields.append(Field("printed_table", list(PRINTED_RUNS_TABLE[inputs["n_useful"]]), printed))
    return fields
