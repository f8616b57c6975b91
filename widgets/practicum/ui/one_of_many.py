"""A widget that shows one of several sheets of its kind, and leads to the others.

What its page gets and may ask, beyond `practicum.ui.tool_widget.ToolWidget`:

Trait ``shelf``
    ``[{"key", "title"}]``, to choose among.

==============  =======  ====================================================
ask             with     answer
==============  =======  ====================================================
``choose``      ``key``  ``key``; the traits are those of that sheet
``add``                  the same, of a new sheet
``delete``               the same, and ``gone``
``bring_back``  ``key``  the same as ``choose``
==============  =======  ====================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.ui.session import Session, here
from practicum.ui.shelf import Shelf
from practicum.ui.tool_widget import ToolWidget, View
from practicum.ui.widget import Refusal, answers

if TYPE_CHECKING:
    from practicum.project.revision import Content
    from practicum.store.protocol import Saved
    from practicum.tools.registry import Tool

LONGEST_TITLE = 80


class OneOfMany(ToolWidget):
    """One of a team's sheets of a kind, open at the one that was worked on last.

    Parameters
    ----------
    tool, example, session
        As for `practicum.ui.tool_widget.ToolWidget`.
    key : str or None
        Which sheet; None means the one that was worked on last.
    """

    one: ClassVar[str] = "sheet"
    """What people call one of them."""
    named: ClassVar[str] = "name"
    """The field that holds its name."""
    letter: ClassVar[str] = "s"
    """What the keys of new sheets begin with."""

    shelf = t.List(help="The sheets to choose among").tag(sync=True)

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
        self._shelf = Shelf(found, kind, key or "", version=version, letter=self.letter)
        chosen = key or self._shelf.newest()
        super().__init__(tool, key=chosen, example=example, session=found, **more)
        self.shelf = self._list()

    def title_of(self, content: Content) -> str:
        """Say what a sheet is called, in the list to choose from."""
        name = content.get(self.named)
        words = " ".join(name.split()) if isinstance(name, str) else ""
        cut = f"{words[: LONGEST_TITLE - 1].rstrip()}…" if len(words) > LONGEST_TITLE else words
        return cut or f"A {self.one} without a name"

    @answers("choose")
    def choose(self, key: str) -> View:
        """Go to another sheet."""
        if all(each["key"] != key for each in self._list()):
            raise Refusal(f"This {self.one} is not here any more.")
        return self.show(key)

    @answers("add")
    def add(self) -> View:
        """Begin a new sheet."""
        return self.show(self._shelf.put({self.named: ""}))

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
            raise Refusal(f"This {self.one} is not here any more.")
        return self.show(key)

    @answers("refresh")
    def refresh(self, revision: int) -> View:
        """Look whether other sheets have come or gone, too."""
        self.shelf = self._list()
        return super().refresh(revision)

    def show(self, key: str) -> View:
        """Hold another sheet."""
        self.key = key
        self.saved = self._view(self._shelf.load(key))
        self.reading = self.read(self.saved["content"])
        self.shelf = self._list()
        return {"key": key}

    def _after(self, saved: Saved) -> View:
        answer = super()._after(saved)
        entry = {"key": saved.revision.key, "title": self.title_of(saved.revision.content)}
        if entry not in self.shelf:
            self.shelf = self._list()
        return answer

    def _list(self) -> list[View]:
        found = {each.key: each.content for each in self._shelf.revisions()}
        found.setdefault(self.key, self.saved["content"])
        titles = [{"key": key, "title": self.title_of(each)} for key, each in found.items()]
        return sorted(titles, key=lambda each: (each["title"].casefold(), each["key"]))
