"""What every page under comparison shows: the same words, the same 24 values."""

from __future__ import annotations

VALUES = (
    62,
    58,
    71,
    65,
    60,
    69,
    74,
    66,
    63,
    70,
    72,
    61,
    75,
    78,
    74,
    80,
    77,
    82,
    79,
    84,
    81,
    86,
    83,
    88,
)

_PARAGRAPH = (
    "Every Monday the children of the Rowan room take a book bag home, and on Friday the bag "
    "should come back with the slip that says a story was read. Some weeks most bags return "
    "and some weeks they do not. A single week tells us little, because chance alone moves it "
    "up and down. A run chart shows the weeks in order with a line through the middle, and "
    "asks whether the pattern is one that chance would often make. If it is not, something "
    "has changed, and it is worth knowing what. Then we can hold on to it, or put it right, "
    "and tell the families what we have learned."
)
TEXT = tuple(_PARAGRAPH for _ in range(6))
"""Six paragraphs of a hundred words each."""

TITLE = "Your first run chart"
