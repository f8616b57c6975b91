"""Our Jinja templates."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from practicum.serve.critical import critical_style

FOLDER = Path(__file__).parent


@cache
def environment(*, enable_async: bool = False) -> Environment:
    """Give the environment that finds our templates; text in them is escaped by itself."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        enable_async=enable_async,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["critical_style"] = critical_style
    # columns of a table stay in the order that Python gave them
    made.policies["json.dumps_kwargs"] = {"sort_keys": False}
    return made
