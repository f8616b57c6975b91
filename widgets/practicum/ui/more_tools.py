"""The tools that other packages bring, one below the other: the page *More tools*."""

from __future__ import annotations

from IPython.display import display

from practicum.learning.course_file import course_folder, load_course
from practicum.ui.tool import tool


def more_tools() -> None:
    """Show every tool that another package has brought and that no page of the course uses."""
    for each in load_course(course_folder()).more_tools:
        display(tool(each.name))  # type: ignore[no-untyped-call]
