"""The one call of a notebook: ``tool("aim")``."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from practicum.tools.registry import find_tool
from practicum.ui.tool_widget import ToolWidget


def tool(name: str, **options: Any) -> ToolWidget:
    """Show an improvement tool, with the team's own project in it.

    Parameters
    ----------
    name : str
        The tool's name, such as ``"aim"``.
    **options
        Handed to the tool's widget, such as ``key="book-bags"`` for one of several measures.

    Returns
    -------
    ToolWidget
        The widget; as the last line of a cell it shows itself.

    Raises
    ------
    UnknownToolError
        If there is no tool of that name.
    """
    found = find_tool(name)
    if not found.widget:
        return ToolWidget(found, **options)
    module, _, klass = found.widget.partition(":")
    widget: ToolWidget = getattr(import_module(module), klass)(found, **options)
    return widget
