"""Practicum: learn quality improvement by doing your own improvement project.

A notebook needs one line per tool::

    from practicum import tool
    tool("aim")

Importing this package is cheap: pandas, plotly and SQLAlchemy come in when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from practicum.ui.game import game
    from practicum.ui.practise import practise
    from practicum.ui.project_panel import my_project
    from practicum.ui.question import question
    from practicum.ui.tool import tool

__version__ = "0.1.0"
__all__ = ["__version__", "game", "my_project", "practise", "question", "tool"]

_WHERE = {
    "game": "practicum.ui.game",
    "my_project": "practicum.ui.project_panel",
    "practise": "practicum.ui.practise",
    "question": "practicum.ui.question",
    "tool": "practicum.ui.tool",
}


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(_WHERE[name]), name)
    raise AttributeError(f"module 'practicum' has no attribute {name!r}")
