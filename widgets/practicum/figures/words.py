"""Text on a chart: plotly reads tags and entities in it, and people's text has neither."""

from __future__ import annotations

import re
from html import escape
from textwrap import shorten

LONGEST = 200
_BREAKS = re.compile(r"[\x00-\x1f\x7f]+")


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
