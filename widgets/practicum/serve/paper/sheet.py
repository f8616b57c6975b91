"""Writes pages for paper: each is one file, with its style in it."""

from __future__ import annotations

from functools import cache
from typing import Any

from practicum.serve.templates import environment
from practicum.ui.assets import STATIC

STYLE = "style/paper.css"


def write_paper(template: str, **about: Any) -> str:
    """Write a page for paper.

    Parameters
    ----------
    template : str
        Name of the template below ``templates/paper``.
    **about
        What it speaks of.

    Returns
    -------
    str
        An HTML page that asks for no other file.
    """
    found = environment().get_template(f"paper/{template}")
    return found.render(style=_style(), **about)


@cache
def _style() -> str:
    return (STATIC / STYLE).read_text(encoding="utf-8")
