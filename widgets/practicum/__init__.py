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
    from practicum.ui.confidence import confidence
    from practicum.ui.day_summary import certificate, day_summary
    from practicum.ui.game import game
    from practicum.ui.knowledge_check import knowledge_check
    from practicum.ui.more_tools import more_tools
    from practicum.ui.peer_review import peer_review
    from practicum.ui.practise import practise
    from practicum.ui.project_page import project_page
    from practicum.ui.project_panel import my_project
    from practicum.ui.question import question
    from practicum.ui.reflection import reflect
    from practicum.ui.tool import tool

__version__ = "0.1.0"
__all__ = [
    "__version__",
    "certificate",
    "confidence",
    "day_summary",
    "game",
    "knowledge_check",
    "more_tools",
    "my_project",
    "peer_review",
    "practise",
    "project_page",
    "question",
    "reflect",
    "tool",
]

_WHERE = {
    "certificate": "practicum.ui.day_summary",
    "confidence": "practicum.ui.confidence",
    "day_summary": "practicum.ui.day_summary",
    "game": "practicum.ui.game",
    "knowledge_check": "practicum.ui.knowledge_check",
    "more_tools": "practicum.ui.more_tools",
    "my_project": "practicum.ui.project_panel",
    "peer_review": "practicum.ui.peer_review",
    "practise": "practicum.ui.practise",
    "project_page": "practicum.ui.project_page",
    "question": "practicum.ui.question",
    "reflect": "practicum.ui.reflection",
    "tool": "practicum.ui.tool",
}


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(_WHERE[name]), name)
    raise AttributeError(f"module 'practicum' has no attribute {name!r}")
