"""The lean host draws widgets in a real browser; no kernel is needed for that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import practicum.ui

STATIC = Path(practicum.ui.__file__).parent / "static"
SITE = "http://course.test/"
OWN = "export default { render({ model, el }) { el.textContent = `own ${model.get('name')}` } }"
CONTROLS = "@jupyter-widgets/controls"

PAGE = """<!doctype html><title>t</title><main>
<script type="application/vnd.jupyter.widget-view+json">{"model_id": "one"}</script>
<div data-view="two"></div></main>"""

PREPARE = """async () => {
  const { Host } = await import("/static/host/host.js");
  class Line extends EventTarget {
    sent = [];
    send(type, content) { this.sent.push({ type, content }); return "m"; }
    retry() {}
    close() {}
  }
  window.line = new Line();
  window.heard = [];
  window.say = (msg_type, content) => line.dispatchEvent(new CustomEvent("message", {
    detail: { header: { msg_type }, parent_header: {}, metadata: {}, content, buffers: [] },
  }));
  window.host = new Host({
    baseUrl: "/", staticUrl: "/own/", kernelId: "k", states: { state: {} }, socket: line,
  });
  host.addEventListener("broken", ({ detail }) => heard.push(detail.error.message));
}"""


@pytest.fixture
def page(chromium):
    page = chromium.new_page()
    page.route("**/*", answer)
    page.goto(SITE)
    page.evaluate(PREPARE)
    yield page
    page.close()


def answer(route):
    path = route.request.url.removeprefix(SITE)
    if path.startswith("static/"):
        route.fulfill(path=STATIC / path.removeprefix("static/"), content_type="text/javascript")
    elif path == "own/tools/own.js":
        route.fulfill(body=OWN, content_type="text/javascript")
    elif path == "":
        route.fulfill(body=PAGE, content_type="text/html")
    else:
        route.fulfill(status=404)


def adopt(page, **states):
    described = {
        name: {
            "model_name": state.pop("_model_name", "AnyModel"),
            "model_module": state.pop("_model_module", "anywidget"),
            "state": state,
        }
        for name, state in states.items()
    }
    page.evaluate(f"host.adopt({{ state: {json.dumps(described)} }})")


def mount(page):
    page.evaluate("host.mountAll(document)")


def esm(body):
    return f"export default {{ {body} }}"


def test_our_own_widgets_come_by_address_and_others_by_their_text(page):
    adopt(
        page,
        one={"_module_path": "tools/own.js", "name": "Ann"},
        two={"_esm": esm("render({ model, el }) { el.append(model.get('name')) }"), "name": "Bea"},
    )

    mount(page)

    assert page.locator("main").inner_text().split("\n") == ["own Ann", "Bea"]
    assert page.locator("main script").count() == 0


def test_a_place_is_filled_once_however_often_the_page_is_looked_through(page):
    other = esm("render({ el }) { el.append('x') }")
    adopt(page, one={"_esm": other}, two={"_esm": other})

    mount(page)
    mount(page)

    assert page.locator("main").inner_text().split() == ["x", "x"]


def test_a_widget_whose_state_comes_late_is_drawn_when_it_comes(page):
    page.evaluate("void host.mountAll(document)")
    empty = page.locator("main").inner_text().strip()
    adopt(page, one={"_esm": esm("render({ el }) { el.append('here') }")})

    page.get_by_text("here").wait_for()

    assert empty == ""


def test_a_widget_is_prepared_once_and_drawn_in_each_place(page):
    page.evaluate("document.querySelector('[data-view]').dataset.view = 'one'")
    code = esm(
        "initialize({ model }) { model.set('times', model.get('times') + 1) },"
        "render({ model, el }) { el.append(`prepared ${model.get('times')}`) }"
    )
    adopt(page, one={"_esm": code, "times": 0})

    mount(page)

    assert page.locator("main").inner_text().split("\n") == ["prepared 1", "prepared 1"]


def test_the_older_forms_of_a_module_are_understood(page):
    adopt(
        page,
        one={"_esm": "export function render({ el }) { el.append('named') }"},
        two={"_esm": "export default async () => ({ render({ el }) { el.append('made') } })"},
    )

    mount(page)

    assert page.locator("main").inner_text().split("\n") == ["named", "made"]


def test_a_widget_that_fails_is_told_of_and_the_other_is_drawn(page):
    adopt(
        page,
        one={"_esm": esm("render() { throw new Error('mine') }")},
        two={"_esm": esm("render({ el }) { el.append('fine') }")},
    )

    mount(page)

    assert page.evaluate("heard") == ["mine"]
    assert page.locator("main").inner_text().strip() == "fine"


def test_a_widgets_style_is_put_on_the_page_once(page):
    look = {
        "_esm": esm("render({ el }) { el.className = 'w' }"),
        "_css": ".w { color: rgb(1, 2, 3) }",
    }
    adopt(page, one={**look, "_anywidget_id": "a"}, two={**look, "_anywidget_id": "a"})

    mount(page)

    colour = "getComputedStyle(document.querySelector('.w')).color"
    assert page.evaluate(colour) == "rgb(1, 2, 3)"
    assert page.locator("head style").count() == 1


def test_a_widget_that_python_closes_is_cleared_away(page):
    code = esm("render({ el }) { el.append('here'); return () => heard.push('cleaned') }")
    adopt(page, one={"_esm": code})
    mount_one = "host.mount('one', document.querySelector('main script'))"
    page.evaluate(mount_one)

    page.evaluate("say('comm_close', { comm_id: 'one' })")

    assert page.evaluate("heard") == ["cleaned"]
    assert page.locator("main").inner_text().strip() == ""


def test_a_widget_of_another_kind_is_named_before_anything_is_drawn(page):
    adopt(
        page,
        one={"_model_module": CONTROLS, "_model_name": "IntSliderModel"},
        layout={"_model_module": "@jupyter-widgets/base", "_model_name": "LayoutModel"},
    )

    assert page.evaluate("host.foreign") == [f"{CONTROLS}: IntSliderModel"]
    assert page.locator("main script").count() == 1


def test_one_widget_reaches_another_that_its_state_names(page):
    code = esm(
        "async render({ model, el }) {"
        " const other = await model.widget_manager.get_model(model.get('other'));"
        " el.append(other.get('name')) }"
    )
    adopt(page, one={"_esm": code, "other": "IPY_MODEL_three"}, three={"name": "Cat"})

    page.evaluate("host.mount('one', document.querySelector('main script'))")

    assert page.locator("main").inner_text().strip() == "Cat"


def test_what_a_widget_sets_goes_out_over_the_line(page):
    code = esm("render({ model }) { model.set('n', 2); model.save_changes(); model.send('hello') }")
    adopt(page, one={"_esm": code, "n": 1})

    page.evaluate("host.mount('one', document.querySelector('main script'))")

    sent = page.evaluate("line.sent.map(({ content }) => content.data)")
    assert sent == [
        {"method": "update", "state": {"n": 2}, "buffer_paths": []},
        {"method": "custom", "content": "hello"},
    ]
