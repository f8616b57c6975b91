"""Reads YAML with the quick loader, where PyYAML was built with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """Read a YAML file into plain lists, mappings and texts.

    Raises
    ------
    OSError
        If the file cannot be read.
    yaml.YAMLError
        If it is no YAML; the message says where.
    """
    return parse_yaml(path.read_text(encoding="utf-8"))


def parse_yaml(text: str) -> Any:
    """Read YAML from text.

    Examples
    --------
    >>> parse_yaml("aims: [one, two]")
    {'aims': ['one', 'two']}
    """
    return yaml.load(text, _LOADER)  # noqa: S506 - a safe loader
