"""A form that keeps itself: what was typed is on disk a moment after the last key."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fteam.errors import RuleError
from fteam.meeting import Kinds, OpenMeeting
from fteam.records.audience import Item
from fteam.records.record import Record
from fteam.words import Words
from ui.desk import Desk
from ui.widgets.chips import Option
from ui.widgets.form import Form, Shelves
from ui.widgets.privacy import Privacy

R = TypeVar("R", bound=Record)
REST_MS: Final = 500


class SavedForm(QWidget, Generic[R]):
    """A form for one record; what a person changes is kept half a second after the last key.

    Only the fields that were changed here are written, onto the record as it is on disk: two forms
    may show parts of one record. A new record is kept as soon as it has what it needs.

    Attributes:
        form: The editors.
        privacy: Who may see it and what protects it; None where the record has no audience of its own.

    Signals:
        kept(str): Id of the record that is on disk now.
    """

    kept = Signal(str)
    # Qt may hide a form whose Python half the garbage collector has already emptied.
    _resting: QTimer | None = None

    def __init__(
        self,
        kind: type[R],
        names: Sequence[str],
        desk: Desk,
        words: Words,
        shelves: Shelves | None = None,
        columns: int = 2,
        *,
        guarded: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty form.

        Args:
            kind: The record's class.
            names: Its fields to show.
            desk: The open meeting.
            words: The screen's language.
            shelves: What references may be chosen from.
            columns: How many fields stand side by side.
            guarded: Whether the audience and the tags stand below the fields; for items.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._kind = kind
        self._desk = desk
        self._words = words
        self._shown: R | None = None
        self._begun: Mapping[str, Any] | None = None
        self.form: Form[R] = Form(kind, names, words, shelves, columns)
        self.privacy = Privacy(words) if guarded else None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.form)
        if self.privacy is not None:
            layout.addWidget(self.privacy)
            self.privacy.edited.connect(self._on_edited)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self.keep)
        self._resting = self._timer
        self.form.edited.connect(self._on_edited)

    @property
    def shown(self) -> R | None:
        """The record that is shown, as it was when it was last kept; None while a new one is begun."""
        return self._shown

    def offer(self, shelf: str, options: Sequence[Option]) -> None:
        """Offer other records of a shelf to choose from."""
        self.form.offer(shelf, options)

    def offer_readers(self, people: Sequence[Option], sessions: Sequence[Option]) -> None:
        """Offer the people and sessions that an audience may name."""
        if self.privacy is not None:
            self.privacy.offer(people, sessions)

    def show_record(self, record: R | None) -> None:
        """Show a record; what is being typed is never overwritten."""
        if record is None and self._begun is not None:
            return
        if record is not None and self._shown is not None and record.id == self._shown.id:
            self._show_newer(record)
            return
        self.keep_now()
        self._show(record, None)

    def begin(self, **more: Any) -> None:
        """Empty the form for a new record.

        Args:
            more: Fields that the form does not show, and first values of fields that it shows.
        """
        self.keep_now()
        self._show(None, more)
        blocked = self.form.blockSignals(True)  # noqa: FBT003  # Qt's own
        for name in more.keys() & self.form.editors.keys():
            self.form.editors[name].fill(more[name])
        self.form.blockSignals(blocked)

    def leave(self) -> None:
        """Show nothing and begin nothing; what waits is kept first."""
        self.keep_now()
        self._show(None, None)

    def is_ready(self) -> bool:
        """Keep what is there; where something needed is missing, say so under its field.

        Returns:
            Whether it is on disk, or nothing was begun.
        """
        if self._shown is None and self._begun is not None and not self.keep():
            self.form.read(**{
                name: value for name, value in self._begun.items() if name not in self.form.editors
            })
            return False
        return True

    def forget(self) -> None:
        """Let go of what was typed since it was last kept."""
        self._timer.stop()

    def keep_now(self) -> None:
        """Keep what was typed and waits for its half second."""
        if self._is_waiting():
            self.keep()

    def _is_waiting(self) -> bool:
        return self._resting is not None and self._resting.isActive()

    def keep(self, **more: Any) -> bool:
        """Keep what was changed now; a field that is not understood says so and the rest is kept.

        Args:
            more: Fields that the form does not show.
        """
        self._timer.stop()
        base = self._desk.plan.older(self._shown) if self._shown is not None else None
        if base is None and self._begun is None:
            return False
        record = self._read(base, more)
        if record is None:
            return False
        if record == base:
            return True
        kept = self._desk.do(lambda meeting: self._write(meeting, record))
        if kept and (self._shown is None or self._shown.id == record.id):
            self._begun = None
            self._show_newer(record)
            self.kept.emit(record.id)
        return kept

    def _read(self, base: Any, more: Mapping[str, Any]) -> R | None:
        given = {**(self._begun or {}), **more}
        if base is None:
            given = {name: value for name, value in given.items() if name not in self.form.editors}
        if self.privacy is not None:
            audience = self.privacy.audience()
            if audience is None:  # nobody is named yet
                return None
            given |= {"audience": audience, "tags": self.privacy.chosen_tags()}
        return self.form.read_changes(base, **given)

    def _write(self, meeting: OpenMeeting, record: R) -> Kinds:
        try:
            return meeting.write_down(record)
        except RuleError as error:
            self.form.refuse(error.field, error.sentence(self._words))
            raise

    def _show(self, record: R | None, begun: Mapping[str, Any] | None) -> None:
        self._shown, self._begun = record, begun
        blocked = self.form.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.form.fill(record)
        self.form.blockSignals(blocked)
        self._fill_privacy(record if isinstance(record, Item) else self._first())
        self._timer.stop()

    def _first(self) -> Item | None:
        """Return an item with the audience that a new one begins with."""
        if self.privacy is None:
            return None
        chosen = {
            name: (self._begun or {})[name] for name in ("audience", "tags") if name in (self._begun or {})
        }
        default = self._kind.model_fields["audience"].default
        return Item.model_validate({"audience": default, **chosen})

    def _show_newer(self, record: R) -> None:
        if record is self._shown:
            return
        before, self._shown = self._shown, record
        blocked = self.form.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.form.refill(record)
        self.form.blockSignals(blocked)
        if isinstance(record, Item) and isinstance(before, Item) and not self._is_waiting():
            self._fill_privacy(record)

    def _fill_privacy(self, item: Item | None) -> None:
        if self.privacy is not None and item is not None:
            self.privacy.fill(item.audience, item.tags)

    def _on_edited(self) -> None:
        if self._shown is not None or self._begun is not None:
            self._timer.start()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Qt: leaving the page keeps what was typed."""
        self.keep_now()
        super().hideEvent(event)
