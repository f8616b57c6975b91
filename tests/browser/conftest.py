"""A served course and a browser page that forgives nothing.

``page`` fails its test when the console logs an error, when a script breaks, or when a request goes
to another host. A test that provokes such a thing says so first: ``guard.allow("status of 404")``.
"""

import http.client
import os
import re
import signal
import subprocess
import sys
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

sys.path.insert(0, str(Path(__file__).parent))
from bare import write_bare_course
from tabs import Tabs
from trial import write_trial_course

from practicum.store.open import open_store

STARTED = re.compile(r"open at (http\S+)")
SECONDS = 60
CACHE = Path(__file__).parents[2] / ".cache"


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@dataclass
class Served:
    """A running `practicum serve`."""

    process: subprocess.Popen
    address: str
    data: Path
    lines: list[str] = field(default_factory=list)
    reader: threading.Thread | None = None

    def read_on(self):
        with self.process.stdout as output:
            self.lines.extend(output)

    def url(self, slug=""):
        return f"{self.address}course/{slug}" if slug else self.address

    def wait_for_line(self, words):
        """Wait until the server has logged some words."""
        deadline = time.monotonic() + SECONDS
        while not any(words in line for line in self.lines):
            assert time.monotonic() < deadline, "".join(self.lines)
            time.sleep(0.05)

    def wait_until(self, path, status):
        """Wait until an address answers with a status."""
        deadline = time.monotonic() + SECONDS
        while _status(f"{self.address}{path}") != status:
            assert time.monotonic() < deadline, f"{path} never answered {status}"
            time.sleep(0.1)

    def stop(self, how=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(how)
        code = self.process.wait(timeout=20)
        if self.reader:
            self.reader.join(timeout=5)
        return code


def _status(url):
    parts = urlsplit(url)
    with closing(http.client.HTTPConnection(parts.netloc, timeout=20)) as connection:
        connection.request("GET", parts.path)
        return connection.getresponse().status


def start_server(data, *options, port=0):
    """Start a server and wait until it says its address."""
    command = [sys.executable, "-m", "practicum", "serve", "--no-browser"]
    process = subprocess.Popen(
        [*command, "--port", str(port), "--data", str(data), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        # What takes seconds to compress is kept for the next server, and for the next run.
        env={**os.environ, "PYTHONUNBUFFERED": "1", "XDG_CACHE_HOME": str(CACHE)},
    )
    served = Served(process, "", data)
    for line in process.stdout:
        served.lines.append(line)
        found = STARTED.search(line)
        if found:
            served.address = found[1]
            break
    assert served.address, "".join(served.lines)
    # What it logs later must be read, or it would wait for ever.
    served.reader = threading.Thread(target=served.read_on, daemon=True)
    served.reader.start()
    return served


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The course itself, served for the whole run."""
    served = start_server(tmp_path_factory.mktemp("served"))
    yield served
    served.stop()


@pytest.fixture(scope="session")
def bare(tmp_path_factory):
    """The course's own tools without their lessons, served for the whole run."""
    course = write_bare_course(tmp_path_factory.mktemp("bare"))
    served = start_server(tmp_path_factory.mktemp("bare-data"), "--course", str(course))
    yield served
    served.stop()


@pytest.fixture(scope="session")
def trial_course(tmp_path_factory):
    """A small course with a page for each way in which pages differ."""
    return write_trial_course(tmp_path_factory.mktemp("trial"))


@pytest.fixture(scope="session")
def trial(tmp_path_factory, trial_course):
    """The trial course, served for the whole run."""
    served = start_server(tmp_path_factory.mktemp("trial-data"), "--course", str(trial_course))
    yield served
    served.stop()


@pytest.fixture
def own_server(tmp_path):
    """Start servers of one's own, with any options; all are ended afterwards."""
    started = []

    def start(*options, **more):
        served = start_server(more.pop("data", tmp_path / "data"), *options, **more)
        started.append(served)
        return served

    yield start
    for served in started:
        served.stop(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)


class Guard:
    """Notes what a page must not do."""

    def __init__(self, hosts):
        self.hosts = hosts
        self.allowed = []
        self.broken = []
        self.requests = []

    def allow(self, pattern):
        """Let console messages through that match a pattern."""
        self.allowed.append(re.compile(pattern))

    def watch(self, page):
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._note(f"script: {error}"))
        page.on("request", self._request)
        return page

    def _console(self, message):
        if message.type == "error":
            self._note(f"console: {message.text} {message.location.get('url', '')}")

    def _request(self, request):
        self.requests.append(request.url)
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in self.hosts:
            self.broken.append(f"foreign request: {request.url}")

    def _note(self, words):
        self.broken.append(words)

    def check(self):
        left = [
            words for words in self.broken if not any(each.search(words) for each in self.allowed)
        ]
        assert not left, "\n".join(left)


@pytest.fixture
def guard():
    return Guard({"127.0.0.1", "localhost"})


def new_context(chromium):
    made = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    made.set_default_timeout(20_000)
    expect.set_options(timeout=20_000)
    return made


@pytest.fixture
def context(chromium):
    """A browser that has seen nothing yet."""
    made = new_context(chromium)
    yield made
    made.close()


@pytest.fixture(scope="session")
def tabs(chromium):
    """Tabs that many tests share, one after the other."""
    context = new_context(chromium)
    yield Tabs(context)
    context.close()


@pytest.fixture
def tab(request):
    """A tab: of a browser that has seen nothing, if the test asks for its ``context`` too."""
    if "context" in request.fixturenames:
        yield request.getfixturevalue("context").new_page()
        return
    tabs = request.getfixturevalue("tabs")
    yield tabs.open()
    tabs.close()


@pytest.fixture
def page(tab, guard):
    """A page that fails its test for console errors and foreign requests."""
    yield guard.watch(tab)
    guard.check()


def wait_until_ready(page):
    """Wait until every cell has run and what it shows is drawn."""
    page.wait_for_selector("html[data-ready]", state="attached", timeout=SECONDS * 1000)


@pytest.fixture
def ready():
    return wait_until_ready


def _with_empty_project(served):
    with closing(open_store(str(served.data))) as store:
        store.choose("me", store.create("A trial").id)
    return served


@pytest.fixture
def fresh(server):
    """The served course, with an empty project for its learner to work on."""
    return _with_empty_project(server)


@pytest.fixture
def tools(bare):
    """The team's own tools, each on a page without its lesson, with an empty project."""
    return _with_empty_project(bare)


@pytest.fixture
def kept(request):
    """Look up what the served course has on disk for a document of the present project."""
    served = request.getfixturevalue("bare" if "tools" in request.fixturenames else "server")

    def content(kind="aim", key="main"):
        with closing(open_store(str(served.data))) as store:
            found = store.load(store.current("me").id, kind, key)
            return dict(found.content) if found else {}

    return content
