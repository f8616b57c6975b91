"""Properties of a record under which a difference is known. None looks at an id."""

from __future__ import annotations

import itertools
from collections import Counter
from math import isnan, pi, sqrt

from agreement import nhsr, pbcharts, qicharts2, rephasing
from agreement.compare import alike, missing
from practicum.spc.constants import d3

SCREEN_AT = {"pbcharts.i": 3.2665}


def always(_record, _field):
    """Every record of the kind."""
    return True


def nothing_to_draw(record, field):
    """A part in which the peer knows no centre line or no upper limit, but a lower one at zero."""
    theirs = record["outputs"]["parts"][field.part]
    unknown = missing(theirs["cl"]) or missing(theirs["ucl"])
    return unknown and field.theirs == 0 and all(missing(each) for each in field.ours)


def printed_spread_of_ranges(record, field):
    """The two differ by no more than qcc's printed table of d3 differs from the true values."""
    inputs, outputs = record["inputs"], record["outputs"]
    if record["kind"] == "qcc.xbar" and inputs.get("std.dev") != "MVLUE-R":
        return False  # ranges, weighted by how much they spread
    rows = [*inputs["data"], *inputs.get("newdata", ())]
    sizes = {sum(each is not None for each in row) for row in rows} - {0, 1}
    off = max(abs(D3_OF_QCC[size] - d3(size)) / d3(size) for size in sizes)
    widest = inputs.get("nsigmas", 3) * outputs["std_dev"]
    return alike(field.ours, field.theirs, scale=1e3 * widest, tolerance=2.02 * off)


# From two values a subgroup on, as the package prints them.
D3_OF_QCC = dict(enumerate((
    0.8525033, 0.8883697, 0.8798108, 0.8640855, 0.8480442, 0.8332108, 0.8198378, 0.8078413,
    0.7970584, 0.7873230, 0.7784873, 0.7704257, 0.7630330, 0.7562217, 0.7499188, 0.7440627,
    0.7386021, 0.7334929, 0.7286980, 0.7241851, 0.7199267, 0.7158987, 0.7120802, 0.7084528,
), 2))  # fmt: skip


def no_such_count(record, _field):
    """A count below zero, or more of them than there were."""
    inputs, kind = record["inputs"], record["kind"].partition(".")[2]
    values = inputs.get("y") or inputs.get("data") or ()
    if any(each is not None and each < 0 for each in values):
        return kind in COUNTED
    sizes = inputs.get("n") or inputs.get("sizes") or ()
    sizes = sizes if isinstance(sizes, list) else [sizes] * len(values)
    return kind in SHARES and any(
        value is not None and size and value > size
        for value, size in zip(values, sizes, strict=False)
    )


SHARES = {"p", "pp", "np", "p_chart", "laney_p", "np_chart"}
COUNTED = SHARES | {"c", "u", "up", "g", "c_chart", "u_chart", "laney_u"}


def more_than_there_are(record, field):
    """The peer's upper limit is above the number that each count is out of, and ours is at it."""
    most = max(record["inputs"]["n"])
    ours, theirs = (
        each if isinstance(each, list) else [each] for each in (field.ours, field.theirs)
    )
    return set(ours) == {most} and min(theirs) > most


def a_value_not_measured(record, field):
    """A value is missing, and with it the peer's centre line and limits are unknown."""
    gap = None in record["inputs"]["data"]
    return gap and (field.name.startswith(RULES) or missing(field.theirs) or _all_missing(field))


RULES = ("western_electric", "nelson", "beyond_limits", "std_dev")


def _all_missing(field):
    return isinstance(field.theirs, list) and all(missing(each) for each in field.theirs)


def without_limits(record, field):
    """The last part has no limits to hold a target against; the peer judges all the same."""
    return missing(record["outputs"]["parts"][-1]["upl"]) and missing(field.ours)


def only_across_a_gap(record, field):
    """The points that differ belong to signals of ours that reach across a missing value."""
    inputs = record["inputs"]
    across = set()
    for signal in nhsr.analyse(inputs).signals:
        if None in inputs["y"][signal.first : signal.last + 1]:
            across |= {point + 1 for point in signal.points}
    if field.name == "variation_icon":
        return bool(across)
    return set(field.ours) ^ set(field.theirs) <= across


def spread_from_all_points(record, _field):
    """A point is left out, or on an I′ chart a baseline frozen, and the peer heeds it not."""
    inputs = record["inputs"]
    frozen = record["kind"] == "qicharts2.ip" and inputs.get("freeze")
    return bool(frozen or inputs.get("exclude"))


def a_centre_is_given(record, _field):
    """A centre line was given, not worked out."""
    return "cl" in record["inputs"]


def counted_from_nothing(record, _field):
    """Something was counted where there was nothing to count from: a rate without end."""
    inputs = record["inputs"]
    sizes = inputs.get("n") or inputs.get("den") or ()
    values = inputs.get("y") or inputs.get("num") or ()
    return any(size == 0 and value for value, size in zip(values, sizes, strict=False))


def one_run_wider(_record, field):
    """The transcription of the printed table differs by one run at either end."""
    return all(abs(a - b) <= 1 for a, b in zip(field.ours, field.theirs, strict=True))


