"""What stands in the place of the list of papers for a while, and the line about work that goes on."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fteam.words import Words, phrase
from ui.page import GAP, MARGIN
from ui.widgets.text import Text

WHOLE: Final = 100


class Panel(QWidget):
    """A part of the page with a way back; Escape goes back too.

    Signals:
        closed(): The person goes back to the list.
    """

    closed = Signal()

    def __init__(self, words: Words, title: str, name: str, parent: QWidget | None = None) -> None:
        """Make the head; subclasses fill ``column``.

        Args:
            words: The screen's language.
            title: What stands above it.
            name: Object name.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.words = words
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        self.column.setSpacing(GAP)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        self.close_button = QPushButton(words(phrase("Back to the papers")))
        self.close_button.setObjectName("closePanel")
        self.close_button.clicked.connect(self.closed)
        line.addWidget(self.close_button)
        line.addWidget(Text(title, "section"), 1)
        self.column.addLayout(line)

    def arrive(self) -> None:
        """Put the focus where work begins."""
        self.close_button.setFocus()

    def scrolling(self) -> QVBoxLayout:
        """Return a column that scrolls where letters are large or the window is small."""
        body = QWidget()
        body.setObjectName("pageBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(GAP)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        self.column.addWidget(area, 1)
        return column

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Qt: Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class BusyLine(QWidget):
    """Says what goes on, how far it is, and offers to stop.

    Signals:
        stopped(): Stop was pressed.
    """

    stopped = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Make a hidden line.

        Args:
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._label = ""
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        self.said = Text("", "strong")
        self.said.setObjectName("papersBusy")
        self.bar = QProgressBar()
        self.bar.setRange(0, WHOLE)
        self.bar.setTextVisible(False)
        self.stop_button = QPushButton(words(phrase("Stop")))
        self.stop_button.setObjectName("stopPapers")
        self.stop_button.clicked.connect(self._on_stop)
        line.addWidget(self.said)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop_button)
        self.hide()

    def begin(self, label: str) -> None:
        """Show that work begins.

        Args:
            label: What is done; also the job's label.
        """
        self._label = label
        self.said.setText(label)
        self.bar.setAccessibleName(label)
        self.bar.setValue(0)
        self.stop_button.setEnabled(True)
        self.show()

    def told(self, label: str, percent: int) -> None:
        """Show how far the work is, if it is this line's."""
        if label == self._label:
            self.bar.setValue(percent)

    def ended(self, label: str) -> None:
        """Go away when the work is over."""
        if label == self._label:
            self._label = ""
            self.hide()

    def _on_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stopped.emit()
