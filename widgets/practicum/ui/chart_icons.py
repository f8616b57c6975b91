"""Variation and assurance, as Making Data Count judges them, for the icons that the page draws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.figures.point_words import value_words
from practicum.spc.making_data_count import assurance, latest_variation
from practicum.spc.shewhart import ShewhartResult

if TYPE_CHECKING:
    from practicum.figures.charted import Charted

View = dict[str, Any]
VARIATION = {
    "common cause": ("Common cause", "The latest point is within what chance alone gives."),
    "improvement": ("Improvement", "The latest point is part of a change for the better."),
    "concern": ("Concern", "The latest point is part of a change for the worse."),
    "neither": ("A change", "The latest point is part of a change; say which way is better."),
}
WAYS = {"high": ", to higher values", "low": ", to lower values"}
ASSURANCE = {
    "pass": ("Reaches the target", "As it is, the process will reach {target} every time."),
    "fail": ("Misses the target", "As it is, the process cannot reach {target}."),
    "hit or miss": (
        "Hit or miss",
        "As it is, the process will reach {target} at times and miss it at others.",
    ),
}


def icon_views(charted: Charted) -> list[View]:
    """Give the icons of a chart with limits, each with its words.

    Parameters
    ----------
    charted : Charted

    Returns
    -------
    list of dict
        ``icon`` (``variation`` or ``assurance``), ``kind``, ``direction``, ``title``, ``words``;
        empty for a run chart, or before there are points enough to judge.
    """
    result = charted.result
    if not isinstance(result, ShewhartResult) or not any(each.enough for each in result.phases):
        return []
    return [*_variation(charted, result), *_assurance(charted, result)]


def _variation(charted: Charted, result: ShewhartResult) -> list[View]:
    found = latest_variation(result, charted.improvement or "neutral")
    title, words = VARIATION[found.kind]
    if charted.improvement == "neutral" and found.kind == "neither":
        words = "The latest point is part of a change, neither better nor worse."
    return [_icon("variation", found.kind, found.direction, title + WAYS.get(found.direction, ""),
                  words)]  # fmt: skip


def _assurance(charted: Charted, result: ShewhartResult) -> list[View]:
    target = charted.names.target
    if target is None or charted.improvement is None:
        return []
    found = assurance(result, target, charted.improvement)
    if not found:
        return []
    title, words = ASSURANCE[found]
    aim = f"the target of {value_words(target, charted.names.unit)}"
    return [_icon("assurance", found, "", title, words.format(target=aim))]


def _icon(icon: str, kind: str, direction: str, title: str, words: str) -> View:
    return {
        "icon": icon,
        "kind": kind.replace(" ", "-"),
        "direction": direction,
        "title": title,
        "words": words,
    }
