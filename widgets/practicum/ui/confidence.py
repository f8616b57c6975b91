"""How sure people feel, before a day and after it, as a widget: ``confidence("before")``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import traitlets as t

from practicum.learning.confidence import AFTER, BEFORE, Confidence, compare, key_of, say_changes
from practicum.tools.registry import Tool
from practicum.ui.day import content_of, find_day
from practicum.ui.tool_widget import ToolWidget, View

if TYPE_CHECKING:
    from practicum.learning.course import Module
    from practicum.project.revision import Content
    from practicum.ui.session import Session

TITLES = {
    BEFORE: "How sure do you feel now, before the day?",
    AFTER: "How sure do you feel now, after the day?",
}


def confidence(stage: str, module: str = "") -> ConfidenceWidget:
    """Ask how sure somebody feels of what a day teaches.

    Parameters
    ----------
    stage : str
        ``"before"`` or ``"after"``; after the day both are compared.
    module : str
        The day's slug; without it, the first day of the course.

    Returns
    -------
    ConfidenceWidget
        The widget; as the last line of a cell it shows itself.

    Raises
    ------
    ValueError
        If there is no such stage.
    UnknownPageError
        If there is no such module.
    """
    if stage not in TITLES:
        raise ValueError(f"“{stage}” is neither “{BEFORE}” nor “{AFTER}”.")
    return ConfidenceWidget(stage, find_day(module))


class ConfidenceWidget(ToolWidget):
    """One row a group of outcomes, from 0 to 10.

    Every ``reading`` has ``changes``, the rows of the table that compares before and after, and
    ``words``, the sentences above it; both are empty before the day.
    """

    module: ClassVar[str] = "learning/confidence.js"

    stage = t.Unicode(help="Before or after").tag(sync=True)
    groups = t.List(help="Id and text of each group").tag(sync=True)

    def __init__(self, stage: str, module: Module, *, session: Session | None = None) -> None:
        self._module = module
        self._stage = stage
        tool = Tool(name=Confidence.kind, title=TITLES[stage], summary="", document=Confidence)
        super().__init__(tool, key=key_of(module.slug, stage), session=session)
        self.stage = stage
        self.groups = [{"id": group.id, "text": group.text} for group in module.groups]

    def read(self, content: Content) -> View:
        """Add what has changed since before the day."""
        if self._stage == BEFORE:
            return {**super().read(content), "changes": [], "words": []}
        key = key_of(self._module.slug, BEFORE)
        before = content_of(self._session.store, self._project, Confidence.kind, key)
        changes = compare(self._module.groups, before, content)
        return {
            **super().read(content),
            "changes": [{**each._asdict(), "by": each.by} for each in changes],
            "words": list(say_changes(changes)),
        }
