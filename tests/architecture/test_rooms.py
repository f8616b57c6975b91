import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]
HEAVY = {"alembic", "ipywidgets", "numpy", "pandas", "plotly", "sqlalchemy", "voila"}


def test_imports_between_the_rooms_point_one_way():
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


@pytest.mark.parametrize(
    ("module", "heavy"), [("practicum", HEAVY | {"pydantic"}), ("practicum.cli", HEAVY)]
)
def test_importing_the_package_is_cheap(python, module, heavy):
    loaded = _loaded_by(python, f"import {module}")

    assert not loaded & heavy


@pytest.mark.parametrize("heavy", ["pandas", "plotly", "sqlalchemy"])
def test_a_list_of_all_tools_needs_neither_frames_nor_charts_nor_a_database(python, heavy):
    loaded = _loaded_by(python, "from practicum.tools.registry import all_tools; all_tools()")

    assert heavy not in loaded


def _loaded_by(python, statement):
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_what_is_read_as_loaded_is_loaded():
    assert "numpy" in _loaded_by(sys.executable, "import numpy")
