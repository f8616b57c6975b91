"""One cycle's sheet: what is read out of it, and its prediction's lock, which Python holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from practicum.project.revision import now
from practicum.store.protocol import StoreError
from practicum.tools.aims.figures import say_date
from practicum.tools.pdsas.foretold import judge, say_prediction
from practicum.tools.pdsas.lock import NONE_MADE, correction, hold, is_broken, is_locked
from practicum.tools.pdsas.test_size import advise_size
from practicum.ui.tool_widget import ToolWidget
from practicum.ui.widget import Refusal, answers

if TYPE_CHECKING:
    from practicum.project.revision import Content

View = dict[str, Any]
ATTEMPTS = 3


class PdsaSheet(ToolWidget):
    """A sheet whose prediction stays as it was when Do began."""

    def read(self, content: Content) -> View:
        """Add the lock, the comparison, and the advice on the size of the test."""
        advice = advise_size(content)
        return {
            **super().read(content),
            "locked": is_locked(content),
            "lock": _lock_view(content),
            "verdict": judge(content)._asdict(),
            "size": advice._asdict() if advice else None,
        }

    @answers("save")
    def save(self, content: View, base: int) -> View:
        """Save what is typed; a locked prediction stays, whatever comes."""
        answer: View = {}
        for _ in range(ATTEMPTS):
            answer = super().save(self._held(content, base), base)
            clashes = answer.get("conflict", {}).get("clashes", [])
            if not any(str(clash["path"]).startswith("locked") for clash in clashes):
                break  # otherwise somebody else began Do just now: their lock counts
        saved = answer.get("saved")
        if saved and is_broken(saved["content"]):
            mended = self._hold(saved["content"], saved["content"], {})
            return super().save(mended, saved["revision"])
        return answer

    @answers("restore")
    def restore(self, number: int) -> View:
        """Bring an old revision back as the newest; the lock stays on it."""
        try:
            old = self._session.store.revision(self._project, self._kind, self.key, number)
            newest = self._session.store.load(self._project, self._kind, self.key)
        except StoreError as error:
            raise Refusal(str(error)) from error
        if newest is None:
            return super().restore(number)
        return super().save(self._hold(old.content, newest.content, old.content), newest.number)

    @answers("correct")
    def correct(self, prediction: str, why: str = "") -> View:
        """Note a correction of the locked prediction, with its date and reason."""
        newest = self._session.store.load(self._project, self._kind, self.key)
        if newest is None or not is_locked(newest.content):
            raise Refusal("This prediction is not locked: you can change it as it stands.")
        if not prediction.strip():
            raise Refusal("Please write what the prediction should have said.")
        note = correction(
            newest.content["locked"],
            prediction.strip(),
            why.strip(),
            author=self._session.learner,
            at=now(),
        )
        notes = [*newest.content.get("corrections", []), note]
        return super().save({**newest.content, "corrections": notes}, newest.number)

    def _held(self, content: View, base: int) -> View:
        store = self._session.store
        newest = store.load(self._project, self._kind, self.key)
        start: Content = {}
        if newest is not None and base == newest.number:
            start = newest.content
        elif base:
            start = store.revision(self._project, self._kind, self.key, base).content
        return self._hold(content, newest.content if newest else {}, start)

    def _hold(self, mine: Content, newest: Content, base: Content) -> View:
        return hold(mine, newest, base, author=self._session.learner, at=now())


def _lock_view(content: Content) -> View | None:
    if not is_locked(content):
        return None
    locked = content["locked"]
    return {
        "day": _day(locked.get("at")),
        "prediction": say_prediction(locked) or NONE_MADE,
        "corrections": [
            {**note, "day": _day(note.get("at"))}
            for note in content.get("corrections", [])
            if isinstance(note, dict)
        ],
    }


def _day(stamp: object) -> str:
    try:
        return say_date(date.fromisoformat(str(stamp)[:10]))
    except ValueError:
        return ""
