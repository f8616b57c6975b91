from project_sheets import AIM, sheet

from practicum.project.archive import pack_project
from practicum.project.archive_file import read_archive, write_archive
from practicum.project.passing_on import without_private
from practicum.project.revision import Project, now

PROJECT = Project(id="p", title="Book bags", created_at=now())
SECRET = {"groups": [{"id": "a", "group": "Night staff"}]}


def _archive(content):
    return pack_project(PROJECT, [[sheet("aim", AIM)], [sheet("stakeholders", content)]])


def test_private_sheets_stay_behind_and_are_named():
    passed = without_private(_archive(SECRET))

    assert [each.kind for each in passed.archive.documents] == ["aim"]
    assert passed.left == (("stakeholders", "main"),)


def test_a_sheet_that_is_shared_goes_along():
    assert without_private(_archive({**SECRET, "shared": True})).left == ()


def test_nothing_of_a_private_sheet_is_in_the_file_and_it_can_be_read():
    data = write_archive(without_private(_archive(SECRET)).archive)

    assert b"Night staff" not in data
    assert [each.kind for each in read_archive(data).documents] == ["aim"]
