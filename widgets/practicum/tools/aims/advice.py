"""Why each check matters, and how to mend what it finds."""

from __future__ import annotations

from typing import NamedTuple


class Advice(NamedTuple):
    """What a coach adds to a finding: the reason, the way to mend it, and its field."""

    why: str
    how: str
    field: str = ""


ADVICE = {
    "no-measure": Advice(
        "If nobody can say what is counted, nobody can tell whether it changed.",
        "Name one thing you can count or time, such as “book bags returned each week”.",
        "measure",
    ),
    "no-number": Advice(
        "Without a number, one person thinks you are there and the next thinks you are not.",
        "Say what level you want to reach, such as “from 35% to 80%”.",
        "target",
    ),
    "no-date": Advice(
        "A date gives the work its pace, and a day on which to look back together.",
        "Add a date in the next year or two, such as “by 30 June 2027”.",
        "deadline",
    ),
    "no-population": Advice(
        "People need to know whose experience should change, and where you will start.",
        "Name the people or the place, such as “for P1 pupils” or “on Ward 4”.",
        "population",
    ),
    "no-baseline": Advice(
        "Without the starting level, nobody knows how far there is to go, or if it is a stretch.",
        "Count for a week or two, then add it: “from 35% to 80%”. A rough count is a good start.",
        "baseline",
    ),
    "solution-inside": Advice(
        "An aim says where you want to get to. If it names one way there, the team stops looking "
        "for others, and the aim fails if that one idea does.",
        "Leave the idea out of the aim. Keep it for your driver diagram and test it in a PDSA.",
        "measure",
    ),
    "vague-verb": Advice(
        "Words like “improve” and “support” mean something else to each reader.",
        "Say what will be more, less or faster, and by how much: “increase … from … to …”.",
        "measure",
    ),
    "date-past": Advice(
        "A date that has gone by cannot drive the work.",
        "Set a new date in the next year or two, or check the year you typed.",
        "deadline",
    ),
    "date-far": Advice(
        "Beyond about three years people move on and other changes get in the way, so it is hard "
        "to learn from the work.",
        "Pick a nearer date, or a first step that you can reach within a year or two.",
        "deadline",
    ),
    "target-is-baseline": Advice(
        "If the level you want is the level you have, there is nothing to improve.",
        "Check both numbers. If you want to hold a level, count how often you fall short of it.",
        "target",
    ),
    "all-or-nothing": Advice(
        "One miss and the aim has failed, however much got better. Teams lose heart over that.",
        "Choose a stretch that real services reach, such as 95%, or half as many as now. You can "
        "go further after that.",
        "target",
    ),
    "wrong-direction": Advice(
        "The words and the numbers point different ways, so readers will not know what you want.",
        "Check the order of the two numbers (from now, to wanted) or change the verb.",
        "target",
    ),
    "percent-out-of-range": Advice(
        "A share of a whole lies between 0% and 100%.",
        "Check the number. If it is a count, leave out the % sign and say what is counted.",
        "target",
    ),
    "unit-mismatch": Advice(
        "Two levels can be compared only if they are counted the same way.",
        "Write both numbers in the same unit, such as “from 12 days to 8 days”.",
        "unit",
    ),
    "several-aims": Advice(
        "Two aims need two sets of measures and pull a team two ways.",
        "Choose the one that matters most. The other may be a measure to keep an eye on, or your "
        "next project.",
        "measure",
    ),
    "too-long": Advice(
        "An aim that people can say by heart is one they can work on.",
        "Keep what, how much, for whom and by when. Move the rest to “Why does it matter?”.",
    ),
}
