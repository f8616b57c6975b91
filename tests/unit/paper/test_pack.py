import io
import re
import zipfile

import pytest
from typer.testing import CliRunner

from practicum.cli import app
from practicum.serve.paper.pack import write_pack


@pytest.fixture
def pack(course, folder):
    return zipfile.ZipFile(io.BytesIO(write_pack(course, folder)))


def test_it_holds_a_guide_all_handouts_and_blank_sheets(pack):
    names = pack.namelist()

    assert names[0] == "start-here.html"
    assert {"one/facilitators-guide.html", "one/a.html", "one/b.html"} <= set(names)
    assert "blank-sheets/run-chart.html" in names


def test_its_first_page_leads_to_all_others(pack):
    leads = re.findall(r"<a href=\"([^\"]+)\"", pack.read("start-here.html").decode())

    assert sorted(leads) == sorted(set(pack.namelist()) - {"start-here.html"})


def test_the_same_course_makes_the_same_pack(course, folder):
    assert write_pack(course, folder) == write_pack(course, folder)


def test_one_command_makes_it(folder, tmp_path):
    file = tmp_path / "day.zip"

    done = CliRunner().invoke(app, ["pack", str(file), "--course", str(folder)])

    assert done.exit_code == 0
    assert zipfile.is_zipfile(file)


def test_a_module_that_there_is_not_is_named_with_those_there_are(folder, tmp_path):
    command = ["pack", str(tmp_path / "day.zip"), "--course", str(folder), "--module", "three"]

    done = CliRunner().invoke(app, command)

    assert done.exit_code != 0
    assert "one" in done.output
    assert not (tmp_path / "day.zip").exists()
