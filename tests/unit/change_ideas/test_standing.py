import pytest

from practicum.tools.change_idea.standing import standing
from practicum.tools.drivers.facts import Cycle

PLANNED = Cycle("a", "A")
RUN = Cycle("b", "B", begun=True)
ADOPT, ADAPT, ABANDON = (Cycle(d, d, begun=True, decision=d) for d in ("adopt", "adapt", "abandon"))


@pytest.mark.parametrize(
    ("cycles", "name", "words"),
    [
        ([], "untested", "Not tested yet"),
        ([PLANNED], "planned", "A test is planned"),
        ([RUN], "testing", "Being tested, 1 test so far"),
        ([ADAPT], "adapted", "Adapted after 1 test"),
        ([ADAPT, RUN], "testing", "Being tested, 2 tests so far"),
        ([ADAPT, ADOPT], "adopted", "Adopted after 2 tests"),
        ([ADAPT, PLANNED], "adapted", "Adapted after 1 test, the next is planned"),
        ([ABANDON], "abandoned", "Abandoned after 1 test"),
    ],
)
def test_the_last_that_happened_to_an_idea_is_where_it_stands(cycles, name, words):
    assert standing(cycles) == (name, words)


def test_an_idea_that_was_put_aside_says_so_unless_it_has_been_tested():
    assert standing([], parked=True).name == "parked"
    assert standing([ADOPT], parked=True).name == "adopted"


def test_an_idea_that_is_to_be_tested_with_more_is_still_being_tested():
    found = standing([Cycle("1", "One", begun=True, decision="increase")])

    assert found == ("testing", "To be tested with more after 1 test")
