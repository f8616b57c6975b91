"""What a measure's chart can be told: its kind, its rules, its figures; names and words as data.

The engine knows the same names; a test holds the two lists together.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

CHARTS: dict[str, str] = {
    "run": "Run chart",
    "i": "I chart (XmR): one measurement a point",
    "mr": "Moving range chart: how neighbours differ",
    "xbar": "X-bar chart: means of subgroups (limits from S)",
    "xbar-r": "X-bar chart: means of subgroups (limits from R)",
    "s": "S chart: spread within subgroups",
    "r": "R chart: range within subgroups",
    "p": "P chart: how many of how many",
    "p-prime": "P′ chart: how many of very many",
    "u": "U chart: events against a denominator",
    "u-prime": "U′ chart: events against a large denominator",
    "c": "C chart: counts of events",
    "np": "NP chart: how many of a fixed number",
    "g": "G chart: cases between rare events",
    "t": "T chart: time between rare events",
    "i-prime": "I′ chart: measurements with denominators",
    "ms": "MS chart: moving spread with denominators",
}
RULES: dict[str, str] = {
    "perla": "Perla, Provost and Murray",
    "perla-printed": "Perla, Provost and Murray, with their printed table",
    "anhoej": "Anhøj",
    "anhoej-best-box": "Anhøj, best box",
    "anhoej-cut-box": "Anhøj, cut box",
    "making-data-count": "Making Data Count (NHS England)",
    "making-data-count-6": "Making Data Count with six points",
    "limits-only": "Shewhart: the control limits alone",
    "western-electric": "Western Electric",
    "nelson": "Nelson",
    "health-care-data-guide": "The Health Care Data Guide",
    "scotland-older": "Older teaching of NHS Scotland",
}
FIGURES: dict[str, str] = {
    "measurement": "Measurements: a time, a score, money",
    "proportion": "How many of how many",
    "rate": "Events against a denominator, such as falls per 1000 bed days",
    "count": "Counts of events, with much the same chance each time",
    "time-between": "Time between rare events",
    "cases-between": "Cases between rare events",
}
LIMITS: dict[str, str] = {
    "screened": "Leave very large jumps out when the limits are made (as NHS England does)",
}


def _known(kind: str, names: dict[str, str]) -> BeforeValidator:
    def check(value: object) -> object:
        if value in {"", None} or value in names:
            return value or ""
        raise ValueError(f"There is no {kind} called “{str(value)[:40]}”. Choose one of the list.")

    return BeforeValidator(check)


ChartName = Annotated[
    Literal[
        "", "run", "i", "mr", "xbar", "xbar-r", "s", "r", "p", "p-prime", "u", "u-prime", "c",
        "np", "g", "t", "i-prime", "ms",
    ],
    _known("chart", CHARTS),
]  # fmt: skip
RulesName = Annotated[
    Literal[
        "", "perla", "perla-printed", "anhoej", "anhoej-best-box", "anhoej-cut-box",
        "making-data-count", "making-data-count-6", "limits-only", "western-electric", "nelson",
        "health-care-data-guide", "scotland-older",
    ],
    _known("set of rules", RULES),
]  # fmt: skip
FiguresName = Annotated[
    Literal[
        "", "measurement", "proportion", "rate", "count", "time-between", "cases-between"
    ],
    _known("kind of figures", FIGURES),
]  # fmt: skip
LimitsName = Annotated[Literal["", "screened"], _known("way to make limits", LIMITS)]


def setting(value: object, names: dict[str, str]) -> str:
    """Read a setting leniently: a name that is known, or nothing.

    Examples
    --------
    >>> setting("p", CHARTS), setting("pie", CHARTS), setting(None, CHARTS)
    ('p', '', '')
    """
    return value if isinstance(value, str) and value in names else ""
