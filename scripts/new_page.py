"""Begin a page of the course: ``python scripts/new_page.py MODULE/NN-name "Its title" [TOOL]``.

Writes a notebook with the plan that every page follows, and says what to add to course.yml.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from practicum.learning.course_file import course_folder
from practicum.tools.registry import all_tools

PLAN = {
    "why": "Why this matters",
    "idea": "The idea",
    "try": "Try it",
    "yours": "Now yours",
    "check": "Check yourself",
    "next": "Next",
}
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def _cells(page: str, title: str, tool: str | None) -> list[nbformat.NotebookNode]:
    cells = [new_markdown_cell(f"# {title}", id="title")]
    for name, heading in PLAN.items():
        cells.append(new_markdown_cell(f"## {heading}", id=name))
        if tool and name == "try":
            source = f'from practicum import tool\n\ntool("{tool}", {_practice(tool)})'
            cells.append(new_code_cell(source, id="try-example"))
        if tool and name == "yours":
            cells.append(new_code_cell(f'tool("{tool}")', id="yours-own"))
        if name == "check":
            cells.append(new_code_cell(_questions(page), id="check-questions"))
    return cells


def _practice(tool: str) -> str:
    """Give the options of a practice sheet: with the model answer, if the tool has one."""
    found = all_tools().get(tool)
    example = next(iter(found.examples), "") if found else ""
    return 'key="practice-1"' + (f', example="{example}"' if example else "")


def _questions(page: str) -> str:
    """Ask for four questions that are still to be written, called after the page."""
    stem = page.rpartition("-")[2]
    names = ", ".join(f'"{stem}-{number}"' for number in range(1, 5))
    return f"from practicum import question\n\nquestion({names})"


def _entry(name: str, title: str, tool: str | None) -> str:
    return f"""
Written: {name}.ipynb
Now add to the module's pages in course/course.yml, with outcomes of the module, and name the page
in course/index.ipynb:

      - slug: {name.rpartition("/")[2]}
        title: {title}
        summary: One sentence on what the learner will do.
        minutes: 30
        outcomes: []
        tools: [{tool or ""}]
"""


def main() -> int:
    """Write the notebook; 1 if there is one already."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("name", help="1-developing-your-ideas/09-good-news")
    parser.add_argument("title")
    parser.add_argument("tool", nargs="?", help="name of the tool on the page")
    parser.add_argument("--course", type=Path, default=course_folder(), help="another course")
    given = parser.parse_args()
    path: Path = given.course / f"{given.name}.ipynb"
    if path.exists():
        print(f"{path} is there already; nothing was changed.", file=sys.stderr)
        return 1
    metadata = {
        "kernelspec": KERNEL,
        "language_info": {"name": "python"},
        "title": given.title,
    }
    notebook = new_notebook(cells=_cells(given.name, given.title, given.tool), metadata=metadata)
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
    print(_entry(given.name, given.title, given.tool))
    return 0


if __name__ == "__main__":
    sys.exit(main())
