"""What takes long says so, on a terminal."""

import io
import time
from contextlib import redirect_stderr

import pytest

from practicum.cli.plainly import patiently


class Terminal(io.StringIO):
    def isatty(self):
        return True


def wait_for_words(terminal):
    deadline = time.monotonic() + 20
    while not terminal.getvalue() and time.monotonic() < deadline:
        time.sleep(0.05)


def test_what_takes_longer_than_a_second_is_named_and_then_wiped_away():
    with redirect_stderr(Terminal()) as terminal, patiently("Writing the project"):
        wait_for_words(terminal)
    _, said, *more = terminal.getvalue().split("\r")

    assert said == "Writing the project… 1 s"
    assert not "".join(more[-2:]).strip()
    assert len(more[-2]) >= len(said)


def test_what_is_quick_says_nothing():
    with redirect_stderr(Terminal()) as terminal, patiently("Writing the project"):
        pass

    assert not terminal.getvalue()


def test_nothing_is_said_where_no_person_reads():
    with redirect_stderr(io.StringIO()) as file, patiently("Writing the project"):
        time.sleep(1.1)

    assert not file.getvalue()


def test_what_goes_wrong_meanwhile_comes_through():
    with (
        redirect_stderr(Terminal()) as terminal,
        pytest.raises(ValueError, match="wrong"),
        patiently("Writing the project"),
    ):
        raise ValueError("wrong")

    assert not terminal.getvalue()
