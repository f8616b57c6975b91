"""What may be a title, a person's name or a document's key."""

from __future__ import annotations

import unicodedata

LONGEST = 200
"""Characters."""

_UNWANTED = {"Cc", "Cs", "Zl", "Zp"}  # controls, halves of characters, line and paragraph ends


def is_name(text: str) -> bool:
    r"""Whether a text can be a name: 1 to 200 characters on one line, no blanks at the ends.

    Examples
    --------
    >>> is_name("Book bags 👩‍👧"), is_name(" Book bags"), is_name("Book\nbags"), is_name("")
    (True, False, False, False)
    """
    if not 0 < len(text) <= LONGEST or text != text.strip():
        return False
    return not any(unicodedata.category(sign) in _UNWANTED for sign in text)
