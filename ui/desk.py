"""The pages' one door to the open meeting."""

from collections.abc import Callable
from functools import partial
from typing import Final, Protocol

from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fteam.errors import (
    FixableError,
    FTeamError,
    NothingToUndoError,
    RuleError,
    SealedVersionError,
    StillNamedError,
    UnknownItemError,
    UnknownPersonError,
)
from fteam.meeting import Kinds, OpenMeeting
from fteam.records.plan import Plan
from fteam.words import Phrase, phrase

DRAFT_DELAY_MS: Final = 700
TOO_LONG: Final = {"string_too_long"}
Act = Callable[[OpenMeeting], Kinds]


class TooLongError(FixableError):
    """More was typed or pasted than a line of the plan can hold."""

    says = phrase("This is too long. Please shorten it.")


REFUSALS: Final = (
    RuleError,
    UnknownPersonError,
    UnknownItemError,
    StillNamedError,
    SealedVersionError,
    NothingToUndoError,
    TooLongError,
)
"""Acts that are never kept, however often they are tried: nothing waits to be saved after them."""


class Drafts(Protocol):
    """Whoever keeps half-typed words; in the app it is the store."""

    def keep_draft(self, plan_id: str, place: str, words: str) -> None:
        """Keep half-typed words of one place."""
        ...

    def draft(self, plan_id: str, place: str) -> str:
        """Return the half-typed words of one place, or nothing."""
        ...

    def drop_draft(self, plan_id: str, place: str) -> None:
        """Forget the half-typed words of one place."""
        ...

    def keep_place(self, plan_id: str, step: str) -> None:
        """Keep which page is open."""
        ...


class Desk(QObject):
    """Holds the open meeting, does acts on it, and tells every page what changed.

    Signals:
        changed(object): The frozen set of kinds of record that changed.
        failed(object): The error of an act that was refused; nothing was lost.
        saved(): Everything the screen shows is on disk.
    """

    changed = Signal(object)
    failed = Signal(object)
    saved = Signal()

    def __init__(self, meeting: OpenMeeting, drafts: Drafts, parent: QObject | None = None) -> None:
        """Sit down at an open meeting.

        Args:
            meeting: The meeting; the desk is its only user in the window.
            drafts: Where half-typed words are kept.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.meeting = meeting
        self._drafts = drafts
        self._waiting: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_DELAY_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def plan(self) -> Plan:
        """The plan as it is on disk."""
        return self.meeting.plan

    @property
    def undo_noun(self) -> Phrase | None:
        """What the last act was about."""
        return self.meeting.undo_noun

    def do(self, act: Act) -> bool:
        """Do an act.

        Args:
            act: Makes what is to be written down, calls one act of the meeting and returns what it returns.

        Returns:
            Whether it was kept; if not, `failed` was emitted and nothing changed.
        """
        try:
            kinds = act(self.meeting)
        except FTeamError as error:
            self.failed.emit(error)
            return False
        except ValidationError as error:
            if {each["type"] for each in error.errors()} != TOO_LONG:
                raise
            self.failed.emit(TooLongError())
            return False
        self.tell(kinds)
        return True

    def tell(self, kinds: Kinds) -> None:
        """Tell every page what an act changed; it is on disk."""
        self.saved.emit()
        self.changed.emit(kinds)

    def undo(self) -> bool:
        """Take the last act back."""
        return self.do(lambda meeting: meeting.undo())

    def typed(self, place: str, words: str) -> None:
        """Note half-typed words; they are kept within a second after the last key."""
        self._waiting[place] = words
        if not self._timer.isActive():
            self._timer.start()

    def draft(self, place: str) -> str:
        """Return the half-typed words of one place."""
        if place in self._waiting:
            return self._waiting[place]
        return self._drafts.draft(self.plan.id, place)

    def drop_draft(self, place: str) -> None:
        """Forget the half-typed words of one place, because they were added or cleared."""
        self._waiting.pop(place, None)
        self._try(lambda: self._drafts.drop_draft(self.plan.id, place))

    def keep_place(self, step: str) -> None:
        """Keep which page is open, so that the meeting opens there again."""
        self._try(lambda: self._drafts.keep_place(self.plan.id, step))

    @Slot()
    def flush(self) -> None:
        """Keep all half-typed words now; what the disk refuses is tried again after the next key."""
        self._timer.stop()
        for place, words in tuple(self._waiting.items()):
            if self._try(partial(self._drafts.keep_draft, self.plan.id, place, words)):
                self._waiting.pop(place, None)

    def _try(self, keep: Callable[[], None]) -> bool:
        try:
            keep()
        except FTeamError as error:
            self.failed.emit(error)
            return False
        return True
