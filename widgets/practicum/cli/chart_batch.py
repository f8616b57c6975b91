"""``practicum chart --batch``: many series, one result a line."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.cli.chart_request import Request, Result, analyse, read_request
from practicum.spc.as_json import as_json
from practicum.spc.making_data_count import assurance, latest_variation
from practicum.spc.reading import is_share, read_aloud
from practicum.spc.shewhart import ShewhartResult
from practicum.spc.uncollected import uncollected
from practicum.spc.wording import Telling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

CHUNK = 1000
_BLANK = b" \t\r\n\xef\xbb\xbf"
_encode = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), check_circular=False, allow_nan=False
).encode


class Line(NamedTuple):
    """A line of the batch: what it asks for, or why it cannot be read."""

    id: Any
    request: Request | None
    error: str = ""


def answers(
    lines: Iterable[bytes], told: Callable[[int], object] = lambda _bytes: None
) -> Iterator[str]:
    """Answer line by line.

    Parameters
    ----------
    lines : iterable of bytes
        One JSON object each, in UTF-8; blank lines are passed over.
    told : callable
        Is told how many bytes were worked through.

    Yields
    ------
    str
        One line of JSON for each line, in the same order: a result, or an ``error``.
    """
    numbered = enumerate(lines, 1)
    while chunk := list(islice(numbered, CHUNK)):
        with uncollected(len(chunk)):
            read = [_read(number, line) for number, line in chunk if line.strip(_BLANK)]
            results = zip(read, _results(read), strict=True)
            answered = [_encode({"id": line.id, **_answer(line, each)}) for line, each in results]
        yield from answered
        told(sum(len(line) for _number, line in chunk))


def _read(number: int, line: bytes) -> Line:
    ident: Any = number
    try:
        given = json.loads(line.decode("utf-8-sig"))
        if not isinstance(given, dict):
            return Line(number, None, f"Line {number} is JSON, but no object in curly brackets.")
        ident = _ident(given.get("id", number), number)
        return Line(ident, read_request(given))
    except UnicodeDecodeError:
        return Line(number, None, f"Line {number} is not in UTF-8.")
    except (json.JSONDecodeError, RecursionError):
        return Line(number, None, f"Line {number} is not JSON.")
    except (ValueError, TypeError) as error:
        return Line(ident, None, str(error))


def _ident(given: Any, number: int) -> Any:
    """Give a line's id, or its number if the id is none that JSON can have, such as NaN."""
    if not isinstance(given, str | int):
        try:
            _encode(given)
        except ValueError:
            return number
    return given


def _results(lines: Sequence[Line]) -> list[Result | str]:
    """Analyse what is alike together; give the error of each series that cannot be used."""
    results: list[Result | str] = [line.error for line in lines]
    alike: dict[Any, list[int]] = {}
    for at, line in enumerate(lines):
        if line.request is not None:
            asked = line.request
            grouped = asked.series.subgroups is not None
            key = (asked.chart, asked.rules and asked.rules.name, asked.conventions, grouped)
            alike.setdefault(key, []).append(at)
    for places in alike.values():
        requests = [request for at in places if (request := lines[at].request)]
        for at, result in zip(places, _together(requests), strict=True):
            results[at] = result
    return results


def _together(requests: Sequence[Request]) -> Sequence[Result | str]:
    """Halve the batch until those that cannot be used stand alone."""
    try:
        return analyse(requests)
    except (ValueError, TypeError, OverflowError) as error:
        if len(requests) == 1:
            return [str(error)]
    middle = len(requests) // 2
    return [*_together(requests[:middle]), *_together(requests[middle:])]


def _answer(line: Line, result: Result | str) -> dict[str, Any]:
    if isinstance(result, str) or line.request is None:
        return {"error": result if isinstance(result, str) else line.error}
    return answer(line.request, result)


def answer(request: Request, result: Result) -> dict[str, Any]:
    """Give a result for JSON, with the judgements and the reading that were asked for."""
    told = as_json(result)
    if request.improvement is not None and isinstance(result, ShewhartResult):
        told["variation"] = latest_variation(result, request.improvement)._asdict()
        if request.target is not None:
            told["assurance"] = assurance(result, request.target, request.improvement)
    if request.target is not None:
        told["target"] = request.target
    if any(request.left_out.values()):
        told["excluded_because"] = {str(at): why for at, why in request.left_out.items() if why}
    if request.reading:
        told["reading"] = list(reading(request, result))
    return told


def reading(request: Request, result: Result) -> tuple[str, ...]:
    """Read a result aloud, as it was asked for."""
    return read_aloud(
        result,
        unit=request.unit,
        labels=telling(request, result).labels,
        target=request.target,
        improvement=request.improvement,
    )


def telling(request: Request, result: Result) -> Telling:
    """Give how the values and points of a result are written."""
    labels = request.labels
    if labels is not None and len(labels) != len(result.values):
        labels = None
    return Telling(request.unit, labels, percent=is_share(result) and not request.unit)
