"""``practicum project …`` and ``practicum backup``, as people call them."""

import json
import subprocess
from contextlib import closing

import pytest
from typer.testing import CliRunner

from practicum.cli import app
from practicum.store.open import open_store


@pytest.fixture
def folder(tmp_path):
    """A data folder: I work on “Book bags”, with an aim in three versions and two measures."""
    with closing(open_store(str(tmp_path / "data"))) as store:
        project = store.choose("me", store.create("Book bags").id).id
        for number in range(3):
            store.save(project, "aim", "main", {"n": number}, base=number, author="me")
        store.save(project, "measure", "bags", {}, base=0, author="ann")
        store.save(project, "measure", "days", {}, base=0, author="ann")
        store.delete(project, "measure", "days", author="ann")
        store.create("Falls")
    return tmp_path / "data"


@pytest.fixture
def practicum(folder, monkeypatch, tmp_path):
    """Call the command line on that folder; gives what it said and how it ended."""
    for name in ("PRACTICUM_STORE", "PRACTICUM_LEARNER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(app, [*words, "--data", str(folder)])


@pytest.fixture
def load(folder):
    def load(project="Book bags"):
        with closing(open_store(str(folder))) as store:
            found = next(each for each in store.projects() if each.title == project)
            return store.load(found.id, "aim", "main")

    return load


def lines(result):
    assert result.exit_code == 0, result.stderr
    return result.stdout.splitlines()


def refused(result):
    """Give the one sentence that a refusal says, on standard error."""
    assert result.exit_code == 1
    assert result.stdout == ""
    (sentence,) = result.stderr.splitlines()
    return sentence


def test_projects_are_listed_for_people(practicum):
    heads, falls, bags = lines(practicum("project", "list"))

    assert heads.split() == ["Id", "Title", "Sheets", "Begun", "Last", "saved"]
    assert "Falls" in falls
    assert falls.endswith("never")
    assert "Book bags  2 " in bags


def test_projects_are_listed_for_programs(practicum):
    listed = json.loads(practicum("project", "list", "--json").stdout)

    assert [each["title"] for each in listed] == ["Falls", "Book bags"]
    assert [each["documents"] for each in listed] == [0, 2]
    assert set(listed[0]) == {"id", "title", "documents", "created_at", "saved_at"}


def test_an_empty_place_says_so(tmp_path):
    result = CliRunner().invoke(app, ["project", "list", "--data", str(tmp_path / "new")])

    assert lines(result) == ["There are no projects yet."]


def test_the_project_i_work_on_goes_out_under_a_name_of_its_own(practicum, tmp_path):
    said = lines(practicum("project", "export"))

    assert said == ["“Book bags” is now in book-bags.practicum.json."]
    assert json.loads((tmp_path / "book-bags.practicum.json").read_text())["version"] == 1


def test_a_file_that_is_there_is_replaced_only_by_force(practicum, tmp_path):
    (tmp_path / "x.json").write_text("my letters")
    sentence = refused(practicum("project", "export", "--to", "x.json"))

    assert "x.json: File exists" in sentence
    assert (tmp_path / "x.json").read_text() == "my letters"
    assert lines(practicum("project", "export", "falls", "--to", "x.json", "--force"))


def test_a_project_goes_out_to_another_program(practicum):
    result = practicum("project", "export", "Falls", "--to", "-")

    assert json.loads(result.stdout)["project"]["title"] == "Falls"


def test_a_project_comes_in_beside_the_one_that_is_here(practicum, load):
    practicum("project", "export", "--to", "x.json")
    said = lines(practicum("project", "import", "x.json"))

    assert said[0].startswith("“Book bags (copy)” is here now")
    assert load("Book bags (copy)").content == {"n": 2}


def test_a_project_can_come_in_to_be_worked_on(practicum, folder):
    practicum("project", "export", "--to", "x.json")
    lines(practicum("project", "import", "x.json", "--open"))

    with closing(open_store(str(folder))) as store:
        assert store.current("me").title == "Book bags (copy)"


def test_what_is_no_project_file_is_refused_in_a_sentence(practicum, tmp_path):
    (tmp_path / "x.json").write_text("{}")

    assert (
        refused(practicum("project", "import", "x.json")) == "This is not a Practicum project file."
    )
    assert "nowhere.json: No such file" in refused(practicum("project", "import", "nowhere.json"))
    assert len(json.loads(practicum("project", "list", "--json").stdout)) == 2


def test_i_can_work_on_another_project(practicum, folder):
    assert lines(practicum("project", "open", "FALLS")) == ["The pages now show “Falls”."]
    with closing(open_store(str(folder))) as store:
        assert store.current("me").title == "Falls"


def test_a_history_is_listed_by_sittings(practicum):
    title, heads, *rows = lines(practicum("project", "history"))

    assert (title, heads.split()) == ("Book bags", ["Sheet", "Number", "Saved", "By"])
    assert [row.split()[:2] for row in rows] == [
        ["aim/main", "3"],
        ["measure/bags", "1"],
        ["measure/days", "1"],
        ["measure/days", "2"],
    ]
    assert rows[-1].endswith("deleted")


def test_every_version_of_one_sheet_can_be_listed(practicum):
    result = practicum("project", "history", "book bags", "--sheet", "aim", "--all", "--json")
    listed = json.loads(result.stdout)

    assert [each["number"] for each in listed] == [1, 2, 3]
    assert {each["key"] for each in listed} == {"main"}


def test_an_older_version_comes_back(practicum, load):
    said = lines(practicum("project", "restore", "aim", "1"))

    assert said == ["aim/main is as it was in version 1; this is version 4."]
    assert load().content == {"n": 0}


def test_a_deleted_sheet_comes_back(practicum):
    lines(practicum("project", "restore", "measure/days", "1"))
    bags = json.loads(practicum("project", "list", "--json").stdout)[1]

    assert bags["documents"] == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("restore", "aim", "9"), "There is no revision 9 of “main”"),
        (("restore", "storyboard", "1"), "There are: aim/main, measure/bags, measure/days."),
        (("restore", "measure", "1"), "There are several: measure/bags, measure/days."),
        (("export", "Nobody's"), "There is no project “Nobody's”."),
        (("open", "Nobody's"), "“practicum project list” shows which there are."),
        (("history", "--sheet", "driver"), "There is no sheet “driver” in “Book bags”."),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(practicum, words, said):
    assert said in refused(practicum("project", *words))


