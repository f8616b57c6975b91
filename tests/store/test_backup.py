"""A backup while the work goes on, and the way back."""

import os
import sqlite3
import threading
import time
from contextlib import closing
from datetime import datetime, timedelta

import pytest

from practicum.store.backup import (
    Contents,
    back_up,
    back_up_daily,
    examine,
    newest_backup,
    restore_backup,
)
from practicum.store.open import open_store
from practicum.store.protocol import StoreError


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def database(folder):
    """A database with a project and three revisions in it, not in use."""
    with closing(open_store(str(folder))) as store:
        project = store.current("me").id
        for number in range(3):
            store.save(project, "aim", "main", {"n": number}, base=number, author="me")
    return folder / "practicum.db"


def save_one_more(folder):
    with closing(open_store(str(folder))) as store:
        project = store.current("me").id
        newest = store.load(project, "aim", "main").number
        return store.save(project, "aim", "main", {"n": newest}, base=newest, author="me")


def newest(folder):
    with closing(open_store(str(folder))) as store:
        return store.load(store.current("me").id, "aim", "main").content["n"]


def today():
    return datetime.now().astimezone().date()


def test_a_backup_holds_everything(database, tmp_path):
    held = back_up(database, tmp_path / "copy.db")

    assert held == examine(tmp_path / "copy.db") == Contents(projects=1, revisions=3)
    assert [file.name for file in tmp_path.iterdir()] in (["copy.db", "data"], ["data", "copy.db"])


def test_a_backup_of_a_store_in_use_has_what_was_saved_before(folder, tmp_path):
    store = open_store(str(folder))
    project = store.current("me").id
    stop = threading.Event()

    def keep_saving():
        number = 0
        while not stop.is_set():
            number = store.save(
                project, "aim", "main", {"n": number + 1}, base=number, author="me"
            ).revision.number

    writer = threading.Thread(target=keep_saving)
    writer.start()
    time.sleep(0.05)
    before = len(store.history(project, "aim", "main"))
    held = back_up(folder / "practicum.db", tmp_path / "copy.db")
    stop.set()
    writer.join()
    after = len(store.history(project, "aim", "main"))
    store.close()

    assert 0 < before <= held.revisions <= after


def test_progress_is_told_to_the_end(database, tmp_path):
    told = []
    back_up(database, tmp_path / "copy.db", lambda done, pages: told.append((done, pages)))

    assert told[-1][0] == told[-1][1] > 0


def test_a_file_that_is_there_is_not_overwritten(database, tmp_path):
    (tmp_path / "copy.db").write_text("my letters")

    with pytest.raises(StoreError, match="already"):
        back_up(database, tmp_path / "copy.db")

    assert (tmp_path / "copy.db").read_text() == "my letters"


def test_where_there_is_no_work_there_is_nothing_to_back_up(tmp_path):
    with pytest.raises(StoreError, match="nothing to back up"):
        back_up(tmp_path / "practicum.db", tmp_path / "copy.db")

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_and_leaves_nothing(database, tmp_path):
    with pytest.raises(StoreError, match="could not be written"):
        back_up(database, tmp_path / "nowhere" / "copy.db")


def test_a_damaged_database_makes_no_backup(database, tmp_path):
    with database.open("r+b") as file:
        file.seek(5000)
        file.write(b"\xa5" * 20_000)

    with pytest.raises(StoreError, match=r"practicum\.db is damaged and cannot be read"):
        back_up(database, tmp_path / "copy.db")

    assert not (tmp_path / "copy.db").exists()


def test_what_is_no_database_is_not_said_to_be_a_copy_that_failed(tmp_path):
    (tmp_path / "practicum.db").write_text("my letters" * 1000)

    with pytest.raises(StoreError, match="is damaged and cannot be read"):
        back_up(tmp_path / "practicum.db", tmp_path / "copy.db")

    assert not (tmp_path / "copy.db").exists()


def test_restoring_what_is_not_there_says_so_and_changes_nothing(database, folder, tmp_path):
    with pytest.raises(StoreError, match="There is no file"):
        restore_backup(tmp_path / "nowhere.db", database)

    assert newest(folder) == 2


def test_restoring_brings_back_the_work_and_keeps_what_was_there(database, folder, tmp_path):
    back_up(database, tmp_path / "copy.db")
    save_one_more(folder)
    aside = restore_backup(tmp_path / "copy.db", database)

    assert newest(folder) == 2
    assert examine(aside) == Contents(projects=1, revisions=4)
    assert aside.parent == folder
    assert examine(tmp_path / "copy.db") == Contents(projects=1, revisions=3)


