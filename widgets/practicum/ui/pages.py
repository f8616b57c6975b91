"""Where in the course a tool is, so that one tool can lead to another."""

from __future__ import annotations

from functools import cache

from practicum.learning.course_file import MORE_TOOLS, course_folder, load_course


@cache
def page_of(tool: str) -> dict[str, str]:
    """Give the first page of the course that uses a tool.

    Parameters
    ----------
    tool : str
        Its name, such as ``"run-chart"``.

    Returns
    -------
    dict
        ``title`` and ``slug``; empty if there is no such page.

    Examples
    --------
    >>> page_of("run-chart")["title"]
    'Your first run chart'
    """
    course = load_course(course_folder())
    brought = any(each.name == tool for each in course.more_tools)
    places = (page for page in course.places if brought and page.slug == MORE_TOOLS)
    for page in (*(each for each in course.pages if tool in each.tools), *places):
        return {"title": page.title, "slug": page.slug}
    return {}
