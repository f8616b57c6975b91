"""Whose page this is and where their work is kept, as the server told the kernel."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from practicum.project.revision import Project
    from practicum.store.protocol import Store

STORE = "PRACTICUM_STORE"
LEARNER = "PRACTICUM_LEARNER"
LOCAL_LEARNER = "me"


@dataclass(frozen=True)
class Session:
    """One learner at one page.

    Attributes
    ----------
    store : Store
        Where the work is kept.
    learner : str
        Who is working.
    """

    store: Store
    learner: str

    @property
    def project(self) -> Project:
        """The project that the learner works on."""
        return self.store.current(self.learner)


@cache
def here() -> Session:
    """Give this kernel's session.

    Returns
    -------
    Session
        From the environment: ``PRACTICUM_STORE`` (a folder or a database URL; without it the
        user's own data folder) and ``PRACTICUM_LEARNER`` (without it the one local person).
    """
    from practicum.store.open import open_store  # noqa: PLC0415 - the server needs the names only

    return Session(open_store(os.environ.get(STORE)), os.environ.get(LEARNER, LOCAL_LEARNER))
