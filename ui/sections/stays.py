"""One person in one session: how they take part, when they came and left, and whether they came back."""

from collections.abc import Callable
from datetime import datetime, time
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fteam.meeting import with_changes
from fteam.records.meeting import Attendance, Way
from fteam.records.person import Person
from fteam.rules.codes import reply_code
from fteam.rules.eyes import TOOK_PART
from fteam.rules.names import initials, membership_of
from fteam.vocabulary import vocabulary
from fteam.words import phrase
from ui.look.theme import scaled
from ui.page import Page
from ui.widgets.chips import Chips
from ui.widgets.editors import TimeEditor, YesEditor
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text

SHORT: Final = {Way.CUSTODY: phrase("from a facility")}
"""What is too long for a chip."""
PRIVACY: Final = {
    None: phrase("Privacy words: not asked"),
    True: phrase("Agrees with the privacy words"),
    False: phrase("Does not agree with the privacy words"),
}


def now() -> time:
    """Return the time on the wall, to the minute."""
    return datetime.now().astimezone().time().replace(second=0, microsecond=0)


class StayLine(QWidget):
    """When someone came and left, and what goes with it.

    Signals:
        edited(str, object): Name of the field of the attendance, and its new value.
        removed(): This stay was a mistake.
        returned(): The person came back.
    """

    edited = Signal(str, object)
    removed = Signal()
    returned = Signal()

    def __init__(self, page: Page, stay: Attendance, name: str, *, is_first: bool) -> None:
        """Make the line.

        Args:
            page: The page it stands on.
            stay: The stay.
            name: Who stays, for screen readers.
            is_first: Whether it is the person's first stay; later ones say that they came back.
        """
        super().__init__()
        self._page = page
        self._name = name
        self.privacy: YesEditor | None = None
        self.told: QCheckBox | None = None
        self._flow = FlowLayout(self, 6)
        self.came = self._time("came", phrase("Came at") if is_first else phrase("Came back at"))
        self.left = self._time("left", phrase("Left at"))
        if is_first:
            self._add_privacy()
        else:
            self._add_told()
        self.back = QPushButton(page.words(phrase("Came back")))
        self.back.setProperty("kind", "quiet")
        self.back.setObjectName("cameBack")
        self.back.setAccessibleName(page.words(phrase("{what}: {name}"), what=self.back.text(), name=name))
        self.back.clicked.connect(self.returned)
        self._flow.addWidget(self.back)
        self.show_stay(stay)

    def show_stay(self, stay: Attendance) -> None:
        """Show the stay; a time that is being typed stays as it is."""
        for editor, value in ((self.came, stay.came), (self.left, stay.left)):
            if not editor.hasFocus() and editor.value() != value:
                editor.fill(value)
        if self.privacy is not None:
            blocked = self.privacy.blockSignals(True)  # noqa: FBT003  # Qt's own
            self.privacy.fill(stay.privacy_agreed)
            self.privacy.blockSignals(blocked)
            self.privacy.setText(self._page.words(PRIVACY[stay.privacy_agreed]))
        if self.told is not None:
            self.told.setChecked(stay.told_what_was_missed)

    def _time(self, field: str, title: str) -> TimeEditor:
        words = self._page.words
        part = QWidget()
        line = QHBoxLayout(part)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        editor = TimeEditor()
        editor.setObjectName(field)
        editor.setFixedWidth(scaled(72))
        editor.setAccessibleName(words(phrase("{what}: {name}"), what=words(title), name=self._name))
        editor.editingFinished.connect(lambda: self._on_time(field, editor))
        label = QLabel(words(title))
        label.setProperty("kind", "quiet")
        label.setBuddy(editor)
        button = QPushButton(words(phrase("now")))
        button.setProperty("kind", "quiet")
        button.setObjectName(f"{field}Now")
        button.setAccessibleName(words(phrase("{what} now: {name}"), what=words(title), name=self._name))
        button.clicked.connect(lambda: self.edited.emit(field, now()))
        for widget in (label, editor, button):
            line.addWidget(widget)
        self._flow.addWidget(part)
        return editor

    def _add_privacy(self) -> None:
        self.privacy = YesEditor(self._page.words(PRIVACY[None]), may_be_unknown=True)
        self.privacy.setObjectName("privacy")
        said = self._page.words(phrase("{name}: {how}"))
        self.privacy.setAccessibleName(said.format(name=self._name, how=self.privacy.text()))
        self.privacy.clicked.connect(self._on_privacy)
        self._flow.addWidget(self.privacy)

    def _add_told(self) -> None:
        words = self._page.words
        self.told = QCheckBox(words(phrase("Was told what was decided meanwhile")))
        self.told.setObjectName("told")
        self.told.toggled.connect(lambda checked: self.edited.emit("told_what_was_missed", checked))
        self._flow.addWidget(self.told)
        remove = QPushButton(words(phrase("Take out")))
        remove.setProperty("kind", "quiet")
        remove.setObjectName("removeStay")
        remove.clicked.connect(self.removed)
        self._flow.addWidget(remove)

    def _on_privacy(self) -> None:
        if self.privacy is not None:
            self.edited.emit("privacy_agreed", self.privacy.value())

    def _on_time(self, field: str, editor: TimeEditor) -> None:
        value = editor.value()
        if not isinstance(value, str):
            self.edited.emit(field, value)


