"""Our ES modules, many in one file: a page asks once where it would ask ninety times.

A pack holds a module and all that it imports. Each module stands in a function of its own and is
run once a page, whichever pack brings it first. That works because our modules keep to few forms:
``import { … } from "…"``, ``import * as … from "…"``, and ``export`` before a function, a class, a
``const`` or a ``default``. A module of any other form is sent as it is, and says so in the log.
"""

from __future__ import annotations

import json
import logging
import posixpath
import re
from functools import cache
from typing import NamedTuple

from practicum.serve.modules import modules_from
from practicum.ui.assets import STATIC

log = logging.getLogger(__name__)

START = "page/start.js"
"""What every page begins with; its pack holds the kit too, which every tool wants."""

ALL = "globalThis.practicumModules"

_IMPORT = re.compile(
    r'^import\s*(?:\{([^{}]*)\}|\*\s*as\s+(\w+))\s*from\s*"(\.{1,2}/[^"]+)";?', re.MULTILINE
)
_EXPORT = re.compile(r"^export\s+((?:async\s+)?function\*?|class|const)\s+(\w+)", re.MULTILINE)
_DEFAULT = re.compile(r"^export\s+default\s+(?=\{)", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
_LEFT = re.compile(r"^(?:import|export|await)\b.*", re.MULTILINE)


class PackError(ValueError):
    """A module has a form that cannot be packed."""


class Packed(NamedTuple):
    """A module as a function's body."""

    body: str
    imports: tuple[str, ...]


def pack(path: str) -> str | None:
    """Give a module with all that it imports, as the text of one ES module.

    Parameters
    ----------
    path : str
        Below ``ui/static``.

    Returns
    -------
    str or None
        None if there is no such module.
    """
    file = (STATIC / path).resolve()
    if not (file.is_relative_to(STATIC.resolve()) and file.suffix == ".js" and file.is_file()):
        return None
    try:
        return _packed(path)
    except PackError as error:
        log.warning("%s is sent in single files: %s", path, error)
        return _single(path)


def rewrite(source: str, path: str) -> Packed:
    r"""Turn a module into the body of a function that returns what it exports.

    Parameters
    ----------
    source : str
        The module's text.
    path : str
        Where it is below ``ui/static``.

    Raises
    ------
    PackError
        If it has a form that is not known here.

    Examples
    --------
    >>> source = 'import { h as make } from "./h.js";\nexport const a = make();'
    >>> print(rewrite(source, "kit/a.js").body)
    const { h: make } = globalThis.practicumModules["kit/h.js"];
    const a = make();
    return { a };
    """
    imports: list[str] = []

    def take(found: re.Match[str]) -> str:
        name = posixpath.normpath(posixpath.join(posixpath.dirname(path), found[3]))
        imports.append(name)
        names = re.sub(r"\s+as\s+", ": ", " ".join((found[1] or "").split()))
        taken = found[2] or f"{{ {names.rstrip(',')} }}"
        return f"const {taken} = {ALL}[{json.dumps(name)}];"

    exports = _EXPORT.findall(source)
    body = _IMPORT.sub(take, source)
    body = _EXPORT.sub(r"\1 \2", body)
    body, defaults = _DEFAULT.subn("const $default = ", body)
    if left := _LEFT.search(body):
        raise PackError(f"“{left[0].strip()}” is a form that packs do not know")
    body = body.replace("import.meta.url", f"$address({json.dumps(path)})")
    names = [name for _, name in exports] + ["default: $default"] * defaults
    return Packed(f"{body}\nreturn {{ {', '.join(names)} }};", tuple(imports))


@cache
def _start_modules() -> frozenset[str]:
    kit = sorted(f"kit/{file.name}" for file in (STATIC / "kit").glob("*.js"))
    return frozenset(modules_from(START, *kit))


def _packed(path: str) -> str:
    wanted = _start_modules() if path == START else {*modules_from(path)} - _start_modules()
    up = json.dumps("../" * (path.count("/") + 1))
    parts = [
        f"const $address = (path) => new URL({up} + path, import.meta.url).href;",
        f"{ALL} ??= {{}};",
    ]
    parts += [
        f"{ALL}[{json.dumps(name)}] ??= (() => {{\n{_read(name).body}\n}})();"
        for name in _in_order(sorted(wanted | {path}))
    ]
    parts.append(f"export default {ALL}[{json.dumps(path)}].default;")
    return "\n".join(parts)


def _single(path: str) -> str:
    address = json.dumps(f"{'../' * (path.count('/') + 1)}{path}")
    return f"export {{ default }} from {address};" if path != START else f"import {address};"


@cache
def _read(path: str) -> Packed:
    return rewrite(without_comments((STATIC / path).read_text(encoding="utf-8")), path)


def without_comments(source: str) -> str:
    r"""Leave out a module's comments, a third of what travels, where they fill whole lines.

    Examples
    --------
    >>> print(without_comments("// Why.\nconst a = `\n// text\n`;\n  /** @type {X} */\nlet b;"))
    const a = `
    // text
    `;
    let b;
    """
    kept: list[str] = []
    end = ticks = 0
    for found in _COMMENT.finditer(source):
        code = source[end : found.start()]
        ticks += code.count("`") - code.count("\\`")
        # between two backticks it is a text, whatever it looks like
        kept += [code, found[0] if ticks % 2 else ""]
        end = found.end()
    return "".join([*kept, source[end:]])


def _in_order(names: list[str]) -> list[str]:
    """Sort modules so that each comes after what it imports."""
    order: dict[str, None] = {}
    above: list[str] = []

    def visit(name: str) -> None:
        if name in order or name not in names:
            return
        if name in above:
            raise PackError(f"it imports itself, by way of {' and '.join(above)}")
        above.append(name)
        for each in _read(name).imports:
            visit(each)
        above.pop()
        order[name] = None

    for name in names:
        visit(name)
    return list(order)
