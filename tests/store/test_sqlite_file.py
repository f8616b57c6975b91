"""The SQLite file: how it is set up, and what is said when it cannot be used."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from practicum.store import backup
from practicum.store.open import data_folder, open_store
from practicum.store.protocol import StoreError
from practicum.store.sql import engine


@pytest.fixture
def filled(tmp_path):
    """A folder with work in it, and today's backup."""
    store = open_store(str(tmp_path))
    project = store.current("me").id
    store.save(project, "aim", "main", {"aim": "more bags"}, base=0, author="me")
    store.close()
    open_store(str(tmp_path)).close()
    return tmp_path


def read_all(folder):
    with closing(open_store(str(folder))) as store:
        return [store.export(each.id) for each in store.projects()]


def garble(file):
    size = file.stat().st_size
    with file.open("r+b") as out:
        out.seek(size // 3)
        out.write(b"\xa5" * (size // 2))


def test_without_a_place_the_work_is_in_the_users_data_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert data_folder().name == "practicum"


def test_a_folder_is_made_where_there_is_none(tmp_path):
    open_store(str(tmp_path / "new" / "place")).close()

    assert (tmp_path / "new" / "place" / "practicum.db").is_file()


def test_a_sqlite_address_names_the_file(tmp_path):
    open_store(f"sqlite:///{tmp_path}/work.db").close()

    assert (tmp_path / "work.db").is_file()


def test_what_is_acknowledged_is_on_the_disk(tmp_path):
    store = open_store(str(tmp_path))
    with store._engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    store.close()

    full = 2
    assert settings == {
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "busy_timeout": 15_000,
    }


def test_a_program_that_waits_too_long_for_another_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "PATIENCE", 0.1)
    store = open_store(str(tmp_path))
    project = store.create("Book bags").id
    other = sqlite3.connect(tmp_path / "practicum.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreError, match="try again in a moment"):
        store.save(project, "aim", "main", {}, base=0, author="ann")

    assert store.load(project, "aim", "main") is None
    other.close()
    store.close()


def test_reading_waits_for_nobody(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "PATIENCE", 0.1)
    store = open_store(str(tmp_path))
    project = store.create("Book bags").id
    other = sqlite3.connect(tmp_path / "practicum.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("UPDATE project SET title = 'half done'")

    assert store.project(project).title == "Book bags"
    other.close()
    store.close()


def test_a_damaged_file_is_said_with_the_way_back(filled):
    garble(filled / "practicum.db")

    with pytest.raises(StoreError) as caught:
        read_all(filled)

    kept = backup.newest_backup(filled / "practicum.db")
    assert "is damaged and cannot be read" in str(caught.value)
    assert f"“practicum backup --restore {kept}”" in str(caught.value)


def test_a_damaged_file_without_a_backup_is_said_too(tmp_path):
    (tmp_path / "practicum.db").write_bytes(b"This is not a database. " * 100)

    with pytest.raises(StoreError, match="There is no backup beside it"):
        open_store(str(tmp_path))


def test_a_damaged_file_stays_as_it_is(tmp_path):
    file = tmp_path / "practicum.db"
    file.write_bytes(b"This is not a database. " * 100)
    with pytest.raises(StoreError):
        open_store(str(tmp_path))

    assert file.read_bytes() == b"This is not a database. " * 100


def test_a_damaged_revision_is_said_and_not_given(filled):
    with sqlite3.connect(filled / "practicum.db") as connection:
        connection.execute("UPDATE document SET body = x'0011'")
    connection.close()
    store = open_store(str(filled))

    with pytest.raises(StoreError, match="damaged"):
        store.load(store.current("me").id, "aim", "main")

    store.close()


def test_a_file_of_a_newer_program_is_left_alone(filled):
    with sqlite3.connect(filled / "practicum.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    with pytest.raises(StoreError, match="newer version of Practicum"):
        open_store(str(filled))


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path):
    (tmp_path / "data").write_text("")

    with pytest.raises(StoreError, match="choose another folder"):
        open_store(str(tmp_path / "data"))


WITHOUT_RIGHTS = textwrap.dedent("""
    import os, sys, tempfile
    from practicum.store.open import open_store
    from practicum.store.protocol import StoreError

    if not os.geteuid():  # root may write everywhere, so become nobody, with all modules loaded
        open_store(tempfile.mkdtemp(dir=sys.argv[2])).close()
        os.setuid(65534)
    try:
        open_store(sys.argv[1]).create("Book bags")
    except StoreError as error:
        print(error)
""")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
@pytest.mark.parametrize("there", ["work", "nothing"])
def test_a_folder_that_may_not_be_written_is_said(tmp_path, filled, there):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if there == "work":
            shutil.copy(filled / "practicum.db", folder)
            (folder / "practicum.db").chmod(0o444)
        folder.chmod(0o555)
        command = [sys.executable, "-c", WITHOUT_RIGHTS, name, str(tmp_path)]
        run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        folder.chmod(0o755)

    assert f"Practicum may not write in {folder.resolve()}, so nothing" in run.stdout, run.stderr


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("mysql://ann@127.0.0.1/practicum", "SQLite or PostgreSQL"),
        ("postgresql://ann:secret@127.0.0.1:1/practicum", "does not answer"),
        ("postgresql://ann@host:port/x", "not the address of a database"),
    ],
)
def test_an_address_that_leads_nowhere_is_said_without_its_password(address, said):
    with pytest.raises(StoreError, match=said) as caught:
        open_store(address)

    assert "secret" not in str(caught.value)
