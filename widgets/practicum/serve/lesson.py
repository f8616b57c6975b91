"""Notebooks as pages: read once, kept until the file changes."""

from __future__ import annotations

import ast
from functools import lru_cache
from typing import TYPE_CHECKING

import nbformat

if TYPE_CHECKING:
    from pathlib import Path

    from nbformat import NotebookNode

LAB_ONLY = "lab-only"


def read_notebook(path: Path) -> NotebookNode:
    """Read a notebook as the served page has it.

    Parameters
    ----------
    path : Path
        The notebook.

    Returns
    -------
    NotebookNode
        A copy of one's own: without old outputs, and without the cells tagged ``lab-only``.
    """
    about = path.stat()
    return nbformat.from_dict(_read(path, about.st_mtime_ns, about.st_size))


@lru_cache(maxsize=256)
def _read(path: Path, _changed: int, _size: int) -> NotebookNode:
    notebook = nbformat.read(path, as_version=4)
    notebook.cells = [
        cell for cell in notebook.cells if LAB_ONLY not in cell.metadata.get("tags", ())
    ]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return notebook


def imports_only_practicum(notebook: NotebookNode) -> bool:
    """Tell whether a notebook's code asks for no other package than ours.

    A first guess at which front end the page needs; what its cells really show decides.
    """
    return all(
        name.partition(".")[0] == "practicum"
        for cell in notebook.cells
        if cell.cell_type == "code"
        for name in _imported(cell.source)
    )


def _imported(source: str) -> list[str]:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ["?"]
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append(node.module or "?")
    return names
