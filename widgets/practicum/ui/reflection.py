"""A question to think about, as a widget: ``reflect("one-person")``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from practicum.learning.course_file import course_folder
from practicum.learning.reflection import Reflection, find_prompt
from practicum.tools.registry import Tool
from practicum.ui.tool_widget import ToolWidget

if TYPE_CHECKING:
    from practicum.learning.reflection import Prompt
    from practicum.ui.session import Session


def reflect(name: str) -> ReflectionWidget:
    """Show a question to think about, with what the learner has said so far.

    Parameters
    ----------
    name : str
        Id of a prompt in a module's ``reflections.yml``.

    Returns
    -------
    ReflectionWidget
        The widget; as the last line of a cell it shows itself.

    Raises
    ------
    UnknownPromptError
        If there is no prompt of that name.
    """
    return ReflectionWidget(find_prompt(course_folder(), name))


class ReflectionWidget(ToolWidget):
    """A prompt, and a box to answer it in. The answer is kept under the prompt's id."""

    module: ClassVar[str] = "learning/reflect.js"

    def __init__(self, prompt: Prompt, *, session: Session | None = None) -> None:
        tool = Tool(
            name=Reflection.kind, title="A moment to think", summary="", document=Reflection
        )
        super().__init__(tool, key=prompt.id, session=session)
        self.form = [{**self.form[0], "label": prompt.text, "hint": prompt.hint}]
