"""What a server tells those who look after it."""

import io
import json
import logging
from types import SimpleNamespace

import pytest
from tornado.httputil import HTTPHeaders

from practicum.serve.journal import close_journal, open_journal, tell
from practicum.serve.kernels import Snapshot, read_limits
from practicum.serve.metrics import is_from_here, lines_of
from practicum.serve.status import StatusLine
from practicum.serve.tally import Tally

NOW = Snapshot(
    learners=2,
    kernels=3,
    places=180,
    connected=2,
    waiting=1,
    memory=5000,
    server_memory=7000,
    forked=True,
    endings={"left": 4, "idle": 1},
)


@pytest.fixture
def journal(tmp_path):
    """Write a log, and give what it holds."""
    file = tmp_path / "logs" / "practicum.log"
    handler = open_journal(file)
    yield lambda: [json.loads(line) for line in file.read_text().splitlines()]
    close_journal(handler)


def test_the_figures_count_pages_kernels_and_refusals():
    tally = Tally()
    tally.pages["whole"] += 2
    tally.refused[403] += 1
    tally.whole.add(0.3)
    lines = list(lines_of(NOW, tally))

    assert "practicum_kernels 3" in lines
    assert "practicum_kernels_waiting 1" in lines
    assert 'practicum_memory_bytes{of="server"} 7000' in lines
    assert 'practicum_kernel_endings_total{why="idle"} 1' in lines
    assert 'practicum_pages_total{how="whole"} 2' in lines
    assert 'practicum_refused_requests_total{status="403"} 1' in lines
    assert 'practicum_page_seconds_bucket{le="0.2"} 0' in lines
    assert 'practicum_page_seconds_bucket{le="0.4"} 1' in lines
    assert 'practicum_page_seconds_bucket{le="+Inf"} 1' in lines


def test_every_figure_says_what_it_is_before_its_first_value():
    described = set()
    for line in lines_of(NOW, Tally()):
        if line.startswith("# TYPE"):
            described.add(line.split()[2])
        elif not line.startswith("#"):
            name = line.split("{")[0].split()[0]
            stem = name.removesuffix("_bucket").removesuffix("_sum").removesuffix("_count")
            assert name in described or stem in described, line


@pytest.mark.parametrize(
    ("ip", "headers", "here"),
    [
        ("127.0.0.1", {}, True),
        ("::1", {}, True),
        ("192.0.2.7", {}, False),
        ("127.0.0.1", {"X-Forwarded-For": "192.0.2.7"}, False),
        ("127.0.0.1", {"Forwarded": "for=192.0.2.7"}, False),
        ("", {}, False),
    ],
)
def test_only_this_computer_reads_the_figures_not_one_behind_its_proxy(ip, headers, here):
    request = SimpleNamespace(remote_ip=ip, headers=HTTPHeaders(headers))

    assert is_from_here(request) is here


def test_the_log_holds_one_event_a_line(journal):
    tell("page", page="m1/lean", whole=0.12)
    [line] = journal()

    assert line.pop("time").endswith("+00:00")
    assert line == {"event": "page", "page": "m1/lean", "whole": 0.12}


def test_the_log_takes_in_what_libraries_warn_of_and_leaves_out_the_rest(journal):
    library = logging.getLogger("some.library")
    library.info("a detail")
    library.warning("\x1b[31mcareful\x1b[0m with %s", "that")
    [line] = journal()

    assert (line["level"], line["words"]) == ("warning", "careful with that")


def test_a_log_that_cannot_be_written_is_done_without(tmp_path):
    (tmp_path / "file").write_text("")

    assert open_journal(tmp_path / "file" / "practicum.log") is None


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_the_status_line_makes_room_for_what_is_logged():
    terminal = Terminal()
    line = StatusLine(None, terminal)
    line._show("2 learners")
    record = logging.LogRecord("x", logging.ERROR, "", 0, "trouble", None, None)

    assert line.filter(record)
    assert terminal.getvalue().endswith("2 learners\r\x1b[K")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("kernel=3", "Known are: kernels, "),
        ("kernels", "needs a number"),
        ("kernels=many", "needs a number"),
        ("kernels=2.5", "needs a number"),
        ("idle=-1", "less than nothing"),
        ("idle=inf", "less than nothing"),
    ],
)
def test_limits_that_cannot_be_read_are_explained(words, said):
    with pytest.raises(ValueError, match="PRACTICUM_LIMITS") as raised:
        read_limits(words)

    assert said in str(raised.value)
