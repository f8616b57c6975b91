"""Begin a page of the course: ``python scripts/new_page.py MODULE/NN-name "Its title" [TOOL]``.

Writes a notebook with the plan that every page follows, and says what to add to course.yml.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from practicum.learning.course import course_folder

PLAN = {
    "why": "Why this matters",
    "idea": "The idea",
    "try": "Try it",
    "yours": "Now yours",
    "check": "Check yourself",
    "next": "Next",
}
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def _cells(title: str, tool: str | None) -> list[nbformat.NotebookNode]:
    cells = [new_markdown_cell(f"# {title}", id="title")]
    for name, heading in PLAN.items():
        cells.append(new_markdown_cell(f"## {heading}", id=name))
        if tool and name == "try":
            source = f'from practicum import tool\ntool("{tool}", key="practice-1")'
            cells.append(new_code_cell(source, id="try-example"))
        if tool and name == "yours":
            cells.append(new_code_cell(f'tool("{tool}")', id="yours-own"))
    return cells


def _entry(name: str, title: str, tool: str | None) -> str:
    return f"""
Written: {name}.ipynb
Now add to the module's pages in course/course.yml, with outcomes of the module:

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
    notebook = new_notebook(cells=_cells(given.title, given.tool), metadata=metadata)
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
    print(_entry(given.name, given.title, given.tool))
    return 0


if __name__ == "__main__":
    sys.exit(main())
