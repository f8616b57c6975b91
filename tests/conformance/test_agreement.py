"""Our engine against the results of other programs, record by record."""

import json
from pathlib import Path

import pytest
from agreement import conditions
from agreement.kinds import COMPARE
from agreement.tally import Tally, known_differences

HERE = Path(__file__).parent
DECISIONS = HERE.parent.parent / "docs" / "decisions"


def _folder(config):
    return Path(config.getoption("--reference", default=None) or HERE / "records")


def _records(folder):
    for path in sorted(folder.glob("*.jsonl")):
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
    assert callable(getattr(conditions, difference["condition"]))
    assert len(difference["reason"]) > 40
    assert (DECISIONS / difference["page"]).is_file()


def test_an_unlisted_difference_is_found():
    record = {
        "id": "made-up",
        "kind": "qicharts2.anhoej_limits",
        "inputs": {"n_useful": [24]},
        "outputs": {"longest_run_max": [9], "n_crossings_min": [8]},
    }
    tally = Tally(record["kind"])
    tally.add(record, known_differences())

    assert tally.unlisted
