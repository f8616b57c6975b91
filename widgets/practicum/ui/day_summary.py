"""A day on one page, made from the project: ``day_summary()``; and ``certificate()``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.learning.confidence import AFTER, BEFORE, Confidence, compare, key_of, say_changes
from practicum.learning.course_file import course_folder
from practicum.learning.reflection import Reflection, load_prompts
from practicum.ui.day import content_of, find_day, parts_of, view_parts
from practicum.ui.session import Session, here
from practicum.ui.widget import PracticumWidget, answers

if TYPE_CHECKING:
    from practicum.learning.course import Module

View = dict[str, Any]


def day_summary(module: str = "") -> DaySummaryWidget:
    """Show a day's work on one page.

    Parameters
    ----------
    module : str
        The day's slug; without it, the first day of the course.

    Returns
    -------
    DaySummaryWidget
        The widget; as the last line of a cell it shows itself.

    Raises
    ------
    UnknownPageError
        If there is no such module.
    """
    return DaySummaryWidget(find_day(module))


def certificate(module: str = "") -> CertificateWidget:
    """Show a certificate of attendance to print.

    Parameters
    ----------
    module : str
        The day's slug; without it, the first day of the course.

    Returns
    -------
    CertificateWidget
        The widget; as the last line of a cell it shows itself.

    Raises
    ------
    UnknownPageError
        If there is no such module.
    """
    return CertificateWidget(find_day(module))


class DaySummaryWidget(PracticumWidget):
    """Aim, drivers, ideas, first test and what the learner said; ``refresh`` looks again."""

    module: ClassVar[str] = "learning/summary.js"

    summary = t.Dict(help="project, parts, said, words").tag(sync=True)

    def __init__(self, module: Module, *, session: Session | None = None) -> None:
        self._module = module
        self._session = session or here()
        super().__init__(summary=self._view())

    @answers("refresh")
    def refresh(self) -> View:
        """Look again: other pages may have saved."""
        self.summary = self._view()
        return {"summary": self.summary}

    def _view(self) -> View:
        store, project = self._session.store, self._session.project
        return {
            "title": self._module.title,
            "project": project.title,
            "parts": view_parts(parts_of(store, project.id, self._module)),
            "said": self._said(project.id),
            "words": self._changes(project.id),
        }

    def _said(self, project: str) -> list[View]:
        store = self._session.store
        prompts = load_prompts(course_folder()).get(self._module.slug, ())
        found = {
            each.id: str(content_of(store, project, Reflection.kind, each.id).get("text") or "")
            for each in prompts
        }
        titles = {page.slug: page.title for page in self._module.pages}
        return [
            {
                "id": each.id,
                "asked": each.text,
                "text": found[each.id].strip(),
                "page": {
                    "slug": f"{self._module.slug}/{each.page}",
                    "title": titles.get(f"{self._module.slug}/{each.page}", ""),
                },
            }
            for each in prompts
        ]

    def _changes(self, project: str) -> list[str]:
        first, last = (
            content_of(
                self._session.store, project, Confidence.kind, key_of(self._module.slug, stage)
            )
            for stage in (BEFORE, AFTER)
        )
        return list(say_changes(compare(self._module.groups, first, last)))


class CertificateWidget(PracticumWidget):
    """A certificate. The name is typed in the browser and stays in it: Python never hears it."""

    module: ClassVar[str] = "learning/certificate.js"

    course = t.Dict(help="title, summary, minutes, outcomes").tag(sync=True)

    def __init__(self, module: Module) -> None:
        super().__init__(
            course={
                "slug": module.slug,
                "title": module.title,
                "minutes": sum(page.minutes for page in module.pages),
                "outcomes": [group.text for group in module.groups],
            }
        )
