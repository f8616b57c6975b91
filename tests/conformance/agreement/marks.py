"""Which points a peer marks, from the signals that our engine found: presentation, no rule."""

from __future__ import annotations


def whole(signals):
    """Mark every point of a signal, from 1."""
    return sorted({point + 1 for signal in signals for point in signal.points})


def completing(signals, rule):
    """Mark only the points at which a rule is complete, as qcc does, from 1."""
    marked = set()
    for signal in signals:
        marked |= _beyond(signal, rule) if rule.kind == "beyond" else _row(signal, rule)
    return sorted(each + 1 for each in marked)


def _row(signal, rule):
    return set(signal.points[rule.length - 1 :])


def _beyond(signal, rule):
    hits = set(signal.points)
    return {
        each
        for each in hits
        if each >= rule.length - 1
        and sum(each - back in hits for back in range(rule.length)) >= rule.count
    }
