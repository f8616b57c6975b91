import json
from pathlib import Path

import pytest
from written_maps import written

from practicum.tools.process_maps.coach import coach

HERE = Path(__file__).parent


def lines_of(name):
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


STEPS = lines_of("steps.jsonl")
MAPS = lines_of("maps.jsonl")


def found(content):
    return [finding.id for finding in coach(content)]


def changed(content, changes):
    """Give a written map what cannot be written in lines."""
    content = {**content}
    if changes.get("branches") == "drop-last":
        content["branches"] = content["branches"][:1]
    for number, kind in changes.get("kinds", {}).items():
        steps = content["steps"]
        content["steps"] = [
            {**row, "kind": kind} if place == int(number) else row
            for place, row in enumerate(steps, 1)
        ]
    if "future" in changes:
        drop = changes["future"].removeprefix("drop-")
        copies = [
            {**row, "id": f"{row['id']}~f", "was": row["id"]}
            for place, row in enumerate(content["steps"], 1)
            if str(place) != drop
        ]
        content["future"] = copies
    if "idea" in changes:
        place = int(changes["idea"]) - 1
        steps = [dict(row) for row in content["steps"]]
        steps[place]["idea"] = "an idea"
        content["steps"] = steps
    return content


def test_there_are_enough_labelled_maps_and_steps():
    assert len(MAPS) >= 40
    assert len(STEPS) >= 40


@pytest.mark.parametrize("step", STEPS, ids=[each["text"][:40] for each in STEPS])
def test_the_coach_says_of_a_step_what_a_coach_would(step):
    content = {"steps": [{"id": "s", "text": step["text"], "kind": "step"}]}

    assert found(content) == ([step["expect"]] if step["expect"] else [])


@pytest.mark.parametrize("each", MAPS, ids=[each["id"] for each in MAPS])
def test_the_coach_says_of_a_map_what_a_coach_would(each):
    content = changed(written(each["lines"]), each.get("changes", {}))

    assert found(content) == each["expect"]
