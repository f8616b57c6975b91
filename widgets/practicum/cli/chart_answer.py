"""``practicum chart``: charts from a file, for people and for programs."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, NoReturn

import typer

from practicum.cli.chart_ask import Asked, ask
from practicum.cli.chart_batch import answer, answers, reading, telling
from practicum.cli.chart_extra import alarm_words, alarms, proposal_words, proposals
from practicum.cli.chart_file import read_table
from practicum.cli.chart_request import Request, Result, analyse
from practicum.spc.bad_value import BadValueError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def chart_file(
    file: Path | None, asked: Asked, out: Path | None, *, as_json: bool, as_page: bool
) -> None:
    """Chart one table, and write what the chart shows: as words, as JSON or as a page.

    Raises
    ------
    typer.Exit
        With 2, after one sentence that says what is wrong.
    """
    if file is None:
        _stop("Name a file with your data, or --batch and a file with one series a line.")
    if as_json and as_page:
        _stop("Choose one of --json and --html.")
    with _plainly():
        _keep(file, out)
        table = read_table(file)
        request, rows, value = ask(table, asked)
        try:
            result = analyse([request])[0]
        except BadValueError as error:
            column = value if error.what == "value" else asked.denominator
            raise table.refusal(error, column, rows[error.at]) from None
        extra, more = _extra(asked, request, result)
        of = f" of {asked.denominator}" if asked.denominator else ""
        title = f"{asked.value or file.stem}{of}"
        if as_json:
            told = answer(request, result)
            told |= {"labels": request.labels, "reading": list(reading(request, result)), **extra}
            _write(json.dumps(told, ensure_ascii=False, indent=2) + "\n", out)
            return
        words = [*request.advice, *reading(request, result), *more]
        page = _page(request, result, title, words) if as_page else "\n".join(words) + "\n"
        _write(page, out)


def chart_batch(file: str, out: Path | None) -> None:
    """Chart many series, one result a line, with a bar that shows how far it is.

    Raises
    ------
    typer.Exit
        With 2, after one sentence that says what is wrong.
    """
    with _plainly():
        if file != "-":
            _keep(Path(file), out)
    with _plainly(), _lines(file) as (lines, size), _output(out) as write:
        with typer.progressbar(length=size, label="Charts", file=sys.stderr) as bar:
            for told in answers(lines, bar.update):
                write.write(told.encode("utf-8", "backslashreplace") + b"\n")
        write.flush()


def _keep(file: Path, out: Path | None) -> None:
    """Refuse to write the answer over the data that it is about."""
    if out is not None and out.exists() and file.exists() and out.samefile(file):
        raise ValueError(f"The answer would overwrite “{file}”. Give it another name.")


def _extra(asked: Asked, request: Request, result: Result) -> tuple[dict[str, object], list[str]]:
    """Give what was asked for beside the reading: for JSON, and in words."""
    extra: dict[str, object] = {"advice": list(request.advice)} if request.advice else {}
    words: list[str] = []
    if asked.false_alarms:
        found = alarms(result)
        extra["false_alarms"] = found
        words.append(alarm_words(found, result))
    if asked.propose:
        phases = proposals(result)
        extra["proposals"] = [each._asdict() for each in phases]
        words += proposal_words(phases, telling(request, result))
    return extra, words


def _page(request: Request, result: Result, title: str, words: Sequence[str]) -> str:
    if len(result.values) > LONGEST_PAGE:
        raise ValueError(
            f"A page shows {LONGEST_PAGE:,} points at most, and there are {len(result.values):,}. "
            "Chart a shorter stretch of time, or leave --html out."
        )
    from practicum.figures.chart_page import chart_page  # noqa: PLC0415 - only for pages

    return chart_page(
        result,
        words,
        title=title,
        told=telling(request, result),
        target=request.target,
        left_out=request.left_out,
    )


LONGEST_PAGE = 5000


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
