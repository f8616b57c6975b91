"""The stores that the contract is tried on; each test gets an empty one."""

import os
from contextlib import suppress

import pytest

from practicum.store.memory import MemoryStore
from practicum.store.open import open_store

SERVER = os.environ.get("PRACTICUM_TEST_POSTGRESQL")
NO_SERVER = "PRACTICUM_TEST_POSTGRESQL names no server (.ci/postgresql starts one)"
TABLES = "learner, revision, document, project"

postgresql = pytest.param("postgresql", marks=pytest.mark.postgresql)


@pytest.fixture(scope="session")
def database():
    """A database of this test run's own in the PostgreSQL server."""
    if not SERVER:
        pytest.skip(NO_SERVER)
    import psycopg  # noqa: PLC0415 - only with a server

    name = f"practicum_{os.getpid()}"
    with psycopg.connect(SERVER, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield SERVER.rpartition("/")[0] + "/" + name
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def empty_database(database):
    """The same, without anything in it."""
    import psycopg  # noqa: PLC0415 - only with a server

    with psycopg.connect(database, autocommit=True) as connection, suppress(psycopg.Error):
        connection.execute(f"TRUNCATE {TABLES}")
    return database


@pytest.fixture(params=["sqlite", postgresql])
def place(request, tmp_path):
    """Where several programs can open the same store: a folder, or a URL."""
    if request.param == "postgresql":
        return request.getfixturevalue("empty_database")
    return str(tmp_path / "data")


@pytest.fixture(params=["memory", "sqlite", postgresql])
def store(request, tmp_path):
    """A store of each kind."""
    places = {"sqlite": lambda: str(tmp_path / "data")}
    if request.param == "memory":
        opened = MemoryStore()
    else:
        find = places.get(request.param, lambda: request.getfixturevalue("empty_database"))
        opened = open_store(find())
    yield opened
    opened.close()


@pytest.fixture
def project(store):
    """The id of an empty project in it."""
    return store.create("Book bags").id
