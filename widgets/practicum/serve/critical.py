"""The style that a page's text needs, inside the page: nothing is fetched before it is painted."""

from __future__ import annotations

import re
from functools import cache

from markupsafe import Markup

from practicum.ui.assets import STATIC

CRITICAL = ("tokens", "page")
"""Sheets of ``ui/static/style``; the kit asks for none of them again (``kit/style.js``)."""


@cache
def critical_style() -> Markup:
    """Give the sheets as one ``<style>`` element, made once."""
    sheets = (STATIC / "style" / f"{name}.css" for name in CRITICAL)
    css = "".join(squeeze_css(sheet.read_text(encoding="utf-8")) for sheet in sheets)
    return Markup(f'<style data-style="{" ".join(CRITICAL)}">{css}</style>')  # noqa: S704 - ours


def squeeze_css(css: str) -> str:
    r"""Leave out what only people read.

    Examples
    --------
    >>> squeeze_css("/* The page. */ .p-page,\n.p-front {\n  margin: 0 auto;\n}\n")
    '.p-page,.p-front{margin:0 auto;}'
    """
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,]) ?", r"\1", css)
    return re.sub(r"(?<=[{;])([\w-]+): ", r"\1:", css).strip()