def test_restoring_twice_keeps_both_that_were_there(database, tmp_path):
    back_up(database, tmp_path / "copy.db")
    first = restore_backup(tmp_path / "copy.db", database)
    second = restore_backup(tmp_path / "copy.db", database)

    assert first != second
    assert first.exists()
    assert second.exists()


def test_restoring_where_nothing_was_puts_the_work_there(database, tmp_path):
    back_up(database, tmp_path / "copy.db")

    assert restore_backup(tmp_path / "copy.db", tmp_path / "new" / "practicum.db") is None
    assert newest(tmp_path / "new") == 2


def test_restoring_over_a_damaged_database_works_and_keeps_it(database, folder, tmp_path):
    back_up(database, tmp_path / "copy.db")
    database.write_bytes(b"damaged " * 4096)
    database.with_name("practicum.db-wal").write_bytes(b"an old log")
    aside = restore_backup(tmp_path / "copy.db", database)

    assert newest(folder) == 2
    assert aside.read_bytes() == b"damaged " * 4096


def test_restoring_while_the_work_goes_on_is_refused(database, folder, tmp_path):
    back_up(database, tmp_path / "copy.db")
    store = open_store(str(folder))
    project = store.current("me").id

    with pytest.raises(StoreError, match="still running"):
        restore_backup(tmp_path / "copy.db", database)

    assert store.save(project, "aim", "main", {"n": 9}, base=3, author="me").revision.number == 4
    store.close()


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7 a letter", b"SQLite format 3\x00" + b"\x00" * 5000],
    ids=["empty", "letter", "garbled"],
)
def test_what_is_no_backup_is_refused_and_changes_nothing(database, folder, tmp_path, content):
    (tmp_path / "copy.db").write_bytes(content)

    with pytest.raises(StoreError, match="not a backup of Practicum"):
        restore_backup(tmp_path / "copy.db", database)

    assert newest(folder) == 2


def test_another_programs_database_is_refused(database, tmp_path):
    with closing(sqlite3.connect(tmp_path / "copy.db")) as connection:
        connection.execute("CREATE TABLE bird (name)")
        connection.commit()

    with pytest.raises(StoreError, match="not a backup of Practicum"):
        restore_backup(tmp_path / "copy.db", database)


def test_a_newer_programs_backup_is_refused(database, tmp_path):
    back_up(database, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    with pytest.raises(StoreError, match="newer version"):
        restore_backup(tmp_path / "copy.db", database)


def test_opening_makes_a_backup_of_the_day(database, folder):
    save_one_more(folder)

    backup = folder / "backups" / f"practicum-{today()}.db"
    assert examine(backup).revisions == 3
    assert newest_backup(database) == backup


def test_the_backup_of_the_day_is_renewed_after_an_hour(database, folder):
    backup = back_up_daily(database)
    save_one_more(folder)
    unchanged = back_up_daily(database)
    an_hour_ago = time.time() - 3601
    os.utime(backup, (an_hour_ago, an_hour_ago))

    assert unchanged is None
    assert back_up_daily(database) == backup
    assert examine(backup).revisions == 4


def test_backups_of_seven_days_are_kept_and_nothing_else_is_touched(database, folder):
    (folder / "backups").mkdir(exist_ok=True)
    days = [f"practicum-{today() - timedelta(days=n)}.db" for n in range(1, 10)]
    for name in [*days, "my-own.db"]:
        (folder / "backups" / name).write_bytes(b"")
    back_up_daily(database)

    kept = {file.name for file in (folder / "backups").iterdir()}
    assert kept == {f"practicum-{today()}.db", *days[:6], "my-own.db"}


def test_what_a_killed_program_left_of_a_backup_is_tidied_away(database, folder):
    (folder / "backups").mkdir(exist_ok=True)
    old, young = (folder / "backups" / f".practicum-{today()}.db.{name}" for name in ("a1", "b2"))
    for file in (old, young):
        file.write_bytes(b"half")
    os.utime(old, (time.time() - 3601, time.time() - 3601))
    back_up_daily(database)

    assert not old.exists()
    assert young.exists()


def test_a_damaged_database_leaves_the_backup_of_the_day_alone(database):
    backup = back_up_daily(database)
    an_hour_ago = time.time() - 3601
    os.utime(backup, (an_hour_ago, an_hour_ago))
    with database.open("r+b") as file:
        file.seek(5000)
        file.write(b"\xa5" * 20_000)

    with pytest.raises(StoreError):
        back_up_daily(database)

    assert examine(backup).revisions == 3


def test_a_backup_that_is_damaged_itself_is_not_offered(database, folder):
    good = back_up_daily(database)
    (folder / "backups" / "newer.db").write_bytes(b"nothing")

    assert newest_backup(database) == good
