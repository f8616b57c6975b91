"""What the server refuses, and what it sends along."""

import contextlib
import http.client
import json
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from practicum.serve.kernels.limits import Limits


@pytest.fixture
def ask(trial):
    """Send one request, with any headers, and give the answer."""

    def send(path, *, method="GET", headers=None, body=None):
        connection = http.client.HTTPConnection(urlsplit(trial.address).netloc, timeout=20)
        connection.request(method, path, body=body, headers=headers or {})
        answer = connection.getresponse()
        answer.text = answer.read()
        connection.close()
        return answer

    return send


def test_a_page_is_never_kept_by_the_browser_and_names_all_that_it_may_load(ask):
    answer = ask("/course/m1/text")
    policy = answer.headers["Content-Security-Policy"]

    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "default-src 'self'" in policy
    assert "unsafe-eval" not in policy
    assert not re.search(r"https?:|\*", policy)


def test_a_page_that_another_site_may_hold_is_cut_off_from_it(ask):
    answers = [
        ask("/course/m1/text", headers={"Sec-Fetch-Site": site}).headers
        for site in ("cross-site", "same-site", "none", "same-origin")
    ]

    policies = [headers["Cross-Origin-Opener-Policy"] for headers in answers]
    assert policies == ["same-origin", "same-origin", None, None]
    assert ask("/course/m1/text").headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_every_page_has_a_nonce_of_its_own(ask):
    nonces = {
        re.search(r"nonce-([\w-]+)", ask("/course/m1/text").headers["Content-Security-Policy"])[1]
        for _ in range(3)
    }

    assert len(nonces) == 3


def test_files_are_compressed_once_and_kept_for_good_under_their_version(ask):
    html = ask("/course/m1/text").text.decode()
    path = urlsplit(re.search(r'src="([^"]+start\.js)"', html)[1]).path
    small = ask(path, headers={"Accept-Encoding": "gzip"})
    plain = ask(path)
    old = ask(re.sub(r"static/\w+/", "static/000000000000/", path))

    assert small.headers["Content-Encoding"] == "gzip"
    assert len(small.text) < len(plain.text) / 2
    assert small.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert old.headers["Cache-Control"] == "no-cache"


def test_plotly_comes_from_the_installed_package_compressed_and_for_good(ask):
    html = ask("/course/m1/text").text.decode()
    path = re.search(r'"plotlyUrl": "([^"]+)"', html)[1]
    answer = ask(path, headers={"Accept-Encoding": "gzip"})

    assert answer.status == 200
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "immutable" in answer.headers["Cache-Control"]
    assert len(answer.text) < 2_000_000


@pytest.mark.parametrize(
    "path",
    [
        "/practicum/static/x/../../session.py",
        "/practicum/static/x/%2e%2e/session.py",
        "/practicum/static/x/..%2f..%2fsession.py",
        "/practicum/plotly/x/../index.html",
        "/voila/files/course.yml",
        "/voila/tree",
        "/voila/api/contents",
        "/api/contents",
        "/api/kernels",
        "/api/sessions",
        "/api/terminals",
    ],
)
def test_no_address_leads_out_of_the_course(ask, path):
    assert ask(path).status in {403, 404}


def test_a_foreign_name_for_this_machine_is_refused(ask, trial):
    port = urlsplit(trial.address).port
    for path in ("/", "/course/m1/text", "/practicum/static/x/page/start.js", "/healthz"):
        answer = ask(path, headers={"Host": f"rebound.example:{port}"})

        assert answer.status == 403
    assert ask("/healthz", headers={"Host": f"localhost:{port}"}).status == 200


def test_a_forged_form_is_refused(ask):
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = ask("/course/m1/late", method="POST", headers=form, body="finished=yes")
    front = ask("/").text.decode()

    assert answer.status == 403
    assert b"That did not go through" in answer.text
    assert b"Traceback" not in answer.text
    assert re.search(r">finished</span></span>\s*<span>Late page", front) is None


def test_a_forged_goodbye_is_refused_and_the_kernel_lives(page, trial, ready, ask):
    page.goto(trial.url("m1/lean"))
    ready(page)
    kernel = page.locator("html").get_attribute("data-kernel")
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = ask(f"/practicum/leave/{kernel}", method="POST", headers=form, body="_xsrf=guess")

    assert answer.status == 403
    assert ask(f"/api/kernels/{kernel}").status == 200


def test_a_page_cannot_run_code_of_its_own(page, trial, ready, tmp_path):
    page.goto(trial.url("m1/lean"))
    ready(page)
    mark = tmp_path / "ran"
    page.evaluate(EXECUTE, {"code": f"open({json.dumps(str(mark))}, 'w')"})
    page.click(".counter")
    expect(page.locator(".counter")).to_have_text("Count 1")

    assert not mark.exists()


