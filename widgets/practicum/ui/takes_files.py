"""A tool that takes a table from the clipboard or from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import traitlets as t

from practicum.tools.table.files import read_file
from practicum.tools.table.grid import MAX_BYTES, TableError
from practicum.tools.table.text import TOO_LARGE, split_cells
from practicum.ui.tool_widget import ToolWidget
from practicum.ui.widget import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from practicum.tools.table.grid import Grid

Read = TypeVar("Read")


class TakesFiles(ToolWidget):
    """A widget whose page knows how large a file may be before it sends one."""

    limits = t.Dict(
        {"bytes": MAX_BYTES, "too_large": TOO_LARGE},
        help="Largest file in bytes, and what to say",
    ).tag(sync=True)


def read_taken(read: Callable[[Grid], Read], text: str, buffers: Sequence[Any]) -> Read:
    r"""Read pasted cells, or a file that came as bytes.

    Parameters
    ----------
    read : callable
        Makes of the cells what the tool needs.
    text : str
        What was pasted.
    buffers : sequence of bytes-like
        The file, if it was one.

    Raises
    ------
    Refusal
        If the table cannot be read, with the reason.

    Examples
    --------
    >>> read_taken(lambda grid: grid.width, "Who\tHow many\nAnn\t3", ())
    2
    """
    try:
        return read(read_file(bytes(buffers[0])) if buffers else split_cells(text))
    except TableError as error:
        raise Refusal(str(error)) from error
