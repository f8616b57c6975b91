"""Finds the tools: those in this folder, and those that other packages bring by entry point."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any

from practicum.tools.coach import Finding

if TYPE_CHECKING:
    from practicum.tools.document import Document

GROUP = "practicum.tools"
Coach = Callable[[Mapping[str, Any]], Sequence[Finding]]
Example = Callable[[], Mapping[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Tool:
    """An improvement tool: what it is called, what it keeps, how it answers.

    Attributes
    ----------
    name : str
        What a notebook says: ``tool("aim")``.
    title, summary : str
        What people read in menus.
    document : type of Document
        What it keeps.
    coach : callable or None
        From the content typed so far to findings.
    widget : str
        Where its widget class is, ``"module:Class"``; empty means the plain form.
    many : bool
        Whether a project can hold several documents of it (measures, PDSA cycles).
    examples : mapping of str to callable
        Worked examples by name, each giving its content; a practice sheet can start with one.
        The first is the model answer: complete, and the coach has nothing to say about it.
    line : callable or None
        Says content in one line, for the list of a project's sheets; None means its first words.
    blank : str
        Name of the drawing in `practicum.figures.blank_sheets` that stands for it on paper; empty
        means its fields, with lines to write on.
    """

    name: str
    title: str
    summary: str
    document: type[Document]
    coach: Coach | None = None
    widget: str = ""
    many: bool = False
    examples: Mapping[str, Example] = field(default_factory=dict)
    line: Callable[[Mapping[str, Any]], str] | None = None
    blank: str = ""


class UnknownToolError(LookupError):
    """There is no tool of that name; the message says which there are."""


class UnknownExampleError(LookupError):
    """The tool has no example of that name."""


@cache
def all_tools() -> Mapping[str, Tool]:
    """Give every tool by its name.

    Returns
    -------
    mapping of str to Tool
        The package's own (each module of `practicum.tools` with a ``TOOL``), then those from the
        entry-point group ``practicum.tools``; a name that is taken stays with the first.
    """
    own = (
        getattr(import_module(f"practicum.tools.{module.name}"), "TOOL", None)
        for module in pkgutil.iter_modules(import_module("practicum.tools").__path__)
    )
    others = (point.load() for point in entry_points(group=GROUP))
    tools: dict[str, Tool] = {}
    for each in (*own, *others):
        if isinstance(each, Tool):
            tools.setdefault(each.name, each)
    return tools


def brought_tools() -> tuple[Tool, ...]:
    """Give the tools that other packages bring, in the order of their names.

    Returns
    -------
    tuple of Tool
        Without any, none of our own is loaded to find that out.

    Examples
    --------
    >>> [tool.name for tool in brought_tools() if tool.name == "aim"]
    []
    """
    points = entry_points(group=GROUP)
    if not points:
        return ()
    brought = {point.load().name for point in points}
    return tuple(tool for name, tool in sorted(all_tools().items()) if name in brought)


def find_tool(name: str) -> Tool:
    """Give the tool of that name.

    Parameters
    ----------
    name : str
        Such as ``"aim"``.

    Returns
    -------
    Tool

    Raises
    ------
    UnknownToolError
        If there is none; the message lists the names there are.
    """
    tools = all_tools()
    if name not in tools:
        known = ", ".join(sorted(tools))
        raise UnknownToolError(f"There is no tool called “{name}”. There are: {known}.")
    return tools[name]
