"""What the front page shows of a project, as plain JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.project.practice import is_practice
from practicum.project.privacy import PERSONAL, is_private
from practicum.tools.form import form_of
from practicum.ui.home_tools import tools_by_kind
from practicum.ui.pages import page_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.project.revision import Project, Revision
    from practicum.store.protocol import Store
    from practicum.tools.registry import Tool

View = dict[str, Any]

ALONE = "your answers, and how sure you feel"
"""How the page names what a learner does alone (`practicum.project.privacy.PERSONAL`)."""


def view_project(store: Store, project: Project) -> View:
    """Say what is in a project so far.

    Parameters
    ----------
    store : Store
        Where it is kept.
    project : Project
        Which one.

    Returns
    -------
    dict
        ``project``; ``projects``, all of them; ``sheets``, newest first; ``away``, those that were
        put away; ``start``, the page to begin with, as ``{"title", "slug"}``; ``private``, names of
        what stays behind when the project is passed on.
    """
    documents = store.documents(project.id)
    sheets = [each for each in documents if _is_own(each.kind, each.key)]
    sheets.sort(key=lambda each: each.saved_at, reverse=True)
    return {
        "project": _view(project),
        "projects": [_view(each) for each in store.projects()],
        "sheets": [_sheet(each) for each in sheets],
        "away": [_sheet(each) for each in _away(store, project)],
        "start": page_of("aim"),
        "private": [
            *(
                tools_by_kind()[each.kind].title
                for each in sheets
                if is_private(each.kind, each.content)
            ),
            *([ALONE] if any(each.kind in PERSONAL for each in documents) else []),
        ],
    }


def fields_of(kind: str) -> list[View]:
    """Give names, labels and choices of a kind's fields, for showing its versions whole."""
    if kind not in tools_by_kind():
        return []
    return [
        {
            "name": field.name,
            "label": field.label,
            "choices": [choice._asdict() for choice in field.choices],
        }
        for field in form_of(tools_by_kind()[kind].document)
    ]


def _view(project: Project) -> View:
    return {
        "id": project.id,
        "title": project.title,
        "created_at": project.created_at.isoformat(),
    }


def _is_own(kind: str, key: str) -> bool:
    """Tell the team's own sheets from practice, and from what the course itself keeps."""
    return kind in tools_by_kind() and not is_practice(key)


def _sheet(revision: Revision) -> View:
    tool = tools_by_kind()[revision.kind]
    return {
        "kind": revision.kind,
        "key": revision.key,
        "title": tool.title,
        "line": _line(tool, revision.content),
        "saved_at": revision.saved_at.isoformat(),
        "page": page_of(tool.name),
    }


def _line(tool: Tool, content: Mapping[str, Any]) -> str:
    """Say content in one line."""
    if tool.line:
        return tool.line(content)
    values = (content.get(name) for name in tool.document.model_fields)
    words = (value.strip() for value in values if isinstance(value, str))
    rows = sum(len(value) for value in content.values() if isinstance(value, list))
    parts = [next((each for each in words if each), ""), _count(rows)]
    return ", ".join(part for part in parts if part)


def _count(rows: int) -> str:
    return "" if not rows else "1 row" if rows == 1 else f"{rows} rows"


def _away(store: Store, project: Project) -> list[Revision]:
    here = {(each.kind, each.key) for each in store.documents(project.id)}
    gone = [name for name in store.names(project.id) if name not in here and _is_own(*name)]
    return [
        store.revision(project.id, kind, key, store.history(project.id, kind, key)[-1].number)
        for kind, key in gone
    ]
