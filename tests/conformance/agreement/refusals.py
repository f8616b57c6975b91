"""When another program stops instead of giving a result: conditions on the inputs alone."""

from __future__ import annotations

import itertools
from collections import Counter

_WINDOW = 7


def nhsr_trend_over_a_gap(record, _field):
    """Seven points with one not measured, of which all the others go the same way."""
    values = record["inputs"]["y"]
    edges = [0, *(each - 1 for each in record["inputs"].get("rebase_at", ())), len(values)]
    return any(
        _undecided(values[at : at + _WINDOW])
        for start, stop in itertools.pairwise(edges)
        for at in range(start, stop - _WINDOW + 1)
    )


def _undecided(window):
    if None not in window:
        return False
    steps = {
        (b > a) - (b < a) for a, b in itertools.pairwise(window) if a is not None and b is not None
    }
    return steps <= {1} or steps <= {-1}


def qcc_subgroup_sizes(record, _field):
    """A subgroup of one value, or of more values than its table of ranges has."""
    data = record["inputs"]["data"]
    if not isinstance(data[0], list):
        return False
    sizes = [sum(each is not None for each in row) for row in data]
    return min(sizes) <= 1 or (record["kind"] == "qcc.R" and max(sizes) > 25)


def qcc_quantiles_of_one_size(record, _field):
    """A confidence level, with sizes that are all alike."""
    sizes = record["inputs"].get("sizes", 1)
    alike = not isinstance(sizes, list) or len(set(sizes)) == 1
    return "confidence.level" in record["inputs"] and alike


def qcc_fewer_points_than_its_rules_look_at(record, _field):
    """Fewer than the five points that qcc's rules lay side by side."""
    return len(record["inputs"]["data"]) < 5


def shewhart_refuses(record, _field):
    """Too few points, no variation to scale by, sizes that differ, or counts that are none."""
    inputs, kind = record["inputs"], record["kind"].removeprefix("shewhart.")
    values = [each for each in inputs["y"] if each is not None]
    if kind in {"xbar_r", "xbar_s"}:
        return _subgroups_differ(inputs) or len(set(inputs["subgroup"])) < 2
    if len(values) < {"run_chart": 4}.get(kind, 2):
        return True
    if kind in {"imr", "run_chart"}:
        return False
    if kind == "np_chart" and len(set(inputs["n"])) > 1:
        return True
    return _no_counts(inputs) or (kind.startswith("laney") and _one_ratio(inputs))


def _subgroups_differ(inputs):
    sizes = Counter(
        group
        for value, group in zip(inputs["y"], inputs["subgroup"], strict=True)
        if value is not None
    )
    return len(set(sizes.values())) > 1 or 1 in sizes.values()


def _no_counts(inputs):
    sizes = inputs.get("n", ())
    whole = all(each >= 0 and each % 1 == 0 for each in inputs["y"] if each is not None)
    return not whole or None in sizes or any(each <= 0 for each in sizes)


def _one_ratio(inputs):
    """All ratios are alike, or all proportions are 0 or 1: the standardized points are too."""
    ratios = {a / b for a, b in zip(inputs["y"], inputs["n"], strict=True) if a is not None}
    return max(ratios) - min(ratios) <= 1e-12 * max(ratios, default=0)


def too_few_rows(record, _field):
    """Fewer points than the baseline and one run together."""
    inputs = record["inputs"]
    baseline = inputs.get("med_rows", inputs.get("initial_rows"))
    return len(inputs["y"]) < baseline + inputs["runlength"]
