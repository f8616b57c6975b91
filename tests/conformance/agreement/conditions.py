"""Properties of a record under which a difference is known. None looks at an id."""

from __future__ import annotations

import itertools
from math import isnan, pi, sqrt

from agreement.compare import alike, missing

SCREEN_AT = {"pbcharts.i": 3.2665}


def always(_record, _field):
    """Every record of the kind."""
    return True


def nothing_measured(record, _field):
    """A series without one measured value."""
    return all(each is None for each in record["inputs"]["y"])


def nearly_equal(_record, field):
    """The two agree to a hundred-thousandth: only digits of a printed constant differ."""
    return alike(field.ours, field.theirs, 1e3 * field.scale, tolerance=1e-5)


def the_peer_stops(record, _field):
    """The peer printed an error instead of a result."""
    return "error" in record["outputs"]


def a_phase_of_twelve(record, _field):
    """A phase has exactly twelve points."""
    count = len(record["inputs"]["y"])
    edges = [0, *(each - 1 for each in record["inputs"].get("rebase_at", ())), count]
    return 12 in {stop - start for start, stop in itertools.pairwise(edges)}


def no_variation(record, _field):
    """All values are the same: the standard deviation is 0."""
    values = record["inputs"].get("y") or record["inputs"]["data"]
    return len({each for each in values if each is not None}) == 1


def asks_for_a_confidence_level(record, _field):
    """Limits were asked for by probability, not by standard deviations."""
    return "confidence.level" in record["inputs"]


def no_limits_given(_record, field):
    """The peer gave empty limits."""
    return field.name == "beyond_limits" or field.theirs in (None, [])


def lower_95_line_left_out(_record, field):
    """The peer prints no lower 95 % line because it would be below zero."""
    return missing(field.theirs) and set(field.ours) == {0.0}


def subgroup_without_values(record, _field):
    """A subgroup in which nothing was measured."""
    inputs = record["inputs"]
    if "subgroup" not in inputs:
        return False
    measured = {
        group
        for value, group in zip(inputs["y"], inputs["subgroup"], strict=True)
        if value is not None
    }
    return measured != set(inputs["subgroup"])


def screening_leaves_nothing(record, _field):
    """Screening moving ranges drops all of them, or all but zeros, in some baseline."""
    limit = SCREEN_AT.get(record["kind"], 3.267)
    return any(_nothing_left(each, limit) for each in _baselines(record))


def _nothing_left(ranges, limit):
    ranges = [each for each in ranges if not isnan(each)]
    if not ranges:
        return False
    mean = sum(ranges) / len(ranges)
    return not any(each > 0 for each in ranges if each < limit * mean)


def _baselines(record):
    """Give the moving ranges of each part's baseline, on the scale that the chart uses."""
    inputs = record["inputs"]
    values = [float("nan") if each is None else each for each in inputs.get("y", inputs.get("num"))]
    sizes = inputs.get("n", inputs.get("den")) or [1] * len(values)
    sizes = [each or float("nan") for each in sizes]
    for part in _parts(inputs, len(values)):
        yield _ranges(
            inputs.get("chart", "i"), [values[at] for at in part], [sizes[at] for at in part]
        )


def _parts(inputs, count):
    starts = [each - 1 for each in inputs.get("rebase_at", ())]
    stops = [*(inputs.get("part") or inputs.get("split") or starts), count]
    left_out = {each - 1 for each in inputs.get("exclude") or ()}
    fixed = inputs.get("freeze") or inputs.get("fix_after_n_points") or count
    if len(stops) > 1 and "fix_after_n_points" not in inputs:
        fixed = count
    for start, stop in zip([0, *stops[:-1]], stops, strict=True):
        yield [at for at in range(start, min(stop, start + fixed)) if at not in left_out]


def _ranges(chart, values, sizes):
    if chart == "t":
        values = [each ** (1 / 3.6) for each in values]
    if chart in {"pp", "up"}:
        values = _scores(values, sizes, share=chart == "pp")
    if chart == "ip" or (chart == "i" and any(each != 1 for each in sizes)):
        return _moving_sigmas(values, sizes)
    return [abs(b - a) for a, b in itertools.pairwise(values)]


def _scores(values, sizes, *, share):
    both = [(a, b) for a, b in zip(values, sizes, strict=True) if not (isnan(a) or isnan(b))]
    centre = sum(a for a, _ in both) / sum(b for _, b in both)
    variance = centre * (1 - centre) if share else centre
    if not variance:
        return [0.0] * len(values)
    return [(a / b - centre) / sqrt(variance / b) for a, b in zip(values, sizes, strict=True)]


def _moving_sigmas(values, sizes):
    rates = [a / b for a, b in zip(values, sizes, strict=True)]
    pairs = zip(rates, rates[1:], sizes, sizes[1:], strict=False)
    return [abs(b - a) / sqrt(1 / m + 1 / n) * sqrt(pi / 2) for a, b, m, n in pairs]