def test_of_two_projects_with_one_title_the_id_is_asked_for(practicum, folder):
    with closing(open_store(str(folder))) as store:
        ids = [store.create("Twins").id for _ in range(2)]

    sentence = refused(practicum("project", "export", "twins"))
    assert all(each in sentence for each in ids)
    assert lines(practicum("project", "export", ids[0], "--to", "x.json"))


def test_a_backup_is_made_and_put_back(practicum, load, folder, tmp_path):
    made = lines(practicum("backup", "copy.db"))
    lines(practicum("project", "restore", "aim", "1"))
    restored = lines(practicum("backup", "--restore", "copy.db"))

    assert made == ["copy.db holds 2 projects; versions saved: 6."]
    assert load().content == {"n": 2}
    assert "What was there before is now in" in restored[1]
    assert (tmp_path / "copy.db").exists()
    assert len(list(folder.glob("practicum-before-*.db"))) == 1


def test_a_backup_overwrites_nothing(practicum, tmp_path):
    (tmp_path / "copy.db").write_text("my letters")

    assert "already" in refused(practicum("backup", "copy.db"))


def test_what_is_no_backup_is_not_put_back(practicum, tmp_path, load):
    (tmp_path / "copy.db").write_text("my letters")

    assert "not a backup of Practicum" in refused(practicum("backup", "--restore", "copy.db"))
    assert load().content == {"n": 2}


def test_postgresql_is_backed_up_by_its_own_program(tmp_path):
    words = ["backup", str(tmp_path / "copy.db"), "--data", "postgresql://ann@127.0.0.1:1/x"]

    assert "pg_dump" in refused(CliRunner().invoke(app, words))


def test_a_place_that_cannot_be_used_is_said_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    result = CliRunner().invoke(app, ["project", "list", "--data", str(tmp_path / "file")])

    assert "choose another folder with --data" in refused(result)


def test_the_command_starts_without_loading_the_database(python):
    script = "import sys, practicum.cli; "
    script += "print([name for name in ('sqlalchemy', 'alembic', 'voila') if name in sys.modules])"
    run = subprocess.run([python, "-c", script], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"


def test_a_backup_without_a_name_is_dated_and_overwrites_nothing(practicum, tmp_path, monkeypatch):
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.chdir(folder)

    said = [practicum("backup") for _ in range(3)]

    names = sorted(file.name for file in folder.iterdir())
    stem = names[0].removesuffix("-2.db")
    assert names == [f"{stem}-2.db", f"{stem}-3.db", f"{stem}.db"]
    assert stem.startswith("practicum-20")
    assert all(each.exit_code == 0 for each in said)
    assert f"{stem}.db holds 2 projects" in said[0].output


def test_a_restore_without_a_name_asks_which(practicum):
    said = practicum("backup", "--restore")

    assert said.exit_code == 1
    assert "Please say which backup to put back" in said.output
