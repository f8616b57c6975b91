"""``practicum check``: the coach's answer to many pieces of work at once."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO, Annotated, Any, NoReturn

import typer

from practicum.tools.aims.answers import answer_aim
from practicum.tools.measures.answers import answer_measures
from practicum.tools.pdsas.answers import answer_pdsa
from practicum.tools.words.dates import read_date

Checker = Callable[[Mapping[str, Any], date], Mapping[str, Any]]

CHECKERS: dict[str, Checker] = {
    "aim": answer_aim,
    "measures": answer_measures,
    "pdsa": answer_pdsa,
}
"""What can be checked: from one line and today's date to the answer."""


def check(
    kind: Annotated[str, typer.Argument(help="What to check: aim, measures or pdsa.")],
    file: Annotated[
        str, typer.Argument(help="A file with one JSON object a line; - for standard input.")
    ],
    today: Annotated[
        str, typer.Option(help="The day that past and future are counted from: 2026-11-22.")
    ] = "",
) -> None:
    """Say what a coach would say, one line of JSON for each line of a file.

    An aim: {"id": 1, "text": "…"}, or {"id": 1, "fields": {"measure": "…"}}.

    A measure: {"id": 1, "name": "…", "definition": "…", "unit": "%"}.

    A PDSA cycle: {"id": 1, "stage": "plan", "change": "…", "prediction": "…"},
    with any other field: when, who, scale, measure, result, compared, learned, decision.

    A line that cannot be read gets an answer with an "error", and the rest goes on.
    """
    checker = CHECKERS.get(kind)
    if checker is None:
        _stop(f"“{kind}” cannot be checked. These can: {', '.join(sorted(CHECKERS))}.")
    with _open(file) as lines:
        try:
            for answer in answers(lines, checker, _day(today)):
                sys.stdout.buffer.write(answer)
                sys.stdout.buffer.flush()
        except BrokenPipeError:  # whoever read our answers has had enough
            sys.stdout = None


def answers(lines: Iterable[bytes], checker: Checker, today: date) -> Iterator[bytes]:
    """Answer line by line.

    Parameters
    ----------
    lines : iterable of bytes
        One JSON object each, in UTF-8; blank lines are passed over.
    checker : callable
        One of `CHECKERS`.
    today : date
        What past and future are counted from.

    Yields
    ------
    bytes
        One line of JSON in UTF-8 for each line.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip(b" \t\r\n\xef\xbb\xbf"):
            answer = _answer(number, line, checker, today)
            text = json.dumps(answer, ensure_ascii=False) + "\n"
            yield text.encode("utf-8", "backslashreplace")


def _answer(number: int, line: bytes, checker: Checker, today: date) -> dict[str, Any]:
    ident: Any = number
    try:
        read = _read(line)
        ident = read.get("id", number)
        given = {name: value for name, value in read.items() if name != "id"}
        return {"id": ident, **checker(given, today)}
    except ValueError as error:
        return {"id": ident, "error": str(error)}


def _read(line: bytes) -> dict[str, Any]:
    try:
        read = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("This line is not in UTF-8.") from None
    except (ValueError, RecursionError):
        raise ValueError("This line is not JSON.") from None
    if not isinstance(read, dict):
        raise ValueError("This line is JSON, but no object in curly brackets.")  # noqa: TRY004
    return read


def _day(typed: str) -> date:
    try:
        return read_date(typed) if typed else read_date("today")
    except ValueError as error:
        _stop(str(error))


@contextmanager
def _open(file: str) -> Iterator[IO[bytes]]:
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        opened = Path(file).open("rb")  # noqa: SIM115 - closed below
    except OSError as error:
        _stop(f"The file “{file}” cannot be read: {(error.strerror or 'unknown reason').lower()}.")
    with opened:
        yield opened


def _stop(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(2)
