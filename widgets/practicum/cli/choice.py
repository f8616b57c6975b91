"""From what a person typed on the command line to a project or a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.store.protocol import NotFoundError, StoreError

if TYPE_CHECKING:
    from practicum.project.revision import Project
    from practicum.store.protocol import Store

LIST = "“practicum project list” shows which there are."


def find_project(store: Store, wanted: str | None, learner: str) -> Project:
    """Give the project of that id or title, or without a name the one the learner works on.

    Raises
    ------
    NotFoundError
        If there is none.
    StoreError
        If several have that title.
    """
    if wanted is None:
        return store.current(learner)
    projects = store.projects()
    found = [each for each in projects if each.id == wanted]
    found = found or [each for each in projects if each.title.casefold() == wanted.casefold()]
    if not found:
        raise NotFoundError(f"There is no project “{wanted}”. {LIST}")
    if len(found) > 1:
        ids = ", ".join(each.id for each in found)
        raise StoreError(f"Several projects are called “{wanted}”; name one by its id: {ids}.")
    return found[0]


def find_document(store: Store, project: Project, wanted: str) -> tuple[str, str]:
    """Give kind and key of a sheet: ``"measure/book-bags"``, or ``"aim"`` if there is but one.

    Raises
    ------
    NotFoundError
        If there is none of that name.
    StoreError
        If there are several of that kind.
    """
    names = store.names(project.id)
    found = [each for each in names if wanted in ("/".join(each), each[0])]
    if not found:
        known = ", ".join("/".join(each) for each in names) or "none yet"
        raise NotFoundError(
            f"There is no sheet “{wanted}” in “{project.title}”. There are: {known}."
        )
    if len(found) > 1:
        known = ", ".join("/".join(each) for each in found)
        raise StoreError(f"There are several: {known}. Please name one of them.")
    return found[0]
