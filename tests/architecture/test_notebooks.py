import ast

import nbformat
import pytest

from practicum.learning.course_file import course_folder

NOTEBOOKS = sorted(
    path for path in course_folder().rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts
)
BELONGS_IN_THE_PACKAGE = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Lambda,
    ast.For,
    ast.While,
    ast.With,
    ast.Try,
    ast.If,
)
MOST_LINES = 3
FACT = "nbval-check-output"
"""The tag of a cell whose output is a fact: it is kept, and compared with what the cell shows."""


@pytest.fixture(params=NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])
def path(request):
    return request.param


@pytest.fixture
def notebook(path):
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


@pytest.fixture
def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_there_are_notebooks():
    assert {path.name for path in NOTEBOOKS} >= {"index.ipynb", "03-writing-an-aim.ipynb"}


def test_a_notebook_is_a_right_one_of_today(notebook):
    nbformat.validate(notebook)

    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)


def test_a_notebook_runs_on_the_ordinary_python_kernel_and_has_a_title(notebook):
    assert notebook.metadata.kernelspec.name == "python3"
    assert notebook.cells[0].source.splitlines()[0] == f"# {notebook.metadata.title}"


def test_no_notebook_keeps_outputs_or_the_state_of_widgets_but_for_facts(notebook, code):
    facts = [cell.id for cell in code if FACT in cell.metadata.get("tags", ())]

    assert "widgets" not in notebook.metadata
    assert [cell.id for cell in code if cell.outputs or cell.execution_count] == facts


def test_a_cell_has_a_name_that_stays_and_tells_what_it_is(notebook):
    names = [cell.id for cell in notebook.cells]

    assert len(set(names)) == len(names)
    assert [name for name in names if not name.replace("-", "").isalnum() or name.isdigit()] == []


def test_a_code_cell_has_at_most_three_lines(code):
    assert [cell.id for cell in code if len(cell.source.strip().splitlines()) > MOST_LINES] == []


def test_a_code_cell_calls_the_package_and_defines_nothing(code):
    inside = [node for cell in code for node in ast.walk(ast.parse(cell.source))]

    assert [node for node in inside if isinstance(node, BELONGS_IN_THE_PACKAGE)] == []


def test_every_import_is_said_once_and_used(code):
    trees = [ast.parse(cell.source) for cell in code]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    imported = [
        alias.asname or alias.name
        for node in nodes
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    ]
    used = {node.id for node in nodes if isinstance(node, ast.Name)}

    assert sorted(imported) == sorted(set(imported))
    assert set(imported) <= used
