"""What the practice page shows of a case. Until it is answered, nothing in it tells the key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.figures.charted import chart_measure
from practicum.figures.numbered import DAY, numbered_content, with_names
from practicum.figures.point_words import value_words
from practicum.learning.practice.kinds import ANSWERS, KINDS
from practicum.learning.practice.mastery import AGAIN, HAVE_IT, NEW, ON_THE_WAY, standings
from practicum.spc.reading import read_aloud
from practicum.ui.chart_reading import reading_view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.figures.charted import Charted
    from practicum.learning.practice.case import Case
    from practicum.learning.practice.marking import Marked
    from practicum.learning.practice.mastery import Mastery, Result

View = dict[str, Any]
SHOWN = frozenset({"series", "median", "extended"})
"""Parts of the figure that anyone could draw by hand; the others tell what the rules find."""
GROUPS = {
    "signal": "A signal of the rules",
    "none": "No signal",
    "other": "Something else is behind it",
}
EYE = "These rules count runs and climbs. A point that stands out is left to your eye."
ASK = "Something may have changed"
FRIEND = "But rules see only the points. What lies behind them you have to find out yourself."
STATES = {
    NEW: "Not tried yet",
    AGAIN: "Worth another look",
    ON_THE_WAY: "On the way",
    HAVE_IT: "You have it",
}


def case_view(case: Case, number: int) -> View:
    """Give what the page may know of a case before it is answered.

    Parameters
    ----------
    case : Case
    number : int
        Of the case, from 1.

    Returns
    -------
    dict
        ``number``, ``title``, ``claim``, ``line``, ``figure``, ``points`` (with their words),
        ``columns`` and ``rows`` of the table of figures, and ``options`` to choose from.
    """
    charted = _charted(case)
    figure = with_names(reading_view(_content(case), charted)["figure"], _labels(case))
    plain = [trace for trace in figure["data"] if trace["meta"]["role"] in SHOWN]
    # a note that hears the mouse would keep it from a point behind; the point says it in full
    notes = [
        {name: each for name, each in item.items() if name != "hovertext"}
        for item in figure["layout"]["annotations"]
    ]
    return {
        "number": number,
        "title": f"{case.title} ({case.unit})",
        "claim": case.claim,
        "line": _line(case, charted),
        "figure": {"data": plain, "layout": {**figure["layout"], "annotations": notes}},
        "points": [{"row": f"p{at}", "words": _words(case, at)} for at in range(len(case.values))],
        "columns": _columns(case),
        "rows": [_row(case, at) for at in range(len(case.values))],
        "options": _options(),
    }


def verdict_view(case: Case, marked: Marked) -> View:
    """Give what the page shows after an answer: the verdict, the very points, the reading."""
    charted = _charted(case)
    view = reading_view(_content(case), charted)
    labels = _labels(case)
    named = [f"point {at + 1}" for at in range(len(labels))]
    places = {"hit": marked.hits, "missed": marked.missed, "extra": marked.extra}
    return {
        "right": marked.right,
        "title": "That’s right" if marked.right else "Not yet",
        "lines": list(marked.lines),
        "states": {f"p{at}": state for state, points in places.items() for at in points},
        "figure": with_names(view["figure"], labels),
        "words": _rules_say(case, charted, named),
        "columns": view["columns"],
        "table": [
            {**line, "day": label} for line, label in zip(view["table"], labels, strict=True)
        ],
    }


def _rules_say(case: Case, charted: Charted, labels: list[str]) -> list[str]:
    words = read_aloud(charted.result, unit=case.unit, labels=labels)
    if case.kind in {"astronomical", "mad-month"}:
        return [*words, EYE]
    if ANSWERS[case.truth.answer].group == "other" and charted.result.signals:
        return [*(each for each in words if not each.startswith(ASK)), FRIEND]
    return list(words)


def mastery_view(mastery: Mastery) -> View:
    """Give how each kind stands; what is weakest first."""
    found = standings(mastery)
    have = sum(each.state == HAVE_IT for each in found)
    order = {state: at for at, state in enumerate((AGAIN, ON_THE_WAY, NEW, HAVE_IT))}
    rows = [
        {
            "title": KINDS[each.kind].title,
            "state": each.state,
            "words": STATES[each.state],
            "last": _last(each.results),
        }
        for each in sorted(found, key=lambda each: order[each.state])
    ]
    way = sum(each.state == ON_THE_WAY for each in found)
    tried = sum(each.state != NEW for each in found)
    on_the_way = f"{way} {'is' if way == 1 else 'are'} on the way"
    lead = f"You have {have} of {len(found)} kinds, have tried {tried}, and {on_the_way}."
    return {"lead": lead, "rows": rows}


def _content(case: Case) -> View:
    points = [
        {
            "label": label,
            "value": case.values[at],
            "parts": case.parts[at] if case.parts else None,
            "note": case.notes.get(at, ""),
        }
        for at, label in enumerate(_labels(case))
    ]
    return numbered_content(points, unit=case.unit, better=case.better, freeze=case.freeze)


def _charted(case: Case) -> Charted:
    return chart_measure(_content(case), chart="run", rules="perla", today=DAY)


def _labels(case: Case) -> list[str]:
    return [f"{at}: {when}" for at, when in enumerate(case.when, 1)]


def _line(case: Case, charted: Charted) -> str:
    level = value_words(round(charted.result.phases[0].centre, 1), case.unit)
    made_of = f"the first {case.freeze} points" if case.freeze else f"all {len(case.values)} points"
    return f"The line is the median of {made_of}: {level}."


def _words(case: Case, at: int) -> str:
    row = _row(case, at)
    parts = f" ({row['parts']})" if row["parts"] else ""
    note = f". {row['note']}" if row["note"] else ""
    return f"Point {row['day']}: {row['value']}{parts}{note}"


def _columns(case: Case) -> list[list[str]]:
    made_of = [["parts", "Made of"]] if case.parts else []
    return [["value", "Value"], *made_of, ["note", "Note"]]


def _row(case: Case, at: int) -> Mapping[str, str]:
    parts = "{} of {}".format(*case.parts[at]) if case.parts else ""
    return {
        "row": f"p{at}",
        "day": f"{at + 1}, {case.when[at]}",
        "value": value_words(case.values[at], case.unit),
        "parts": parts,
        "note": case.notes.get(at, ""),
    }


def _options() -> list[View]:
    return [
        {
            "group": title,
            "options": [
                {"value": name, "label": answer.title, "marks": answer.marks}
                for name, answer in ANSWERS.items()
                if answer.group == group
            ],
        }
        for group, title in GROUPS.items()
    ]


def _last(results: tuple[Result, ...]) -> str:
    return ", ".join("right" if each.right else "not yet" for each in results[-3:])
