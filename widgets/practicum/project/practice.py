"""Practice sheets: documents to try a tool on, which are no part of the team's own work."""

from __future__ import annotations

PREFIX = "practice-"


def is_practice(key: str) -> bool:
    """Tell whether a document's key is that of a practice sheet.

    Parameters
    ----------
    key : str
        Such as ``"main"`` or ``"practice-1"``.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_practice("practice-1"), is_practice("main")
    (True, False)
    """
    return key.startswith(PREFIX)
