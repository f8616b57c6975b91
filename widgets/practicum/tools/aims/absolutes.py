"""Finds “none” and “all” said in words: “no child waits”, “every family gets a visit”."""

from __future__ import annotations

import re

from practicum.tools.aims.lexicon import PEOPLE

_NONE = re.compile(
    r"\b(?:eliminat\w+|eradicat\w+|abolish\w*|get\s+rid\s+of|wipe\s+out|(?:stop|end"
    r"|prevent|avoid)\s+(?:all|any|every)"
    r"|nobody|no\s?-?one|never|always|zero|none|not\s+(?:one|a\s+single)\s+[a-z]+"
    r"|(?<!with )(?<!have )(?<!has )(?<!had )no\s+(?!more\s+than|less\s+than|fewer"
    r"|later|longer|higher|lower|greater|bigger|worse|better|sooner|earlier|number|matter|change|cost|extra)[a-z]+)\b"
)
_ALL = re.compile(
    rf"(?:^|[.;,:\n▪]\s*|\b(?:ensur(?:e|ing)|that|so|want|make\s+sure|for|see|have|is"
    rf"|to)\s+(?:that\s+)?)"
    rf"(?:all|every|each|100)\s+(?:[\w'’-]+\s+){{0,3}}?{PEOPLE}\b(?:\s+[\w'’-]+){{0,6}}?\s+"
    r"(?:will|to|should|must|shall|are|is|have|has|can|get|gets|receive|receives"
    r"|attend|attends|feel|be)\b"
    r"|\b(?:ensur(?:e|ing)|make\s+sure)\s+(?:that\s+)?(?:all|every|each|everyone)\b"
    r"|(?:^|[.;:\n▪]\s*|\bsee\s+|\bhave\s+)(?:all|every|each)\s+(?:[\w'’-]+\s+){1,6}?[a-z]{3,}ed\s+(?:within|in|by|on|at)\b"
    r"|\b(?:everyone|everybody)\s+(?:(?:in|on|at|from|who|with)\s+(?:[\w'’-]+\s+){1,5}?)?(?:will|to|should|is|has|gets|feels|can)\b"
    rf"|\b(?:give|get|offer|see|visit|reach|assess|review|screen|contact|deliver|vaccinate|immunise|weigh|invite|enrol"
    rf"|provide)\s+(?:to\s+)?(?:all|every|each)\s+(?:[\w'’-]+\s+){{0,2}}?{PEOPLE}\b"
    r"|\b(?:all|every)\s+(?:[\w'’-]+\s+){1,4}?(?:will\s+be|are|is|to\s+be|must\s+be"
    r"|should\s+be)\s+[a-z]+(?:ed|en|ne|nt)\b"
)


def find_absolute(text: str) -> str:
    """Find the words that mean none or all.

    Parameters
    ----------
    text : str
        An aim in lower case that names no other level.

    Returns
    -------
    str
        The words; empty if there are none.

    Examples
    --------
    >>> find_absolute("no child waits for a place")
    'no child'
    >>> find_absolute("improve attendance for all pupils")
    ''
    """
    found = _NONE.search(text) or _ALL.search(text)
    return found[0].strip(" .,;:\n") if found else ""
