"""Why each of the coach's findings matters, and how to mend it."""

from __future__ import annotations

from typing import NamedTuple


class Advice(NamedTuple):
    """What stays the same whatever the boxes are called."""

    why: str
    how: str


ADVICE = {
    "driver-is-task": Advice(
        "If a driver is already a task, there is only one way to go. Name the part of the system "
        "behind it, and you will find several.",
        "Ask what this would bring about. “Send reminders” becomes the driver “Reliable "
        "reminders”, and sending a text becomes an idea under it.",
    ),
    "idea-is-driver": Advice(
        "You can only test what somebody can do on a certain day, and somebody else can see.",
        "Say who would do what. “Better communication” could be “Ring each family on their first "
        "Friday”. If it is part of the system, make it a driver.",
    ),
    "too-many-primaries": Advice(
        "A theory that holds everything does not tell you where to begin.",
        "Put drivers together that change together, or move some under another as secondary "
        "drivers. Three to five is a good number.",
    ),
    "driver-without-idea": Advice(
        "If it has to be right to reach the aim, something has to change there sooner or later.",
        "Ask the people who work there what they would try first. One small idea is enough.",
    ),
    "idea-without-driver": Advice(
        "An idea that moves none of your drivers may be good, but it won’t take you to this aim.",
        "Say which driver it would help along. If there is none, a driver may be missing, or the "
        "idea is for another day.",
    ),
    "driver-without-measure": Advice(
        "When the aim does not move, the measures of the drivers tell you which part is stuck.",
        "Choose the box and tick a measure. For “Reliable reminders” it could be the share of "
        "families who got one.",
    ),
    "ideas-untested": Advice(
        "Nobody knows which ideas work here until they have been tried, however sure we are.",
        "Choose one and plan a test with one person on one day. Put aside those that can wait.",
    ),
    "ideas-of-one-kind": Advice(
        "Ideas that come from one place tend to be alike, and may miss the one that works.",
        "Ask the people who do the work and those you serve. Look at a few change concepts, and "
        "at what others have tried.",
    ),
}
