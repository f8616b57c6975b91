"""One server, several people: Jupyter's identity provider says who asks, and we pass it on."""

import http.client
import json
import os
import re
import socket
import subprocess
import sys
import time
from contextlib import closing, suppress
from urllib.parse import urlsplit

import pytest

from practicum.store.open import open_store

PEOPLE = '''
from jupyter_server.auth.identity import IdentityProvider, User


class ByHeader(IdentityProvider):
    """Believes what a proxy in front would have made sure of."""

    def get_user(self, handler):
        name = handler.request.headers.get("X-Person")
        return User(username=name) if name else None
'''
CONFIG = """
c.ServerApp.identity_provider_class = "people.ByHeader"
c.ServerApp.jpserver_extensions = {"practicum.serve.extension": True}
c.ServerApp.open_browser = False
c.ServerApp.allow_root = True
c.ServerApp.port = 0
"""
PAGE = "/practicum/course/1-developing-your-ideas/03-writing-an-aim"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Person:
    """Somebody who asks, by plain HTTP."""

    def __init__(self, address, name):
        self.address, self.name, self.cookie = address, name, ""

    def ask(self, path, *, method="GET", body=None, headers=None):
        with closing(http.client.HTTPConnection(self.address, timeout=60)) as connection:
            who = {"X-Person": self.name} if self.name else {}
            sent = {"Cookie": self.cookie, **who, **(headers or {})}
            connection.request(method, path, body=body, headers=sent)
            answer = connection.getresponse()
            given = answer.getheader("Set-Cookie")
            self.cookie = given.partition(";")[0] if given else self.cookie
            return answer.status, answer.read().decode()

    def open(self):
        """Open the aim's page, and give its kernel."""
        _status, html = self.ask(PAGE)
        return re.search(r'\{"kernel": "([\w-]+)"\}', html)[1]


def listening(log):
    """Wait until a server has said where it is, and answers there."""
    deadline = time.monotonic() + 60
    while True:
        said = log.read_text()
        assert time.monotonic() < deadline, said
        found = re.search(r"http://127\.0\.0\.1:\d+", said)
        with suppress(OSError):
            if found:
                host, port = urlsplit(found[0]).netloc.split(":")
                socket.create_connection((host, int(port)), timeout=5).close()
                return f"{host}:{port}"
        time.sleep(0.1)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def address(tmp_path_factory, data):
    """A Jupyter server with our extension, on which people sign in."""
    folder = tmp_path_factory.mktemp("people")
    (folder / "people.py").write_text(PEOPLE)
    (folder / "config.py").write_text(CONFIG)
    log = (folder / "log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyter_server", "--config", str(folder / "config.py")],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")]),
            "PRACTICUM_STORE": str(data),
            "JUPYTER_CONFIG_DIR": str(folder / "none"),
        },
        stdout=subprocess.DEVNULL,
        stderr=log,
    )
    yield listening(folder / "log")
    process.terminate()
    process.wait(timeout=30)
    log.close()


@pytest.fixture
def ann(address):
    return Person(address, "ann")


@pytest.fixture
def bob(address):
    return Person(address, "bob")


def test_each_person_has_a_project_of_their_own(ann, bob, data):
    ann.open()
    bob.ask("/practicum/")
    with closing(open_store(str(data))) as store:
        opened = {
            who: [each.key for each in store.documents(store.current(who).id, "progress")]
            for who in ("ann", "bob")
        }

    assert opened == {"ann": ["1-developing-your-ideas/03-writing-an-aim"], "bob": []}


def test_a_kernel_learns_whose_it_is_from_the_server_and_not_from_the_page(ann, data):
    status, html = ann.ask(f"{PAGE}?PRACTICUM_LEARNER=bob", headers={"X-Learner": "bob"})
    with closing(open_store(str(data))) as store:
        project = store.current("ann").id
    shown = set(re.findall(r'"project": \{"id": "([^"]+)"', html))

    assert status == 200
    assert shown == {project}


def test_nobody_reaches_the_kernel_of_another(ann, bob):
    kernel = ann.open()
    bob.ask("/practicum/")
    form = f"_xsrf={bob.cookie.partition('=')[2]}"

    assert bob.ask(f"/practicum/api/kernels/{kernel}")[0] == 404
    assert bob.ask(f"/practicum/api/kernels/{kernel}/channels")[0] == 404
    left = bob.ask(f"/practicum/practicum/leave/{kernel}", method="POST", body=form, headers=FORM)
    assert left[0] == 404
    assert json.loads(ann.ask(f"/practicum/api/kernels/{kernel}")[1])["id"] == kernel


def test_who_has_not_signed_in_sees_no_page_and_reaches_no_kernel(ann, address):
    kernel = ann.open()
    nobody = Person(address, None)

    assert nobody.ask(PAGE)[0] in {302, 403}
    assert nobody.ask(f"/practicum/api/kernels/{kernel}")[0] in {302, 403, 404}
    assert nobody.ask("/practicum/practicum/room")[0] in {302, 403}


def test_the_pages_kernels_are_none_of_jupyters(ann):
    kernel = ann.open()
    listed = json.loads(ann.ask("/api/kernels")[1])

    assert kernel not in [each["id"] for each in listed]
