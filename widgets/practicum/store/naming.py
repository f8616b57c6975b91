"""Names, titles and ids that every store takes and gives."""

from __future__ import annotations

import secrets

from practicum.project.names import LONGEST, is_name
from practicum.store.protocol import StoreError

FIRST_TITLE = "My project"

_SIGNS = "23456789abcdefghjkmnpqrstuvwxyz"


def new_id() -> str:
    """Make an id that no other project has: ten signs that are not mixed up when read out."""
    return "".join(secrets.choice(_SIGNS) for _ in range(10))


def checked_name(name: str, what: str = "title") -> str:
    """Give a title or a person's name without the blanks around it.

    Raises
    ------
    StoreError
        If it is empty, longer than 200 characters, or more than one line.
    """
    tidy = name.strip()
    if not is_name(tidy):
        raise StoreError(f"A {what} needs 1 to {LONGEST} characters, on one line.")
    return tidy


def checked_key(key: str) -> str:
    """Give a document's kind or key as it is, or raise `StoreError` if it is not a tidy name."""
    if checked_name(key, "key") != key:
        raise StoreError(f"The key “{key}” begins or ends with a blank.")
    return key


def title_beside(title: str, taken: set[str]) -> str:
    """Give a title that is not taken yet.

    Examples
    --------
    >>> title_beside("Book bags", {"Book bags", "Book bags (copy)"})
    'Book bags (copy 2)'
    """
    number, fresh = 0, title
    while fresh in taken:
        number += 1
        ending = " (copy)" if number == 1 else f" (copy {number})"
        fresh = title[: LONGEST - len(ending)] + ending
    return fresh
