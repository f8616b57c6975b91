"""Practice as a person meets it, and a player who knows each case by a computation of its own."""

import sys
from contextlib import closing
from pathlib import Path
from random import Random

from playwright.sync_api import expect

from practicum.learning.games.game import seed_for
from practicum.learning.practice import ANSWERS
from practicum.learning.practice.mastery import Mastery, dealt, present_case
from practicum.store.open import open_store

sys.path.insert(0, str(Path(__file__).parents[1] / "unit" / "practice"))
from judged import judged_by_hand

PAGE = "2-focus-on-measurement/06-signal-or-noise"
LASTING = {"definition", "counted-in"}
"""Kinds of which every point from the change on may be marked."""
RIGHT, WRONG, MISSED, EXTRA = "right", "wrong", "missed", "extra"
WAYS = ("typed", "clicked", "keys")


class PractisePage:
    """The practice on its page."""

    def __init__(self, page, data):
        self.page, self.data = page, data
        self.root = page.get_by_role("region", name="Signal or noise?")
        self.title = self.root.get_by_role("heading", name="Chart ", exact=False).first
        self.typed = self.root.get_by_label("Which points show it?")
        self.marks = self.root.locator(".p-mark-point")
        self.verdict = self.root.locator(".p-practise-verdict")
        self.send = self.root.get_by_role("button", name="That is my answer")
        self.next = self.root.get_by_role("button", name="Next chart")

    def drawn(self):
        """Wait until the chart and its points are there."""
        self.root.locator(".p-chart-drawing .points path").first.wait_for()
        expect(self.marks.last).to_be_visible()

    def case(self):
        """Look the present case up where the page cannot."""
        with closing(open_store(str(self.data))) as store:
            project = store.current("me").id
            found = store.load(project, Mastery.kind, "signals")
            mastery = Mastery.model_validate(dict(found.content)) if found else Mastery()
            return present_case(dealt(mastery, seed_for(project, "practise/signals", 0)))

    def mark(self, points, way):
        """Mark points in one of three ways."""
        if way == "typed":
            self.typed.fill(", ".join(str(at + 1) for at in sorted(points)))
            self.typed.press("Tab")
        for at in sorted(points) if way != "typed" else ():
            if way == "clicked":
                self._point_at(at)
                self.page.mouse.down()
                self.page.mouse.up()
            else:
                self.marks.nth(at).focus()
                self.page.keyboard.press("Enter")
            expect(self.marks.nth(at)).to_have_attribute("aria-pressed", "true")

    def _point_at(self, at):
        """Move the mouse until the chart says that it is over the point, as a hand does."""
        said = self.root.locator(".hoverlayer .hovertext")
        self.marks.nth(at).scroll_into_view_if_needed()
        for step in range(200):  # the page glides to its place, and what is over it moves too
            box = self.marks.nth(at).bounding_box()
            middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
            self.page.mouse.move(middle[0], middle[1] + step % 2)
            self.page.wait_for_timeout(60)
            if any(words.startswith(f"{at + 1}: ") for words in said.all_text_contents()):
                return
        raise AssertionError(f"The mouse never came to point {at + 1}.")

    def answer(self, choice, points=(), way="typed"):
        """Answer, and wait for what is said."""
        self.root.get_by_label(ANSWERS[choice].title, exact=True).check()
        self.mark(points, way)
        self.send.click()
        self.verdict.wait_for()

    def is_right(self):
        return self.verdict.get_attribute("data-state") == "right"

    def states(self):
        """Give what the chart says of each point, by position."""
        found = self.marks.evaluate_all("marks => marks.map((each) => each.dataset.state)")
        return {at: state for at, state in enumerate(found) if state}

    def go_on(self):
        number = int(self.title.inner_text().split(":")[0].removeprefix("Chart "))
        self.next.click()
        expect(self.title).to_contain_text(f"Chart {number + 1}:")
        self.drawn()


def plan_answer(case, want, chance):
    """Give an answer and points for a case, and what has to be said: by the hand computation.

    Parameters
    ----------
    case : Case
    want : str
        How the answer shall be: right, with wrong words, with a point too few or too many.
    chance : Random

    Returns
    -------
    tuple
        The answer, its points, whether it is right, and the state of one point to look for.
    """
    answer, must = judged_by_hand(case)
    if want == WRONG:
        return chance.choice([each for each in ANSWERS if each != answer]), (), False, {}
    if want == MISSED and len(must) > 1 and case.kind != "denominator":
        left_out = max(must)
        return answer, must - {left_out}, False, {left_out: "missed"}
    outside = {
        at for at in range(len(case.values)) if must and not min(must) - 2 <= at <= max(must) + 2
    }
    if want == EXTRA and outside and case.kind not in LASTING:
        other = chance.choice(sorted(outside))
        return answer, must | {other}, False, {other: "extra"}
    return answer, must, True, {}


def play(practice, cases, seed):
    """Answer so many cases in all ways; give what was said wrongly, in words."""
    chance, wrong, told = Random(seed), [], []  # noqa: S311 - a player, no secret
    for number in range(cases):
        case = practice.case()
        want = chance.choice([RIGHT, RIGHT, WRONG, MISSED, EXTRA])
        answer, points, right, state = plan_answer(case, want, chance)
        practice.answer(answer, points, chance.choice(WAYS))
        said, states = practice.is_right(), practice.states()
        told.append((case.kind, case.level, answer, right))
        if said != right or any(states.get(at) != word for at, word in state.items()):
            wrong.append(f"{case}: answered {answer} {sorted(points)}, told {said} {states}")
        if number + 1 < cases:
            practice.go_on()
    return wrong, told
