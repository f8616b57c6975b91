"""A measure in short, as a card of the plan shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.measures.words import read_words

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS = {"outcome": "Outcome", "process": "Process", "balancing": "Balancing"}
OFTEN = {
    "each": "each time",
    "daily": "every day",
    "weekly": "every week",
    "fortnightly": "every two weeks",
    "monthly": "every month",
    "other": "",
}
BETTER = {"up": "higher is better", "down": "lower is better", "neither": "neither way is better"}
NO_NAME = "Measure without a name"


class Brief(NamedTuple):
    """A measure in short; every field is words to show, empty where nothing was said.

    Attributes
    ----------
    name, kind, type : str
        `kind` in words, `type` as it is kept.
    counted, out_of : str
    collecting : str
        Who, how often, when, and how many.
    wanted : str
        Level now, target and goal, and which way is better.
    driver : str
    points : int
        Rows of figures so far.
    """

    name: str
    kind: str
    type: str
    counted: str
    out_of: str
    collecting: str
    wanted: str
    driver: str
    points: int


def brief(content: Mapping[str, Any], drivers: Mapping[str, str] | None = None) -> Brief:
    """Say a measure in short.

    Parameters
    ----------
    content : mapping
        A measure as typed so far.
    drivers : mapping of str to str, optional
        The words of the diagram's boxes, by id.

    Returns
    -------
    Brief

    Examples
    --------
    >>> found = brief({"name": "Bags back", "unit": "%", "target": "60", "collector": "Key worker"})
    >>> found.collecting, found.wanted
    ('Key worker', 'target 60%')
    """
    seen = read_words(content)
    texts, kind = seen.texts, seen.choices["type"]
    named = texts["driver"]
    rows = content.get("rows")
    return Brief(
        name=texts["name"] or NO_NAME,
        kind=KINDS.get(kind, "Kind not chosen yet"),
        type=kind if kind in KINDS else "",
        counted=texts["counted"],
        out_of=texts["out_of"],
        collecting=_sentence(texts["collector"], _often(content), _sample(content)),
        wanted=_sentence(*levels(content), BETTER.get(str(content.get("direction")), "")),
        driver=(drivers or {}).get(named, named),
        points=sum(map(_filled, rows)) if isinstance(rows, list | tuple) else 0,
    )


def _often(content: Mapping[str, Any]) -> str:
    texts = read_words(content).texts
    often = OFTEN.get(str(content.get("frequency")), "")
    if often and texts["when"]:
        return f"{often} ({texts['when']})"
    return often or texts["when"]


def _sample(content: Mapping[str, Any]) -> str:
    seen = read_words(content)
    if not seen.sampled:
        return "all" if seen.choices["sampling"] == "all" else ""
    size = seen.number("sample_size")
    return f"a sample of {size:g}" if size is not None else "a sample"


def levels(content: Mapping[str, Any]) -> list[str]:
    """Say where a measure is and where it is to be.

    Parameters
    ----------
    content : mapping
        A measure as typed so far.

    Returns
    -------
    list of str

    Examples
    --------
    >>> levels({"unit": "days", "baseline": "110", "target": "84"})
    ['now 110 days', 'target 84 days']
    """
    unit = read_words(content).texts["unit"]
    said = []
    for name, words in (("baseline", "now"), ("target", "target"), ("goal", "goal")):
        value = str(content.get(name) or "").strip()
        if value:
            end = "" if value.endswith("%") or not unit else "%" if unit == "%" else f" {unit}"
            said.append(f"{words} {value}{end}")
    return said


def _filled(row: object) -> bool:
    values = (
        [row.get(name) for name in ("date", "value", "numerator")] if hasattr(row, "get") else []
    )
    return any(str(each or "").strip() for each in values)


def _sentence(*parts: str) -> str:
    return ", ".join(each for each in parts if each)
