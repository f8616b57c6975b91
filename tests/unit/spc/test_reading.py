"""Readings are two or three plain sentences, and every fact in them is true."""

import itertools
import random
import re
from math import comb, isfinite, isnan
from statistics import mean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.spc import Phase, analyse_run_chart, read_aloud
from practicum.spc.rules import RULE_SETS
from practicum.spc.shewhart import analyse_shewhart_chart

NUMBERS = {
    word: number
    for number, word in enumerate(
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    )
}  # fmt: skip
COUNT = r"(no|one|two|three|four|five|six|seven|eight|nine|ten|[\d,]+)"
VALUE = r"(-?[\d,]+(?:\.\d+)?)"


def number(word):
    return NUMBERS[word] if word in NUMBERS else float(word.replace(",", ""))


def said(text, pattern):
    """Give the numbers that a pattern finds in a text, or None."""
    match = re.search(pattern, text)
    return match and tuple(number(each) for each in match.groups())


def close(told, true):
    """Tell whether a number told with about four digits is the true one."""
    return abs(told - true) <= 6e-4 * max(abs(true), 1e-3)


def random_case(seed):
    """Make a series with gaps, ties, a freeze, points left out: whatever a team may have."""
    rng = random.Random(seed)  # noqa: S311 - test data
    length = rng.choice([0, 1, 2, 5, 9, 10, 11, 12, 13, 18, 24, 36, 60])
    whole = rng.random() < 0.4
    level, step = rng.uniform(5, 30), rng.choice([0, 0, 4, 9])
    values = [
        rng.gauss(level + (step if at > length / 2 else 0), rng.choice([0, 1, 3]))
        for at in range(length)
    ]
    values = [round(each) if whole else round(each, 2) for each in values]
    values = [None if rng.random() < 0.08 else each for each in values]
    decisions = {}
    if length > 8 and rng.random() < 0.4:
        decisions["freeze"] = rng.randint(3, length - 1)
    if length > 2 and rng.random() < 0.3:
        decisions["excluded"] = sorted(rng.sample(range(length), 2))
    return values, decisions


CASES = [random_case(seed) for seed in range(200)]


def kept(values, decisions):
    """Give the positions that count, and those of them that make the centre line."""
    used = [
        at
        for at, value in enumerate(values)
        if value is not None and at not in decisions.get("excluded", ())
    ]
    return used, [at for at in used if at < decisions.get("freeze", len(values))]


@pytest.mark.parametrize(("values", "decisions"), CASES, ids=range(len(CASES)))
def test_the_facts_of_a_run_charts_reading_are_true(values, decisions):
    text = " ".join(read_aloud(analyse_run_chart(values, **decisions)))
    used, base = kept(values, decisions)
    if not used:
        assert "nothing to read" in text
        return
    centre = median([values[at] for at in base]) if base else None
    frozen = decisions.get("freeze", len(values)) < len(values)
    of = decisions["freeze"] if frozen else len(used)
    told = said(text, rf"The median of (?:the first )?{COUNT} points? is {VALUE}")
    if base:
        assert told[0] == of
        assert close(told[1], centre)
    check_gaps(text, values, decisions)
    check_run_signals(text, values, used, centre)


def check_gaps(text, values, decisions):
    left_out = decisions.get("excluded", ())
    missing = sum(each is None for at, each in enumerate(values) if at not in left_out)

    assert said(text, rf"{COUNT} points? (?:was|were) not measured") == (
        (missing,) if missing else None
    )
    assert said(text, rf"{COUNT} points? (?:is|are) left out") == (
        (len(left_out),) if left_out else None
    )


