"""The whole report: a head, a list of contents, the sections in plain order."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from itertools import chain
from typing import TYPE_CHECKING

from practicum.tools.table.days import spell
from practicum.ui.report.measures import figures_section, measures_section
from practicum.ui.report.others import other_sections
from practicum.ui.report.parts import Section, paragraph
from practicum.ui.report.style import STYLE
from practicum.ui.report.tests import tests_section
from practicum.ui.report.work import aim_section, drivers_section, ideas_section, next_section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.ui.project_glance import Whole

LEFT_OUT = "Sheets that the team keeps to itself are not in this report."
MADE_UP = "This is a model project. The nursery, its people and its figures are made up."
EMPTY = "Nothing is in this project yet."


def write_report(whole: Whole, *, private: bool = False) -> str:
    """Write a project as one page that needs no script and nothing from elsewhere.

    Parameters
    ----------
    whole : Whole
        The project.
    private : bool
        Whether sheets that are private go along.

    Returns
    -------
    str
        A complete HTML document.
    """
    hidden = () if private else whole.private
    names = {(each.kind, each.key) for each in hidden}
    shown = replace(whole, documents=[d for d in whole.documents if (d.kind, d.key) not in names])
    sections = list(
        chain(
            aim_section(shown),
            drivers_section(shown),
            ideas_section(shown),
            measures_section(shown),
            tests_section(shown),
            other_sections(shown, names),
            next_section(shown) if shown.own else (),
            figures_section(shown),
        )
    )
    return _page(shown, sections, LEFT_OUT if hidden else "")


def _page(whole: Whole, sections: Sequence[Section], left_out: str) -> str:
    title = escape(whole.project.title)
    body = "".join(
        f'<section aria-labelledby="{each.id}"><h2 id="{each.id}">{escape(each.title)}</h2>'
        f"{each.html}</section>"
        for each in sections
    )
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}: report</title><style>{STYLE}</style></head><body>"
        '<a class="skip" href="#report">Skip to the report</a>'
        f"<header><h1>{title}</h1>{paragraph(MADE_UP, 'made-up') if whole.is_model else ''}"
        f"{paragraph(whole.thread.aim, 'aim')}"
        f"{paragraph(f'Made on {spell(whole.today)} with Practicum.', 'quiet')}"
        f"{paragraph(left_out, 'quiet')}</header>"
        f'{_contents(sections)}<main id="report">{body or paragraph(EMPTY)}</main>'
        f"<footer>{paragraph(f'{whole.project.title}, {spell(whole.today)}')}</footer>"
        "</body></html>\n"
    )


def _contents(sections: Sequence[Section]) -> str:
    if not sections:
        return ""
    items = "".join(f'<li><a href="#{s.id}">{escape(s.title)}</a></li>' for s in sections)
    return f'<nav class="contents" aria-label="Contents"><ol>{items}</ol></nav>'
