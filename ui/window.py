"""The window of an open meeting: top bar, rail, page, and the table side."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fteam.errors import FixableError, FTeamError
from fteam.guide.route import done_keys, step
from fteam.guide.steps import PART_TITLES, STEPS, Part
from fteam.records.family import Family
from fteam.records.meeting import Meeting, Session
from fteam.vocabulary import vocabulary
from fteam.words import phrase
from ui.desk import REFUSALS
from ui.look.theme import scaled
from ui.page import Page, Tools
from ui.pages import PAGES
from ui.sections.private_watch import PrivateWatch
from ui.side import Side
from ui.widgets.frame import Banner, Cover
from ui.widgets.rail import Rail, RailEntry
from ui.widgets.rail_side import RailSide
from ui.widgets.text import ShortText, Text
from ui.widgets.top_bar import TopBar

CLOCK_MS: Final = 20_000
SIDE_FOLDS_BELOW: Final = 1080
BAR_FOLDS_BELOW: Final = 1180
ALONE: Final = frozenset({"readers"})
"""Stages of the meeting that the facilitator looks at alone: nobody else's table stands beside them."""


class MeetingWindow(QWidget):
    """Everything around the pages of one open meeting.

    Signals:
        left(): The person goes home.
        checked(object): Plan files are to be checked: their paths, none if they are still to be chosen.
    """

    left = Signal()
    checked = Signal(object)

    def __init__(self, tools: Tools, opened_at: str, parent: QWidget | None = None) -> None:
        """Build the window on an open meeting.

        Args:
            tools: What pages work with.
            opened_at: Key of the step to open, where the person was last.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.tools = tools
        self.desk = tools.desk
        self.words = tools.words
        self._began = datetime.now().astimezone()
        self._pages: dict[str, Page] = {}
        self._build()
        self._join()
        self.watch = PrivateWatch(self.stack, tools)
        self.open_step(opened_at)
        self._show_facts()

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self._pages[self._key]

    def open_step(self, key: str) -> None:
        """Open a stage; its page is built the first time."""
        self.desk.flush()
        self._key = step(key).key
        if self._key not in self._pages:
            page = PAGES[self._key](step(self._key), self.tools)
            page.opened.connect(self.open_step)
            self._pages[self._key] = page
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(self.page)
        self.desk.keep_place(self._key)
        self._show_rail()
        self.side.show_step(self._key)
        self._fold()
        self.page.arrive()

    def cover(self) -> None:
        """Hide everything at once, or show it again."""
        if self._cover.isVisible():
            self._cover.hide()
            self._let_be_used(yes=True)
            self.page.arrive()
        else:
            self._cover.put_on()
            self.page.covered()
            self._let_be_used(yes=False)
            self._cover.lift_button.setFocus()

    def _let_be_used(self, *, yes: bool) -> None:
        """Keep Tab, shortcuts and screen readers away from what is covered."""
        for part in (self._bar, self.banner, self._rail, self.stack, self.side):
            part.setEnabled(yes)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._bar = self._top_bar()
        outer.addWidget(self._bar)
        self.banner = Banner(self.words(phrase("Try again")), self.words(phrase("Close")))
        outer.addWidget(self.banner)
        line = QHBoxLayout()
        line.setSpacing(0)
        self._rail = self._rail_side()
        line.addWidget(self._rail)
        self.stack = QStackedWidget()
        line.addWidget(self.stack, 1)
        self.side = Side(self.desk, self.words)
        line.addWidget(self.side)
        outer.addLayout(line, 1)
        covered = self.words(phrase("One moment, please."))
        self._cover = Cover(covered, self.words(phrase("Show again (F9)")), self)

    def _rail_side(self) -> RailSide:
        groups: dict[Part, str] = {part: self.words(title) for part, title in PART_TITLES.items()}
        entries = [RailEntry(each.key, groups[each.part], self.words(each.title)) for each in STEPS]
        self.rail = Rail(self.words(phrase("Stages of the meeting")), entries, self.words(phrase("done")))
        self.check_button = self._button(phrase("Check a plan  F8"), "checkPlan", self._on_check)
        return RailSide(self.rail, self.check_button)

    def _top_bar(self) -> TopBar:
        self.home_button = self._button(phrase("Home"), "home", self._on_home)
        self.family = ShortText("family")
        self.facts = Text("", "pill")
        self.saved = Text(self._saved_words(), "saved")
        self.saved.setObjectName("saved")
        self.clock = Text("", "quiet")
        self.undo_button = self._button(phrase("Undo"), "undo", self._on_undo)
        self.cover_button = self._button(phrase("Cover screen  F9"), "coverScreen", self.cover)
        for label in (self.facts, self.saved, self.clock):
            label.setWordWrap(False)
        return TopBar(
            (self.home_button, self.family, self.facts, self.saved),
            (self.clock, self.undo_button, self.cover_button),
        )

    def _button(self, said: str, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self.words(said))
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _join(self) -> None:
        self.rail.chosen.connect(self.open_step)
        self.desk.changed.connect(self._on_changed)
        self.desk.failed.connect(self._on_failed)
        self.desk.saved.connect(self._on_saved)
        self.tools.notices.told.connect(self._on_told)
        self.tools.notices.failed.connect(self._on_sentence)
        self.tools.notices.damaged.connect(self._on_sentence)
        self.tools.jobs.failed.connect(self._on_job_failed)
        self.banner.again.connect(self._on_again)
        self._cover.lifted.connect(self.cover)
        self._shortcut("F9", self.cover)
        self._shortcut("F8", self._on_check)
        self._shortcut("Ctrl+Z", self._on_undo)
        self._shortcut("Ctrl+PgDown", self._on_onward)
        self._shortcut("Ctrl+PgUp", self._on_back)
        timer = QTimer(self)
        timer.timeout.connect(self._show_clock)
        timer.start(CLOCK_MS)

    def _shortcut(self, keys: str, act: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _show_facts(self) -> None:
        plan = self.desk.plan
        self.family.say(plan.family.label)
        kind = self.words(vocabulary("meeting_types").label(plan.meeting.type))
        day = min((session.day for session in plan.sessions), default=None)
        said = (
            self.words(phrase("{kind} · {day}"), kind=kind, day=self.words.short_date(day)) if day else kind
        )
        self.facts.setText(said)
        self._show_clock()
        self._show_undo()

    def _show_undo(self) -> None:
        noun = self.desk.undo_noun
        self.undo_button.setEnabled(noun is not None)
        plain = self.words(phrase("Undo"))
        said = self.words(phrase("Undo: {what}"), what=self.words(noun)) if noun else plain
        self.undo_button.setText(said if self.width() >= scaled(BAR_FOLDS_BELOW) else plain)
        self.undo_button.setAccessibleName(said)
        self.undo_button.setToolTip(said)

    def _show_rail(self) -> None:
        self.rail.show_state(self._key, done_keys(self.desk.plan))

    def _show_clock(self) -> None:
        minutes = int((datetime.now().astimezone() - self._began).total_seconds() // 60)
        planned = self.desk.plan.meeting.planned_minutes
        said = phrase("{now} of {planned}")
        self.clock.setText(self.words(said, now=_hours(minutes), planned=_hours(planned)))

    def _saved_words(self) -> str:
        return self.words(phrase("✓ Saved on this laptop"))

    def _on_saved(self) -> None:
        self.saved.setText(self._saved_words())
        self.saved.become("saved")
        if self.banner.property("kind") == "banner":
            self.banner.hide()

    def _on_changed(self, kinds: object) -> None:
        self._show_rail()
        self._show_undo()
        if isinstance(kinds, frozenset) and kinds & {Family, Meeting, Session}:
            self._show_facts()

    def _on_failed(self, error: object) -> None:
        if isinstance(error, REFUSALS):
            self._on_job_failed(error)
        elif isinstance(error, FTeamError):
            self.saved.setText(self.words(phrase("✗ Not saved")))
            self.saved.become("unsaved")
            self.banner.say(error.sentence(self.words), error=True, again=isinstance(error, FixableError))

    def _on_job_failed(self, error: object) -> None:
        """Say what did not work; everything that was written down is saved all the same."""
        if isinstance(error, FTeamError):
            self.banner.say(error.sentence(self.words), error=True)

    def _on_told(self, text: str) -> None:
        self.banner.say(text, error=False)

    def _on_sentence(self, text: str) -> None:
        self.banner.say(text, error=True)

    def _on_again(self) -> None:
        self.desk.flush()
        self.page.try_again()

    def _on_undo(self) -> None:
        if self.desk.undo_noun is not None and not self._cover.isVisible():
            self.desk.undo()

    def _on_onward(self) -> None:
        if not self._cover.isVisible():
            self.page.foot.onward.emit()

    def _on_back(self) -> None:
        if not self._cover.isVisible():
            self.page.foot.back.emit()

    def _on_check(self) -> None:
        if not self._cover.isVisible():
            self.checked.emit(())

    def _on_home(self) -> None:
        self.desk.flush()
        self.left.emit()

    def _fold(self) -> None:
        for label in (self.facts, self.clock):
            label.setVisible(self.width() >= scaled(BAR_FOLDS_BELOW))
        self._show_undo()
        wide = self.width() >= scaled(SIDE_FOLDS_BELOW)
        is_at_table = step(self._key).part is Part.MEETING and self._key not in ALONE
        self.side.setVisible(wide and is_at_table)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: the side folds away on a narrow window; the cover keeps covering."""
        super().resizeEvent(event)
        self._fold()
        if self._cover.isVisible():
            self._cover.put_on()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Qt: half-typed words are kept when the window goes away."""
        self.desk.flush()
        super().hideEvent(event)


def _hours(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"
