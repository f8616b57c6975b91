import re
from pathlib import Path

import pytest
import typer

from practicum.cli import app

ROOT = Path(__file__).parents[2]
SHOWN = "good_news"  # docs/adding-a-tool.md makes these files before the reader's eyes
PAGES = ["README.md", "CONTRIBUTING.md", *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md"))]


@pytest.fixture(params=PAGES)
def text(request):
    return (ROOT / request.param).read_text(encoding="utf-8")


def test_every_make_command_in_the_docs_is_there(text):
    targets = re.findall(r"(?m)^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"))

    assert set(_commands(text, "make")) <= set(targets)


def test_every_practicum_command_in_the_docs_is_there(text):
    assert set(_commands(text, "practicum")) <= set(typer.main.get_group(app).commands)


def test_every_file_that_the_docs_name_is_there(text):
    named = set(re.findall(r"`((?:course|docs|scripts|widgets|tests|data)/[\w./-]+)`", text))
    linked = set(re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", _prose(text)))

    assert [name for name in named if not (ROOT / name).exists() and SHOWN not in name] == []
    assert [name for name in linked if not _leads_somewhere(name)] == []


def test_the_readme_begins_with_the_two_commands_that_are_all_a_newcomer_needs():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    first = re.search(r"```sh\n(.*?)```", readme, re.DOTALL).group(1)
    commands = [line.partition("#")[0].strip() for line in first.splitlines()]

    assert commands == ["make serve", "make test"]


def _prose(text):
    return re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)


def _leads_somewhere(name):
    return any((folder / name).exists() for folder in (ROOT, ROOT / "docs"))


def _commands(text, program):
    """Give the words that follow a program's name in code."""
    code = "\n".join(
        re.findall(r"```.*?\n(.*?)```", text, re.DOTALL) + re.findall(r"`([^`\n]+)`", text)
    )
    return re.findall(rf"(?m)^(?:\S*[/\\])?{program} ([a-z]+)", code)
