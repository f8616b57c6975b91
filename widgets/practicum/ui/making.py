"""From a sheet of one tool to a sheet of another, made of what stands in the first.

What the page of a `Maker` may ask:

==============  ===========  ================================================================
ask             with         answer
==============  ===========  ================================================================
``make``        ``content``  ``key`` and ``title`` of the sheet that was made, ``page`` and
                             ``wanted`` to open it by; ``fresh``: whether it is a new one
``unmake``      ``key``      ``gone``: the sheet is put away again, its history stays
``remake``      ``key``      ``key``: it is back
==============  ===========  ================================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from practicum.project.practice import is_practice
from practicum.project.refers import MADE_FROM, made_from
from practicum.tools.registry import find_tool
from practicum.ui.pages import page_of
from practicum.ui.shelf import Shelf
from practicum.ui.tool_widget import ToolWidget, View
from practicum.ui.widget import Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Mapping

NOTHING = "There is nothing to take along yet."
PRACTICE = "This sheet is for practice. Your own sheet can be taken further."


class Maker(ToolWidget):
    """A widget from whose sheet another tool's sheet can be made."""

    makes: ClassVar[str]
    """Name of the other tool."""

    def made_of(self, content: Mapping[str, Any]) -> View:
        """Give the content of the other tool's sheet; empty if there is nothing to make it of."""
        raise NotImplementedError

    @answers("make")
    def make(self, content: View) -> View:
        """Keep a new sheet of the other tool, unless one with the same in it is there."""
        if is_practice(self.key):
            raise Refusal(PRACTICE)
        made = self.made_of(content)
        if not made:
            raise Refusal(NOTHING)
        own, shelf = f"{self._kind}:{self.key}", self._other()
        fresh = {**made, MADE_FROM: own}
        there = [each for each in shelf.revisions() if made_from(each.content) == own]
        same = next((each.key for each in there if dict(each.content) == fresh), "")
        key = same or shelf.put(fresh)
        kind = find_tool(self.makes).document.kind
        return {
            "key": key,
            "title": str(made.get("name") or ""),
            "page": page_of(self.makes),
            "wanted": {kind: key},
            "fresh": not same,
        }

    @answers("unmake")
    def unmake(self, key: str) -> View:
        """Put a sheet away that was made from this one."""
        found = self._other().load(key)
        if found is None or made_from(found.content) != f"{self._kind}:{self.key}":
            raise Refusal("This sheet is not here any more.")
        self._other().put_away(key)
        return {"gone": key}

    @answers("remake")
    def remake(self, key: str) -> View:
        """Bring such a sheet back."""
        if not self._other().bring_back(key):
            raise Refusal("This sheet is not here any more.")
        return {"key": key}

    def _other(self) -> Shelf:
        tool = find_tool(self.makes)
        return Shelf(self._session, tool.document.kind, "", version=tool.document.version)
