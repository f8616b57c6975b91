"""The learner's project on the front page: what is in it, its name, its way in and out."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, ClassVar, ParamSpec

import traitlets as t

from practicum.project.archive import ArchiveError
from practicum.project.archive_file import MOST_BYTES, file_name, read_archive
from practicum.project.archive_file import write_archive as write
from practicum.project.passing_on import without_private
from practicum.project.revision import sittings
from practicum.store.protocol import StoreError
from practicum.ui.project_view import View, fields_of, view_project
from practicum.ui.session import Session, here
from practicum.ui.widget import Answer, PracticumWidget, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from practicum.project.revision import Project, Revision

P = ParamSpec("P")

MOST_HISTORY = 30
"""Sittings of a sheet that are listed."""

NOT_READ = "The file did not arrive whole. Please choose it once more."


def _in_words(method: Callable[P, Any]) -> Callable[P, Any]:
    """Let what a store or a file cannot do reach the page as its sentence."""

    @wraps(method)
    def answer(*args: P.args, **kwargs: P.kwargs) -> Any:
        try:
            return method(*args, **kwargs)
        except (StoreError, ArchiveError) as error:
            raise Refusal(str(error)) from error

    return answer


class ProjectPanel(PracticumWidget):
    """The project that the learner works on.

    Every answer of ``see``, ``rename``, ``choose``, ``create`` and ``restore`` has ``panel``, the
    same as the trait. A file comes in by pieces: ``adopt`` with ``part`` and ``of``, one buffer
    each; the last one's answer has the panel. ``download`` takes ``private`` (whether private
    sheets go along) and answers ``name`` and one buffer.
    """

    module: ClassVar[str] = "project.js"

    panel = t.Dict(help="As `practicum.ui.project_view.view_project`").tag(sync=True)
    most_bytes = t.Int(MOST_BYTES, help="Size of the largest file that is read").tag(sync=True)

    def __init__(self, *, session: Session | None = None) -> None:
        self._session = session or here()
        self._pieces: list[bytes] = []
        super().__init__(panel=self._view())

    @property
    def _project(self) -> Project:
        return self._session.project

    @answers("see")
    @_in_words
    def see(self) -> View:
        """Look again: other pages may have saved."""
        return self._seen()

    @answers("rename")
    @_in_words
    def rename(self, project: str, title: str) -> View:
        """Give the project another title."""
        self._session.store.rename(project, " ".join(title.split()))
        return self._seen()

    @answers("choose")
    @_in_words
    def choose(self, project: str) -> View:
        """Work on another project."""
        self._session.store.choose(self._session.learner, project)
        return self._seen()

    @answers("create")
    @_in_words
    def create(self, title: str) -> View:
        """Begin a new project and work on it."""
        made = self._session.store.create(" ".join(title.split()))
        return self.choose(made.id)  # type: ignore[no-any-return]

    @answers("download")
    @_in_words
    def download(self, *, private: bool = False) -> Answer:
        """Give the project as one file; without its private sheets, if these are to stay."""
        archive = self._session.store.export(self._project.id)
        data = write(archive if private else without_private(archive).archive)
        return Answer({"name": file_name(self._project)}, [data])

    @answers("adopt")
    @_in_words
    def adopt(self, part: int, of: int, buffers: Sequence[bytes]) -> View:
        """Take in a piece of a project's file; with the last, the project."""
        if part == 0:
            self._pieces = []
        if part != len(self._pieces) or sum(map(len, self._pieces)) > MOST_BYTES:
            raise Refusal(NOT_READ)
        self._pieces.append(bytes(buffers[0]))
        if len(self._pieces) < of:
            return {}
        data, self._pieces = b"".join(self._pieces), []
        adopted = self._session.store.adopt(read_archive(data))
        return self.choose(adopted.id)  # type: ignore[no-any-return]

    @answers("history")
    @_in_words
    def history(self, kind: str, key: str) -> View:
        """List a sheet's versions, newest first, with the labels of its fields."""
        store, project = self._session.store, self._project.id
        stamps = sittings(store.history(project, kind, key))[-MOST_HISTORY:]
        revisions = [store.revision(project, kind, key, each.number) for each in stamps]
        return {"revisions": [_version(each) for each in revisions[::-1]], "specs": fields_of(kind)}

    @answers("restore")
    @_in_words
    def restore(self, kind: str, key: str, number: int) -> View:
        """Bring an earlier version of a sheet back, as the newest."""
        author = self._session.learner
        self._session.store.restore(self._project.id, kind, key, number, author=author)
        return self._seen()

    def _seen(self) -> View:
        self.panel = self._view()
        return {"panel": self.panel}

    def _view(self) -> View:
        return view_project(self._session.store, self._project)


def _version(revision: Revision) -> View:
    return {
        "content": dict(revision.content),
        "revision": revision.number,
        "saved_at": revision.saved_at.isoformat(),
        "author": revision.author,
    }


def my_project() -> ProjectPanel:
    """Show the project that the learner works on.

    Returns
    -------
    ProjectPanel
        As the last line of a cell it shows itself.
    """
    return ProjectPanel()
