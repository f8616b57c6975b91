"""Names for the files that a measure leaves as."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_NAME = re.compile(r"[^\w\-]+")


def file_stem(content: Mapping[str, Any]) -> str:
    """Give a file name without its ending, from the measure's name.

    Examples
    --------
    >>> file_stem({"name": "../etc"}), file_stem({})
    ('etc', 'measure')
    """
    name = content.get("name")
    words = _NO_NAME.sub("-", name[:200]) if isinstance(name, str) else ""
    return words.strip("-_")[:60] or "measure"
