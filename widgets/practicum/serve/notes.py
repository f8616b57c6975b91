"""The facilitator's notes: cells of a notebook that a learner's page leaves out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import nbformat

from practicum.serve.lesson import teach

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FACILITATOR = "facilitator"
"""The tag of a cell that holds notes."""

KIT = "Kit"
MINUTES = "Minute by minute"
WRONG = "What goes wrong"
LISTEN = "Listen for"
PARTS = (KIT, MINUTES, WRONG, LISTEN)
"""The headings of a page's notes, in this order."""


class Note(NamedTuple):
    """What stands under one heading of the notes.

    Attributes
    ----------
    title : str
        One of `PARTS`, or any other heading.
    source : str
        Its Markdown.
    html : str
        The same as HTML.
    """

    title: str
    source: str
    html: str


def read_notes(path: Path) -> tuple[Note, ...]:
    """Read the facilitator's notes of a notebook.

    Parameters
    ----------
    path : Path
        The notebook.

    Returns
    -------
    tuple of Note
        In the notebook's order; empty if it has none.

    Raises
    ------
    OSError
        If the file cannot be read.
    """
    about = path.stat()
    return _read(path, about.st_mtime_ns, about.st_size)


@lru_cache(maxsize=256)
def _read(path: Path, _changed: int, _size: int) -> tuple[Note, ...]:
    notebook = nbformat.read(path, as_version=4)
    sources = [
        cell.source for cell in notebook.cells if FACILITATOR in cell.metadata.get("tags", ())
    ]
    return tuple(
        Note(title, text, teach(text, str(path.parent)))
        for source in sources
        for title, text in cut_notes(source)
    )


def cut_notes(source: str) -> list[tuple[str, str]]:
    r"""Cut Markdown at its headings of the fourth level.

    Parameters
    ----------
    source : str
        A cell of notes. What comes before the first heading is passed over: it is the cell's own
        title in JupyterLab.

    Examples
    --------
    >>> cut_notes("### For the facilitator\n\n#### Kit\n\n- Pens\n\n#### Listen for\n\nSilence.")
    [('Kit', '- Pens'), ('Listen for', 'Silence.')]
    """
    parts = re.split(r"^####\s+(.+)$", source, flags=re.MULTILINE)[1:]
    return [
        (title.strip(), text.strip()) for title, text in zip(parts[::2], parts[1::2], strict=True)
    ]


def items_of(notes: Sequence[Note], title: str) -> list[str]:
    r"""List the points of a list in the notes, as Markdown without its dashes.

    Parameters
    ----------
    notes : sequence of Note
        A page's notes.
    title : str
        Which part.

    Examples
    --------
    >>> items_of([Note("Kit", "- Pens\n- Paper", "")], "Kit")
    ['Pens', 'Paper']
    """
    lines = [line for note in notes if note.title == title for line in note.source.splitlines()]
    return [line[2:].strip() for line in lines if line.startswith("- ")]


def minutes_of(notes: Sequence[Note]) -> list[int]:
    r"""List the minutes of the rows of *Minute by minute*.

    Parameters
    ----------
    notes : sequence of Note
        A page's notes; the table's first column holds whole minutes.

    Examples
    --------
    >>> table = "| Minutes | What |\n| ---: | :--- |\n| 5 | Talk |\n| 10 | Do |"
    >>> minutes_of([Note("Minute by minute", table, "")])
    [5, 10]
    """
    text = "\n".join(note.source for note in notes if note.title == MINUTES)
    return [int(found) for found in re.findall(r"^\|\s*(\d+)\s*\|", text, flags=re.MULTILINE)]
