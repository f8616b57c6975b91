"""The widget of a form-like tool: shows its form, saves what is typed, gives the coach's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.project.practice import is_practice
from practicum.project.revision import sittings
from practicum.store.protocol import ConflictError, Saved, StoreError
from practicum.tools.draft import read_draft
from practicum.tools.form import form_of
from practicum.tools.registry import UnknownExampleError, all_tools
from practicum.ui.session import Session, here
from practicum.ui.widget import PracticumWidget, Refusal, answers

if TYPE_CHECKING:
    from practicum.project.revision import Content, Revision
    from practicum.tools.registry import Tool

View = dict[str, Any]

MOST_HISTORY = 30
"""Sittings that the page lists."""


class ToolWidget(PracticumWidget):
    """A tool with the team's own document in it.

    Parameters
    ----------
    tool : Tool
        From the registry.
    key : str
        Which of several documents; keys that begin with ``practice-`` are practice sheets.
    example : str
        Name of the tool's example to start with, if nothing has been saved under `key`.
    session : Session or None
        Whose page it is; None means this kernel's.
    """

    module: ClassVar[str] = "tools/form.js"

    tool = t.Dict(help="Name, title and summary, and the kind of what it keeps").tag(sync=True)
    form = t.List(help="The fields, as `practicum.tools.form.Field`").tag(sync=True)
    project = t.Dict(help="Id and title of the team's project").tag(sync=True)
    key = t.Unicode("main", help="Which document of its kind").tag(sync=True)
    saved = t.Dict(help="Newest revision: content, revision, saved_at, author").tag(sync=True)
    reading = t.Dict(help="What Python makes of the content").tag(sync=True)
    threaded = t.Bool(help="Whether the page shows how it joins to the project").tag(sync=True)

    def __init__(
        self, tool: Tool, *, key: str = "main", example: str = "", session: Session | None = None
    ) -> None:
        self._tool = tool
        self._session = session or here()
        project = self._session.project
        self._project = project.id
        self.prepare(key)
        found = self._session.store.load(project.id, self._kind, key)
        saved = self._view(found)
        if found is None and example:
            saved["content"] = _example(tool, example)
        super().__init__(
            tool={
                "name": tool.name,
                "title": tool.title,
                "summary": tool.summary,
                "kind": self._kind,
            },
            form=[_field_view(field) for field in form_of(tool.document)],
            project={"id": project.id, "title": project.title},
            key=key,
            saved=saved,
            reading=self.read(saved["content"]),
            threaded=tool.name in all_tools() and not is_practice(key),
        )

    @property
    def _kind(self) -> str:
        return self._tool.document.kind

    def prepare(self, key: str) -> None:
        """Look up what a tool's own widget reads its sheet with, before it is read."""

    def read(self, content: Content) -> View:
        """Say what Python makes of the content: problems, the coach's findings, and more.

        A tool's own widget adds to this what its page shows.
        """
        draft = read_draft(self._tool.document, content)
        findings = self._tool.coach(content) if self._tool.coach else ()
        return {
            "complete": draft.document is not None,
            "problems": [problem._asdict() for problem in draft.problems],
            "findings": [finding._asdict() for finding in findings],
        }

    @answers("look")
    def look(self, content: View) -> View:
        """Read what is typed, and save nothing."""
        return {"reading": self.read(content)}

    @answers("save")
    def save(self, content: View, base: int) -> View:
        """Save what is typed; merged with what others saved, or both versions in a conflict."""
        try:
            saved = self._session.store.save(
                self._project,
                self._kind,
                self.key,
                content,
                base=base,
                author=self._session.learner,
                version=self._tool.document.version,
            )
        except ConflictError as conflict:
            return {"conflict": self._conflict(conflict), "reading": self.read(content)}
        except StoreError as error:
            raise Refusal(str(error)) from error
        return self._after(saved)

    @answers("refresh")
    def refresh(self, revision: int) -> View:
        """Give the newest revision, if it is newer than the one the page knows."""
        newest = self._session.store.load(self._project, self._kind, self.key)
        if newest is None or newest.number <= revision:
            return {}
        return self._after(Saved(newest))

    @answers("history")
    def history(self) -> View:
        """List the last revision of each sitting, newest first."""
        store = self._session.store
        stamps = sittings(store.history(self._project, self._kind, self.key))[-MOST_HISTORY:]
        revisions = (
            store.revision(self._project, self._kind, self.key, each.number) for each in stamps
        )
        return {"revisions": [self._view(each) for each in revisions][::-1]}

    @answers("restore")
    def restore(self, number: int) -> View:
        """Bring an old revision back as the newest."""
        try:
            revision = self._session.store.restore(
                self._project, self._kind, self.key, number, author=self._session.learner
            )
        except StoreError as error:
            raise Refusal(str(error)) from error
        return self._after(Saved(revision))

    @answers("uses")
    def uses(self, row: str = "") -> View:
        """Say what uses this sheet, or one box of it: before it is taken away."""
        from practicum.project.uses import say_uses, uses_of  # noqa: PLC0415 - once wanted
        from practicum.ui.home_tools import tools_by_kind  # noqa: PLC0415

        if is_practice(self.key):
            return {"words": ""}
        titles = {kind: tool.title for kind, tool in tools_by_kind().items()}
        documents = self._session.store.documents(self._project)
        found = uses_of(documents, self._kind, self.key, row)
        return {"words": say_uses(found, self._kind, titles)}

    @answers("thread")
    def thread(self) -> View:
        """Say how this sheet joins to the rest of the project, and what is missing next."""
        from practicum.ui.thread_view import thread_in, thread_view  # noqa: PLC0415 - once wanted

        return thread_view(thread_in(self._session.store, self._project), self._kind, self.key)

    def _after(self, saved: Saved) -> View:
        view = self._view(saved.revision)
        self.saved = view
        self.reading = self.read(view["content"])
        return {"saved": {**view, "merged": saved.merged}, "reading": self.reading}

    def _content(self, revision: Revision | None) -> View:
        if revision is None:
            return {}
        return self._tool.document.upgrade(dict(revision.content), revision.version)

    def _view(self, revision: Revision | None) -> View:
        if revision is None:
            return {"content": {}, "revision": 0, "saved_at": "", "author": ""}
        return {
            "content": self._content(revision),
            "revision": revision.number,
            "saved_at": revision.saved_at.isoformat(),
            "author": revision.author,
        }

    def _conflict(self, conflict: ConflictError) -> View:
        return {
            "message": str(conflict),
            "theirs": self._view(conflict.theirs),
            "mine": dict(conflict.mine),
            "merged": dict(conflict.merged),
            "clashes": [clash._asdict() for clash in conflict.clashes],
        }


def _example(tool: Tool, name: str) -> View:
    if name not in tool.examples:
        known = ", ".join(tool.examples) or "none"
        raise UnknownExampleError(f"“{tool.name}” has no example “{name}”. It has: {known}.")
    return dict(tool.examples[name]())


def _field_view(field: Any) -> View:
    return {**field._asdict(), "choices": [choice._asdict() for choice in field.choices]}
