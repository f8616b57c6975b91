"""A widget that holds one sheet of a shelf, and goes from it to another.

What its page gets and may ask, beyond `practicum.ui.tool_widget.ToolWidget`:

Trait ``practice``
    Whether it is a practice sheet.

==============  =======  ====================================================
ask             with     answer
==============  =======  ====================================================
``choose``      ``key``  ``key``; the traits are those of that sheet
``delete``               the same, and ``gone``
``bring_back``  ``key``  the same as ``choose``
==============  =======  ====================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.project.practice import is_practice
from practicum.ui.session import Session, here
from practicum.ui.shelf import Shelf
from practicum.ui.tool_widget import ToolWidget, View
from practicum.ui.widget import Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.project.revision import Content
    from practicum.tools.registry import Tool


class OneAtATime(ToolWidget):
    """One of several sheets, open at the one that was worked on last.

    Parameters
    ----------
    tool, example, session
        As for `practicum.ui.tool_widget.ToolWidget`.
    key : str or None
        Which sheet; None means the one that was worked on last.
    """

    one: ClassVar[str] = "sheet"
    """What people call one of them."""
    letter: ClassVar[str] = "s"
    """What the keys of new sheets begin with."""
    starters: Sequence[Content] = ()
    """What a practice shelf holds until something is saved."""

    practice = t.Bool(help="Whether it is a practice sheet").tag(sync=True)

    def __init__(
        self,
        tool: Tool,
        *,
        key: str | None = None,
        example: str = "",
        session: Session | None = None,
        **more: Any,
    ) -> None:
        found = session or here()
        kind, version = tool.document.kind, tool.document.version
        self._shelf = Shelf(
            found, kind, key or "", version=version, letter=self.letter, starters=self.starters
        )
        chosen = self.first(key or "")
        self.practice = is_practice(chosen)
        super().__init__(tool, key=chosen, example=example, session=found, **more)
        self.take_stock()

    def first(self, key: str) -> str:
        """Say which sheet to begin with, if the page asks for `key` or for none."""
        return key or self._shelf.newest()

    def take_stock(self) -> None:
        """Look up which sheets there are, for a page that lists them."""

    @answers("choose")
    def choose(self, key: str) -> View:
        """Go to another sheet."""
        if not self.is_here(key):
            raise self.not_here()
        return self.show(key)

    @answers("delete")
    def delete(self) -> View:
        """Put this sheet away and go to another; its history stays."""
        gone = self.key
        self._shelf.put_away(gone)
        return {**self.show(self._shelf.newest()), "gone": gone}

    @answers("bring_back")
    def bring_back(self, key: str) -> View:
        """Bring a sheet back that was put away."""
        if not self._shelf.bring_back(key):
            raise self.not_here()
        return self.show(key)

    def is_here(self, key: str) -> bool:
        """Tell whether there is such a sheet to go to."""
        return key == self.key or key in self._shelf.contents()

    def not_here(self) -> Refusal:
        """Say that a sheet is gone."""
        return Refusal(f"This {self.one} is not here any more.")

    def begin(self, content: Content) -> View:
        """Keep content as a new sheet, and hold that."""
        return self.show(self._shelf.put(content))

    def show(self, key: str) -> View:
        """Hold another sheet."""
        self.key = key
        self.saved = self._view(self._shelf.load(key))
        self.reading = self.read(self.saved["content"])
        self.take_stock()
        return {"key": key}
