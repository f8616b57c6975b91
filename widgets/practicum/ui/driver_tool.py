"""What the two widgets on one driver diagram share: the diagram, and the bank of its ideas."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from practicum.project.following import changed_names, follow
from practicum.project.practice import is_practice
from practicum.store.protocol import StoreError
from practicum.ui.driver_facts import project_facts
from practicum.ui.driver_reading import Diagram, diagram_view
from practicum.ui.together import TogetherTool
from practicum.ui.widget import answers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from practicum.project.revision import Content
    from practicum.tools.coach import Finding
    from practicum.ui.tool_widget import View


class DriverTool(TogetherTool):
    """A widget on a driver diagram.

    Parameters
    ----------
    tool, key, example, session
        As for `practicum.ui.tool_widget.ToolWidget`.
    """

    def prepare(self, key: str) -> None:
        """Look up what the project says about the diagram."""
        self._facts = project_facts(self._session, key)
        self._last: tuple[View, View] | None = None

    def coach(self) -> Callable[..., Sequence[Finding]]:
        """Give the coach that also hears the facts."""
        raise NotImplementedError

    def more(self, diagram: Diagram) -> View:
        """Add what this page alone shows."""
        del diagram
        return {}

    def diagram(self, content: Content) -> Diagram:
        """Read content, with what the project knows."""
        return Diagram(content, self._facts)

    def read(self, content: Content) -> View:
        """Add the picture, its reading, and what stands on its boxes."""
        if self._last is None or self._last[0] != content:
            diagram = self.diagram(content)
            findings = self.coach()(content, facts=self._facts)
            view = {
                **super().read(content),
                "findings": [finding._asdict() for finding in findings],
                **diagram_view(diagram),
                **self.more(diagram),
            }
            self._last = (dict(content), view)
        return self._last[1]

    @answers("save")
    def save(self, content: View, base: int) -> View:
        """Save what is typed; what names a box of it stays joined to it."""
        self._follow(content)
        return super().save(content, base)

    @answers("refresh")
    def refresh(self, revision: int) -> View:
        """Look what has become of the project, too: its aim, measures and cycles."""
        if self._learn():
            self.reading = self.read(self.saved["content"])
        return super().refresh(revision)

    @answers("facts")
    def facts(self, content: View) -> View:
        """Read what is typed once more, with the project as it is now."""
        self._learn()
        return {"reading": self.read(content)}

    def _follow(self, content: View) -> None:
        """Let measures and cycles that name a box go with its new words, or keep the old ones."""
        names = changed_names(self.saved["content"], content)
        if not names or is_practice(self.key):
            return
        store = self._session.store
        for sheet, fresh in follow(names, store.documents(self._project)):
            # somebody may save that very sheet just now: then the next change goes with it
            with suppress(StoreError):
                store.save(
                    self._project,
                    sheet.kind,
                    sheet.key,
                    fresh,
                    base=sheet.number,
                    author=self._session.learner,
                    version=sheet.version,
                )
        self._learn()

    def _learn(self) -> bool:
        """Look up the project's facts; tell whether they are others than before."""
        fresh = project_facts(self._session, self.key)
        known, self._facts = self._facts, fresh
        if fresh == known:
            return False
        self._last = None
        return True
