"""What a practice case is, worked out by hand: the answer, and the points that must be marked."""

import by_hand


def judged_by_hand(case):
    """Give the answer and the points that must be marked, without the engine."""
    return HANDS[case.kind](case)


def _rule(case):
    found = by_hand.signals(case.values, case.freeze)
    assert len(found) == 1, found
    ((rule, where),) = found.items()
    assert not far_out(case), "a point stands out as well"
    if rule == "shift":
        assert len(where) == 1
        return "shift", set(where[0])
    if rule == "trend":
        assert len(where) == 1
        first, last = where[0]
        points = set(range(first, last + 1))
        twins = {at for at in points if _has_twin(case.values, at)}
        assert len(twins) == (2 if case.kind == "trend-with-ties" else 0)
        assert not twins & {first, last}
        return "trend", {at for at in points if not _has_twin(case.values, at)}
    return rule, set()


def _has_twin(values, at):
    return any(
        0 <= other < len(values) and values[other] == values[at] for other in (at - 1, at + 1)
    )


def far_out(case):
    return {at for at, each in enumerate(by_hand.robust(case.values)) if each >= 4.4}


def _astronomical(case):
    assert by_hand.signals(case.values) == {}
    return "astronomical", far_out(case)


def _nothing(case):
    assert by_hand.signals(case.values, case.freeze) == {}
    assert not far_out(case)
    return "nothing", set()


def _season(case):
    first, second = case.values[:12], case.values[12:24]
    assert len(case.values) == 24
    assert not far_out(case)
    assert _correlation(first, second) >= 0.75
    return "season", set()


def _mad_month(case):
    assert by_hand.signals(case.values) == {}
    (at,) = far_out(case)
    half = len(case.values) // 2
    before, after = case.values[:half], [v for p, v in enumerate(case.values) if p >= half]
    without = [v for p, v in enumerate(case.values) if p >= half and p != at]
    assert _mean(after) - _mean(before) > 2 * abs(_mean(without) - _mean(before))
    assert "On average the second half is higher" in case.claim
    assert at in case.notes
    return "mad-month", {at}


def _definition(case):
    (at,) = [at for at, note in case.notes.items() if note.startswith("From here")]
    step = by_hand.middle(case.values[at:]) - by_hand.middle(case.values[:at])
    spread = by_hand.middle([abs(v - by_hand.middle(case.values[:at])) for v in case.values[:at]])
    assert abs(step) > spread
    assert by_hand.shifts(case.values, by_hand.middle(case.values))
    assert not by_hand.shifts(case.values[:at], by_hand.middle(case.values[:at])) or at < 12
    return "definition", {at}


def _counted_in(case):
    """Find in the table where the number counted leaps: there others are counted in."""
    sizes = [size for _, size in case.parts]
    leaps = [at for at in range(1, len(sizes)) if sizes[at] - sizes[at - 1] > 40]
    answer, points = _definition(case)
    assert points == set(leaps)
    (at,) = leaps
    assert min(sizes[at:]) > 1.5 * by_hand.middle(sizes[:at])
    assert all(
        abs(v - 100 * n / d) < 1e-9 for v, (n, d) in zip(case.values, case.parts, strict=True)
    )
    return answer, points


def _denominator(case):
    share = sum(n for n, _ in case.parts) / sum(d for _, d in case.parts)
    usual = max(d for _, d in case.parts)
    small = {at for at, (_, d) in enumerate(case.parts) if d * 5 < usual}
    for done, size in case.parts:
        assert abs(done / size - share) <= 3 * (share * (1 - share) / size) ** 0.5 + 1e-12
    assert by_hand.signals(case.values) == {}
    assert all(
        abs(v - 100 * n / d) < 1e-9 for v, (n, d) in zip(case.values, case.parts, strict=True)
    )
    return "denominator", small


def _baseline(case):
    assert case.freeze < 10
    assert "shift" in by_hand.signals(case.values, case.freeze)
    assert by_hand.signals(case.values) == {}
    return "baseline", set()


def _too_early(case):
    line = by_hand.middle(case.values)
    assert sum(1 for side in by_hand.sides(case.values, line) if side) < 10
    return "too-early", set()


def _mean(values):
    return sum(values) / len(values)


def _correlation(one, two):
    a, b = [v - _mean(one) for v in one], [v - _mean(two) for v in two]
    return (
        sum(x * y for x, y in zip(a, b, strict=True))
        / (sum(x * x for x in a) * sum(y * y for y in b)) ** 0.5
    )


HANDS = {
    **dict.fromkeys(
        ("shift", "trend", "too-few-runs", "too-many-runs", "shift-on-line", "trend-with-ties"),
        _rule,
    ),
    "astronomical": _astronomical,
    "nothing": _nothing,
    "near-miss": _nothing,
    "season": _season,
    "mad-month": _mad_month,
    "definition": _definition,
    "denominator": _denominator,
    "baseline": _baseline,
    "too-early": _too_early,
    "counted-in": _counted_in,
}
