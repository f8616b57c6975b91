"""What one cell says: a number, a date, or nothing measured. Stricter than a form field.

A form asks one person one question and can ask again. A table has hundreds of cells that nobody
looks at twice, so a cell that could mean two things is not guessed: it stays as it is, with the
reason beside it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

NOT_MEASURED = frozenset(
    {"", "-", "--", "–", "—", "n/a", "na", "n.a.", "nan", "#n/a", "null", "no data", "missing"}
    | {"not measured", "not recorded", "not collected", "not available"}
)
LARGEST = 1e12
SHOWN = 40
LONGEST = 120  # characters that a number or a date can have

_NUMBER = re.compile(
    r"""[+-]?(?:
        \d{1,3}(?:,\d{3})+(?:\.\d*)?      # 1,234.5
      | \d{1,3}(?:[ ]\d{3})+(?:\.\d*)?    # 1 234.5
      | (?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?
    )""",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)
_PERCENT = re.compile(r"\s*(?:%|per ?cent)$", re.IGNORECASE)
_WHY_NOT = (
    (r"#.*", "“{}” is a spreadsheet formula that failed. Mend it there, or leave the box empty."),
    (r"=.*", "“{}” is a formula without its result. Save the file in your spreadsheet first."),
    (
        r"(nil|none|no|zero|o)",
        "“{}” could mean 0 or not measured. Write 0 or leave the box empty.",
    ),
    (r"(<|>|≤|≥|~|under|over|about|approx).*", "“{}” is not one number. Write the number itself."),
    (
        r"\d+ ?(/|of|out of) ?\d+",
        "“{}” is two numbers. Put the first under “How many” and the second under “Out of”.",
    ),
    (r"[\d.]+ ?(-|–|to) ?[\d.]+", "“{}” is a range. Write one number."),
    (r"\d+,\d+", "“{}”: is the comma a decimal point? Write it with a point, or with no comma."),
    (r"[\d.,]+ ?[*†‡]+", "“{}” has a mark on it. Write the number, and put the mark in the note."),
)
_REASONS = tuple((re.compile(p, re.ASCII | re.IGNORECASE | re.DOTALL), why) for p, why in _WHY_NOT)


class CellError(ValueError):
    """A cell cannot be read; the message is the sentence that the page shows."""


def clean(text: str) -> str:
    """Give a cell's text with plain spaces, a plain minus and nothing invisible.

    Parameters
    ----------
    text : str
        The cell as it came.

    Returns
    -------
    str
        The same words; no-break spaces, Unicode minus signs and full-width digits made plain.

    Examples
    --------
    >>> clean(" \u22125\u00a0% ")
    '-5 %'
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    plain = unicodedata.normalize("NFKC", text).replace("\u2212", "-")
    visible = "".join(each for each in plain if each.isspace() or each.isprintable())
    return " ".join(visible.split())


def shorten(text: str) -> str:
    """Give at most 40 characters of a text, to say which cell is meant.

    Examples
    --------
    >>> shorten("half term")
    'half term'
    """
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def is_blank(text: str) -> bool:
    """Say whether a cell holds nothing to see.

    Examples
    --------
    >>> is_blank(" \u00a0"), is_blank("-")
    (True, False)
    """
    return not clean(text)


def is_per_cent(text: str) -> bool:
    """Say whether a cell is written as a percentage.

    Examples
    --------
    >>> is_per_cent("35 per cent"), is_per_cent("0.35")
    (True, False)
    """
    return bool(_PERCENT.search(clean(text)))


@lru_cache(maxsize=8192)
def read_number(text: str) -> float | None:
    """Read a cell as a number.

    Parameters
    ----------
    text : str
        Such as ``"1,234.5"``, ``"35%"``, ``"£12"``, ``"n/a"``.

    Returns
    -------
    float or None
        The number, a percentage as it is written (``"35%"`` is 35); None if it says that nothing
        was measured.

    Raises
    ------
    CellError
        If it is no number, or could be two.

    Examples
    --------
    >>> read_number("1,234"), read_number("35 %"), read_number("n/a")
    (1234.0, 35.0, None)
    >>> read_number("5-7")
    Traceback (most recent call last):
    practicum.tools.table.cells.CellError: “5-7” is a range. Write one number.
    """
    plain = clean(text)
    if plain.casefold() in NOT_MEASURED:
        return None
    if len(plain) > LONGEST:
        raise CellError(f"“{shorten(plain)}” is too long to be a number.")
    digits = _PERCENT.sub("", plain).replace("£", "", 1).strip()
    if not _NUMBER.fullmatch(digits):
        raise CellError(_why_not_a_number(plain))
    number = float(re.sub(r"[, ]", "", digits))
    if abs(number) > LARGEST:
        raise CellError(f"“{shorten(plain)}” is too large to be right.")
    return number


def _why_not_a_number(plain: str) -> str:
    for pattern, why in _REASONS:
        if pattern.fullmatch(plain):
            return why.format(shorten(plain))
    return f"“{shorten(plain)}” is not a number. Leave the box empty and put words in the note."
