"""Which tool a sheet of a kind belongs to, where several tools show the same kind."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from practicum.tools.registry import Tool, all_tools


@cache
def tools_by_kind() -> dict[str, Tool]:
    """Give each kind's home: the tool of the module that defines it, otherwise the first by name.

    Returns
    -------
    dict of str to Tool
        By the kind of what they keep.

    Examples
    --------
    >>> tools_by_kind()["driver-diagram"].name, tools_by_kind()["measure"].name
    ('driver-diagram', 'run-chart')
    """
    homes: dict[str, Tool] = {}
    for tool in sorted(all_tools().values(), key=lambda each: (not _defines(each), each.name)):
        homes.setdefault(tool.document.kind, tool)
    return homes


def _defines(tool: Tool) -> bool:
    return getattr(import_module(tool.document.__module__), "TOOL", None) is tool
