"""Widgets of one page on one document: what one of them saves, the others hear at once."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakSet

from practicum.ui.tool_widget import ToolWidget, View

if TYPE_CHECKING:
    from practicum.store.protocol import Saved
    from practicum.tools.registry import Tool
    from practicum.ui.session import Session

Place = tuple[int, str, str, str]
_open: WeakSet[TogetherTool] = WeakSet()


class TogetherTool(ToolWidget):
    """A widget that may stand beside another one on the same document.

    Parameters
    ----------
    tool, key, example, session
        As for `practicum.ui.tool_widget.ToolWidget`.
    """

    def __init__(
        self, tool: Tool, *, key: str = "main", example: str = "", session: Session | None = None
    ) -> None:
        super().__init__(tool, key=key, example=example, session=session)
        _open.add(self)

    @property
    def place(self) -> Place:
        """Where its document is kept; two widgets with the same place show the same one."""
        return id(self._session.store), self._project, self._kind, self.key

    def others(self) -> list[TogetherTool]:
        """Give the other open widgets on its document."""
        return [each for each in list(_open) if each is not self and each.place == self.place]

    def hear_of(self, saved: View) -> None:
        """Take in what another widget saved; the page shows it once its own work is saved."""
        if saved["revision"] > self.saved["revision"]:
            self.saved = dict(saved)

    def _after(self, saved: Saved) -> View:
        answer = super()._after(saved)
        for each in self.others():
            each.hear_of(self.saved)
        return answer


def tell_open(session: Session, kind: str, key: str) -> None:
    """Let the open widgets on a document hear that somebody else has saved it."""
    found = session.store.load(session.project.id, kind, key)
    place = (id(session.store), session.project.id, kind, key)
    for each in list(_open):
        if found and each.place == place:
            each.hear_of(each._view(found))  # noqa: SLF001 - one family
