import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practicum.learning.worlds import SCALES, SERVICES, Trial, find_service, run_world
from practicum.learning.worlds.plan import uptake_of
from practicum.learning.worlds.world import success

seeds = st.integers(0, 2**31 - 1)
services = st.sampled_from(sorted(SERVICES))


@st.composite
def plans(draw, service):
    levers = [lever.name for lever in find_service(service).levers]
    return [
        Trial(
            draw(st.sampled_from(levers)),
            start := draw(st.integers(0, 30)),
            draw(st.sampled_from(sorted(SCALES))),
            draw(st.one_of(st.none(), st.integers(start, 60))),
        )
        for _ in range(draw(st.integers(0, 5)))
    ]


@given(st.data(), services, seeds)
@settings(max_examples=40, deadline=None)
def test_the_same_seed_and_plan_give_the_same_figures(data, service, seed):
    plan = data.draw(plans(service))
    one = run_world(service, plan, seed=seed).steps
    run_world.__globals__["_run"].cache_clear()

    assert run_world(service, plan, seed=seed).steps == one


@given(st.data(), services, seeds)
@settings(max_examples=60, deadline=None)
def test_every_figure_lies_within_bounds_whatever_is_tried(data, service, seed):
    plan = data.draw(plans(service))
    history = run_world(service, plan, seed=seed, periods=60)
    highest = 100 if history.service.unit == "%" else 104

    assert all(0 <= step.value <= highest for step in history.steps)
    assert ((history.counts >= 0) & (history.counts <= history.sizes)).all()


@given(services, seeds, st.integers(1, 30))
@settings(max_examples=30, deadline=None)
def test_what_is_tried_later_changes_nothing_before(service, seed, start):
    still = run_world(service, seed=seed, periods=40)
    lever = still.service.levers[0].name
    moved = run_world(service, [Trial(lever, start, "all")], seed=seed, periods=40)

    assert moved.steps[:start] == still.steps[:start]


@given(services, seeds, st.integers(1, 39))
@settings(max_examples=30, deadline=None)
def test_a_longer_run_begins_like_a_shorter_one(service, seed, periods):
    assert (
        run_world(service, seed=seed, periods=40).steps[:periods]
        == run_world(service, seed=seed, periods=periods).steps
    )


@given(seeds, st.sampled_from(["nursery", "medication"]), st.sampled_from(sorted(SCALES)))
@settings(max_examples=60, deadline=None)
def test_each_change_moves_each_figure_the_way_it_promises_and_no_other(seed, service, scale):
    still = run_world(service, seed=seed)
    for lever in still.service.levers:
        moved = run_world(service, [Trial(lever.name, 10, scale)], seed=seed)
        gains = np.sign(moved.counts - still.counts)

        assert set(gains.ravel().tolist()) <= {0, lever.promise}


@pytest.mark.parametrize("service", sorted(SERVICES))
def test_on_average_each_change_does_what_it_promises_for_everybody(service):
    found = find_service(service)
    way = 1 if found.better == "up" else -1
    for lever in found.levers:
        gains = [
            way
            * (
                np.mean(run_world(service, [Trial(lever.name, 5, "all")], seed=seed).values[-15:])
                - np.mean(run_world(service, seed=seed).values[-15:])
            )
            for seed in range(20)
        ]

        assert np.sign(round(float(np.mean(gains)), 6)) == lever.promise, lever.name
        assert abs(np.mean(gains)) > 0.3 or not lever.promise, lever.name


@pytest.mark.parametrize("service", sorted(SERVICES))
def test_if_nobody_changes_anything_one_year_is_like_the_next(service):
    length = find_service(service).season.length
    years = np.array(
        [run_world(service, seed=seed, periods=3 * length).values for seed in range(80)]
    ).reshape(80, 3, length)
    levels = years.mean(axis=(0, 2))

    assert max(levels) - min(levels) < 0.06 * levels.mean()


@pytest.mark.parametrize("service", ["nursery", "medication"])
def test_the_season_comes_back_and_is_all_that_moves_a_still_world(service):
    found = find_service(service)
    length = found.season.length
    chances = np.mean([success(found, (), seed, 2 * length) for seed in range(200)], axis=(0, 1))
    turn = np.cos(2 * np.pi * (np.arange(2 * length) - found.season.peak) / length)

    assert np.corrcoef(chances, turn)[0, 1] > 0.8


def test_a_change_for_a_few_people_moves_only_those():
    still = run_world("nursery", seed=3)
    trial = Trial("same-day-call", 10, "three")
    moved = run_world("nursery", [trial], seed=3)
    others = [at for at in range(24) if at not in moved.tested(trial)]

    assert len(moved.tested(trial)) == 3
    assert (moved.counts[others] == still.counts[others]).all()


def test_a_test_that_ends_leaves_no_trace():
    still = run_world("medication", seed=8)
    moved = run_world("medication", [Trial("own-keys", 10, "five", 14)], seed=8)

    assert (moved.counts[:, 14:] == still.counts[:, 14:]).all()


def test_a_change_takes_time_to_work_in_full():
    service = find_service("nursery")
    plan = [Trial("walking-bus", 10, "one")]
    gain = (success(service, plan, 5, 40) - success(service, (), 5, 40)).sum(axis=0)

    assert gain[9] == 0
    assert 0 < gain[10] < gain[11] < gain[12]


def test_each_test_makes_a_change_fit_better_and_haste_makes_it_fit_worse():
    lever = find_service("nursery").lever("walking-bus")
    tested = [Trial(lever.name, 2 * at, "three", 2 * at + 2) for at in range(3)]
    last = Trial(lever.name, 10, "all")
    crowd = [Trial(each.name, 10, "all") for each in find_service("nursery").levers]
    alone, crowded = uptake_of(last, lever, [last]), uptake_of(last, lever, crowd)

    assert crowded < alone == lever.uptake < uptake_of(last, lever, [*tested, last]) < 1


@pytest.mark.parametrize("service", sorted(SERVICES))
def test_every_service_has_a_change_that_helps_one_that_does_nothing_and_one_that_harms(service):
    promises = [lever.promise for lever in find_service(service).levers]

    assert (promises.count(-1), promises.count(0)) == (1, 1)
    assert promises.count(1) >= 2


def test_a_service_or_a_change_that_is_not_there_is_named():
    with pytest.raises(LookupError, match="no service called “hotel”"):
        run_world("hotel", seed=1)
    with pytest.raises(LookupError, match="no change called “magic”"):
        run_world("nursery", [Trial("magic", 1, "all")], seed=1)


def test_a_world_has_an_end():
    with pytest.raises(ValueError, match="1 to 256"):
        run_world("nursery", seed=1, periods=300)
