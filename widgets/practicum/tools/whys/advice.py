"""Why each of the coach's findings matters, and how to mend it."""

from __future__ import annotations

from practicum.tools.drivers.advice import Advice

ADVICE = {
    "problem-blames": Advice(
        "If the problem is somebody’s fault, there is nothing left to find out, and they will not "
        "help you.",
        "Say what you can see. “Parents don’t care” may be “13 of 20 bags stay at home on Friday”.",
    ),
    "problem-has-solution": Advice(
        "If the problem is that your remedy is missing, every why leads back to your remedy.",
        "Ask what goes wrong without it. “No reminder app” may be “Half of the families come on "
        "the wrong day”.",
    ),
    "problem-vague": Advice(
        "Each of you will think of something else, and will find other causes for it.",
        "Say what you see, where, and how often: “9 of 30 patients missed the Tuesday clinic”.",
    ),
    "cause-blames": Advice(
        "Most people want to do well. A cause that lies in their character ends the search, and "
        "you can’t change it.",
        "Ask what makes it hard for them. “Staff don’t bother” may be “The form is kept at the "
        "other end of the ward”.",
    ),
    "cause-hides-solution": Advice(
        "“Lack of” names what you would like to have. Other ways to get there go out of sight.",
        "Say what happens now. “Lack of staff” may be “At three, two of us are on their break and "
        "one is at the door”.",
    ),
    "human-error-root": Advice(
        "Everybody slips now and then, the next person too. A warning to take more care wears off "
        "within days.",
        "Ask one more why: what made the slip easy, and what could have caught it?",
    ),
    "training-root": Advice(
        "People who have been taught still work in the same place, with the same forms and the "
        "same time. And next month there is somebody new.",
        "Ask why it has to be known by heart. Could the work itself show what to do?",
    ),
    "only-one-branch": Advice(
        "A problem has hardly ever just one cause. One line of whys finds what you thought of "
        "first.",
        "Go back to the problem and ask: what else? Ask somebody who sees it from the other side.",
    ),
    "too-shallow": Advice(
        "The first why is mostly a symptom. If you mend it, it comes back.",
        "Ask why once more. If you do have the cause, say in the box beside it why you stop there.",
    ),
    "stops-before-action": Advice(
        "Causes that nobody here can change explain the problem, but they don’t help it.",
        "Ask on: why does it hit us as it does? There is often a part that is yours. The bus is "
        "late; but the bell could ring later.",
    ),
    "cause-repeats": Advice(
        "It says the same in other words, so the next why starts from where you were.",
        "Ask what happens just before. If nothing comes to mind, go and look.",
    ),
    "no-evidence": Advice(
        "A cause that nobody has seen is a guess. Guesses are a good start, but you would build "
        "your change on them.",
        "Go and watch once, or count for a week. Write down what you saw, even if it is one case.",
    ),
    "root-out-of-reach": Advice(
        "You would wait for somebody else, and the problem would stay.",
        "Choose a cause on the way that you can act on, alone or with others. Or ask one more why.",
    ),
    "therefore-failed": Advice(
        "If it doesn’t follow, mending the cause may not touch the problem.",
        "Look between the two. Often a why is missing. Or the cause belongs somewhere else.",
    ),
    "no-root": Advice(
        "A tree of causes changes nothing. You can work on one or two of them at a time.",
        "Choose a cause that you have seen, that you can act on, and that is behind others.",
    ),
    "no-category": Advice(
        "On the bones you see which sides you have looked at, and which you have not.",
        "Choose a category for each. If none fits, rename one or add your own.",
    ),
    "one-category": Advice(
        "If all causes are of one kind, you may have looked from one side only.",
        "Go round the empty bones and ask: could something here play a part?",
    ),
}
