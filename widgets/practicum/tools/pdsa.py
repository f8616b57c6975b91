"""The PDSA log: small tests of change, each with its prediction, one document a cycle."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from practicum.tools.document import Document
from practicum.tools.fields import Cell, Hidden, Long, TypedRow
from practicum.tools.pdsas.checks import findings_on
from practicum.tools.pdsas.examples import EXAMPLES, example_content
from practicum.tools.pdsas.sheet import cycle_of, is_blank_sheet, title_of
from practicum.tools.registry import Tool
from practicum.tools.table.days import read_day
from practicum.tools.words.number_field import read_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.config import JsonDict

    from practicum.tools.coach import Finding

__all__ = ["TOOL", "Pdsa", "coach"]

Figure: JsonDict = {"control": "number"}


def _number(value: Any) -> Any:
    return read_number(value) if isinstance(value, str) else value


def _day(value: Any) -> Any:
    return read_day(value) if isinstance(value, str) else value


Number = Annotated[float, BeforeValidator(_number)]
Day = Annotated[date, BeforeValidator(_day)]


class Task(TypedRow):
    """One job that the test needs: what, who, by when."""

    task: Cell = ""
    who: Cell = ""
    when: Cell = ""
    done: bool = False


class Locked(BaseModel):
    """The prediction as it stood when Do began; `practicum.tools.pdsas.lock` keeps it."""

    model_config = ConfigDict(frozen=True, extra="allow")

    at: str = ""
    by: str = ""


class Correction(TypedRow):
    """Something that was changed in a prediction after Do had begun."""

    at: Cell = ""
    by: Cell = ""
    was: Cell = ""
    now: Cell = ""
    why: Cell = ""


class Pdsa(Document):
    """One Plan-Do-Study-Act cycle: a small test of a change, and what it taught."""

    kind: ClassVar[str] = "pdsa"

    stage: Literal["plan", "do", "study", "act"] = Field(
        "plan",
        title="Where is this cycle?",
        json_schema_extra={
            "labels": {"plan": "Plan", "do": "Do", "study": "Study", "act": "Act"},
        },
    )
    title: str = Field(
        "",
        title="Short name of this test",
        description="It stands on your charts.",
        examples=["Names on stickers"],
    )
    idea: str = Field(
        min_length=1,
        title="Change idea",
        description="What you hope will help. Cycles of one idea make a ramp.",
        examples=["Families choose the book"],
    )
    driver: str = Field(
        "",
        title="Driver it works on",
        description="From your driver diagram, if you have one.",
        examples=["Choice by the child"],
    )
    moves: str = Field(
        "",
        title="Measure that it should move",
        description="From your project. Its chart shows this test. Without one, every chart does.",
        examples=["Book bags back by Friday"],
    )
    number: Number | None = Field(
        None,
        title="Cycle number",
        description="1 for the first test of this idea.",
        json_schema_extra=Figure,
    )
    type: Literal["collect", "develop", "test", "implement"] = Field(
        "test",
        title="What kind of cycle is it?",
        json_schema_extra={
            "labels": {
                "collect": "Find out more",
                "develop": "Work out a change",
                "test": "Test a change",
                "implement": "Make it daily work",
            }
        },
    )
    objective: str = Field(
        min_length=1,
        title="What do you want to find out?",
        description="A question that you cannot answer yet.",
        examples=["Will more bags come back if families choose the book?"],
        json_schema_extra=Long,
    )
    questions: str = Field(
        "",
        title="Other questions, and what you expect",
        description="One a line: the question, then what you think the answer will be.",
        json_schema_extra=Long,
    )
    change: str = Field(
        min_length=1,
        title="What will you try?",
        description="So exact that somebody else could do it.",
        examples=["Lay out six books at pick-up; the child picks one"],
        json_schema_extra=Long,
    )
    prediction: str = Field(
        min_length=1,
        title="What do you think will happen?",
        description="It is locked when Do begins. It is fine to be wrong.",
        examples=["4 of the 5 families will take a book and bring it back by Friday"],
        json_schema_extra=Long,
    )
    prediction_kind: Literal["number", "yes-no", "words"] = Field(
        "words",
        title="How will you tell if you were right?",
        json_schema_extra={
            "labels": {"number": "By a number", "yes-no": "Yes or no", "words": "In words"}
        },
    )
    low: Number | None = Field(
        None,
        title="At least",
        description="Leave one end open if there is none.",
        examples=["3"],
        json_schema_extra=Figure,
    )
    high: Number | None = Field(None, title="At most", examples=["5"], json_schema_extra=Figure)
    unit: str = Field("", title="Of what?", examples=["bags back by Friday"])
    answer: Literal["yes", "no"] | None = Field(
        None,
        title="Your prediction",
        json_schema_extra={"labels": {"yes": "Yes", "no": "No"}},
    )
    people: Number | None = Field(
        None,
        title="How many people?",
        description="Or calls, or forms. Begin with one.",
        examples=["5"],
        json_schema_extra=Figure,
    )
    scale: str = Field(
        "",
        title="Who, and for how long?",
        examples=["families, one Friday"],
    )
    belief: Literal["low", "medium", "high"] | None = Field(
        None,
        title="How sure are you that it works?",
        json_schema_extra={
            "labels": {"low": "Not sure", "medium": "Fairly sure", "high": "Very sure"}
        },
    )
    cost: Literal["small", "large"] | None = Field(
        None,
        title="If it goes wrong, what does it cost?",
        description="Think of people first, then of time and money.",
        json_schema_extra={"labels": {"small": "Little", "large": "A lot"}},
    )
    readiness: Literal["against", "unsure", "ready"] | None = Field(
        None,
        title="How ready are the people who would do it?",
        json_schema_extra={
            "labels": {"against": "Against it", "unsure": "Unsure", "ready": "Ready"}
        },
    )
    who: str = Field(
        min_length=1,
        title="Who will do it?",
        description="A role is enough.",
        examples=["Key worker"],
    )
    where: str = Field("", title="Where?", examples=["At the door"])
    when: str = Field(min_length=1, title="When?", examples=["Friday 6 March at pick-up"])
    measure: str = Field(
        min_length=1,
        title="What will you count or ask?",
        examples=["Bags back in the box by 9:30 on Friday"],
        json_schema_extra=Long,
    )
    data_plan: str = Field(
        "",
        title="Who writes it down, and how?",
        examples=["The key worker, a tally on the door"],
    )
    tasks: tuple[Task, ...] = Field(
        (), title="Jobs to do first", json_schema_extra={"control": "rows"}
    )
    started: Day | None = Field(
        None, title="Do began on", examples=["6/3/2026"], json_schema_extra={"control": "date"}
    )
    ended: Day | None = Field(
        None, title="Do ended on", examples=["13/3/2026"], json_schema_extra={"control": "date"}
    )
    as_planned: Literal["yes", "partly", "no"] | None = Field(
        None,
        title="Was it done as planned?",
        json_schema_extra={"labels": {"yes": "Yes", "partly": "Partly", "no": "No"}},
    )
    observations: str = Field(
        "", title="What did you see?", description="Also what got in the way.",
        json_schema_extra=Long,
    )  # fmt: skip
    surprises: str = Field("", title="What surprised you?", json_schema_extra=Long)
    data: str = Field(
        "", title="Your figures and notes", description="As you wrote them down.",
        json_schema_extra=Long,
    )  # fmt: skip
    result: str = Field(
        "", title="What happened, in one line?", examples=["4 of the 5 bags came back"]
    )
    result_number: Number | None = Field(
        None, title="The number", examples=["4"], json_schema_extra=Figure
    )
    result_answer: Literal["yes", "no"] | None = Field(
        None, title="Did it happen?", json_schema_extra={"labels": {"yes": "Yes", "no": "No"}}
    )
    compared: Literal["matched", "partly", "no"] | None = Field(
        None,
        title="Did it go as you predicted?",
        json_schema_extra={"labels": {"matched": "It matched", "partly": "Partly", "no": "No"}},
    )
    comparison: str = Field(
        "",
        title="Put the two side by side",
        examples=["We said 4 of 5; it was 3 of 5"],
        json_schema_extra=Long,
    )
    learned: str = Field(
        "",
        title="What do you know now that you did not know before?",
        examples=["Grandparents pick up on Fridays, and nobody had told them"],
        json_schema_extra=Long,
    )
    decision: Literal["adapt", "adopt", "abandon", "increase"] | None = Field(
        None,
        title="What will you do?",
        json_schema_extra={
            "labels": {
                "adapt": "Adapt: change it and test again",
                "increase": "Increase: test it with more",
                "adopt": "Adopt: make it how we work",
                "abandon": "Abandon: let it go",
            }
        },
    )
    next: str = Field(
        "",
        title="What comes next?",
        examples=["Tell grandparents at the door; the same five families"],
        json_schema_extra=Long,
    )
    before: str = Field(
        "",
        title="What the cycle before taught you",
        description="Carried over from it.",
        json_schema_extra=Long,
    )
    follows: str = Field("", title="The cycle before", json_schema_extra=Hidden)
    locked: Locked | None = Field(None, title="The locked prediction", json_schema_extra=Hidden)
    corrections: tuple[Correction, ...] = Field(
        (), title="Corrections of the prediction", json_schema_extra=Hidden
    )


def coach(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Say what a coach would say about a cycle that is being written.

    Parameters
    ----------
    content : mapping
        What was typed so far, field by field.

    Returns
    -------
    tuple of Finding
        Nothing while every field is blank; only what the cycle's stage can have.

    Examples
    --------
    >>> [finding.id for finding in coach({"stage": "plan", "change": "Small jugs"})]
    ['no-prediction', 'no-data-plan', 'no-who-when']
    """
    return () if is_blank_sheet(content) else findings_on(cycle_of(content))


TOOL = Tool(
    name="pdsa",
    title="PDSA log",
    summary="Plan small tests, predict, try, compare, and decide what comes next.",
    document=Pdsa,
    coach=coach,
    widget="practicum.ui.pdsa:PdsaTool",
    many=True,
    line=title_of,
    examples={name: partial(example_content, name) for name in EXAMPLES},
)
