"""What the handlers share: the course, where projects are kept, and for whom."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from practicum.learning.course import COURSE_FILE, Course, load_course
from practicum.ui.session import LEARNER, LOCAL_LEARNER, STORE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SETTING = "practicum"
"""Name under which Tornado's settings hold the `Site`."""


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
    """

    folder: Path
    where: str
    base_url: str = "/"
    _read: tuple[float, Course] | None = field(default=None, repr=False)

    @property
    def course(self) -> Course:
        """The course, read again when ``course.yml`` has changed."""
        changed = (self.folder / COURSE_FILE).stat().st_mtime
        if self._read is None or self._read[0] != changed:
            self._read = (changed, load_course(self.folder))
        return self._read[1]

    def kernel_environment(self, learner: str = LOCAL_LEARNER) -> Mapping[str, str]:
        """Tell a kernel whose it is: the server knows, the page is not asked."""
        return {**os.environ, STORE: self.where, LEARNER: learner}