def check_run_signals(text, values, used, centre):
    sides = [
        (at, values[at] > centre) for at in used if centre is not None and values[at] != centre
    ]
    if len(sides) < 10:
        assert "too early" in text or "no variation" in text
        assert "signal by" not in text
        return
    runs, shifts = plain_runs(sides)
    trends = plain_trends([(at, values[at]) for at in used])
    low, high = exact_limits(len(sides))
    found = len(shifts) + len(trends) + (not low <= runs <= high)
    if not found:
        assert "There is no signal by the rules of Perla, Provost and Murray" in text
        return
    assert "The rules of Perla, Provost and Murray find" in text
    told_shifts = re.findall(
        rf"a shift of {COUNT} points in a row (above|below) the median \(points (\d+) to (\d+)\)",
        text,
    )
    for count, side, first, last in told_shifts:
        assert (number(count), side, int(first) - 1, int(last) - 1) in shifts
    told_trends = re.findall(
        rf"a trend of {COUNT} points going (up|down) \(points (\d+) to (\d+)\)", text
    )
    for count, way, first, last in told_trends:
        assert (number(count), way, int(first) - 1, int(last) - 1) in trends
    told_runs = said(
        text,
        rf"too (?:few|many) runs \({COUNT} runs?, where chance gives at (?:least|most) {COUNT}",
    )
    more = said(text, rf"and {COUNT} more signals?") or (0,)
    if told_runs:
        assert told_runs == (runs, low if runs < low else high)
        assert not low <= runs <= high

    assert len(told_shifts) + len(told_trends) + bool(told_runs) + more[0] == found


def plain_runs(sides):
    groups = []
    for at, above in sides:
        if not groups or groups[-1][-1][1] != above:
            groups.append([])
        groups[-1].append((at, above))
    return len(groups), {
        (len(group), "above" if group[0][1] else "below", group[0][0], group[-1][0])
        for group in groups
        if len(group) >= 6
    }


def plain_trends(points):
    points = [each for at, each in enumerate(points) if not at or each[1] != points[at - 1][1]]
    found, start = set(), 0
    for end in range(1, len(points)):
        turned = end + 1 == len(points) or (points[end + 1][1] > points[end][1]) != (
            points[end][1] > points[end - 1][1]
        )
        if turned:
            if end - start + 1 >= 5:
                way = "up" if points[end][1] > points[start][1] else "down"
                found.add((end - start + 1, way, points[start][0], points[end][0]))
            start = end
    return found


def exact_limits(useful):
    """Give the fewest and most runs that chance explains, from the chances of each number."""
    above, below = (useful + 1) // 2, useful // 2
    ways = [0] * (useful + 1)
    for runs in range(2, useful + 1):
        half, odd = divmod(runs, 2)
        more, fewer = half + odd, half
        ways[runs] = comb(above - 1, more - 1) * comb(below - 1, fewer - 1)
        ways[runs] += comb(above - 1, fewer - 1) * comb(below - 1, more - 1)
    total, passed, low, high = sum(ways), 0, 0, useful
    while (passed + ways[low]) * 40 <= total:
        passed, low = passed + ways[low], low + 1
    passed = 0
    while (passed + ways[high]) * 40 <= total:
        passed, high = passed + ways[high], high - 1
    return low, high


@pytest.mark.parametrize(("values", "decisions"), CASES, ids=range(len(CASES)))
def test_the_facts_of_an_individuals_charts_reading_are_true(values, decisions):
    target = 20
    sentences = read_aloud(
        analyse_shewhart_chart(values, **decisions), target=target, improvement="increase"
    )
    text = " ".join(sentences)
    used, base = kept(values, decisions)
    if not used or not base:
        return
    check_gaps(text, values, decisions)
    centre = mean(values[at] for at in base)

    assert close(said(text, rf"The mean of (?:the first )?{COUNT} points? is {VALUE}")[1], centre)
    in_order = [
        at
        for at in range(decisions.get("freeze", len(values)))
        if at not in decisions.get("excluded", ())
    ]
    ranges = [
        abs(values[b] - values[a])
        for a, b in itertools.pairwise(in_order)
        if values[a] is not None and values[b] is not None
    ]
    if not ranges:
        assert "too few points for control limits" in text
        return
    reach = 3 * mean(ranges) / 1.128
    low, high = said(text, rf"the control limits are {VALUE} and {VALUE}")

    assert abs(low - (centre - reach)) <= 6e-4 * max(abs(low), abs(centre))
    assert close(high, centre + reach)
    check_outside(text, values, used, centre, reach)
    check_target(text, used, centre - reach, centre + reach, target)


