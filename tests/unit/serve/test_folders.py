"""What a killed server left behind is swept up by the next, and nothing else is."""

import os
import subprocess
import sys
import tempfile
import time

import pytest

from practicum.serve import folders

LONG_AGO = 1_600_000_000


@pytest.fixture
def gone():
    """Give the number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def made(where, name, when=LONG_AGO):
    folder = where / name
    folder.mkdir()
    (folder / "kernel.json").write_text("{}", encoding="utf-8")
    os.utime(folder, (when, when))
    return folder


def test_only_old_folders_of_processes_that_are_gone_are_swept(tmp_path, monkeypatch, gone):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left = made(tmp_path, f"practicum_{gone}_abc")
    stays = [
        made(tmp_path, f"practicum_{os.getpid()}_abc"),
        made(tmp_path, f"practicum_{gone}_new", when=time.time()),
        made(tmp_path, "practicum_notes_of_mine"),
        made(tmp_path, f"other_{gone}_abc"),
    ]

    new = folders.new_folder()

    assert not left.exists()
    assert all(each.exists() for each in stays)
    assert new.parent == tmp_path
    assert new.name.startswith(f"practicum_{os.getpid()}_")
