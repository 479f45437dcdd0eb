"""The screen “Check a plan”: files go in by button, key or drag and drop; the answer stands large."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from fteam.errors import StoppedError
from fteam.progress import Progress
from fteam.words import Words, phrase
from ui.checking.area import CheckArea
from ui.checking.card import CheckedCard
from ui.checking.look_at import Check, Checked, look_at, look_inside
from ui.checking.parts import WHOLE
from ui.checking.told import counted
from ui.jobs import Jobs
from ui.sections.countersign import CountersignForm
from ui.widgets.announce import announce
from ui.widgets.drop import FileDrop
from ui.widgets.frame import Cover
from ui.widgets.tabs import tab_in_order
from ui.widgets.top_bar import TopBar

PLAN_FILES: Final = "*.pdf"
ANY_FILES: Final = "*"
MOST_FILES: Final = 200
"""More in one go are a mistake of the hand, such as a whole folder."""


class CheckPage(QWidget):
    """Checks files that anyone may have made. It works without an open vault.

    Signals:
        left(): Back was pressed.
    """

    left = Signal()

    def __init__(
        self,
        words: Words,
        jobs: Jobs,
        known_check: Check,
        *,
        knows_keys: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Build the screen.

        Args:
            words: The screen's language.
            jobs: Long work.
            known_check: Checks against what this computer knows.
            knows_keys: Whether it knows any keys: none while no vault is open.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.words = words
        self.cards: list[CheckedCard] = []
        self._jobs = jobs
        self._check = known_check
        self._stop = Event()
        self._form: CountersignForm | None = None
        self.setObjectName("page")
        self.setAccessibleName(words(phrase("Check a plan")))
        self.back_button = QPushButton(words(phrase("Back")))
        self.back_button.setObjectName("leaveCheck")
        self.cover_button = QPushButton(words(phrase("Cover screen  F9")))
        self.cover_button.setObjectName("coverScreen")
        self._bar = TopBar((self.back_button,), (self.cover_button,))
        self._area = CheckArea(words, knows_keys=knows_keys)
        self.entry, self.busy, self.summary = self._area.entry, self._area.busy, self._area.summary
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._bar)
        outer.addWidget(self._area, 1)
        covered = words(phrase("One moment, please."))
        self._cover = Cover(covered, words(phrase("Show again (F9)")), self)
        self._join()

    def arrive(self) -> None:
        """Put the focus on choosing a file."""
        self.entry.choose_button.setFocus()

    def check_files(self, paths: Sequence[Path]) -> None:
        """Check files, in place of those before; what was still running is let go."""
        self._clear()
        files, known_check = tuple(paths)[:MOST_FILES], self._check
        stop = self._begin(is_many=len(files) > 1)

        def work(progress: Progress) -> tuple[Checked, ...]:
            return tuple(_each(files, known_check, progress, stop))

        done = partial(self._on_checked, stop)
        self._jobs.start(owner=self, label=self.busy.label, work=work, done=done)

    def unlock(self, checked: Checked, passphrase: str) -> None:
        """Check what is inside a locked copy; the answer takes the place of the question."""
        stop, known_check = self._begin(is_many=False), self._check

        def work(_progress: Progress) -> Checked:
            return look_inside(checked.path, passphrase, known_check)

        done = partial(self._on_unlocked, stop, checked)
        self._jobs.start(owner=self, label=self.busy.label, work=work, done=done)

    def sign(self) -> None:
        """Let a partner sign a plan that they were given, on a computer of their own too."""
        self._stop.set()
        self.busy.hide()
        self.summary.say("")
        self._clear()
        self._form = CountersignForm(self.words, self._jobs)
        self._area.put(self._form, 0)
        tab_in_order(self)
        self._form.arrive()

    def stop(self) -> None:
        """Let the check go; its result is not shown."""
        self._stop.set()
        self.busy.hide()
        self.summary.say(self.words(phrase("Stopped. Nothing was found out about the file.")))
        announce(self.summary, self.summary.text())
        self.arrive()

    def cover(self) -> None:
        """Hide everything at once, or show it again."""
        was_covered = self._cover.isVisible()
        for part in (self._bar, self._area):
            part.setEnabled(was_covered)
        if was_covered:
            self._cover.hide()
            self.arrive()
        else:
            self._cover.put_on()

    def choose(self) -> None:
        """Ask which files to check; the window stays usable meanwhile."""
        if self._cover.isVisible():
            return
        words = self.words
        dialog = QFileDialog(self, words(phrase("Choose the files to check")), str(Path.home()))
        dialog.setObjectName("chooseFiles")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([
            words(phrase("PDF files ({pattern})"), pattern=PLAN_FILES),
            words(phrase("All files ({pattern})"), pattern=ANY_FILES),
        ])
        dialog.filesSelected.connect(self._on_chosen)
        dialog.open()

    def _join(self) -> None:
        self.back_button.clicked.connect(self._on_back)
        self.cover_button.clicked.connect(self.cover)
        self._cover.lifted.connect(self.cover)
        self.entry.asked.connect(self.choose)
        self.entry.signing.connect(self.sign)
        self.busy.stopped.connect(self.stop)
        self._jobs.told.connect(self.busy.show_done)
        self._jobs.ended.connect(self._on_ended)
        drop = FileDrop(self)
        drop.dropped.connect(self._on_dropped)
        drop.hovered.connect(self.entry.show_hovered)
        for keys, act in (("F9", self.cover), ("Escape", self._on_escape), ("Ctrl+O", self.choose)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _begin(self, *, is_many: bool) -> Event:
        """Let go what was still running, show that work goes on, and return what stops it."""
        self._stop.set()
        self._stop = Event()
        self.summary.say("")
        self.busy.begin(is_many=is_many)
        return self._stop

    def _clear(self) -> None:
        for card in self.cards:
            self._area.let_go(card)
        self.cards = []
        if self._form is not None:
            self._area.let_go(self._form)
            self._form = None

    def _card(self, checked: Checked, place: int, *, is_alone: bool) -> CheckedCard:
        card = CheckedCard(checked, self.words, is_alone=is_alone)
        card.unlocked.connect(self.unlock)
        card.compared.connect(self._show_summary)
        self._area.put(card, place)
        self.cards.insert(place, card)
        return card

    def _go_to(self, card: CheckedCard) -> None:
        tab_in_order(self)
        if not self._cover.isVisible():
            card.focus_first()
            announce(card, card.told.spoken if len(self.cards) == 1 else self.summary.text())
        self._area.reveal(card)

    def _show_summary(self) -> None:
        """Of several files, say how many there are of each kind."""
        if len(self.cards) > 1:
            self.summary.say(counted([card.told.sign for card in self.cards], self.words))

    def _on_checked(self, stop: Event, found: tuple[Checked, ...]) -> None:
        if stop.is_set():
            return
        self.busy.hide()
        for place, checked in enumerate(found):
            self._card(checked, place, is_alone=len(found) == 1)
        self._show_summary()
        self._go_to(self.cards[0])

    def _on_unlocked(self, stop: Event, before: Checked, after: Checked) -> None:
        if stop.is_set():
            return
        self.busy.hide()
        place = next(n for n, card in enumerate(self.cards) if card.checked is before)
        self._area.let_go(self.cards.pop(place))
        card = self._card(after, place, is_alone=not self.cards)
        self._show_summary()
        self._go_to(card)

    def _on_ended(self, label: str) -> None:
        """Never leave the screen waiting: a defect in a check ends it too."""
        if label == self.busy.label and not self._jobs.is_busy:
            self.busy.hide()

    def _on_dropped(self, paths: object) -> None:
        if isinstance(paths, tuple) and not self._cover.isVisible():
            self.check_files(paths)

    def _on_chosen(self, names: list[str]) -> None:
        self.check_files([Path(name) for name in names])

    def _on_escape(self) -> None:
        if self._cover.isVisible():
            return
        if self.busy.isVisible():
            self.stop()
        else:
            self._on_back()

    def _on_back(self) -> None:
        self._stop.set()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: the cover keeps covering."""
        super().resizeEvent(event)
        if self._cover.isVisible():
            self._cover.put_on()


def _each(files: Sequence[Path], known_check: Check, progress: Progress, stop: Event) -> Iterator[Checked]:
    for number, path in enumerate(files):
        if stop.is_set():
            raise StoppedError
        progress.at(WHOLE * number // len(files))
        yield look_at(path, known_check)
