"""What the coach of measures says about each thing it can find: why it matters, how to mend it."""

from __future__ import annotations

ADVICE: dict[str, tuple[str, str]] = {
    "direction-in-name": (
        "A name that hopes for a result makes it harder to see the figures as they are.",
        "Name what is counted: “Book bags returned”, rather than “More book bags returned”.",
    ),
    "target-in-name": (
        "If the target changes, the name is wrong, and each point looks like a pass or a fail.",
        "Name what is counted, and write the number in the box for the target.",
    ),
    "no-definition": (
        "If two people count differently, the chart shows who counted rather than what happened.",
        (
            "Say what is counted, and how one would see it: “Book bags back in the box by 9:30 on "
            "Friday”."
        ),
    ),
    "no-denominator": (
        "Without it two people will divide by different numbers, and 1 of 2 looks like 50 of 100.",
        "Say what it is a share of: “book bags sent home that week”.",
    ),
    "loose-words": (
        "If two people count differently, the chart shows who counted rather than what happened.",
        "Say how one would see it: “by 9:30 on Friday”, “within 3 days of the letter”.",
    ),
    "no-collector": (
        "What is everybody’s job is soon nobody’s, and then the chart has gaps.",
        "Name a role, and somebody who stands in: “The key worker in each room, or the deputy”.",
    ),
    "no-frequency": (
        "A chart needs points at equal distances. Without a plan they come as they please.",
        "Choose the shortest time in which enough happens to count: often that is a week.",
    ),
    "could-be-weekly": (
        "You need about ten points to see a change. By the month that takes most of a year.",
        "Count each week, if need be by a small sample. A few minutes each week are enough.",
    ),
    "too-seldom": (
        "So few points cannot show whether a change made a difference, or when.",
        "Count at least every month, and better every week, even if you count only a sample.",
    ),
    "target-without-baseline": (
        "Nobody can tell whether a target is a stretch or a dream without knowing where you are.",
        "Count for two or three weeks, or look back in your records, and write down the level now.",
    ),
    "small-sample": (
        "With fewer than 20, one more or one less moves a percentage by more than 5 points.",
        "Take 20 or more for each point. If there are not so many, count all, or count longer.",
    ),
    "no-sample-size": (
        "A sample of 5 and a sample of 50 jump up and down in quite different ways.",
        "Say how many you take for each point: 20 or more for a percentage.",
    ),
    "sample-not-drawn": (
        "If people choose whom to count, they choose the easy ones without meaning to.",
        "Write a rule: “every fifth form on the pile”, “the first 20 on Monday”.",
    ),
    "small-counts": (
        "With so few, each one moves the chart a lot. And others may guess who it was.",
        "Count over a longer time, or put places together. Keep such a chart inside the team.",
    ),
    "person-named": (
        "The plan travels further than you think. And when that person is away, nobody counts.",
        "Name a role: “the ward clerk”, “the key worker”. A chart needs no one’s name.",
    ),
    "birth-date": (
        "It can be traced to one person, and a chart has no need of it.",
        "Leave it out. Count by week, and by group if it matters: “under five”, “Ward 5”.",
    ),
    "measure-without-driver": (
        (
            "A process measure tells whether a driver moves. Without one it is work for its own "
            "sake."
        ),
        "Choose the driver that it tells about, or let the measure go.",
    ),
    "no-outcome": (
        "Without one you can be busy for months and not know whether you reach your aim.",
        "Add the one measure that your aim names, such as “Book bags returned”.",
    ),
    "no-process": (
        (
            "If the outcome stays as it is, you cannot tell whether the change failed or never "
            "happened."
        ),
        "Choose a driver, and count how often what you changed is really done.",
    ),
    "no-balancing": (
        "A change in one place can make trouble in another, and nobody looks there.",
        "Ask who might pay for it, and add one measure: “Minutes that the handover takes”.",
    ),
    "too-few-measures": (
        "One or two measures show a part of the picture, and leave out whether and at what cost.",
        "Aim for three to eight: one or two outcomes, a few processes, one or two to balance.",
    ),
    "too-many-measures": (
        "Each one takes somebody’s time each week. When it is too much, all of them stop.",
        "Keep the eight that you would act on. Put the others away; you can bring them back.",
    ),
    "same-name": (
        "On a wall or in a report nobody can tell them apart.",
        "Say in each name what is different: the room, the group, the step.",
    ),
    "outcome-not-aim": (
        "Then the chart can go up while your aim comes no nearer.",
        "Make the measure that your aim names one of your outcome measures, in the same words.",
    ),
    "driver-without-measure": (
        "You believe that it has to change, but you would not see whether it does.",
        "Add one process measure for it, or say why you can do without.",
    ),
}
