"""Why each check of a cycle matters, and how to mend what it finds."""

from __future__ import annotations

from practicum.tools.aims.advice import Advice

ADVICE = {
    "no-prediction": Advice(
        "A prediction shows what you believe now. Only what surprises you can teach you.",
        "Write what you think will happen, with a number if you can: “4 of the 5 children will "
        "hang up their coat”. It is fine to be wrong.",
        "prediction",
    ),
    "prediction-not-testable": Advice(
        "Nobody can be wrong about “better”, so nobody can learn from it.",
        "Say what somebody will see or count: “7 of 10 bags come back”, or “she will pour it "
        "without help: yes or no”.",
        "prediction",
    ),
    "task-not-test": Advice(
        "A job gets done or not. A test asks a question whose answer you do not know yet.",
        "Put the job on your task list. Then test what it is for: “One family chooses from the "
        "story sacks at pick-up; they will take one home”.",
        "change",
    ),
    "too-big-too-soon": Advice(
        "If a big first test goes wrong, many people pay, and it takes long to learn anything.",
        "Begin with one person, one place, one time. Then 3, then 5, then all.",
        "scale",
    ),
    "no-data-plan": Advice(
        "Without something to count or ask, the loudest opinion decides.",
        "Say what you will note down and how: “bags back by Friday 9:30, tally on the door”. "
        "A few tallies, or one question to three people, are enough.",
        "measure",
    ),
    "no-who-when": Advice(
        "What belongs to nobody, on no day, seldom happens.",
        "Name one person or role and one day: “key worker, Tuesday at pick-up”.",
        "who",
    ),
    "study-without-comparison": Advice(
        "The learning is in the gap between what you thought and what happened.",
        "Put the two side by side: “We said 4 of 5. It was 2 of 5.”",
        "compared",
    ),
    "no-learning": Advice(
        "“It went well” will not help you plan the next test, or tell others why.",
        "Write what you know now that you did not know before: “Zips slow us down, not coats”.",
        "learned",
    ),
    "act-without-decision": Advice(
        "A cycle without a decision stops there, and so does the learning.",
        "Choose: adapt it, adopt it, or abandon it. Then say what you will try next.",
        "decision",
    ),
    "act-contradicts-study": Advice(
        "If what you found does not shape what you do, the test was for nothing.",
        "Look at the two once more. If there is a good reason, write it down beside the decision.",
        "decision",
    ),
}
