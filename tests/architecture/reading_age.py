"""How hard a text is to read: the Flesch–Kincaid grade, with syllables counted by rules."""

import re

_VOWELS = re.compile(r"[aeiouy]+")
_TWO = re.compile(
    # two vowels that are spoken apart: idea, radio (but not nation), usual, going, science, quiet
    r"i[ao](?!u)(?<![tcsg]i[ao])(?<![nl]io)|(?<=d)eas?$|(?<=^cre)a|(?<=^re)a(?=ct)|(?<=^the)a(?=t)"
    r"|(?<=[^gq])u[ao](?=[^dy])|[aeouy](?=ing)|ie(?=[nt])(?<![tc]ie)|(?<=sc)ie(?=n)"
    r"|(?<=[^g])eo(?!p)|(?<=^ar)ea"
)
_SILENT_INSIDE = re.compile(
    r"(?<=[^aeiouyl])e(?=(?:ments?|ful|fully|ly|less|ness|times|thing|body|one|where|holders?|line)$)"
    r"|(?<=[aeiou]l)e(?=(?:ly|ness)$)|(?<=ev)e(?=r|ning)|(?<=sin)e(?=ss)|(?<=wedn)e(?=s)|(?<=diff)e(?=r)"
    r"|(?<=int)e(?=rest)"
)
_SILENT_END = re.compile(
    r"(?<=[^aeiouy])(?<![^aeiouy]l)e$"  # walk, like, whole; but not table
    r"|(?<=[^aeiouydt])ed$"  # walked; but not wanted
    r"|(?<=[^aeiouyszxcg])(?<![cs]h)(?<![^aeiouy]l)es$"  # times, rules; but not boxes, tables
)

_SENTENCE_END = re.compile(r"""[.!?]+[”’"')]*(?:\s|$)|\n\n""")


def reading_grade(text):
    """Give the Flesch–Kincaid grade: years at school that a reader needs (Kincaid et al., 1975)."""
    sentences = [each for each in _SENTENCE_END.split(text) if re.search(r"[A-Za-z]", each)]
    words = re.findall(r"[A-Za-z][A-Za-z’']*", text)
    syllables = sum(count_syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def count_syllables(word):
    """Count the syllables of an English word, nearly always rightly."""
    word = word.lower()
    extra = bool(re.search(r"[bcdfgkpstvz]n[’']t$", word))  # didn't, wasn't; but not can't, don't
    extra = extra and not word.startswith(("can", "won", "don"))
    word = re.sub(r"[’']\w*$", "", word)
    word = _SILENT_END.sub("", _SILENT_INSIDE.sub("", word))
    return max(1, len(_VOWELS.findall(word)) + len(_TWO.findall(word))) + extra
