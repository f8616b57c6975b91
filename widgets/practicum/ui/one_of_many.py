"""A widget that shows one of several sheets of its kind, and lists them by their names.

What its page gets and may ask, beyond `practicum.ui.one_at_a_time.OneAtATime`:

Trait ``shelf``
    ``[{"key", "title"}]``, to choose among.

=======  ====  ============================================================
ask      with  answer
=======  ====  ============================================================
``add``        ``key``; the traits are those of a new sheet
=======  ====  ============================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import traitlets as t

from practicum.ui.one_at_a_time import OneAtATime
from practicum.ui.widget import answers

if TYPE_CHECKING:
    from practicum.project.revision import Content
    from practicum.store.protocol import Saved
    from practicum.ui.tool_widget import View

LONGEST_TITLE = 80


class OneOfMany(OneAtATime):
    """One of a team's sheets of a kind, each of which has a name.

    Parameters
    ----------
    tool, key, example, session
        As for `practicum.ui.one_at_a_time.OneAtATime`.
    """

    named: ClassVar[str] = "name"
    """The field that holds its name."""

    shelf = t.List(help="The sheets to choose among").tag(sync=True)

    def title_of(self, content: Content) -> str:
        """Say what a sheet is called, in the list to choose from."""
        name = content.get(self.named)
        words = " ".join(name.split()) if isinstance(name, str) else ""
        cut = f"{words[: LONGEST_TITLE - 1].rstrip()}…" if len(words) > LONGEST_TITLE else words
        return cut or f"A {self.one} without a name"

    @answers("add")
    def add(self) -> View:
        """Begin a new sheet."""
        return self.begin({self.named: ""})

    @answers("refresh")
    def refresh(self, revision: int) -> View:
        """Look whether other sheets have come or gone, too."""
        self.take_stock()
        return super().refresh(revision)

    def take_stock(self) -> None:
        """List the sheets by their names."""
        self.shelf = self._list()

    def _after(self, saved: Saved) -> View:
        answer = super()._after(saved)
        entry = {"key": saved.revision.key, "title": self.title_of(saved.revision.content)}
        if entry not in self.shelf:
            self.take_stock()
        return answer

    def _list(self) -> list[View]:
        found = {each.key: each.content for each in self._shelf.revisions()}
        found.setdefault(self.key, self.saved["content"])
        titles = [{"key": key, "title": self.title_of(each)} for key, each in found.items()]
        return sorted(titles, key=lambda each: (each["title"].casefold(), each["key"]))
