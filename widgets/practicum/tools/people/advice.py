"""Why each of the coach's findings on stakeholders matters, and how to mend it."""

from __future__ import annotations

from typing import NamedTuple


class Advice(NamedTuple):
    """What stays the same whoever the groups are."""

    why: str
    how: str


ADVICE = {
    "no-one-served": Advice(
        "They know best what it is like, and in the end they decide whether it works.",
        "Add those whom the service is for, as they are called where you work: parents, patients, "
        "tenants, pupils.",
    ),
    "only-managers": Advice(
        "Managers can open doors. Whether a change works is decided by those who do the work and "
        "by those it is for.",
        "Ask who would have to do something in another way on Monday, and who would notice.",
    ),
    "named-person": Advice(
        "What you write stays with a name, and it could hurt that person if others read it. People "
        "also change jobs.",
        "Write the role: “the charge nurse on nights” rather than a name.",
    ),
    "group-too-wide": Advice(
        "People in such a wide group stand in different places. No one thing will reach them all.",
        "Part it by how the change touches people: “night staff”, “new staff”, “the office”.",
    ),
    "group-twice": Advice(
        "Two rows for the same people soon say two things.",
        "Keep one. If they are different people, say how: “day staff”, “night staff”.",
    ),
    "all-in-one-box": Advice(
        "The grid is there to part your time. If all stand together, it does not.",
        "Compare two at a time: who of the two can stop it more easily? Whose day changes more?",
    ),
    "opposed-without-plan": Advice(
        "They can stop the change, and they often see a risk that you don’t see yet.",
        "Go and ask what worries them, before you try to change their mind. Write down who goes, "
        "and when.",
    ),
    "gap-without-action": Advice(
        "People seldom move from where they are because somebody hopes so.",
        "Choose one small thing that they would notice. If they need not move, set what you need "
        "to where they are now.",
    ),
    "action-too-vague": Advice(
        "Nobody can tell on Friday whether it was done.",
        "Say what somebody would see you do: “Sit with two families while they wait”.",
    ),
    "no-who-when": Advice(
        "What belongs to nobody, or to no day, tends not to happen.",
        "Put one role and one day beside it.",
    ),
    "all-must-lead": Advice(
        "Leading takes time and heart, and few have both to spare for one change.",
        "Ask of each what is enough. Often it is that they don’t mind, or that they let it happen.",
    ),
    "unkind-words": Advice(
        "Such words can hurt if they are read, and they hide the reason behind what people do.",
        "Write it so that you could show it to them: “worry that it takes longer” rather than a "
        "word about what they are like.",
    ),
    "not-placed": Advice(
        "Without both numbers they are not on the grid, and are soon forgotten.",
        "Drag them onto the grid, or give two numbers. A first guess will do.",
    ),
    "position-missing": Advice(
        "They can help or stop it. If you don’t know where they stand, that is the first thing to "
        "find out.",
        "Ask them, or somebody who works with them. Then choose where they are now, and where you "
        "need them.",
    ),
}
