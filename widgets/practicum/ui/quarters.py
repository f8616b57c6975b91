"""What the page's grid of two grades is told of its axes and quarters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.quarters import Side


def axes_view(
    across: str, up: str, counted: tuple[str, str], quarters: Mapping[Side, tuple[str, str, str]]
) -> dict[str, Any]:
    """Describe a grid, as ``static/kit/grid.js`` draws it.

    Parameters
    ----------
    across, up : str
        What the axes are.
    counted : tuple of str
        What stands on it, one and many.
    quarters : mapping of (bool, bool) to tuple of str
        By whether a quarter is on the right, and whether at the top: its name, what stands in the
        drawing, what stands over the list of what is in it.

    Returns
    -------
    dict
        ``label across up one many quarters``.

    Examples
    --------
    >>> view = axes_view("Effort", "Impact", ("idea", "ideas"), {(True, False): ("x", "X", "An X")})
    >>> view["label"], view["quarters"][0]["right"]
    ('Effort and impact', True)
    """
    return {
        "label": f"{across} and {up.lower()}",
        "across": across,
        "up": up,
        "one": counted[0],
        "many": counted[1],
        "quarters": [
            {"name": name, "right": right, "top": top, "short": short, "title": title}
            for (right, top), (name, short, title) in quarters.items()
        ],
    }
