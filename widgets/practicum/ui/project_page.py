"""*My project*: all of a team's work at a glance, the report, and the model project.

The browser asks ``glance``, ``report``, ``open_model``, ``go_back`` and ``copy``.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

import traitlets as t

from practicum.project.archive_file import ENDING, file_name
from practicum.project.model import AUTHOR, MARK, TITLE, model_sheets
from practicum.store.protocol import StoreError
from practicum.ui.copying import ALONE, copied
from practicum.ui.home_tools import tools_by_kind
from practicum.ui.project_glance import View, Whole, glance_view, read_whole
from practicum.ui.session import Session, here
from practicum.ui.shelf import Shelf
from practicum.ui.widget import Answer, PracticumWidget, Refusal, answers

if TYPE_CHECKING:
    from practicum.project.revision import Project

NOT_HERE = "This sheet is not here any more."
NO_WAY_BACK = "The project that you came from is not here any more. Please switch to another."
TAKEN = "Your project has one already. Replace it? The one you have stays among its versions."


class ProjectPage(PracticumWidget):
    """The whole project at a glance.

    ``glance`` answers `practicum.ui.project_glance.glance_view`, with ``back`` (id and title of
    the project that the model was opened from) and ``sheets`` to copy where it is the model.
    ``report`` takes ``private`` (whether private sheets go along) and answers ``name`` and one
    buffer. ``open_model`` and ``go_back`` change the project, and answer as ``glance``. ``copy``
    takes ``kind``, ``key`` and ``replace``; it answers ``copied``, or ``taken`` with a sentence.
    """

    module: ClassVar[str] = "project/glance.js"

    title = t.Unicode(help="Name of the project").tag(sync=True)

    def __init__(self, *, session: Session | None = None) -> None:
        self._session = session or here()
        super().__init__(title=self._project.title)

    @property
    def _project(self) -> Project:
        return self._session.project

    @answers("glance")
    def glance(self) -> View:
        """Look at the whole project, as it is now."""
        whole = self._whole()
        view = glance_view(whole)
        if whole.is_model:
            view |= {"back": self._back(whole), "sheets": _to_copy(whole)}
        return view

    @answers("report")
    def report(self, *, private: bool = False) -> Answer:
        """Write the project as one page that stands alone."""
        from practicum.ui.report import write_report  # noqa: PLC0415 - once it is wanted

        text = write_report(self._whole(), private=private)
        name = file_name(self._project).removesuffix(ENDING) + "-report.html"
        return Answer({"name": name}, [text.encode()])

    @answers("open_model")
    def open_model(self) -> View:
        """Open one's own copy of the model project; it is made the first time."""
        store, learner = self._session.store, self._session.learner
        own = self._project
        if not self._whole().is_model:
            model = self._model() or store.create(TITLE)
            store.choose(learner, model.id)
            self._fill(own)
        return self.glance()

    @answers("go_back")
    def go_back(self) -> View:
        """Work on the own project again."""
        back = self._back(self._whole())
        if not back:
            raise Refusal(NO_WAY_BACK)
        self._session.store.choose(self._session.learner, back["id"])
        return self.glance()

    @answers("copy")
    def copy(self, kind: str, key: str, *, replace: bool = False) -> View:
        """Copy one sheet of the model into the own project."""
        whole = self._whole()
        back = self._back(whole)
        sheet = next((d for d in whole.own if (d.kind, d.key) == (kind, key)), None)
        if sheet is None or not whole.is_model or not back:
            raise Refusal(NOT_HERE)
        content = copied(kind, sheet.content, whole.diagram.graph)
        learner, store = self._session.learner, self._session.store
        fresh = "main" if kind in ALONE else Shelf(self._session, kind, "", letter="x").new_key()
        there = store.load(back["id"], kind, fresh)
        if there is not None and not replace:
            return {"taken": TAKEN}
        known = store.history(back["id"], kind, fresh)
        base = known[-1].number if known else 0
        try:
            store.save(
                back["id"], kind, fresh, content, base=base, author=learner, version=sheet.version
            )
        except StoreError as error:
            raise Refusal(str(error)) from error
        return {"copied": f"It is now in “{back['title']}”."}

    def _whole(self) -> Whole:
        return read_whole(self._session.store, self._project, date.today())  # noqa: DTZ011

    def _model(self) -> Project | None:
        """Find the copy that was opened before."""
        store = self._session.store
        return next((p for p in store.projects() if store.load(p.id, *MARK) is not None), None)

    def _fill(self, own: Project) -> None:
        """Put the model's sheets into the project, and remember the way back."""
        store, model = self._session.store, self._project.id
        if store.load(model, *MARK) is None:
            for each in model_sheets():
                store.save(
                    model,
                    each.kind,
                    each.key,
                    each.content,
                    base=0,
                    author=AUTHOR,
                    version=each.version,
                )
        mark = store.load(model, *MARK)
        content = {"name": TITLE, f"from-{self._session.learner}": own.id}
        base = mark.number if mark else 0
        store.save(model, *MARK, content, base=base, author=self._session.learner)

    def _back(self, whole: Whole) -> dict[str, str]:
        mark = next((d.content for d in whole.documents if (d.kind, d.key) == MARK), {})
        wanted = mark.get(f"from-{self._session.learner}")
        projects = self._session.store.projects()
        others = [each for each in projects if each.id != whole.project.id]
        found = [each for each in others if each.id == wanted] or others
        return {"id": found[0].id, "title": found[0].title} if found else {}


def _to_copy(whole: Whole) -> list[View]:
    """List the sheets of the model, each with a name."""
    kinds = tools_by_kind()
    names = {f"{piece.part}:{piece.own}": piece.name for piece in whole.thread.pieces.values()}
    parts = {"measure": "measure", "pdsa": "cycle"}
    return [
        {
            "kind": each.kind,
            "key": each.key,
            "title": kinds[each.kind].title if each.kind != "measure" else "Measure",
            "name": names.get(f"{parts.get(each.kind, '')}:{each.key}", ""),
        }
        for each in whole.own
    ]


def project_page() -> ProjectPage:
    """Show the learner's whole project at a glance.

    Returns
    -------
    ProjectPage
        As the last line of a cell it shows itself.
    """
    return ProjectPage()
