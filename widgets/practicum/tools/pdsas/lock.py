"""The prediction's lock: what was predicted when Do began stays; what comes later is a correction.

Python holds it, whoever saves: a page in another tab, an old page, a file. Nothing typed is lost:
a prediction that is changed too late is kept beside the locked one, with its date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from practicum.tools.pdsas.foretold import FIELDS, say_prediction
from practicum.tools.pdsas.sheet import title_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

TOO_LATE = "Do has begun, so the prediction stays. What you changed is kept below as a correction."
NONE_MADE = "nothing"
_BEGUN = ("do", "study", "act")


def is_locked(content: Mapping[str, Any]) -> bool:
    """Say whether a cycle's prediction is locked.

    Examples
    --------
    >>> is_locked({"locked": {"at": "2026-03-06T09:00:00+00:00"}}), is_locked({})
    (True, False)
    """
    return isinstance(content.get("locked"), dict)


def is_broken(content: Mapping[str, Any]) -> bool:
    """Say whether a locked prediction says something else than its lock.

    Examples
    --------
    >>> is_broken({"locked": {"prediction": "5 come"}, "prediction": "3 come"})
    True
    """
    return is_locked(content) and _prediction(content) != _prediction(content["locked"])


def hold(
    mine: Mapping[str, Any],
    newest: Mapping[str, Any],
    base: Mapping[str, Any],
    *,
    author: str,
    at: datetime,
) -> dict[str, Any]:
    """Give what is to be saved, so that a locked prediction stays as it was.

    Parameters
    ----------
    mine : mapping
        What somebody wants to save.
    newest : mapping
        What was saved last; empty if nothing was.
    base : mapping
        What `mine` started from.
    author : str
        Who saves.
    at : datetime
        When, in UTC.

    Returns
    -------
    dict
        `mine`, with the lock of `newest` on it, or with a new one if Do begins; a prediction that
        was changed after that stands in its ``corrections``.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> at = datetime(2026, 3, 6, tzinfo=UTC)
    >>> begun = hold({"stage": "do", "prediction": "5 come"}, {}, {}, author="me", at=at)
    >>> later = hold({**begun, "prediction": "3 come"}, begun, begun, author="me", at=at)
    >>> later["prediction"], later["corrections"][0]["now"]
    ('5 come', '3 come')
    """
    held = dict(mine)
    if is_locked(newest):
        return _kept(held, newest, base, author=author, at=at)
    held.pop("locked", None)
    if held.get("stage") in _BEGUN:
        held["locked"] = {"at": at.isoformat(), "by": author, **_prediction(held)}
        held["title"] = held.get("title") or title_of(held)  # charts show it from now on
    return held


def correction(
    was: Mapping[str, Any], now: str, why: str, *, author: str, at: datetime
) -> dict[str, str]:
    """Make the note of a correction.

    Parameters
    ----------
    was : mapping
        The cycle with its locked prediction.
    now, why : str
        What it should say, and the reason; the reason may be empty.
    author : str
        Who corrects it.
    at : datetime
        When, in UTC.

    Returns
    -------
    dict
        One row of ``corrections``.
    """
    return {
        "id": f"c-{uuid4().hex[:8]}",
        "at": at.isoformat(),
        "by": author,
        "was": say_prediction(was) or NONE_MADE,
        "now": now,
        "why": why,
    }


def _kept(
    held: dict[str, Any],
    newest: Mapping[str, Any],
    base: Mapping[str, Any],
    *,
    author: str,
    at: datetime,
) -> dict[str, Any]:
    locked = newest["locked"]
    notes = _with_all(newest.get("corrections"), held.get("corrections"))
    typed = say_prediction(held)
    changed = _prediction(held) not in (_prediction(base), _prediction(locked))
    if changed and not any(note.get("now") == typed for note in notes):
        notes.append(correction(locked, typed or NONE_MADE, "", author=author, at=at))
    for name in FIELDS:
        held.pop(name, None)
        if name in locked:
            held[name] = locked[name]
    held["locked"] = dict(locked)
    if notes:
        held["corrections"] = notes
    return held


def _with_all(kept: Any, mine: Any) -> list[dict[str, Any]]:
    """Give every correction that was kept, and those that are new; none goes away or changes."""
    old = [dict(note) for note in kept if isinstance(note, dict)] if isinstance(kept, list) else []
    ids = {note.get("id") for note in old}
    new = mine if isinstance(mine, list) else []
    return old + [dict(n) for n in new if isinstance(n, dict) and n.get("id") not in ids]


def _prediction(content: Mapping[str, Any]) -> dict[str, Any]:
    return {name: content[name] for name in FIELDS if content.get(name) not in (None, "")}
