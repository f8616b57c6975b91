"""Pieces of HTML that the sections of a report are made of; all text is escaped here."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SCROLLS = 'class="wide" tabindex="0" role="region" aria-label="{}"'


class Section(NamedTuple):
    """One section of a report.

    Attributes
    ----------
    id, title : str
        Its anchor and its heading.
    html : str
    """

    id: str
    title: str
    html: str


def paragraph(words: str, css: str = "") -> str:
    """Write a paragraph; line ends stay, nothing is written for no words.

    Examples
    --------
    >>> paragraph("Tea & cake")
    '<p>Tea &amp; cake</p>'
    """
    if not words.strip():
        return ""
    inner = _lines(words)
    return f'<p class="{css}">{inner}</p>' if css else f"<p>{inner}</p>"


def _lines(words: str) -> str:
    return escape(words.strip()).replace("\n", "<br>")


def bullets(items: Iterable[str]) -> str:
    """Write a list; nothing for none.

    Examples
    --------
    >>> bullets(["One", "Two"])
    '<ul><li>One</li><li>Two</li></ul>'
    """
    inner = "".join(f"<li>{escape(each)}</li>" for each in items if each)
    return f"<ul>{inner}</ul>" if inner else ""


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Write labels and what was said, leaving out what was not.

    Examples
    --------
    >>> facts([("Who", "Key worker"), ("Where", "")])
    '<dl><div><dt>Who</dt><dd>Key worker</dd></div></dl>'
    """
    rows = [
        f"<div><dt>{escape(label)}</dt><dd>{_lines(said)}</dd></div>"
        for label, said in pairs
        if said.strip()
    ]
    return f"<dl>{''.join(rows)}</dl>" if rows else ""


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table whose rows are headed by their first cell.

    Columns in which nothing stands are left out.
    """
    lines = [tuple(row) for row in rows]
    if not lines:
        return ""
    kept = [n for n, _ in enumerate(heads) if n == 0 or any(line[n].strip() for line in lines)]
    head = "".join(f'<th scope="col">{escape(heads[n])}</th>' for n in kept)
    body = "".join(
        f'<tr><th scope="row">{escape(line[0])}</th>'
        + "".join(f"<td>{escape(line[n])}</td>" for n in kept[1:])
        + "</tr>"
        for line in lines
    )
    return (
        f"<div {SCROLLS.format(escape(caption, quote=True))}><table>"
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def picture(svg: str, label: str) -> str:
    """Put a drawing into a frame that can be scrolled with the keyboard."""
    return f"<div {SCROLLS.format(escape(label, quote=True))}>{svg}</div>" if svg else ""
