"""The columns of a log as a table: what they are called, and which cell goes to which field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.pdsas.cycle import STAGES, read_cycle
from practicum.tools.pdsas.sheet import COMPARED, DECIDED, text_in
from practicum.tools.table import sheet_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

COLUMNS: dict[str, str] = {
    "stage": "Stage",
    "idea": "Change idea",
    "driver": "Driver",
    "moves": "Measure to move",
    "number": "Cycle number",
    "title": "Short name",
    "type": "Kind of cycle",
    "objective": "Objective",
    "questions": "Other questions",
    "change": "Change",
    "prediction": "Prediction",
    "prediction_kind": "Prediction by",
    "low": "At least",
    "high": "At most",
    "unit": "Unit",
    "answer": "Predicted yes or no",
    "people": "How many",
    "scale": "Scale",
    "who": "Who",
    "where": "Where",
    "when": "When",
    "measure": "Measure",
    "data_plan": "Data plan",
    "started": "Started",
    "ended": "Ended",
    "as_planned": "Done as planned",
    "observations": "Observations",
    "surprises": "Surprises",
    "data": "Data",
    "result": "Result",
    "result_number": "Result number",
    "result_answer": "Result yes or no",
    "compared": "Compared",
    "comparison": "Comparison",
    "learned": "Learned",
    "decision": "Decision",
    "next": "Next",
    "belief": "Belief",
    "cost": "Cost of failure",
    "readiness": "Readiness",
}
"""Field by field, what its column is called; in the order of the file."""

_ALSO = {
    "aim": "objective", "question": "objective", "questions to answer": "objective",
    "plan": "change", "what": "change", "predict": "prediction", "size": "people",
    "number of people": "people", "place": "where", "date": "started", "start": "started",
    "start date": "started", "end": "ended", "end date": "ended", "measures": "measure",
    "observed": "observations", "observation": "observations", "results": "result",
    "learning": "learned", "learnt": "learned", "act": "decision", "next steps": "next",
    "next cycle": "next", "name": "title", "cycle": "number", "idea": "idea", "phase": "stage",
}  # fmt: skip
_ANSWERS = {
    "compared": {"yes": "matched", "match": "matched", "as predicted": "matched", "partly matched":
                 "partly", "partial": "partly", "partially": "partly", "not matched": "no"},
    "decision": {"increase scale": "increase", "scale up": "increase"},
    "type": {"find out more": "collect", "collect information": "collect",
             "work out a change": "develop", "test a change": "test",
             "make it daily work": "implement"},
    "prediction_kind": {"yes or no": "yes-no", "yes/no": "yes-no", "a number": "number"},
}  # fmt: skip
_ALLOWED = {
    "compared": tuple(COMPARED),
    "decision": tuple(DECIDED),
    "stage": STAGES,
    "type": ("collect", "develop", "test", "implement"),
    "prediction_kind": ("number", "yes-no", "words"),
    "answer": ("yes", "no"),
    "result_answer": ("yes", "no"),
    "as_planned": ("yes", "partly", "no"),
    "belief": ("low", "medium", "high"),
    "cost": ("small", "large"),
    "readiness": ("against", "unsure", "ready"),
}
_OVERFLOW = {"compared": "comparison", "decision": "next"}
"""Where words go that are none of the answers to choose from; elsewhere to the notes."""


def find_field(heading: str) -> str:
    """Say which field a column holds.

    Parameters
    ----------
    heading : str
        As it stands in the file.

    Returns
    -------
    str
        Empty if it is none of ours.

    Examples
    --------
    >>> find_field("Change idea"), find_field("PREDICTION"), find_field("Shoe size")
    ('idea', 'prediction', '')
    """
    return sheet_rows.find_field(heading, COLUMNS, _ALSO)


def settle(cells: Mapping[str, str]) -> tuple[dict[str, Any], list[str]]:
    """Turn a row's cells into a cycle's content; nothing that was typed is left out.

    Parameters
    ----------
    cells : mapping of str to str
        By field.

    Returns
    -------
    dict
        The content.
    list of str
        Sentences on what could not be taken as it stands.

    Examples
    --------
    >>> settle({"change": "Jugs", "decision": "Maybe"})[0]["next"]
    'Maybe'
    """
    content: dict[str, Any] = {name: text for name, text in cells.items() if text.strip()}
    content["stage"] = read_cycle(content).stage
    told = []
    for name, allowed in _ALLOWED.items():
        typed = text_in(content, name)
        plain = typed.casefold().rstrip(".")
        answer = _ANSWERS.get(name, {}).get(plain, plain)
        if not typed or answer in allowed:
            content.update({name: answer} if typed else {})
            continue
        del content[name]
        place = _OVERFLOW.get(name, "data")
        content[place] = " ".join(each for each in (text_in(content, place), typed) if each)
        told.append(f"“{typed[:60]}” is none of: {', '.join(allowed)}. We keep it as a note.")
    return content, told