def the_last_digit_decides(record, field):
    """A point lies on the centre line but for rounding, and the two programs round differently."""
    inputs, outputs = record["inputs"], record["outputs"]
    if inputs.get("multiply", 1) != 1 or field.part is None:
        return False
    adapter = pbcharts if record["kind"].startswith("pbcharts") else qicharts2
    result = adapter.analyse(inputs)
    phase, theirs = result.phases[field.part], outputs["parts"][field.part]["cl"]
    if missing(theirs) or isinstance(theirs, list) or not alike(phase.centre, theirs):
        return False
    plotted = outputs.get("y") or result.values
    return any(
        _side(result.values[at], phase.centre) != _side(plotted[at], theirs)
        for at in range(phase.start, phase.stop)
        if not missing(plotted[at])
    )


def a_run_inside_a_new_phase(record, _field):
    """After the run that began a phase, and before the phase's last point, a new run begins."""
    inputs = record["inputs"]
    levels = rephasing.propose(inputs)
    sizes = inputs.get("n") or [1] * len(inputs["y"])
    points = [a / b for a, b in zip(inputs["y"], sizes, strict=True)]
    return any(
        _early_run(points, before.centre, level, inputs["runlength"])
        for before, level in itertools.pairwise(levels)
    )


def _early_run(points, old_centre, level, length):
    off = [at for at in range(level.first, len(points)) if points[at] != old_centre]
    sides = [
        (at, points[at] > level.centre)
        for at in range(off[length - 1] + 1, len(points))
        if points[at] != level.centre
    ]
    windows = [sides[at : at + length] for at in range(len(sides) - length + 1)]
    return any(
        window[0][0] <= level.last and len({above for _at, above in window}) == 1
        for window in windows
    )


def _side(value, line):
    return (value > line) - (value < line)


def a_phase_of_twelve(record, _field):
    """A phase has exactly twelve points."""
    count = len(record["inputs"]["y"])
    edges = [0, *(each - 1 for each in record["inputs"].get("rebase_at", ())), count]
    return 12 in {stop - start for start, stop in itertools.pairwise(edges)}


def no_variation(record, field):
    """All that was measured is the same, and we find no signal in it."""
    inputs = record["inputs"]
    values = _flat(inputs.get("y") or inputs["data"])
    sizes = inputs.get("n") or inputs.get("sizes") or 1
    sizes = sizes if isinstance(sizes, list) else [sizes] * len(values)
    measured = {each for each in values if each is not None}
    if len(measured) != 1 and len(sizes) == len(values):
        measured = {a / b if b else a for a, b in zip(values, sizes, strict=True) if a is not None}
    return len(measured) == 1 and field.ours in (None, [], True)


def _flat(data):
    return [each for row in data for each in (row if isinstance(row, list) else [row])]


def limits_are_quantiles(record, field):
    """Limits were asked for by probability; those of counts are then whole numbers of events."""
    inputs = record["inputs"]
    if "confidence.level" not in inputs:
        return False
    if record["kind"] in {"qcc.R", "qcc.S"} or field.name == "beyond_limits":
        return True
    sizes = inputs["sizes"] if record["kind"] == "qcc.u" else 1
    theirs = field.theirs if isinstance(field.theirs, list) else [field.theirs]
    sizes = sizes if isinstance(sizes, list) else [sizes] * len(theirs)
    counts = [limit * size for limit, size in zip(theirs, sizes, strict=False)]
    return all(abs(each - round(each)) < 1e-9 * max(each, 1) for each in counts)


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


def only_later_subgroups_differ_in_size(record, field):
    """The baseline's subgroups are of one size, but others of the part are not."""
    inputs = record["inputs"]
    sizes = Counter()
    for value, group in zip(inputs["y"], inputs["subgroup"], strict=True):
        sizes[group] += value is not None
    every = [sizes[group] for group in sorted(sizes)]
    parts, baselines = _parts(inputs, len(every), all_points=True), _parts(inputs, len(every))
    for at, (part, baseline) in enumerate(zip(parts, baselines, strict=True)):
        if at == field.part:
            return (
                len({every[each] for each in part}) > 1 == len({every[each] for each in baseline})
            )
    return False


def screening_leaves_nothing(record, field):
    """Screening moving ranges drops all of them, or all but zeros, in the field's own baseline.

    A field of the whole chart, such as an icon, is about its last part.
    """
    if not _screens(record):
        return False
    limit = SCREEN_AT.get(record["kind"], 3.267)
    baselines = list(_baselines(record))
    return _nothing_left(baselines[-1 if field.part is None else field.part], limit)


def _screens(record):
    inputs = record["inputs"]
    if record["kind"] == "nhsr.xmr":
        return inputs.get("screen_outliers", True)
    return inputs.get("screened_mr", False) or inputs.get("screenms", False)


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


def _parts(inputs, count, *, all_points=False):
    starts = [each - 1 for each in inputs.get("rebase_at", ())]
    stops = [*(inputs.get("part") or inputs.get("split") or starts), count]
    left_out = {each - 1 for each in inputs.get("exclude") or ()}
    fixed = inputs.get("freeze") or inputs.get("fix_after_n_points") or count
    if all_points or (len(stops) > 1 and "fix_after_n_points" not in inputs):
        fixed = count
    if all_points:
        left_out = set()
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
