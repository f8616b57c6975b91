"""Reads aims written as a list of labels: “Who: P1 pupils. What: book bags returned.”."""

from __future__ import annotations

import re
from itertools import zip_longest

_NAMES = {
    "measure": r"what|measure|outcome|what\s+(?:we\s+)?(?:will\s+)?measure[ds]?",
    "population": r"who|for\s+whom|whom|population|target\s+group|group|who\s+for",
    "where": r"where|setting|place|site|location"
    r"|(?<![a-z]\s)team",
    "why": r"why|reason|rationale|background|context|why\s+it\s+matters|because",
    "sponsor": r"sponsor|exec(?:utive)?\s+sponsor|lead",
    "other": r"aim|our\s+aim|aim\s+statement|goal|objective|how\s+much|how\s+good|by\s+when"
    r"|when|deadline"
    r"|date|baseline|target|from|to|by",
}
_LABEL = re.compile(
    r"(?:^|(?<=[.;\n¤¦•*-])|(?<=\s))\s*(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _NAMES.items())
    + r")\s*(?::|=)\s*",
    re.IGNORECASE,
)
_BLANK = str.maketrans("¤¦", "  ")
_END = re.compile(r"[.;\n•]|\s/\s|\s/$|\s[-–*]\s|$")


def find_labels(text: str) -> tuple[dict[str, str], str]:
    """Take labelled parts out of an aim.

    Parameters
    ----------
    text : str
        As typed, without its dates and levels.

    Returns
    -------
    fields : dict
        What stood after a label, field by field.
    rest : str
        The text without them.

    Examples
    --------
    >>> find_labels("Who: P1 pupils. What: book bags returned.")[0]
    {'population': 'P1 pupils', 'measure': 'book bags returned'}
    """
    fields: dict[str, str] = {}
    kept, place = [], 0
    matches = list(_LABEL.finditer(text))
    for match, after in zip_longest(matches, matches[1:]):
        kept.append(text[place : match.start()])
        limit = after.start() if after else len(text)
        stop = _END.search(text, match.end(), limit)
        place = stop.start() if stop else limit
        value = text[match.end() : place].translate(_BLANK).strip(" .,;-–*")
        name = match.lastgroup or "other"
        if name == "other":
            kept.append(text[match.end() : place])
        elif value:
            fields.setdefault(name, value)
    return fields, "".join([*kept, text[place:]])
