import tomllib
from pathlib import Path

import yaml
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
NAMED_OTHERWISE_BY_CONDA: dict[str, str] = {}


def test_the_conda_way_installs_what_the_pip_way_does():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert _conda()["python"] == _spec(project["requires-python"])
    assert {name: spec for name, spec in _conda().items() if name not in {"python", "pip"}} == {
        NAMED_OTHERWISE_BY_CONDA.get(each.name, each.name): _spec(str(each.specifier))
        for each in map(Requirement, project["dependencies"])
    }


def test_the_conda_way_installs_the_product_itself():
    (by_pip,) = [entry for entry in _environment() if isinstance(entry, dict)]

    assert by_pip == {"pip": ["-e ."]}


def _environment():
    text = (ROOT / "environment.yml").read_text(encoding="utf-8")
    return yaml.safe_load(text)["dependencies"]


def _conda():
    entries = [entry.partition(" ") for entry in _environment() if isinstance(entry, str)]
    return {name: _spec(spec) for name, _, spec in entries}


def _spec(text):
    return frozenset(part.strip() for part in text.split(",") if part.strip())
