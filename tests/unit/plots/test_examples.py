"""The data sets are made as their scripts say, and the pages tell what is in them."""

import importlib.util
import re

import nbformat
import pytest

from practicum.learning.course_file import course_folder
from practicum.tools.measure_examples import data_folder
from practicum.tools.plots.examples import SETS, plot_content
from practicum.ui.histogram import histogram_view
from practicum.ui.pareto import pareto_view
from practicum.ui.scatter import scatter_view
from practicum.ui.small_multiples import parts_view


@pytest.mark.parametrize("name", SETS.values())
def test_the_script_makes_the_file_again(name):
    path = data_folder() / name / "make.py"
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), path)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    (file,) = path.parent.glob("*.csv")

    assert file.read_text(encoding="utf-8").splitlines() == script.rows()


def told_on(slug):
    """Give a page's text, with its line breaks as spaces."""
    cells = nbformat.read(course_folder() / "toolkit" / f"{slug}.ipynb", as_version=4).cells
    return re.sub(r"\s+", " ", " ".join(each.source for each in cells))


def test_the_page_tells_what_is_in_the_visits():
    text, view = told_on("pareto"), pareto_view(plot_content("cancelled-visits"))
    first, second = view["table"][:2]

    assert (first["day"], second["day"], second["sum"]) == (
        *("Family had forgotten", "No car free"),
        "65%",
    )
    assert "Two of the eight made 65 of every 100" in text
    assert "It takes four causes to reach 80%" in text
    assert view["words"][0].endswith("It takes four to reach 80%.")


def test_the_page_tells_what_is_in_the_repairs_and_the_handovers():
    text = told_on("spread-and-pairs")
    repairs = histogram_view(plot_content("repair-days"))
    handovers = scatter_view(plot_content("handover-medicines"))

    assert "at 4 to under 8 days, one at 24 to under 28 days" in repairs["words"][1]
    assert "One heap lies at 4 to under 8 days, the other at 24 to under 28." in text
    assert repairs["words"][2] == "24 of the 72 lie above 20 days."
    assert "24 of the 72 jobs took more than 20 days" in text
    assert "r = -0.67" in handovers["words"][0]
    assert "r is -0.67" in text


def test_the_page_tells_what_is_in_the_rooms():
    text, view = told_on("small-multiples"), parts_view(plot_content("nursery-rooms"))

    assert view["words"][0] == "One of the four charts shows a signal: Oak."
    assert "eight points in a row above the median (12 Jan 2026" in view["panels"][3]["words"][1]
    assert "eight points in a row above its median, from 12 January on" in text
    assert "highest in Birch (65.8%)" in view["words"][1]
    assert "Birch has the highest level, about 66%" in text
