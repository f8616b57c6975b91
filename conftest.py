"""Keeps every test, doctest and notebook away from the work of the person who runs them."""

import os
import tempfile

import pytest

_STORE = pytest.StashKey[tempfile.TemporaryDirectory]()


def pytest_configure(config):
    config.stash[_STORE] = tempfile.TemporaryDirectory(
        prefix="practicum-", ignore_cleanup_errors=True
    )
    os.environ["PRACTICUM_STORE"] = config.stash[_STORE].name


def pytest_unconfigure(config):
    config.stash[_STORE].cleanup()
