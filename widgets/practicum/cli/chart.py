"""``practicum chart``: what can be asked on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

File = Annotated[
    Path | None, typer.Argument(help="A CSV or XLSX file with headings in its first row.")
]
Out = Annotated[Path | None, typer.Argument(help="Write the answer to this file.")]
Value = Annotated[str, typer.Option(help="Column of the values or counts; else the last one.")]
Denominator = Annotated[str, typer.Option(help="Column of the denominators.")]
When = Annotated[str, typer.Option("--date", help="Column of the dates; sets the order.")]
Subgroup = Annotated[str, typer.Option(help="Column that says which point a value belongs to.")]
Kind = Annotated[
    str,
    typer.Option(
        "--chart",
        help="run, i, mr, xbar, xbar-r, s, r, p, p-prime, u, u-prime, c, np, g, t, i-prime, ms; "
        "or auto, to be advised.",
    ),
]
Rules = Annotated[
    str,
    typer.Option(
        help="perla, anhoej, nhs-england, western-electric, nelson … or some of a set: "
        "“perla: shift, runs”. Else the chart's own."
    ),
]
Freeze = Annotated[int | None, typer.Option(min=1, help="Points that make the first baseline.")]
Rephase = Annotated[
    list[str] | None,
    typer.Option(help="Begin a new phase: “2026-03-02: new rota”. A date, or a number from 1."),
]
Exclude = Annotated[
    list[str] | None, typer.Option(help="Leave a point out: “2026-01-05: snow day”.")
]
Target = Annotated[float | None, typer.Option(help="What you want to reach.")]
Better = Annotated[str, typer.Option("--improvement", help="increase, decrease or neutral.")]
Unit = Annotated[str, typer.Option(help="Written after values, such as days.")]
Conventions = Annotated[str, typer.Option(help="printed, or nhs-england for its limits.")]
Wolf = Annotated[
    bool, typer.Option("--false-alarms", help="Say how often chance alone gives a signal.")
]
Propose = Annotated[
    bool, typer.Option("--propose", help="Say where a new phase might begin; change nothing.")
]
Screen = Annotated[bool, typer.Option("--screen", help="Screen moving ranges before the limits.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the whole result as JSON.")]
AsPage = Annotated[bool, typer.Option("--html", help="Make a page that stands alone.")]
Batch = Annotated[
    str, typer.Option(help="Many series: a file with one JSON object a line, or - for standard in.")
]


def chart(  # noqa: PLR0913 - each is an option
    file: File = None,
    out: Out = None,
    *,
    value: Value = "",
    denominator: Denominator = "",
    when: When = "",
    subgroup: Subgroup = "",
    kind: Kind = "run",
    rules: Rules = "",
    freeze: Freeze = None,
    rephase: Rephase = None,
    exclude: Exclude = None,
    target: Target = None,
    improvement: Better = "",
    unit: Unit = "",
    conventions: Conventions = "printed",
    screen: Screen = False,
    false_alarms: Wolf = False,
    propose: Propose = False,
    as_json: AsJson = False,
    as_page: AsPage = False,
    batch: Batch = "",
) -> None:
    """Chart a measure and say what the chart shows.

    With --batch, each line is {"id", "chart", "values"} and, if wanted,
    "denominators", "subgroups", "dates", "rules", "freeze", "phases",
    "excluded", "target", "improvement", "screen", "conventions", "reading",
    "unit". A line that cannot be read gives {"id", "error"} and stops nothing.

    In JSON, positions count from 0, and the first and last point of a signal
    both belong to it.
    """
    from practicum.cli.chart_answer import chart_batch, chart_file  # noqa: PLC0415 - loads numpy
    from practicum.cli.chart_ask import Asked  # noqa: PLC0415 - as above

    if batch:
        chart_batch(batch, out or file)
        return
    asked = Asked(
        value=value,
        denominator=denominator,
        date=when,
        subgroup=subgroup,
        chart=kind,
        rules=rules,
        freeze=freeze,
        rephase=rephase or (),
        exclude=exclude or (),
        target=target,
        improvement=improvement,
        unit=unit,
        conventions=conventions,
        screen=screen,
        false_alarms=false_alarms,
        propose=propose,
    )
    chart_file(file, asked, out, as_json=as_json, as_page=as_page)
