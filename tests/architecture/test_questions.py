"""The bank of questions gives nothing away by the length of its options."""

import pytest

from practicum.learning.course_file import course_folder
from practicum.learning.questions.bank import QUESTION_FILE, load_questions
from practicum.learning.questions.choice import Single

FOLDER = course_folder()
MODULES = ["1-developing-your-ideas", "2-focus-on-measurement"]
MOST = 0.35  # with three or four options, chance alone would give about 0.27


def stands_out(question):
    right = [len(option.text) for option in question.options if option.right]
    wrong = [len(option.text) for option in question.options if not option.right]
    return min(right) > max(wrong)


@pytest.mark.parametrize("module", MODULES)
def test_whoever_always_picks_the_longest_option_is_seldom_right(module):
    text = (FOLDER / module / QUESTION_FILE).read_text(encoding="utf-8")
    single = [
        each
        for each in load_questions(FOLDER).values()
        if isinstance(each, Single) and f"- id: {each.id}\n" in text
    ]
    longest = [each.id for each in single if stands_out(each)]

    assert len(single) > 30
    assert len(longest) <= MOST * len(single), longest
