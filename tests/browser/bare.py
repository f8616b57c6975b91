"""The course with nothing on its pages but their tools.

A lesson takes the browser a second before its tool can be tried, and axe some more. Tests of a tool
want the tool; that whole lessons work is for `test_every_page`, and for the tests of lessons.
"""

import re
import shutil
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell

COURSE = Path(__file__).parents[2] / "course"
OWN = re.compile(r'^(?:tool|game|practise)\("[\w-]+"\)$', re.MULTILINE)
ANY = re.compile(r"^(?:tool|game|practise)\(.*\)$", re.MULTILINE)
WITH_PRACTICE = {
    "04-collecting-it",
    "07-your-first-test",
    "10-your-measurement-plan",
    "pareto",
    "small-multiples",
    "spread-and-pairs",
}
"""Of these pages the sheets for practice are kept too; of others the team's own, and games."""
PLACES = ("index", "my-project", "more-tools")


def write_bare_course(folder):
    """Copy the course, and keep of each lesson its title and its tools."""
    bare = folder / "course"
    shutil.copytree(COURSE, bare)
    shutil.copytree(COURSE.parent / "data", folder / "data")
    for path in bare.rglob("*.ipynb"):
        if path.stem not in PLACES:
            notebook = nbformat.read(path, as_version=4)
            notebook.cells = [
                notebook.cells[0],
                *_tools(notebook, ANY if path.stem in WITH_PRACTICE else OWN),
            ]
            nbformat.write(notebook, path)
    return bare


def _tools(notebook, wanted):
    for cell in notebook.cells:
        found = wanted.findall(cell.source) if cell.cell_type == "code" else []
        if found:
            yield new_code_cell(
                "\n".join(["from practicum import game, practise, tool", *found]), id=cell.id
            )
