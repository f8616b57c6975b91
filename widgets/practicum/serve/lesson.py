"""Notebooks as lessons: read once, cut into sections, kept until the file changes."""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

import nbformat
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from nbformat import NotebookNode

NOT_SERVED = {"lab-only", "facilitator"}
"""Tags of cells that a learner's page leaves out: for JupyterLab, and the facilitator's notes."""

PLAIN_PACKAGES = {
    "practicum",
    "anywidget",
    "traitlets",
    "numpy",
    "pandas",
} | sys.stdlib_module_names
"""What code may import without it looking as if the page needed Voilà's own front end."""


@dataclass(frozen=True)
class Piece:
    """Text, or the place of what a code cell shows.

    Attributes
    ----------
    cell : int
        Which cell of the notebook it is.
    html : str
        The text; empty if this is a place.
    shows : bool
        Whether something will surely come into the place: the cell ends in an expression.
    """

    cell: int
    html: str = ""
    shows: bool = True


@dataclass(frozen=True)
class Section:
    """What stands under one heading of the second level.

    Attributes
    ----------
    title, ident : str
        The heading's words and the anchor made of them; empty for what comes before the first.
    pieces : tuple of Piece
        In the notebook's order.
    """

    title: str
    ident: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Lesson:
    """A notebook, ready to be sent.

    Attributes
    ----------
    path : Path
        The notebook's file.
    changed : int
        When it was last changed, in nanoseconds.
    title : str
        Its heading of the first level; empty if it has none.
    sections : tuple of Section
    notebook : NotebookNode
        What runs: without old outputs and without the cells of `NOT_SERVED`. Not to be
        changed: every visitor has a copy.
    plain : bool
        Whether its code imports no package whose widgets the lean host might not draw.
    """

    path: Path
    changed: int
    title: str
    sections: tuple[Section, ...]
    notebook: NotebookNode
    plain: bool

    @property
    def has_code(self) -> bool:
        """Whether the page needs a kernel at all."""
        return any(cell.cell_type == "code" for cell in self.notebook.cells)

    @property
    def has_headings(self) -> bool:
        """Whether there are sections that a menu can lead to."""
        return any(section.title for section in self.sections)


def read_lesson(path: Path) -> Lesson:
    """Read a notebook as the served page has it.

    Parameters
    ----------
    path : Path
        The notebook.

    Raises
    ------
    OSError
        If the file cannot be read.
    """
    about = path.stat()
    return _read(path, about.st_mtime_ns, about.st_size)


@lru_cache(maxsize=256)
def _read(path: Path, changed: int, _size: int) -> Lesson:
    notebook = nbformat.read(path, as_version=4)
    notebook.cells = [cell for cell in notebook.cells if _is_served(cell)]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    texts = [_text(cell, str(path.parent)) for cell in notebook.cells]
    title, texts = _take_title(texts)
    shows = [_shows(cell.source) for cell in notebook.cells]
    plain = _imports(notebook) <= PLAIN_PACKAGES
    return Lesson(path, changed, title, _cut(texts, shows), notebook, plain)


def _is_served(cell: NotebookNode) -> bool:
    tagged = not NOT_SERVED.isdisjoint(cell.metadata.get("tags", ()))
    return not tagged and bool(cell.source.strip()) and cell.cell_type != "raw"


def _text(cell: NotebookNode, folder: str) -> str:
    return teach(cell.source, folder) if cell.cell_type == "markdown" else ""


def teach(source: str, folder: str) -> str:
    r"""Make HTML of a teaching cell.

    Parameters
    ----------
    source : str
        Markdown.
    folder : str
        Where pictures that it names are; they come along inside the HTML.

    Examples
    --------
    >>> teach("Write *one* aim.", ".")
    '<p>Write <em>one</em> aim.</p>\n'
    >>> teach("<details>\n\nThe answer.\n\n</details>", ".")
    '<details>\n\n<p>The answer.</p>\n</details>\n\n'
    """
    renderer = _Renderer(escape=False, embed_images=True, path=folder, exclude_anchor_links=True)
    html: str = MarkdownWithMath(renderer=renderer).render(source)
    return _link_to_pages(html)


class _Renderer(IPythonRenderer):
    def _html_embed_images(self, html: str) -> str:
        # The parser would close what opens here and ends after a paragraph, such as <details>.
        if "<img" not in html:
            return html
        embedded: str = super()._html_embed_images(html)
        return embedded


def _link_to_pages(html: str) -> str:
    # Notebooks link to each other as files, so that the links work in JupyterLab too.
    return re.sub(r'(<a href="[^":#]+)\.ipynb(#[^"]*)?"', r'\1\2"', html)


def _take_title(texts: list[str]) -> tuple[str, list[str]]:
    """Take the first heading out; the page shows it itself, and any other becomes a lower one."""
    found = re.search(r"<h1[^>]*>(.*?)</h1>\s*", texts[0] if texts else "", re.DOTALL)
    if found:
        texts = [texts[0].replace(found[0], "", 1), *texts[1:]]
    lower = [re.sub(r"<(/?)h1\b", r"<\1h2", text) for text in texts]
    return (_plain(found[1]) if found else ""), lower


def _plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()


def _cut(texts: Sequence[str], shows: Sequence[bool]) -> tuple[Section, ...]:
    """Cut the page before every heading of the second level."""
    cut: list[tuple[str, list[Piece]]] = [("", [])]
    for place, text in enumerate(texts):
        if not text:
            cut[-1][1].append(Piece(place, shows=shows[place]))
            continue
        for part in re.split(r"(?=<h2\b)", text):
            found = re.match(r"<h2[^>]*>(.*?)</h2>\s*", part, re.DOTALL)
            if found:
                cut.append((_plain(found[1]), []))
            body = part[found.end() :] if found else part
            if body.strip():
                cut[-1][1].append(Piece(place, body))
    return _named(cut)


def _named(cut: Sequence[tuple[str, list[Piece]]]) -> tuple[Section, ...]:
    sections: list[Section] = []
    for title, pieces in cut:
        if title or pieces:
            taken = {section.ident for section in sections}
            sections.append(Section(title, _anchor(title, taken), tuple(pieces)))
    return tuple(sections)


def _anchor(title: str, taken: set[str]) -> str:
    ident = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") if title else ""
    number = 2
    fresh = ident
    while fresh and fresh in taken:
        fresh = f"{ident}-{number}"
        number += 1
    return fresh


def _shows(source: str) -> bool:
    try:
        body = ast.parse(source).body
    except SyntaxError:
        return True
    return bool(body) and isinstance(body[-1], ast.Expr)


def _imports(notebook: NotebookNode) -> set[str]:
    sources = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    return {name.partition(".")[0] for source in sources for name in _imported(source)}


def _imported(source: str) -> list[str]:
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except SyntaxError:  # IPython's own commands
        return ["?"]
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return plain + [node.module or "?" for node in nodes if isinstance(node, ast.ImportFrom)]
