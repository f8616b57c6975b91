"""What the front page shows of a project, as plain JSON."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from practicum.learning.course import course_folder, load_course
from practicum.project.practice import is_practice
from practicum.tools.form import form_of
from practicum.tools.registry import Tool, all_tools

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.project.revision import Project, Revision
    from practicum.store.protocol import Store

View = dict[str, Any]


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
        put away; ``start``, the page to begin with, as ``{"title", "slug"}``.
    """
    sheets = [each for each in store.documents(project.id) if _is_own(each.kind, each.key)]
    sheets.sort(key=lambda each: each.saved_at, reverse=True)
    return {
        "project": _view(project),
        "projects": [_view(each) for each in store.projects()],
        "sheets": [_sheet(each) for each in sheets],
        "away": [_sheet(each) for each in _away(store, project)],
        "start": next(iter(_pages().values()), {}),
    }


def fields_of(kind: str) -> list[View]:
    """Give names, labels and choices of a kind's fields, for showing its versions whole."""
    if kind not in _tools():
        return []
    return [
        {
            "name": field.name,
            "label": field.label,
            "choices": [choice._asdict() for choice in field.choices],
        }
        for field in form_of(_tools()[kind].document)
    ]


def _view(project: Project) -> View:
    return {
        "id": project.id,
        "title": project.title,
        "created_at": project.created_at.isoformat(),
    }


def _is_own(kind: str, key: str) -> bool:
    """Tell the team's own sheets from practice, and from what the course itself keeps."""
    return kind in _tools() and not is_practice(key)


def _sheet(revision: Revision) -> View:
    tool = _tools()[revision.kind]
    return {
        "kind": revision.kind,
        "key": revision.key,
        "title": tool.title,
        "line": _line(tool, revision.content),
        "saved_at": revision.saved_at.isoformat(),
        "page": _pages().get(tool.name, {}),
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


@cache
def _tools() -> dict[str, Tool]:
    """Give the tools by the kind of what they keep; of several, the one that defines the kind."""
    tools = list(all_tools().values())
    home = [each for each in tools if _defines(each)]
    return {tool.document.kind: tool for tool in [*tools, *home]}


def _defines(tool: Tool) -> bool:
    return getattr(import_module(tool.document.__module__), "TOOL", None) is tool


@cache
def _pages() -> dict[str, View]:
    """Give, for each tool, the first page of the course that uses it."""
    pages: dict[str, View] = {}
    for page in load_course(course_folder()).pages:
        for name in page.tools:
            pages.setdefault(name, {"title": page.title, "slug": page.slug})
    return pages
