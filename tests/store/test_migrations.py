"""Old databases open with today's program; today's tables are what the migrations make."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from practicum.store.backup import examine
from practicum.store.open import open_store
from practicum.store.protocol import StoreError
from practicum.store.sql import schema
from practicum.store.sql.tables import METADATA

OLD = Path(__file__).parent / "old"
NEXT = '''
"""A column more."""
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{newest}"


def upgrade():
    op.add_column("project", sa.Column("colour", sa.String(20)))
    {then}
'''


def old_database(revision, folder):
    """Make the database that a program of that time left, from its saved dump."""
    folder.mkdir(exist_ok=True)
    with closing(sqlite3.connect(folder / "practicum.db")) as connection:
        connection.executescript((OLD / f"{revision}.sql").read_text())


@pytest.fixture
def next_program(tmp_path, monkeypatch):
    """Today's program with one migration more."""

    def install(then="pass"):
        folder = tmp_path / "migrations"
        shutil.copytree(schema._MIGRATIONS, folder)
        text = NEXT.format(newest=schema.KNOWN[-1], then=then)
        (folder / "versions" / "next.py").write_text(text)
        monkeypatch.setattr(schema, "_MIGRATIONS", folder)
        monkeypatch.setattr(schema, "KNOWN", (*schema.KNOWN, "next"))

    return install


def test_the_program_knows_every_migration_in_order():
    config = Config()
    config.set_main_option("script_location", str(schema._MIGRATIONS))
    revisions = ScriptDirectory.from_config(config).walk_revisions()

    assert tuple(each.revision for each in revisions)[::-1] == schema.KNOWN


def test_there_is_an_old_database_for_every_migration():
    assert {file.stem for file in OLD.glob("*.sql")} == set(schema.KNOWN)


def test_the_migrations_make_the_tables_that_the_program_uses(place):
    store = open_store(place)
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, METADATA)
    store.close()

    assert differences == []


@pytest.mark.parametrize("revision", schema.KNOWN)
def test_an_old_database_is_read_as_it_was(tmp_path, revision):
    old_database(revision, tmp_path)
    store = open_store(str(tmp_path))
    project = store.current("ann")
    history = store.history(project.id, "measure", "bags")
    values = [
        store.revision(project.id, "measure", "bags", each.number).content["rows"][0]["value"]
        for each in history
    ]
    aim = store.load(project.id, "aim", "main")
    store.close()

    assert project.title == "Book bags 📚"
    assert values == [*range(60)]
    assert aim.content == {"measure": "bags that come back", "target": "80 %"}
    assert (aim.author, aim.saved_at.isoformat()) == ("bob", "2026-11-22T12:00:00+00:00")


@pytest.mark.parametrize("revision", schema.KNOWN)
def test_work_goes_on_in_an_old_database(tmp_path, revision):
    old_database(revision, tmp_path)
    store = open_store(str(tmp_path))
    project = store.current("ann").id
    saved = store.save(project, "measure", "bags", {"rows": []}, base=60, author="ann")
    store.close()

    assert saved.revision.number == 61


def test_before_the_tables_change_there_is_a_backup(tmp_path, next_program):
    old_database(schema.KNOWN[-1], tmp_path / "data")
    then = schema.KNOWN[-1]
    next_program()
    store = open_store(str(tmp_path / "data"))
    projects = store.projects()
    store.close()

    backup = tmp_path / "data" / "backups" / f"practicum-tables-{then}.db"
    assert [each.title for each in projects] == ["Book bags 📚"]
    assert examine(backup) == (1, 61)
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (then,)


def test_a_change_of_the_tables_that_fails_changes_nothing(tmp_path, next_program):
    old_database(schema.KNOWN[-1], tmp_path / "data")
    next_program('op.execute("SELECT title FROM nowhere")')
    with pytest.raises(StoreError, match="no such table: nowhere"):
        open_store(str(tmp_path / "data"))
    with closing(sqlite3.connect(tmp_path / "data" / "practicum.db")) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(project)")]

    assert columns == ["id", "title", "created_at"]


def test_an_opening_at_todays_tables_does_not_load_alembic(tmp_path, python):
    import subprocess  # noqa: PLC0415 - used once

    open_store(str(tmp_path)).close()
    script = "import sys; from practicum.store.open import open_store; open_store(sys.argv[1]); "
    script += "print([name for name in ('alembic', 'pydantic', 'pandas') if name in sys.modules])"
    run = subprocess.run(
        [python, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "[]"
