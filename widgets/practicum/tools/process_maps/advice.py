"""Why each of the coach's findings about a process map matters, and how to mend it."""

from __future__ import annotations

from practicum.tools.drivers.advice import Advice

ADVICE = {
    "no-start": Advice(
        "Without a clear first step, each of you maps another process, and talks run long.",
        "Say what sets it off, and make it a start: “A parent asks for a place”.",
    ),
    "no-end": Advice(
        "The end says what the process is for. Without it nobody can say how long it takes.",
        "Say when it is over for whom it is for, and make it an end: “The child has a place”.",
    ),
    "no-lane": Advice(
        "What nobody does is often forgotten, or done by two people.",
        "Ask on the spot who does it. Name the role, and not the person: “Ward clerk”.",
    ),
    "not-a-deed": Advice(
        "A map shows what people do, so that you can stand there and watch it.",
        "Write what somebody does: “Parent rings to ask”. Keep the feeling as a note on why this "
        "step matters, and the wish for the future side.",
    ),
    "one-way-decision": Advice(
        "The way that is missing is often the one that goes wrong.",
        "Ask: and if not? Add that branch, even if it happens only once a month.",
    ),
    "branch-to-nowhere": Advice(
        "Whoever takes this way is lost on the map. On the ground they go somewhere.",
        "Go and see where it goes, and choose that step. Add it if it is not there yet.",
    ),
    "unlabelled-branch": Advice(
        "Nobody else can tell which way to take.",
        "Write the answer on it: yes, no, “if it is urgent”.",
    ),
    "dead-end": Advice(
        "The process stops here for somebody who still waits for something.",
        "Say where it goes on, or make it an end.",
    ),
    "unreachable": Advice(
        "If no arrow leads here, either it never happens or a branch is missing.",
        "Let a step lead to it, or take it out.",
    ),
    "too-many-steps": Advice(
        "A first map is to be seen at a glance. In a long one the waits are hard to find.",
        "Put small steps together, or map the part that troubles you on a map of its own.",
    ),
    "all-value": Advice(
        "Hardly any process has value for the person in every step. Something has not been seen "
        "with their eyes.",
        "Ask them, step by step: would you miss it? What you need for yourselves is necessary, and "
        "the rest is waste.",
    ),
    "no-times": Advice(
        "Most of the time in most services is waiting, and it does not show without times.",
        "Write rough times: how long is the work, and how long does it lie before? A guess marked "
        "“about” will do. Measure the longest.",
    ),
    "wait-inside-step": Advice(
        "In a wait nobody does anything. Counted as work, it stays hidden.",
        "Write the time under “waiting before” of the step that comes after it, or of this one.",
    ),
    "handoff-without-receiver": Advice(
        "Things get lost where one hands on and nobody takes over.",
        "Add the step of whoever takes it: “Pharmacy takes the fax from the tray”. Go and see how "
        "long it lies there.",
    ),
    "question-not-decision": Advice(
        "Two answers lead two ways, and the map shows only one.",
        "Make it a decision, and say where each answer goes.",
    ),
    "two-ways-out": Advice(
        "From one step two ways go on, and nothing says which.",
        "If it is one or the other, make it a decision. If both happen, write one after the other.",
    ),
    "shares-off": Advice(
        "The expected time can only be worked out if the shares of all answers make a whole.",
        "Count twenty cases. Leave one answer without a share, and it gets the rest.",
    ),
    "future-same": Advice(
        "The same process brings the same results.",
        "Take one step out, or shorten one wait, and see what it would save.",
    ),
    "future-without-idea": Advice(
        "A better map is only a wish until somebody tries a part of it.",
        "Choose a step that is different, and press “Make it a change idea”. Then test that idea "
        "with one person on one day.",
    ),
}
