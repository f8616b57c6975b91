"""Text on a chart: plotly reads tags and entities in it, and people's text has neither."""

from __future__ import annotations

import re
from html import escape
from textwrap import shorten

LONGEST = 200
_BREAKS = re.compile(r"[\x00-\x1f\x7f]+")


def beginning(text: str, longest: int = LONGEST) -> str:
    """Give enough of a text to know it again: a browser takes long to lay out an endless word.

    Examples
    --------
    >>> beginning("half term"), len(beginning("x" * 100_000))
    ('half term', 200)
    """
    return text if len(text) <= longest else text[: longest - 1] + "…"


def plain(text: str, longest: int = LONGEST) -> str:
    """Make any text safe to put on a chart: what looks like a tag is shown as it was typed.

    Parameters
    ----------
    text : str
        What somebody typed.
    longest : int
        Longer text is cut at a word, with an ellipsis.

    Returns
    -------
    str

    Examples
    --------
    >>> plain("<b>Tea & cake</b>")
    '&lt;b&gt;Tea &amp; cake&lt;/b&gt;'
    """
    short = _BREAKS.sub(" ", text).strip()
    if len(short) > longest:
        short = shorten(short, longest, placeholder="…")
        if short == "…":  # one endless word
            short = text.strip()[: longest - 1] + "…"
    return escape(short, quote=False)
