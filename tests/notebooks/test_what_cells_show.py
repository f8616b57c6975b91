import nbformat
import pytest
from nbclient import NotebookClient

from practicum.learning.course_file import course_folder, load_course

COURSE = load_course(course_folder())
WIDGET = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(scope="module", params=COURSE.pages, ids=lambda page: page.slug.rpartition("/")[2])
def ran(request):
    path = course_folder() / request.param.path
    notebook = nbformat.read(path, as_version=4)
    folder = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, kernel_name="python3", resources=folder, timeout=60).execute()
    return notebook


def test_every_code_cell_shows_one_tool_or_sheet_of_questions_and_nothing_else(ran):
    shown = {
        cell.id: [set(output.get("data", ())) for output in cell.outputs]
        for cell in ran.cells
        if cell.cell_type == "code" and "lab-only" not in cell.metadata.get("tags", ())
    }

    assert shown
    assert all(outputs == [{WIDGET, "text/plain"}] for outputs in shown.values()), shown
