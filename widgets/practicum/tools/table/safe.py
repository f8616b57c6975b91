"""Text that a spreadsheet would run as a formula is marked as text, and unmarked on its way in."""

from __future__ import annotations

import re

# A cell that begins so is run by Excel, LibreOffice or Google Sheets. Leading apostrophes are
# taken along, so that what already had one comes back with exactly one.
_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def protect(text: str) -> str:
    """Mark text that a spreadsheet would run as a formula.

    Parameters
    ----------
    text : str
        What somebody typed.

    Returns
    -------
    str
        The text, with an apostrophe before it if a spreadsheet would run it.

    References
    ----------
    OWASP, “CSV Injection”.

    Examples
    --------
    >>> protect("=HYPERLINK(1)"), protect("half term")
    ("'=HYPERLINK(1)", 'half term')
    """
    return f"'{text}" if _RUNS.match(text) else text


def unprotect(text: str) -> str:
    """Take the mark off again; the inverse of `protect`.

    Examples
    --------
    >>> unprotect("'=HYPERLINK(1)"), unprotect("'tis")
    ('=HYPERLINK(1)', "'tis")
    """
    return text[1:] if text.startswith("'") and _RUNS.match(text) else text
