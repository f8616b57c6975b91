"""Questions to check oneself by: data beside the notebooks, and the checks of each kind."""

from practicum.learning.questions.bank import (
    AnyQuestion,
    QuestionError,
    UnknownQuestionError,
    find_questions,
    load_questions,
    pick_questions,
)
from practicum.learning.questions.choice import Option, Several, Single
from practicum.learning.questions.order import Order, Step
from practicum.learning.questions.placing import Item, Match, Place, Sort
from practicum.learning.questions.question import (
    Answer,
    Comment,
    Explanation,
    Line,
    Question,
    Verdict,
)

__all__ = [
    "Answer",
    "AnyQuestion",
    "Comment",
    "Explanation",
    "Item",
    "Line",
    "Match",
    "Option",
    "Order",
    "Place",
    "Question",
    "QuestionError",
    "Several",
    "Single",
    "Sort",
    "Step",
    "UnknownQuestionError",
    "Verdict",
    "find_questions",
    "load_questions",
    "pick_questions",
]
