"""A row to press: a person, how far they are, and a mark."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.look.theme import scaled
from ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What a row shows.

    Attributes:
        key: Id of the person.
        name: What they are called.
        state: How far they are, in words.
        mark: A sign for it; the words say the same.
        letters: Initials.
    """

    key: str
    name: str
    state: str
    mark: str
    letters: str


class PersonRow(QPushButton):
    """One person as a button; arrows ask for the neighbours.

    Signals:
        walked(str, int): The key, and 1 for the next row, -1 for the one before.
    """

    walked = Signal(str, int)

    def __init__(self, facts: RowFacts, parent: QWidget | None = None) -> None:
        """Show a person.

        Args:
            facts: What the row shows.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.key = facts.key
        self.setProperty("kind", "row")
        self.setObjectName(f"sign-{facts.key}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 6, 8, 6)
        line.setSpacing(8)
        self._letters = Text(facts.letters, "initials")
        self._letters.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._letters.setWordWrap(False)
        self._name, self._state, self._mark = Text("", "strong"), Text("", "quiet"), Text("", "strong")
        self._mark.setWordWrap(False)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._state)
        line.addWidget(self._letters, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(names, 1)
        line.addWidget(self._mark)
        for label in (self._letters, self._name, self._state, self._mark):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_facts(facts)

    def show_facts(self, facts: RowFacts) -> None:
        """Show how far the person is now."""
        self._name.setText(facts.name)
        self._state.setText(facts.state)
        self._mark.setText(facts.mark)
        self.setAccessibleName(f"{facts.name}: {facts.state}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Qt: as tall as its two lines at this width."""
        layout = self.layout()
        if layout is None:
            return super().sizeHint()
        return QSize(scaled(200), layout.totalHeightForWidth(max(self.width(), scaled(200))))

    def minimumSizeHint(self) -> QSize:
        """Qt: no line is cut."""
        return QSize(scaled(140), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Qt: arrows walk, Enter presses."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.walked.emit(self.key, step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