EXECUTE = """async ({ code }) => {
  const { pack, PROTOCOL } = await import(
    JSON.parse(document.getElementById("p-page").textContent).staticUrl + "host/protocol.js");
  const kernel = document.documentElement.dataset.kernel;
  const socket = new WebSocket(
    `ws://${location.host}/api/kernels/${kernel}/channels?session_id=other`, [PROTOCOL]);
  socket.binaryType = "arraybuffer";
  await new Promise((resolve, reject) => { socket.onopen = resolve; socket.onerror = reject; });
  const header = { msg_id: "1", msg_type: "execute_request", session: "other", username: "",
    date: new Date().toISOString(), version: "5.3" };
  const content = { code, silent: false, store_history: false, user_expressions: {},
    allow_stdin: false, stop_on_error: true };
  socket.send(pack({ channel: "shell", header, parent_header: {}, metadata: {}, content,
    buffers: [] }));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  socket.close();
}"""


def test_an_unknown_page_says_so_kindly(page, trial, guard):
    guard.allow("status of 404")
    answer = page.goto(trial.url("m1/nothing-here"))

    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page here")
    expect(page.get_by_role("link", name="Go to the front page")).to_be_visible()


def test_words_in_an_address_are_shown_nowhere(ask):
    answer = ask("/course/%3Cscript%3Ealert(1)%3C/script%3E")

    assert answer.status == 404
    assert b"alert(1)" not in answer.text


def test_a_damaged_page_says_so_kindly_and_tells_nothing(ask):
    answer = ask("/course/m1/torn")

    assert answer.status == 500
    assert b"Something went wrong on our side" in answer.text
    assert b"Go to the front page" in answer.text
    assert b"Traceback" not in answer.text
    assert b"torn.ipynb" not in answer.text


def test_a_body_larger_than_any_form_is_refused(ask):
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    # The server may hang up before it has heard all of it.
    with contextlib.suppress(ConnectionError):
        answer = ask("/course/m1/text", method="POST", headers=form, body="x" * 200_000)
        assert answer.status in {400, 413}

    assert ask("/healthz").status == 200


UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
}


def test_a_line_to_a_kernel_from_another_site_is_refused(page, trial, ready, ask):
    page.goto(trial.url("m1/lean"))
    ready(page)
    kernel = page.locator("html").get_attribute("data-kernel")
    path = f"/api/kernels/{kernel}/channels?session_id=x"

    assert ask(path, headers={**UPGRADE, "Origin": "http://elsewhere.example"}).status == 403
    assert ask(path, headers={**UPGRADE, "Origin": "null"}).status == 403


def test_a_line_to_a_kernel_under_a_foreign_name_is_refused(page, trial, ready, ask):
    page.goto(trial.url("m1/lean"))
    ready(page)
    kernel = page.locator("html").get_attribute("data-kernel")
    port = urlsplit(trial.address).port
    rebound = {"Host": f"rebound.example:{port}", "Origin": f"http://rebound.example:{port}"}
    path = f"/api/kernels/{kernel}/channels?session_id=x"

    assert ask(path, headers={**UPGRADE, **rebound}).status == 403
    assert ask(path, headers={**UPGRADE, "Host": rebound["Host"]}).status == 403


def test_a_message_larger_than_any_project_ends_the_line_and_nothing_else(page, trial, ready):
    page.goto(trial.url("m1/lean"))
    ready(page)
    closed = page.evaluate(FLOOD, 13_000_000)
    page.click(".counter")

    assert closed
    expect(page.locator(".counter")).to_have_text("Count 1")


FLOOD = """async (size) => {
  const kernel = document.documentElement.dataset.kernel;
  const socket = new WebSocket(
    `ws://${location.host}/api/kernels/${kernel}/channels?session_id=flood`,
    ["v1.kernel.websocket.jupyter.org"]);
  await new Promise((resolve, reject) => { socket.onopen = resolve; socket.onerror = reject; });
  const closed = new Promise((resolve) => { socket.onclose = () => resolve(true); });
  socket.send(new Uint8Array(size));
  return closed;
}"""


def test_the_servers_word_that_it_is_well_counts_the_kernels_that_wait(ask):
    said = json.loads(ask("/healthz").text)

    assert said["status"] == "ok"
    assert 0 <= said["waiting"] <= Limits().waiting


def test_the_figures_are_for_this_computer_and_name_nobody(ask):
    here = ask("/metrics")
    proxied = ask("/metrics", headers={"X-Forwarded-For": "192.0.2.7"})

    assert here.status == 200
    assert b"practicum_kernels " in here.text
    assert b"m1/" not in here.text
    assert proxied.status == 403


def test_the_log_tells_of_pages_and_of_no_learner(ask, trial):
    ask("/course/m1/text")
    kept = (trial.data / "practicum.log").read_text(encoding="utf-8")
    lines = [json.loads(line) for line in kept.splitlines()]
    pages = [line for line in lines if line["event"] == "page" and line["page"] == "m1/text"]

    assert pages[-1]["how"] == "whole"
    assert {"time", "event", "page", "how", "text", "whole"} == set(pages[-1])
