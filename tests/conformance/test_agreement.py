"""Our engine against the results of other programs, record by record."""

import json
from pathlib import Path

import pytest
from agreement.kinds import COMPARE
from agreement.tally import Tally, condition_of, known_differences

HERE = Path(__file__).parent
DECISIONS = HERE.parent.parent / "docs" / "decisions"


def _folder(config):
    return Path(config.getoption("--reference", default=None) or HERE / "records")


def _records(folder):
    for path in sorted(folder.rglob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())


def pytest_generate_tests(metafunc):
    if "kind" in metafunc.fixturenames:
        kinds = sorted({record["kind"] for record in _records(_folder(metafunc.config))})
        metafunc.parametrize("kind", kinds)


@pytest.fixture(scope="module")
def by_kind(pytestconfig):
    sorted_in = {}
    for record in _records(_folder(pytestconfig)):
        sorted_in.setdefault(record["kind"], []).append(record)
    return sorted_in


def test_there_are_records_to_compare_with(by_kind):
    assert by_kind


def test_every_record_of_a_kind_agrees_or_differs_as_listed(kind, by_kind, pytestconfig):
    assert kind in COMPARE, f"nothing is known about records of the kind {kind}"
    tally, differences = Tally(kind), known_differences()
    for record in by_kind[kind]:
        tally.add(record, differences)
    pytestconfig.stash_agreement.append(tally)

    assert not tally.unlisted, "\n".join(tally.unlisted)
    assert tally.compared == tally.records


@pytest.mark.parametrize("difference", known_differences(), ids=lambda each: each["name"])
def test_a_known_difference_has_a_condition_a_reason_and_a_page(difference):
    assert callable(condition_of(difference))
    assert len(difference["reason"]) > 40
    assert (DECISIONS / difference["page"]).is_file()


RIGHT = {
    "id": "made-up",
    "kind": "qicharts2.anhoej_limits",
    "inputs": {"n_useful": [24]},
    "outputs": {"longest_run_max": [8], "n_crossings_min": [8]},
}
WRONG = {"outputs": {"longest_run_max": [9], "n_crossings_min": [8]}}
STRANGE_INPUT = {"inputs": {"n_useful": [24], "tolerance": 0.5}}
STRANGE_OUTPUT = {"outputs": {**RIGHT["outputs"], "shape": "odd"}}
NOT_MAPPED = {"inputs": {"n_useful": ["many"]}}


def test_a_record_that_agrees_is_equal():
    assert _tallied({}).equal == 1


@pytest.mark.parametrize(
    "change", [WRONG, STRANGE_INPUT, STRANGE_OUTPUT, NOT_MAPPED], ids=lambda each: str(each)[:40]
)
def test_what_differs_or_cannot_be_mapped_fails(change):
    assert len(_tallied(change).unlisted) == 1


def _tallied(change):
    tally = Tally(RIGHT["kind"])
    tally.add({**RIGHT, **change}, known_differences())
    return tally


def test_a_refusal_that_nothing_explains_fails():
    record = {
        "id": "made-up",
        "kind": "shewhart.imr",
        "inputs": {"y": [1, 2, 3, 4]},
        "outputs": {"error": "out of paper"},
    }
    tally = Tally(record["kind"])
    tally.add(record, known_differences())

    assert len(tally.unlisted) == 1


FLAT, LIVELY = [3] * 11 + [4] + [3] * 8, [5, 7, 6, 8, 5, 6, 7, 8, 6, 5]
COLLAPSED = {"from": 1, "to": 20, "lcl": 3.05}


def test_collapsed_limits_of_one_part_excuse_no_other_part():
    record = {
        "id": "made-up",
        "kind": "qicharts2.i",
        "inputs": {"y": FLAT + LIVELY, "chart": "i", "part": [20], "screened_mr": True},
        "outputs": {"parts": [COLLAPSED, {"from": 21, "to": 30, "lcl": 3.05}], "sigma_signal": []},
    }
    tally = Tally(record["kind"])
    tally.add(record, known_differences())

    assert "lcl: ours [2." in tally.unlisted[0]
