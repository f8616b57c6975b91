"""Which ES modules a module brings along, so that a page can fetch all of them at once."""

from __future__ import annotations

import posixpath
import re
from functools import cache

from practicum.ui.assets import STATIC

_IMPORT = re.compile(r"""^\s*(?:import|export)\b[^;'"]*?["'](\.{1,2}/[^"']+)["']""", re.MULTILINE)


@cache
def modules_from(*starts: str) -> tuple[str, ...]:
    """List modules and all that they import, without those that are loaded only when wanted.

    Parameters
    ----------
    *starts : str
        Paths below ``ui/static``.

    Returns
    -------
    tuple of str
        Paths below ``ui/static``, each once, importers first.
    """
    found: dict[str, None] = {}
    waiting = list(starts)
    while waiting:
        path = waiting.pop(0)
        file = STATIC / path
        if path in found or not file.is_file():
            continue
        found[path] = None
        folder = posixpath.dirname(path)
        names = _IMPORT.findall(file.read_text(encoding="utf-8"))
        waiting += [posixpath.normpath(posixpath.join(folder, name)) for name in names]
    return tuple(found)
