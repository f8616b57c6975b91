"""Finds why an aim matters."""

from __future__ import annotations

import re

_WHY = re.compile(
    r"\b(?:this\s+matters\s+because|it\s+matters\s+because|because(?!\s+of\b)|so\s+that|in\s+order\s+(?:to|that)"
    r"|this\s+matters|it\s+matters)\b\s*(?P<why>[^.\n¤¦]{3,300}(?:\.(?=\s|$))?)",
    re.IGNORECASE,
)


_SAID = re.compile(r"[¤¦]")


def find_why(text: str) -> tuple[str, str]:
    """Take the reason out of an aim: “because …”, “so that …”.

    Parameters
    ----------
    text : str
        The aim, its numbers and dates marked.

    Returns
    -------
    rest, why : str
        The text without the reason, and the reason as a sentence; empty if there is none.

    Examples
    --------
    >>> find_why("Cut waits because waiting hurts.")
    ('Cut waits . ', 'Waiting hurts.')
    """
    match = _WHY.search(text)
    if match is None or _is_counted(text, match.start()):
        return text, ""
    why = match["why"].strip()
    return f"{text[: match.start()]}. {text[match.end() :]}", why[:1].upper() + why[1:]


def _is_counted(text: str, start: int) -> bool:
    """Say whether the words are part of what is counted: “rent lost because …: ¤”."""
    return _SAID.search(text) is not None and _SAID.search(text[:start]) is None
