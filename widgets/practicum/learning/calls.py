"""What a notebook's cell asks the package for, read without running it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Call(NamedTuple):
    """One call, such as ``tool("aim", key="practice-1")``.

    Attributes
    ----------
    name : str
        ``"tool"``, ``"question"`` …
    words : tuple of str
        What stands in it without a name, if it is text.
    named : mapping of str to str
        What stands in it with a name, if it is text.
    """

    name: str
    words: tuple[str, ...]
    named: Mapping[str, str]


def calls_of(source: str) -> tuple[Call, ...]:
    r"""List the calls of plain names in a cell, in order.

    Parameters
    ----------
    source : str
        The cell's code. What Python cannot read, such as IPython's own commands, has none.

    Returns
    -------
    tuple of Call

    Examples
    --------
    >>> calls_of('from practicum import tool\ntool("aim", key="practice-1")')
    (Call(name='tool', words=('aim',), named={'key': 'practice-1'}),)
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ()
    return tuple(
        Call(node.func.id, _texts(node.args), _named(node.keywords))
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    )


def _texts(nodes: list[ast.expr]) -> tuple[str, ...]:
    constants = (node.value for node in nodes if isinstance(node, ast.Constant))
    return tuple(value for value in constants if isinstance(value, str))


def _named(nodes: list[ast.keyword]) -> dict[str, str]:
    return {
        node.arg: node.value.value
        for node in nodes
        if node.arg and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    }
