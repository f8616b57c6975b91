"""What the handlers share: the course, where projects are kept, and what pages were found to be."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from practicum.learning.course import Course, UnknownPageError
from practicum.learning.course_file import COURSE_FILE, load_course
from practicum.serve import journal
from practicum.serve.kernels.limits import Limits
from practicum.serve.lesson import Lesson, read_lesson
from practicum.serve.tally import Tally
from practicum.ui.session import LEARNER, STORE

if TYPE_CHECKING:
    from pathlib import Path

    from practicum.store.protocol import Store

SETTING = "practicum"
"""Name under which Tornado's settings hold the `Site`."""

FRONT_PAGE = "index.ipynb"


@dataclass(frozen=True)
class Findings:
    """What a run of a lesson showed that it needs.

    Attributes
    ----------
    stock : bool
        Voilà's own front end, because of a widget or an output that only it can draw.
    modules : tuple of str
        Our ES modules that its widgets are drawn by, as paths below ``ui/static``.
    charted : bool
        A chart stood on the page when it opened, and not only a place for one.
    """

    stock: bool
    modules: tuple[str, ...] = ()
    charted: bool = False


@dataclass
class Site:
    """One served course.

    Parameters
    ----------
    folder : Path
        The course: ``course.yml`` and its notebooks.
    where : str
        Where projects are kept: a folder or a database URL.
    base_url : str
        Address of the front page, with a slash at both ends.
    kernels : CourseKernels
        Runs the pages' code; set when the server starts.
    limits : Limits
        How many kernels there may be, how large, and for how long.
    share_metrics : bool
        Whether others than this computer may read the figures at ``/metrics``.
    tally : Tally
        What happened since the server began.
    """

    folder: Path
    where: str
    base_url: str = "/"
    kernels: Any = field(default=None, repr=False)
    limits: Limits = field(default_factory=Limits)
    share_metrics: bool = False
    tally: Tally = field(default_factory=Tally, repr=False)
    _course: tuple[int, Course] | None = field(default=None, repr=False)
    _store: Store | None = field(default=None, repr=False)
    _findings: dict[tuple[Path, int], Findings] = field(default_factory=dict, repr=False)

    @property
    def course(self) -> Course:
        """The course, read again when ``course.yml`` has changed."""
        file = self.folder / COURSE_FILE
        changed = file.stat().st_mtime_ns if file.exists() else 0
        if self._course is None or self._course[0] != changed:
            self._course = (changed, load_course(self.folder))
        return self._course[1]

    @property
    def store(self) -> Store:
        """Where projects are kept, opened when first asked for."""
        if self._store is None:
            from practicum.store.open import open_store  # noqa: PLC0415 - SQLAlchemy, when needed

            self._store = open_store(self.where)
        return self._store

    @property
    def journal(self) -> Path:
        """The server's log: beside the work, or where it is in a database, in the user's logs."""
        from practicum.store.open import database_file  # noqa: PLC0415 - as above

        kept = database_file(self.where)
        if kept is not None:
            return kept.with_name(journal.FILE)
        from platformdirs import user_log_path  # noqa: PLC0415 - for a database server only

        return user_log_path("practicum", appauthor=False) / journal.FILE

    def lesson(self, slug: str) -> Lesson | None:
        """Give the lesson at an address below ``/course/``; the front page's is empty.

        None if the course has no such page.
        """
        try:
            path = self.course.page(slug).path if slug else FRONT_PAGE
        except UnknownPageError:
            return None
        return read_lesson(self.folder / path)

    def findings(self, lesson: Lesson) -> Findings:
        """Tell what a lesson needs: as its last run showed, or before that as it looks."""
        found = self._findings.get((lesson.path, lesson.changed))
        return found or Findings(stock=not lesson.plain)

    def remember(self, lesson: Lesson, findings: Findings) -> None:
        """Keep what a run showed, until the notebook changes."""
        self._findings[lesson.path, lesson.changed] = findings

    def kernel_environment(self, learner: str) -> dict[str, str]:
        """Tell a kernel whose it is: the server knows, the page is not asked."""
        return {**os.environ, STORE: self.where, LEARNER: learner}

    def close(self) -> None:
        """Let go of the store."""
        if self._store is not None:
            self._store.close()
            self._store = None