def check_outside(text, values, used, centre, reach):
    margin = 1e-9 * abs(centre)
    outside = [at for at in used if abs(values[at] - centre) > reach + margin]
    told = said(text, rf"{COUNT} points outside the control limits")
    if len(used) >= 10 and len(outside) > 1:
        assert told == (len(outside),)
    elif len(used) >= 10 and outside:
        side = "above the upper" if values[outside[0]] > centre else "below the lower"
        assert f"a point {side} control limit (point {outside[0] + 1})" in text
    else:
        assert told is None
        assert "control limit (" not in text


def check_target(text, used, low, high, target):
    if len(used) < 10:
        assert "every time" not in text
    elif target < low:
        assert "reaches the target of 20 every time" in text
    elif target > high:
        assert "cannot reach the target of 20" in text
    else:
        assert "at times and miss it at others" in text


@given(
    st.lists(st.one_of(st.none(), st.integers(-3, 9)), max_size=30),
    st.sampled_from(sorted(RULE_SETS)),
    st.sampled_from(["run", "i", "mr", "xbar", "s", "p", "u", "np", "i-prime"]),
    st.booleans(),
)
def test_any_reading_has_at_most_three_whole_sentences_and_no_odd_number(values, rules, kind, cut):
    decisions = {"phases": [Phase(len(values) // 2, "new")]} if cut and len(values) > 3 else {}
    result = any_chart(values, rules, kind, decisions)
    sentences = read_aloud(result, target=4, improvement="decrease", unit="days")

    assert 1 <= len(sentences) <= 3
    assert len(sentences) >= 2 or "nothing to read" in sentences[0]
    for each in sentences:
        assert each[0].isupper()
        assert each.endswith(".")
        assert not re.search(r"nan|inf\b|None|\be[-+]?\d|  ", each)


def any_chart(values, rules, kind, decisions):
    if kind == "run":
        return analyse_run_chart(values, rules=rules, **decisions)
    if kind in {"p", "u", "np", "i-prime"}:
        values = [None if each is None else abs(each) for each in values]
        decisions |= {"denominators": [20 + at % 3 for at in range(len(values))]}
    if kind in {"xbar", "s"}:
        decisions = {"subgroups": [at // 3 for at in range(len(values))]}
    return analyse_shewhart_chart(values, chart=kind, rules=rules, **decisions)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([], "Nothing has been measured yet"),
        ([None, None], "Nothing has been measured yet"),
        ([4], "The one point lies on the median"),
        ([3] * 20, "All points lie on the median, so there is no variation"),
        ([1, 2, 3], "the rules need ten: it is too early"),
    ],
)
def test_a_chart_with_little_on_it_says_so(values, words):
    assert words in " ".join(read_aloud(analyse_run_chart(values)))


def test_shares_are_told_in_per_cent_and_dates_by_name():
    result = analyse_shewhart_chart([9, 8] * 6 + [1], chart="p", denominators=[10] * 13)
    labels = [f"{day} May" for day in range(1, 14)]
    text = " ".join(read_aloud(result, labels=labels))

    assert "The mean of 13 points is 79.23%" in text
    assert "a point below the lower control limit (13 May)" in text


def test_a_line_that_changes_with_the_size_of_points_is_told_from_where_to_where():
    result = analyse_shewhart_chart([2, 4, 8], chart="np", denominators=[10, 20, 40])

    assert "changes with the size of each point, from 2 to 8" in read_aloud(result)[0]


def test_every_phase_of_a_long_chart_is_told():
    result = analyse_run_chart([1, 2] * 6 + [7, 8] * 6, phases=[12])
    level = result.phases[1].centre

    assert isfinite(level)
    assert not isnan(level)
    assert "two phases, with medians of 1.5 and 7.5" in read_aloud(result)[0]
