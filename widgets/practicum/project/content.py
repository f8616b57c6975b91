"""What was typed, as JSON: a clean copy, a text to keep it as, and when two are the same."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from practicum.project.revision import Content

MOST_TEXT = 1_000_000
"""Characters in one text."""

MOST_CONTENT = 8_000_000
"""Characters of one content's JSON text."""

MOST_DEPTH = 32
"""Objects and lists inside one another."""


class ContentError(ValueError):
    """What was typed cannot be kept; the message is a sentence for the person."""


def clean(content: Content) -> dict[str, Any]:
    """Copy content the way JSON carries it.

    Parameters
    ----------
    content : mapping
        What was typed.

    Returns
    -------
    dict
        A copy that shares nothing with `content`: dicts, lists, text, numbers, True, False and
        None. Half a character (a lone surrogate, as when a browser cuts an emoji) becomes U+FFFD.

    Raises
    ------
    ContentError
        If it is too large, nested too deeply, or holds something that JSON has no word for.

    Examples
    --------
    >>> clean({"rows": ({"id": "a", "value": 3},)})
    {'rows': [{'id': 'a', 'value': 3}]}
    """
    copy: dict[str, Any] = _copy(content, 0)
    return copy


def to_text(content: Content) -> str:
    """Write clean content as compact JSON in ASCII, so that a character is a byte.

    Raises
    ------
    ContentError
        If the text would be longer than `MOST_CONTENT`.
    """
    text = json.dumps(content, separators=(",", ":"), allow_nan=False)
    if len(text) > MOST_CONTENT:
        raise ContentError("This is more than one sheet can keep (8 MB).")
    return text


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values mean the same: 1 is 1.0, and True is not 1.

    Examples
    --------
    >>> same({"a": 1, "b": [None]}, {"b": [None], "a": 1.0}), same(True, 1)
    (True, False)
    """
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(isinstance(one, bool) == isinstance(other, bool) and one == other)


def _copy(value: Any, depth: int) -> Any:
    if depth > MOST_DEPTH:
        raise ContentError("This is nested too deeply to be kept.")
    if isinstance(value, str):
        return _text(value)
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, Mapping):
        return {_name(name): _copy(each, depth + 1) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_copy(each, depth + 1) for each in value]
    raise ContentError(f"A value of the type “{type(value).__name__}” cannot be kept.")


def _name(name: Any) -> str:
    if not isinstance(name, str):
        raise ContentError("The name of a field has to be text.")
    return _text(name)


def _text(text: str) -> str:
    if len(text) > MOST_TEXT:
        raise ContentError("A text of more than a million characters cannot be kept.")
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
