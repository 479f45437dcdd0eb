"""Home: today's meeting first, then the others, then what can be begun."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from fteam.words import Words, phrase
from ui.widgets.drop import FileDrop
from ui.widgets.flow import FlowLayout
from ui.widgets.frame import Cover
from ui.widgets.text import Badge, Text
from ui.widgets.top_bar import TopBar

MARGIN: Final = 32


class Summary(Protocol):
    """What Home shows of a meeting."""

    @property
    def plan_id(self) -> str:
        """Id of the plan."""
        ...

    @property
    def family(self) -> str:
        """What the family calls itself."""
        ...

    @property
    def purpose(self) -> str:
        """Why it meets."""
        ...

    @property
    def day(self) -> date | None:
        """Day of its last session."""
        ...

    @property
    def version(self) -> int:
        """Number of the newest sealed version; 0 if none."""
        ...


class HomePage(QWidget):
    """The list of meetings.

    Signals:
        opened(str): Id of the plan to open.
        began(): A new meeting.
        practised(str): Name of a sample family.
        brought(): A meeting file is to be opened.
        checked(object): Plan files are to be checked: their paths, none if they are still to be chosen.
        set_up(): The settings are to be shown.
    """

    opened = Signal(str)
    began = Signal()
    practised = Signal(str)
    brought = Signal()
    checked = Signal(object)
    set_up = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Build an empty home.

        Args:
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.words = words
        self.setObjectName("home")
        self.setAccessibleName(words(phrase("Home")))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._bar = self._top()
        outer.addWidget(self._bar)
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("pageBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, MARGIN - 8, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(Text(words(phrase("Your meetings")), "title"))
        self.notice = Text("", "error")
        self.notice.setObjectName("homeNotice")
        self.notice.hide()
        column.addWidget(self.notice)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        column.addLayout(self._list)
        column.addLayout(self._buttons())
        column.addStretch(1)
        area.setWidget(body)
        outer.addWidget(area, 1)
        self._rows: list[QWidget] = []
        FileDrop(self).dropped.connect(self._on_dropped)
        covered = words(phrase("One moment, please."))
        self._cover = Cover(covered, words(phrase("Show again (F9)")), self)
        self._cover.lifted.connect(self.cover)
        QShortcut(QKeySequence("F8"), self).activated.connect(self._on_check)
        QShortcut(QKeySequence("F9"), self).activated.connect(self.cover)

    def show_meetings(self, meetings: Sequence[Summary], today: date) -> None:
        """Show these meetings; today's stand first."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        ordered = sorted(meetings, key=lambda each: each.day != today)
        self._rows = [self._row(each, today) for each in ordered] or [self._empty()]
        for row in self._rows:
            self._list.addWidget(row)

    def arrive(self) -> None:
        """Put the focus on the first meeting, or on beginning one."""
        buttons = [each for row in self._rows for each in row.findChildren(QPushButton)]
        first = next(iter(buttons), None) or self.findChild(QPushButton, "newMeeting")
        if first is not None:
            first.setFocus()

    def cover(self) -> None:
        """Hide everything at once, or show it again: names of families stand here too."""
        was_covered = self._cover.isVisible()
        for part in (self._bar, self._area):
            part.setEnabled(was_covered)
        if was_covered:
            self._cover.hide()
            self.arrive()
        else:
            self._cover.put_on()

    def refuse(self, sentence: str) -> None:
        """Say what did not work."""
        self.notice.say(sentence)

    def _top(self) -> QWidget:
        settings = self._button(phrase("Settings"), "settings", "", self.set_up.emit)
        cover = self._button(phrase("Cover screen  F9"), "coverScreen", "", self.cover)
        return TopBar((Text(self.words(phrase("Family team meetings")), "family"),), (settings, cover))

    def _buttons(self) -> FlowLayout:
        flow = FlowLayout(spacing=10)
        for said, name, kind, act in (
            (phrase("New meeting"), "newMeeting", "main", self.began.emit),
            (phrase("Check a plan"), "checkPlan", "", self._on_check),
            (phrase("Open a meeting file…"), "openFile", "", self.brought.emit),
        ):
            flow.addWidget(self._button(said, name, kind, act))
        one, two = phrase("Practice: a family in Spanish"), phrase("Practice: a family in Arabic")
        flow.addWidget(self._button(one, "practiceOne", "", lambda: self.practised.emit("one")))
        flow.addWidget(self._button(two, "practiceTwo", "", lambda: self.practised.emit("two")))
        return flow

    def _on_check(self) -> None:
        self._on_dropped(())

    def _on_dropped(self, paths: object) -> None:
        if not self._cover.isVisible():
            self.checked.emit(paths)

    def _button(self, said: str, name: str, kind: str, act: object) -> QPushButton:
        button = QPushButton(self.words(said))
        button.setObjectName(name)
        button.setProperty("kind", kind)
        button.clicked.connect(act)
        return button

    def _row(self, meeting: Summary, today: date) -> QWidget:
        card = QFrame()
        card.setProperty("kind", "card")
        card.setProperty("tone", "accent" if meeting.day == today else "")
        line = QHBoxLayout(card)
        line.setContentsMargins(18, 14, 18, 14)
        column = QVBoxLayout()
        column.setSpacing(2)
        if meeting.day:
            said = self.words(phrase("Today")) if meeting.day == today else self.words.date(meeting.day)
            column.addWidget(Text(said, "quiet"))
        column.addWidget(Text(meeting.family, "family"))
        if meeting.purpose:
            column.addWidget(Text(meeting.purpose, "quiet"))
        line.addLayout(column, 1)
        if meeting.version:
            sealed = self.words(phrase("✓ Version {number} is sealed"), number=meeting.version)
            line.addWidget(Badge(sealed, "strength"))
        line.addWidget(self._open_button(meeting, is_today=meeting.day == today))
        return card

    def _open_button(self, meeting: Summary, *, is_today: bool) -> QPushButton:
        button = QPushButton(self.words(phrase("Start meeting") if is_today else phrase("Open")))
        button.setProperty("kind", "main" if is_today else "")
        button.setObjectName(f"open-{meeting.plan_id}")
        button.setAccessibleName(self.words(phrase("Open the meeting of {family}"), family=meeting.family))
        plan_id = meeting.plan_id
        button.clicked.connect(lambda: self.opened.emit(plan_id))
        return button

    def _empty(self) -> QWidget:
        card = QFrame()
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(Text(self.words(phrase("There is no meeting yet.")), "strong"))
        hint = phrase("Begin with “New meeting”, or look around with an invented family under “Practice”.")
        column.addWidget(Text(self.words(hint), "quiet"))
        return card

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: the cover keeps covering."""
        super().resizeEvent(event)
        if self._cover.isVisible():
            self._cover.put_on()
