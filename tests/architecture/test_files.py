import ast
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("course", "widgets", "data", "scripts", "tests", "docs")
TEXT = {".py", ".js", ".mjs", ".css", ".j2", ".html", ".md", ".yml", ".ipynb", ".svg", ".toml"}
NOT_OURS = {"__pycache__", ".ipynb_checkpoints", "node_modules"}
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
LEFTOVERS = ("TO" + "DO", "FIX" + "ME", "X" * 3, "lorem " + "ipsum", "place" + "holder text")
ADDRESS = re.compile(r"(?:https?:)?//([A-Za-z0-9.-]+\.[A-Za-z]{2,})(?=[/\s\"')>`]|$)")
SVG = "www.w3.org"
CITED = {
    "creativecommons.org",
    "doi.org",
    "specs.frictionlessdata.io",
}


def _files(*rooms, endings=TEXT):
    return [
        path
        for room in rooms
        for path in sorted((ROOT / room).rglob("*"))
        if path.suffix in endings and path.is_file() and not NOT_OURS & set(path.parts)
    ]


def _names(paths):
    return [path.relative_to(ROOT).as_posix() for path in paths]


def _hosts(path):
    return set(ADDRESS.findall(path.read_text(encoding="utf-8"))) - {SVG}


def test_nothing_that_a_browser_loads_names_another_host():
    loaded = _files("course", "widgets", endings={".js", ".mjs", ".css", ".j2", ".html", ".svg"})

    assert len(loaded) > 10
    assert [(path.name, _hosts(path)) for path in loaded if _hosts(path)] == []


def test_text_and_code_name_other_hosts_only_to_cite_them():
    named = {name for path in _files("course", "widgets") for name in _hosts(path)}

    assert named <= CITED


def test_no_page_of_the_course_loads_a_picture_or_a_script_from_elsewhere():
    for path in _files("course", endings={".ipynb"}):
        text = path.read_text(encoding="utf-8")

        assert not re.search(r"!\[[^\]]*\]\((?:https?:)?//", text), path
        assert not re.search(r"<(?:script|iframe|link|object|embed)\b", text), path
        assert not re.search(r"src\s*=\s*\\?[\"'](?:https?:)?//", text), path


def test_modules_are_short_enough_to_read():
    code = _files("widgets", "scripts", "data", endings={".py", ".js", ".mjs", ".css"})
    long = [path for path in code if path.suffix != ".css" and _lines(path) > LONGEST_MODULE]

    assert _names(long) == []


def test_functions_are_short_enough_to_read():
    long = [
        f"{name}: {node.name}"
        for path in _files("widgets", "scripts", "data", endings={".py"})
        for name in _names([path])
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _length(node) > LONGEST_FUNCTION
    ]

    assert long == []


def _lines(path):
    return len(path.read_text(encoding="utf-8").splitlines())


def _length(node):
    """Count the lines of a function, less its docstring: explaining at length is no fault."""
    body = node.body
    documented = ast.get_docstring(node) is not None
    spoken = (body[0].end_lineno - body[0].lineno + 1) if documented else 0
    return node.end_lineno - node.lineno + 1 - spoken


@pytest.mark.parametrize("word", LEFTOVERS)
def test_nothing_unfinished_is_left_behind(word):
    found = [path for path in _files(*ROOMS) if word in path.read_text(encoding="utf-8")]

    assert _names(found) == []


def test_every_data_set_says_what_it_is_and_how_it_was_made():
    folders = [path for path in (ROOT / "data").iterdir() if path.is_dir() and path not in NOT_OURS]

    assert len(folders) >= 3
    for folder in folders:
        about = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))

        assert (folder / "make.py").is_file(), folder
        assert about["licenses"][0]["name"].upper().startswith("CC-BY"), folder
        assert "made up" in json.dumps(about).lower() or "synthetic" in json.dumps(about).lower()
        assert _described(about) == _there(folder), folder


def _described(about):
    return {
        resource["path"]: [field["name"] for field in resource["schema"]["fields"]]
        for resource in about["resources"]
    }


def _there(folder):
    return {
        path.name: path.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
        for path in folder.glob("*.csv")
    }
