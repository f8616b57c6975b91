"""``practicum chart``: charts from a file, for people and for programs."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, NoReturn

import typer

from practicum.cli.chart_ask import Asked, ask
from practicum.cli.chart_batch import answer, answers, reading, telling
from practicum.cli.chart_file import read_table
from practicum.cli.chart_request import Request, Result, analyse

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        "--chart", help="run, i, mr, xbar, xbar-r, s, r, p, p-prime, u, u-prime, c, np, g, t …"
    ),
]
Rules = Annotated[
    str,
    typer.Option(help="perla, anhoej, nhs-england, western-electric, nelson … The chart's own."),
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
    as_json: AsJson = False,
    as_page: AsPage = False,
    batch: Batch = "",
) -> None:
    """Chart a measure and say what the chart shows.

    With --batch, each line is {"id", "chart", "values"} and, where wanted, "denominators",
    "subgroups", "dates", "rules", "freeze", "phases", "excluded", "target", "improvement",
    "screen", "reading", "unit". A line that cannot be read gives {"id", "error"} and stops
    nothing. In JSON, positions count from 0, and the first and last point of a signal both
    belong to it.
    """
    if batch:
        _batch(batch, out or file)
        return
    if file is None:
        _stop("Name a file with your data, or --batch and a file with one series a line.")
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
    )
    with _plainly():
        request = ask(read_table(file), asked)
        result = analyse([request])[0]
        title = f"{value or file.stem}{f' of {denominator}' if denominator else ''}"
        _write(_told(request, result, title, as_json=as_json, as_page=as_page), out)


def _told(request: Request, result: Result, title: str, *, as_json: bool, as_page: bool) -> str:
    if as_json:
        told = answer(request, result)
        told |= {"labels": request.labels, "reading": list(reading(request, result))}
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    words = reading(request, result)
    if not as_page:
        return "\n".join(words) + "\n"
    from practicum.figures.chart_page import chart_page  # noqa: PLC0415 - only for pages

    return chart_page(
        result, words, title=title, told=telling(request, result), target=request.target
    )


def _batch(file: str, out: Path | None) -> None:
    with _plainly(), _lines(file) as (lines, size), _output(out) as write:
        with typer.progressbar(length=size, label="Charts", file=sys.stderr) as bar:
            for told in answers(lines, bar.update):
                write.write(told.encode("utf-8", "backslashreplace") + b"\n")
        write.flush()


@contextmanager
def _lines(file: str) -> Iterator[tuple[IO[bytes], int]]:
    if file == "-":
        yield sys.stdin.buffer, 0
        return
    path = Path(file)
    with path.open("rb") as opened:
        yield opened, path.stat().st_size


@contextmanager
def _output(out: Path | None) -> Iterator[IO[bytes]]:
    if out is None:
        yield sys.stdout.buffer
        return
    with out.open("wb") as opened:
        yield opened


def _write(text: str, out: Path | None) -> None:
    with _output(out) as write:
        write.write(text.encode("utf-8", "backslashreplace"))
        write.flush()
    if out is not None:
        typer.echo(f"Written to {out}.", err=True)


@contextmanager
def _plainly() -> Iterator[None]:
    """Say in one sentence what went wrong, and end with 2."""
    try:
        yield
    except BrokenPipeError:  # whoever read our answers has had enough
        sys.stdout = None
    except OSError as error:
        _stop(f"The file “{error.filename}” cannot be used: {(error.strerror or 'why?').lower()}.")
    except ValueError as error:
        _stop(str(error))


def _stop(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(2)
