"""``practicum serve`` and ``practicum lab``, as a person starts and ends them."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
from typer.testing import CliRunner

from practicum.cli import app

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals and file modes.")


def command(*options):
    return [sys.executable, "-m", "practicum", *map(str, options)]


def refused(*options):
    """Give what a command says that ends before it has started a server."""
    result = CliRunner().invoke(app, [*map(str, options)])

    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == 1
    return result.stderr


@pytest.fixture
def started(tmp_path):
    """Start servers; all are ended afterwards."""
    running = []

    def start(*options):
        process = subprocess.Popen(
            command("serve", "--no-browser", "--data", tmp_path / "data", *options),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def address_of(process):
    return re.search(r"http://\S+/", process.stdout.readline())[0]


def wait_for_port(port):
    deadline = time.monotonic() + 20
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < deadline
            time.sleep(0.1)


def is_one_sentence(text):
    lines = [line for line in text.splitlines() if not line.startswith("Starting")]
    return len(lines) == 1 and "Traceback" not in text


def test_it_says_its_address_and_where_the_work_is_kept_and_answers_there(started, tmp_path):
    process = started("--port", 0)
    address = address_of(process)
    kept = process.stdout.readline()
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
    connection.request("GET", "/")
    answer = connection.getresponse()

    assert kept == f"Your work is kept in {tmp_path / 'data' / 'practicum.db'}\n"
    assert urlsplit(address).hostname == "127.0.0.1"
    assert answer.status == 200
    assert b"<h1>" in answer.read()
    connection.close()


def test_a_port_in_use_gets_one_sentence_and_another_port_to_try():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        result = subprocess.run(
            command("serve", "--no-browser", "--port", port),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    assert result.returncode == 1
    assert result.stdout == ""
    assert f"Port {port} is in use" in result.stderr
    assert f"--port {port + 1}" in result.stderr
    assert is_one_sentence(result.stderr)


@pytest.mark.parametrize("name", ["serve", "lab"])
def test_a_data_folder_that_cannot_be_made_gets_one_sentence(tmp_path, name):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    words = refused(name, "--no-browser", "--port", 0, "--data", tmp_path / "file" / "below")

    assert "file" in words
    assert is_one_sentence(words)


@POSIX
def test_a_read_only_data_folder_gets_one_sentence(tmp_path):
    # Root may write anywhere but into the kernel's own file system.
    folder = Path("/proc/practicum") if os.geteuid() == 0 else tmp_path
    tmp_path.chmod(0o500)

    words = refused("serve", "--no-browser", "--port", 0, "--data", folder)

    assert str(folder) in words
    assert is_one_sentence(words)


@pytest.mark.parametrize("name", ["serve", "lab"])
def test_a_damaged_database_gets_one_sentence_and_stays_as_it_is(tmp_path, name):
    database = tmp_path / "practicum.db"
    database.write_bytes(b"this is no database, although its name says so" * 100)
    before = database.read_bytes()

    words = refused(name, "--no-browser", "--port", 0, "--data", tmp_path)

    assert "practicum.db" in words
    assert is_one_sentence(words)
    assert database.read_bytes() == before


def test_a_folder_without_a_course_gets_one_sentence(tmp_path):
    words = refused("serve", "--no-browser", "--port", 0, "--data", tmp_path, "--course", tmp_path)

    assert "course.yml" in words
    assert is_one_sentence(words)


def test_an_address_that_others_can_reach_comes_with_a_warning(started):
    process = started("--port", 0, "--ip", "0.0.0.0")  # noqa: S104 - it is what is warned of
    address_of(process)
    process.send_signal(signal.SIGTERM)
    _out, words = process.communicate(timeout=20)

    assert "everybody on the same network" in words


@POSIX
def test_a_room_is_told_where_phones_find_the_course(started):
    process = started("--port", 0, "--room")
    address = address_of(process)
    said = process.stdout.readline()  # it may be read already, and communicate would not see it
    process.send_signal(signal.SIGTERM)
    _out, words = process.communicate(timeout=20)

    assert address.startswith("http://127.0.0.1:")
    assert "in the room: http://" in said or "on no network" in said
    assert "everybody on the same network" in words


@POSIX
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_with_all_its_kernels(started, how):
    process = started("--port", 0)
    address = address_of(process)
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    connection.request("GET", "/course/1-developing-your-ideas/03-writing-an-aim")
    page = connection.getresponse().read().decode()
    connection.close()
    family = psutil.Process(process.pid).children(recursive=True)
    begun = time.monotonic()
    process.send_signal(how)
    said, words = process.communicate(timeout=20)
    _gone, alive = psutil.wait_procs(family, timeout=5)

    assert '{"kernel": "' in page
    assert family
    assert process.returncode == 0
    assert time.monotonic() - begun < 5
    assert alive == []
    assert "Traceback" not in words
    assert said.splitlines()[-1] == "The course is closed. Your work is kept."


@pytest.mark.parametrize(
    ("address", "words"),
    [("postgresql://ann:secret@127.0.0.1:1/x", "does not answer"), ("mysql://x/y", "PostgreSQL")],
)
def test_the_address_of_a_database_is_no_folder(tmp_path, monkeypatch, address, words):
    monkeypatch.chdir(tmp_path)

    said = refused("serve", "--no-browser", "--port", 0, "--data", address)

    assert words in said
    assert "secret" not in said
    assert list(tmp_path.iterdir()) == []


def test_lab_opens_the_course_in_jupyterlab_with_our_files(tmp_path):
    process = subprocess.Popen(
        command("lab", "--no-browser", "--port", 0, "--data", tmp_path),
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    try:
        address = next(
            found[0]
            for found in (re.search(r"http://127\S+token=\w+", line) for line in process.stdout)
            if found
        )
        parts = urlsplit(address)
        wait_for_port(parts.port)  # JupyterLab says its address a moment before it listens
        connection = http.client.HTTPConnection(parts.netloc, timeout=60)
        headers = {"Authorization": f"token {parts.query.removeprefix('token=')}"}
        answers = {}
        for path in (
            "/api/contents/index.ipynb",
            "/practicum/",
            "/practicum/static/x/page/start.js",
        ):
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            answers[path] = (answer.status, answer.read())
        connection.close()
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)

    assert [status for status, _ in answers.values()] == [200, 200, 200]
    assert b"<h1>" in answers["/practicum/"][1]
