"""The parts that a game's page is made of, as plain JSON: the browser draws each by its kind."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from practicum.learning.games.game import MoveError
from practicum.tools.table.cells import CellError, clean, read_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Part = dict[str, Any]
COLOURS = {"Green": "good", "Amber": "think", "Red": "bad"}
"""Tones of a table in red, amber and green, as boards get it."""
LONGEST = 600
"""Characters of a text that are kept."""


def text(ident: str, title: str, *lines: str, tone: str = "") -> Part:
    """Show words; `tone` may be ``"good"`` or ``"think"``."""
    return {"id": ident, "kind": "text", "title": title, "lines": list(lines), "tone": tone}


def facts(ident: str, title: str, *entries: tuple[str, str, str]) -> Part:
    """Show numbers: each with a name, the number in words, and what it means."""
    rows = [{"name": name, "value": value, "more": more} for name, value, more in entries]
    return {"id": ident, "kind": "facts", "title": title, "facts": rows}


def table(  # noqa: PLR0913 - what a table is
    ident: str,
    title: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    fold: bool = False,
    tones: Mapping[str, str] | None = None,
) -> Part:
    """Show a table; the first cell of a row is its heading.

    `tones` colours the cells that hold just these words: ``good``, ``think`` or ``bad``.
    """
    return {
        "id": ident,
        "kind": "table",
        "title": title,
        "columns": list(columns),
        "rows": [list(row) for row in rows],
        "fold": fold,
        "tones": dict(tones or {}),
    }


def log(ident: str, title: str, lines: Sequence[str]) -> Part:
    """Show what happened, newest last."""
    return {"id": ident, "kind": "log", "title": title, "lines": list(lines)}


def form(  # noqa: PLR0913 - what a form is
    ident: str,
    title: str,
    move: str,
    fields: Sequence[Part],
    *,
    button: str,
    lead: str = "",
) -> Part:
    """Ask for something; the button makes the move with what was typed."""
    return {
        "id": ident,
        "kind": "form",
        "title": title,
        "move": move,
        "fields": list(fields),
        "button": button,
        "lead": lead,
    }


def buttons(
    ident: str,
    *entries: tuple[str, str, Mapping[str, str]],
    title: str = "",
    quiet: bool = False,
) -> Part:
    """Offer moves: each with its words, its name and its values.

    The first is the main one, unless all are `quiet`.
    """
    rows = [
        {"words": words, "move": move, "values": dict(values)} for words, move, values in entries
    ]
    return {"id": ident, "kind": "buttons", "title": title, "buttons": rows, "quiet": quiet}


def charts(ident: str, title: str, *entries: Part, lead: str = "") -> Part:
    """Show charts side by side where there is room; `lead` says how to read them."""
    shown = list(entries)
    return {"id": ident, "kind": "charts", "title": title, "charts": shown, "lead": lead}


def chart(  # noqa: PLR0913 - what a chart shows
    ident: str,
    title: str,
    points: Sequence[Part],
    *,
    unit: str = "",
    first: str = "Point",
    kind: str = "run",
    freeze: int | None = None,
    phases: Mapping[int, str] | None = None,
    target: float | None = None,
    better: str = "",
    span: tuple[float, float] | None = None,
    rules: str = "",
    words: Sequence[str] = (),
    plain: bool = False,
) -> Part:
    """Describe a chart, which the page's own engine analyses and draws.

    Parameters
    ----------
    ident, title : str
    points : sequence of Part
        From `point`, in order.
    unit : str
    first : str
        What one point is: the heading of the table's first column.
    kind : str
        ``"run"``, ``"p"``, ``"i"`` …
    freeze : int, optional
        How many first points make the line.
    phases : mapping of int to str, optional
        Where new phases begin, and why.
    target : float, optional
    better : str
        ``"up"``, ``"down"`` or empty.
    span : tuple of float, optional
        Ends of the axis, so that two charts can be compared.
    rules : str
        Name of a rule set; empty for the one that goes with the chart.
    words : sequence of str
        What is said of the chart, where a game says more than its rules do.
    plain : bool
        Whether it stands before medians, rules and signals are explained: a run chart then shows
        no signal and names no rule.
    """
    return {
        "id": ident,
        "title": title,
        "points": list(points),
        "unit": unit,
        "first": first,
        "chart": kind,
        "freeze": freeze,
        "phases": dict(phases or {}),
        "target": target,
        "better": better,
        "span": list(span) if span else None,
        "rules": rules,
        "words": list(words),
        "plain": plain,
    }


def point(
    label: str, value: float | None = None, *, parts: tuple[int, int] | None = None, note: str = ""
) -> Part:
    """Give one point of a chart: a value, or how many of how many."""
    return {"label": label, "value": value, "parts": list(parts) if parts else None, "note": note}


def field(  # noqa: PLR0913 - what a field is
    name: str,
    label: str,
    *,
    control: str = "text",
    hint: str = "",
    options: Mapping[str, str] | None = None,
    value: str = "",
    required: bool = True,
) -> Part:
    """Describe a field as the kit's forms know it, with what stands in it at first.

    `control` is ``text``, ``long``, ``number``, ``choice``, or ``time``: a number with a stopwatch.
    """
    choices = [{"value": key, "label": words} for key, words in (options or {}).items()]
    return {
        "name": name,
        "label": label,
        "control": control,
        "hint": hint,
        "required": required,
        "choices": choices,
        "example": "",
        "value": value,
    }


def number_in(
    values: Mapping[str, str], name: str, low: float, high: float, *, what: str = "a number"
) -> float:
    """Read a number that was typed.

    Raises
    ------
    MoveError
        If there is none, or it lies outside the bounds; it names the field.

    Examples
    --------
    >>> number_in({"guess": "85 %"}, "guess", 0, 100)
    85.0
    """
    try:
        found = read_number(values.get(name, ""))
    except CellError as error:
        raise MoveError(str(error), name) from error
    if found is None or not isfinite(found):
        raise MoveError(f"Write {what} here.", name)
    if not low <= found <= high:
        raise MoveError(f"Write a number from {low:g} to {high:g}.", name)
    return found


def choice_in(values: Mapping[str, str], name: str, options: Sequence[str]) -> str:
    """Read what was chosen.

    Raises
    ------
    MoveError
        If nothing was.
    """
    found = values.get(name, "")
    if found not in options:
        raise MoveError("Choose one.", name)
    return found


def words_in(values: Mapping[str, str], name: str) -> str:
    """Read words that were typed; they may be missing.

    Examples
    --------
    >>> words_in({"learned": "  spin it slower "}, "learned")
    'spin it slower'
    """
    return clean(values.get(name, ""))[:LONGEST].strip()
