"""Which ES modules and styles a module brings along, so that a page can fetch all at once."""

from __future__ import annotations

import posixpath
import re
from functools import cache

from practicum.ui.assets import STATIC

_IMPORT = re.compile(r"""^\s*(?:import|export)\b[^;'"]*?["'](\.{1,2}/[^"']+)["']""", re.MULTILINE)

_STYLES = re.compile(r"""\b(?:styles:|STYLES =) \[([^\]]*)\]|\baddStyle\(([^)]*)\)""")
_NAME = re.compile(r"""["'](\w+)["']""")


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


@cache
def styles_of(*starts: str) -> tuple[str, ...]:
    """List the stylesheets that modules ask for when they open.

    What is named elsewhere than in the call itself is wanted later, if at all.

    Parameters
    ----------
    *starts : str
        Paths below ``ui/static``.

    Returns
    -------
    tuple of str
        Paths below ``ui/static``, each once.

    Examples
    --------
    >>> styles_of("tools/aim.js")[:2]
    ('style/aim.css', 'style/tools.css')
    """
    sources = ((STATIC / path).read_text(encoding="utf-8") for path in modules_from(*starts))
    asked = (part for source in sources for both in _STYLES.findall(source) for part in both)
    names = dict.fromkeys(f"style/{name}.css" for part in asked for name in _NAME.findall(part))
    return tuple(path for path in names if (STATIC / path).is_file())