class StaysRow(QFrame):
    """One person's row in a session: the ways as chips, and a line for each stay.

    Signals:
        walked(int): 1 for the next row, -1 for the one before.
    """

    walked = Signal(int)

    def __init__(self, page: Page, session: str, person: Person) -> None:
        """Make the row.

        Args:
            page: The page it stands on.
            session: Id of the session.
            person: The person.
        """
        super().__init__()
        self._page = page
        self._session = session
        self._person = person.id
        self._name = person.called
        self._shown: tuple[Attendance, ...] | None = None
        self._lines: list[StayLine] = []
        self.setObjectName(f"row-{person.id}")
        self._lay_out(person)
        self.refresh()

    def stays(self) -> tuple[Attendance, ...]:
        """Return the person's stays in this session."""
        everyone = self._page.plan.attendance
        return tuple(
            stay for stay in everyone if stay.session == self._session and stay.person == self._person
        )

    def refresh(self) -> None:
        """Show the stays as they are on disk."""
        stays = self.stays()
        if stays == self._shown:
            return
        ids = [stay.id for stay in self._shown or ()]
        self._shown = stays
        self.ways.choose(*(stay.way.value for stay in stays[-1:]))
        here = tuple(stay for stay in stays if stay.way in TOOK_PART)
        if ids != [stay.id for stay in stays] or len(self._lines) != len(here):
            self._make_lines(here)
        for line, stay in zip(self._lines, here, strict=True):
            line.show_stay(stay)
        for line, stay in zip(self._lines, here, strict=True):
            line.back.setVisible(stay is here[-1] and stay.left is not None)

    def take_focus(self) -> None:
        """Put the focus on the row's chip."""
        code = self.ways.code() or Way.ROOM.value
        self.ways.button(code).setFocus()

    def mark(self, way: Way) -> None:
        """Say how the person takes part."""
        stays = self.stays()
        if stays:
            self._keep(with_changes(stays[-1], way=way))
        else:
            self._keep(Attendance(session=self._session, person=self._person, way=way))

    def _lay_out(self, person: Person) -> None:
        words = self._page.words
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 10, 0, 8)
        line.setSpacing(10)
        letters = Text(initials(person.full_name), "initials")
        letters.setAlignment(Qt.AlignmentFlag.AlignCenter)
        letters.setWordWrap(False)
        self.right = QVBoxLayout()
        self.right.setSpacing(4)
        names = QHBoxLayout()
        names.setSpacing(8)
        name = Text(person.called, "strong")
        name.setWordWrap(False)
        names.addWidget(name)
        names.addWidget(Text(self._role(person), "quiet"), 1)
        # What stands on this person's papers instead of their name, so that one that comes back finds them.
        code = reply_code(self._page.plan.id, person.id)
        number = Text(words(phrase("number {code}"), code=code), "quiet")
        number.setObjectName("replyCode")
        number.setWordWrap(False)
        names.addWidget(number)
        self.right.addLayout(names)
        options = [(way.value, words(SHORT.get(way, way.label))) for way in Way]
        self.ways = Chips("", options)
        self.ways.setObjectName("ways")
        self.ways.chosen.connect(self._on_way)
        for code, said in options:
            button = self.ways.button(code)
            button.setAccessibleName(words(phrase("{name}: {how}"), name=person.called, how=said))
            button.installEventFilter(self)
        self.right.addWidget(self.ways)
        line.addWidget(letters, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self.right, 1)

    def _role(self, person: Person) -> str:
        member = membership_of(self._page.plan, person.id)
        if member is None:
            return ""
        return member.connection or self._page.words(vocabulary("roles").label(member.role))

    def _make_lines(self, here: tuple[Attendance, ...]) -> None:
        for line in self._lines:
            self.right.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for place, stay in enumerate(here):
            line = StayLine(self._page, stay, self._name, is_first=place == 0)
            line.edited.connect(self._editor_of(stay.id))
            line.removed.connect(self._remover_of(stay.id))
            line.returned.connect(self._on_back)
            self.right.insertWidget(place + 2, line)
            self._lines.append(line)

    def _editor_of(self, stay: str) -> Callable[[str, object], None]:
        def on_edited(field: str, value: Any) -> None:
            found = self._page.plan.find(Attendance, stay)
            if found is not None and getattr(found, field) != value:
                self._keep(with_changes(found, **{field: value}))

        return on_edited

    def _remover_of(self, stay: str) -> Callable[[], None]:
        def on_removed() -> None:
            found = self._page.plan.find(Attendance, stay)
            if found is not None:
                self._page.desk.do(lambda meeting: meeting.remove(found))

        return on_removed

    def _on_way(self, code: str) -> None:
        if self.ways.code():
            self.mark(Way(code))
            return
        stays = self.stays()
        if len(stays) == 1:  # pressed again: it was a mistake
            self._page.desk.do(lambda meeting: meeting.remove(stays[0]))
        else:
            self.ways.choose(code)

    def _on_back(self) -> None:
        last = self.stays()[-1]
        self._keep(Attendance(session=self._session, person=self._person, way=last.way, came=now()))

    def _keep(self, stay: Attendance) -> None:
        if not self._page.desk.do(lambda meeting: meeting.write_down(stay)):
            self._shown = None
            self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Qt: up and down walk from row to row; left and right stay in it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self.walked.emit(step)
                return True
        return super().eventFilter(watched, event)
