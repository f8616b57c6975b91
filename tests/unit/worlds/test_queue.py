from hypothesis import given, settings
from hypothesis import strategies as st

from practicum.learning.worlds.parts import Queue
from practicum.learning.worlds.queue import waits

QUEUE = Queue(arrivals=40, leave=0.05)


def test_who_comes_first_is_seen_first():
    found = waits(Queue(arrivals=5, leave=0.0001), [0, 0, 0, 2], usual=5, seed=3)

    assert found[3].seen == 2
    assert found[3].mean == 3


def test_while_nobody_is_seen_the_wait_is_that_of_the_first_in_the_queue():
    found = waits(Queue(arrivals=5, leave=0.0001), [0] * 10, usual=5, seed=3)

    assert [each.mean for each in found] == list(range(10))


@given(st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_more_places_make_a_shorter_wait_in_the_end(seed):
    few = waits(QUEUE, [25] * 80, usual=25, seed=seed)
    more = waits(QUEUE, [34] * 80, usual=25, seed=seed)

    assert sum(each.mean for each in more[40:]) < sum(each.mean for each in few[40:])


def test_with_places_for_all_nobody_waits_for_long():
    found = waits(QUEUE, [80] * 40, usual=25, seed=1)

    assert found[-1].mean == 0
