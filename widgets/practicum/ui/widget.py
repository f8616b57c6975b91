"""The base of our widgets: an ES module by name, and questions that Python answers.

The browser asks and Python answers, by custom messages::

    {"id": 7, "ask": "save", …}  →  {"id": 7, "answer": {…}}   or   {"id": 7, "error": "sentence"}

Bytes travel beside the message as buffers, in both directions.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from inspect import signature
from typing import Any, ClassVar, NamedTuple, TypeVar

import anywidget
import traitlets as t

from practicum.ui.assets import static_version

log = logging.getLogger(__name__)

LOADER = """
const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent || "{}");
const base = config.baseUrl || document.body.dataset.baseUrl || "/";
export default {
  async render(context) {
    // whole, with its host: this text may itself be a module without an address, a blob
    const get = (path) => import(new URL(`${base}practicum/static/%s/${path}`, location.href).href);
    const [tool, { drawJoined }] = await Promise.all([
      get(context.model.get("_module_path")),
      get("kit/thread.js"),
    ]);
    return drawJoined(tool.default, context);
  },
};
"""

TROUBLE = "Something went wrong on our side. What you typed is safe; please try once more."


class Answer(NamedTuple):
    """An answer with bytes beside it."""

    body: Mapping[str, Any]
    buffers: Sequence[bytes] = ()


class Refusal(Exception):  # noqa: N818 - it is an answer to a person, not a fault
    """What was asked cannot be done; the message is the sentence that the page shows."""


F = TypeVar("F", bound=Callable[..., Any])


def answers(verb: str) -> Callable[[F], F]:
    """Mark a method as the answer to what the browser asks by this word.

    The method takes the message's other fields by name, and ``buffers`` if it has that parameter.
    It returns a mapping or an `Answer`.
    """

    def mark(method: F) -> F:
        method._answers = verb  # type: ignore[attr-defined]  # noqa: SLF001
        return method

    return mark


class PracticumWidget(anywidget.AnyWidget):
    """A widget drawn by one of our own ES modules."""

    module: ClassVar[str]
    """Path of the ES module under ``ui/static``, such as ``"tools/aim.js"``."""

    _esm = LOADER % static_version()
    _module_path = t.Unicode().tag(sync=True)

    _verbs: ClassVar[Mapping[str, str]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        own = {
            method._answers: name  # noqa: SLF001
            for name, method in vars(cls).items()
            if hasattr(method, "_answers")
        }
        above = [vars(base).get("_verbs", {}) for base in reversed(cls.__mro__[1:])]
        cls._verbs = {verb: name for each in (*above, own) for verb, name in each.items()}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(_module_path=self.module, **kwargs)
        self.on_msg(self._hear)

    def _hear(self, _widget: object, message: Any, buffers: Sequence[bytes]) -> None:
        if not isinstance(message, Mapping) or "ask" not in message:
            return
        ident = message.get("id")
        try:
            answer = self._answer(dict(message), buffers)
        except Refusal as refusal:
            self.send({"id": ident, "error": str(refusal)})
        except Exception:
            log.exception("No answer to %r", message.get("ask"))
            self.send({"id": ident, "error": TROUBLE})
        else:
            self.send({"id": ident, "answer": answer.body}, buffers=list(answer.buffers))

    def _answer(self, message: dict[str, Any], buffers: Sequence[bytes]) -> Answer:
        message.pop("id", None)
        verb = message.pop("ask")
        method = getattr(self, self._verbs[verb])
        if "buffers" in signature(method).parameters:
            message["buffers"] = buffers
        answer = method(**message)
        return answer if isinstance(answer, Answer) else Answer(answer or {})
