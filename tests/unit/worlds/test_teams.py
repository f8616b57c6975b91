import pytest

from practicum.learning.worlds import SERVICES, find_service
from practicum.learning.worlds.teams import DOUBT, LONG_PLANNING, big_bang, small_tests


@pytest.mark.parametrize("service", sorted(SERVICES))
def test_the_big_bang_begins_everything_for_everybody_on_one_day(service):
    found = find_service(service)
    plan = big_bang(found, 4).plan

    assert {(each.start, each.scale, each.stop) for each in plan} == {(LONG_PLANNING, "all", None)}
    assert [each.lever for each in plan] == [lever.name for lever in found.levers]


@pytest.mark.parametrize("service", sorted(SERVICES))
@pytest.mark.parametrize("seed", range(5))
def test_small_tests_grow_only_while_they_go_on(service, seed):
    team = small_tests(find_service(service), seed)
    for lever in find_service(service).levers:
        scales = [each.scale for each in team.plan if each.lever == lever.name]
        went = [each.goes_on for each in team.decisions if each.trial.lever == lever.name]

        assert scales == ["one", "three", "five", "all"][: len(scales)]
        assert went == [True] * (len(went) - 1) + [len(scales) == 4]


@pytest.mark.parametrize("seed", range(5))
def test_a_team_decides_by_what_it_saw_of_the_people_of_the_test(seed):
    for decision in small_tests(find_service("nursery"), seed).decisions:
        assert decision.goes_on == (decision.gain > DOUBT[decision.trial.scale])
        assert 0 <= decision.during[0] <= decision.during[1]


@pytest.mark.parametrize("service", sorted(SERVICES))
def test_small_tests_mostly_do_better_but_not_always_keep_only_what_helps(service):
    found = find_service(service)
    way = 1 if found.better == "up" else -1
    ends = [
        way
        * (
            sum(small_tests(found, seed).history.values[-8:])
            - sum(big_bang(found, seed).history.values[-8:])
        )
        for seed in range(40)
    ]
    kept = {
        each.lever
        for seed in range(40)
        for each in small_tests(found, seed).plan
        if each.scale == "all"
    }

    assert sum(end > 0 for end in ends) >= 32
    assert any(found.lever(name).promise <= 0 for name in kept)
