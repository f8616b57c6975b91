"""What is judged in the definition game: cases, a loose and a tight definition of one measure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, kw_only=True)
class Case:
    """One case to judge.

    Attributes
    ----------
    ident, text : str
    counts : bool
        Whether it counts by the tight definition.
    why : str
        The part of the tight definition that decides it.
    """

    ident: str
    text: str
    counts: bool
    why: str


@dataclass(frozen=True, kw_only=True)
class Topic:
    """A measure in two wordings, with the cases to try them on.

    Attributes
    ----------
    name, title : str
    measure : str
        What is to be counted, in a few words.
    loose : str
        The definition that leaves room.
    tight : tuple of str
        The definition that leaves little, one rule a line.
    cases : tuple of Case
        Twelve of them.
    """

    name: str
    title: str
    measure: str
    loose: str
    tight: tuple[str, ...]
    cases: tuple[Case, ...]


def _case(ident: str, text: str, why: str, *, counts: bool) -> Case:
    return Case(ident=ident, text=text, counts=counts, why=why)


READING = Topic(
    name="reading",
    title="A nursery: read to at home",
    measure="children who were read to at home last week",
    loose="The child was read to at home regularly last week.",
    tight=(
        "Count a child if somebody aged 12 or more read a whole book aloud to the child.",
        "It was at home, or where the child slept that night.",
        "It was on 3 or more different days from Monday to Sunday.",
        "Any language counts. Recordings and films do not.",
        "If nobody at home can say, do not count the child.",
    ),
    cases=(
        _case(
            "ava", "Ava’s mum read her a story each evening, all week.", "Seven days.", counts=True
        ),
        _case(
            "ben",
            "Ben’s dad read to him on Saturday and Sunday, five books in all.",
            "Five books, but only two days.",
            counts=False,
        ),
        _case(
            "cal",
            "Cal’s sister, who is 9, read to him every night.",
            "She is under 12.",
            counts=False,
        ),
        _case(
            "dee",
            "Dee heard an audiobook at bedtime, four nights.",
            "Recordings do not count.",
            counts=False,
        ),
        _case(
            "eli",
            "Eli’s gran read to him on three days, in Polish.",
            "Any language counts, and it was three days.",
            counts=True,
        ),
        _case(
            "fay",
            "Fay stayed with her aunt, who read to her on Monday, Tuesday and Friday.",
            "She slept there, and it was three days.",
            counts=True,
        ),
        _case(
            "gus",
            "Gus looked at picture books by himself each day.",
            "Nobody read to him.",
            counts=False,
        ),
        _case(
            "hal",
            "Hal’s mum began a book on four nights. He fell asleep each time.",
            "None was a whole book.",
            counts=False,
        ),
        _case(
            "ivy",
            "Ivy’s mum says, “I think her dad may have read to her.”",
            "Nobody at home can say.",
            counts=False,
        ),
        _case(
            "jon",
            "Jon’s brother, who is 13, read him one short book on Tuesday, Thursday and Sunday.",
            "He is old enough, and it was three days.",
            counts=True,
        ),
        _case(
            "kit",
            "Kit’s dad read her the same book on four evenings.",
            "The same book counts too.",
            counts=True,
        ),
        _case(
            "lou",
            "Lou was read to on three days at the library, after nursery.",
            "It was not at home.",
            counts=False,
        ),
    ),
)

MEDICINES = Topic(
    name="medicines",
    title="A ward: medicine on time",
    measure="doses that were given on time",
    loose="The dose was given on time.",
    tight=(
        (
            "Count a dose as on time if it was signed for not more than 30 minutes before "
            "or after the "
            "hour on the chart."
        ),
        "The time is the one written beside the signature.",
        "A dose without a time is not on time.",
        "A dose that was offered within those 30 minutes and refused counts as on time.",
        "Leave nothing out because there was a good reason.",
    ),
    cases=(
        _case("a", "Due at 08:00, signed at 08:25.", "Within 30 minutes.", counts=True),
        _case(
            "b",
            "Due at 08:00, signed at 08:40. The nurse was with an emergency.",
            "40 minutes; a good reason does not change that.",
            counts=False,
        ),
        _case(
            "c", "Due at 08:00, signed at 07:35.", "25 minutes before is within 30.", counts=True
        ),
        _case("d", "Due at 12:00, signed, with no time.", "There is no time.", counts=False),
        _case(
            "e",
            "Due at 12:00. Offered at 12:10, and the patient said no.",
            "It was offered in time.",
            counts=True,
        ),
        _case(
            "f", "Due at 12:00, signed at 12:30.", "30 minutes is not more than 30.", counts=True
        ),
        _case(
            "g",
            "Due at 12:00. The patient was at X-ray, and had it at 13:15.",
            "75 minutes, whatever the reason.",
            counts=False,
        ),
        _case(
            "h",
            "Due at 18:00, signed at 17:20, because the shift was ending.",
            "40 minutes before.",
            counts=False,
        ),
        _case(
            "i",
            "Due at 18:00, signed at 18:05. A visitor says it was nearer seven.",
            "The time is the one beside the signature.",
            counts=True,
        ),
        _case(
            "j",
            "Due at 18:00. The pharmacy had none. Given at 21:00.",
            "Three hours, whatever the reason.",
            counts=False,
        ),
        _case(
            "k",
            "Due at 22:00, signed at 22:20. The patient was asleep at 22:00.",
            "Within 30 minutes.",
            counts=True,
        ),
        _case(
            "l",
            "Due at 22:00. Offered at 22:45, and the patient said no.",
            "It was offered too late.",
            counts=False,
        ),
    ),
)

TOPICS: Mapping[str, Topic] = {each.name: each for each in (READING, MEDICINES)}
