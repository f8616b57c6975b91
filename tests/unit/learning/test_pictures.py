import importlib.util
import re
from pathlib import Path
from statistics import mean

import nbformat
import pytest

from practicum.learning.course_file import course_folder

SCRIPT = Path(__file__).parents[3] / "scripts" / "pictures.py"
PAGE = course_folder() / "2-focus-on-measurement" / "05-your-first-run-chart.ipynb"


@pytest.fixture(scope="module")
def pictures():
    spec = importlib.util.spec_from_file_location("pictures", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pictures_in_the_course_are_those_that_the_script_draws(pictures):
    for name, draw in pictures.PICTURES.items():
        assert (course_folder() / name).read_text(encoding="utf-8") == draw(), name


def test_the_table_beside_the_picture_has_the_numbers_of_the_picture(pictures):
    (why,) = [cell.source for cell in nbformat.read(PAGE, 4).cells if cell.id == "why"]
    rows = re.findall(r"(?m)^\| [A-Z]\w+ \| (\d+) \| (\d+) \| (\d+) \|$", why)
    columns = tuple(tuple(map(int, column)) for column in zip(*rows, strict=True))

    assert columns == tuple(centre.days for centre in pictures.CENTRES)


def test_all_three_centres_can_tell_the_story_that_the_page_tells(pictures):
    for centre in pictures.CENTRES:
        assert (mean(centre.days[:6]), mean(centre.days[6:])) == (80, 68), centre.name
