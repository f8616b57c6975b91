"""A review of another team's day, as a widget: ``peer_review()``.

The reviewer brings in the team’s project file on *My project*, which makes it the current one, and
opens this page: the review is kept in the project that it is about, and travels back with its file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.learning.course_file import course_folder
from practicum.learning.review import Review, load_points
from practicum.project.archive_file import file_name, write_archive
from practicum.tools.registry import Tool
from practicum.ui.day import find_day, parts_of, view_parts
from practicum.ui.tool_widget import ToolWidget, View
from practicum.ui.widget import Answer, answers

if TYPE_CHECKING:
    from practicum.learning.course import Module
    from practicum.ui.session import Session

LABELS = {"yes": "Yes", "partly": "Partly", "no": "Not yet"}


def peer_review(module: str = "") -> PeerReviewWidget:
    """Show a list of questions for looking at a team's work, beside the work itself.

    Parameters
    ----------
    module : str
        The day's slug; without it, the first day of the course.

    Returns
    -------
    PeerReviewWidget
        The widget; as the last line of a cell it shows itself.

    Raises
    ------
    UnknownPageError
        If there is no such module.
    """
    return PeerReviewWidget(find_day(module))


class PeerReviewWidget(ToolWidget):
    """A review of the project that is chosen now.

    ``download`` answers the project's file, the review in it.
    """

    module: ClassVar[str] = "learning/review.js"

    parts = t.List(help="What the review is about, as it stands").tag(sync=True)
    points = t.List(help="The questions: id, about, text").tag(sync=True)
    labels = t.Dict(LABELS, help="What can be answered").tag(sync=True)

    def __init__(self, module: Module, *, session: Session | None = None) -> None:
        self._module = module
        tool = Tool(name=Review.kind, title="A review", summary="", document=Review)
        super().__init__(tool, key=module.slug, session=session)
        points = load_points(course_folder(), module.slug)
        self.points = [point.model_dump() for point in points]
        self.parts = self._parts()

    @answers("work")
    def work(self) -> View:
        """Look again at the work: other pages may have saved."""
        self.parts = self._parts()
        return {"parts": self.parts}

    @answers("download")
    def download(self) -> Answer:
        """Give the project as one file, to send back."""
        store = self._session.store
        data = write_archive(store.export(self._project))
        return Answer({"name": file_name(store.project(self._project))}, [data])

    def _parts(self) -> list[dict[str, Any]]:
        return view_parts(parts_of(self._session.store, self._project, self._module))
