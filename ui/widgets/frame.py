"""Parts around a page: the foot line, the banner for errors and news, the cover."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.widgets.text import Text


class FootLine(QWidget):
    """The line under a page: what is still open on the left, Back and Next on the right.

    Signals:
        back(): Back was pressed.
        onward(): Next was pressed.
    """

    back = Signal()
    onward = Signal()

    def __init__(self, back: str, onward: str, parent: QWidget | None = None) -> None:
        """Make the line.

        Args:
            back: Words on the way back; empty for none.
            onward: Words on the way on; empty for none.
            parent: Qt's owner.
        """
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 0)
        self.left = Text("")
        self.left.setObjectName("footLeft")
        line.addWidget(self.left, 1)
        self.back_button = QPushButton(back)
        self.back_button.setObjectName("back")
        self.onward_button = QPushButton(f"{onward} →" if not self.isRightToLeft() else f"{onward} ←")
        self.onward_button.setAccessibleName(onward)
        self.onward_button.setProperty("kind", "main")
        self.onward_button.setObjectName("onward")
        line.addWidget(self.back_button)
        line.addWidget(self.onward_button)
        # Only now: what is shown before it has a place is a window of its own for a moment.
        self.back_button.setVisible(bool(back))
        self.onward_button.setVisible(bool(onward))
        self.back_button.clicked.connect(self.back)
        self.onward_button.clicked.connect(self.onward)


class Banner(QFrame):
    """Says what did not work, or good news; nothing blinks, nothing blocks.

    Signals:
        again(): Try again was pressed.
    """

    again = Signal()

    def __init__(self, again: str, close: str, parent: QWidget | None = None) -> None:
        """Make a hidden banner.

        Args:
            again: Words on the button that tries again.
            close: Words on the button that hides it.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setObjectName("banner")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 12, 6)
        self.text = Text("")
        self.text.setObjectName("bannerText")
        line.addWidget(self.text, 1)
        self.again_button = QPushButton(again)
        self.again_button.setObjectName("again")
        self.close_button = QPushButton(close)
        self.close_button.setObjectName("closeBanner")
        line.addWidget(self.again_button)
        line.addWidget(self.close_button)
        self.again_button.clicked.connect(self.again)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def say(self, sentence: str, *, error: bool, again: bool = False) -> None:
        """Show a sentence."""
        self.setProperty("kind", "banner" if error else "news")
        self.style().unpolish(self)
        self.style().polish(self)
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.again_button.setVisible(again)
        self.show()


class Cover(QFrame):
    """Hides everything on the screen at once.

    Signals:
        lifted(): A key or click asked for the screen back.
    """

    lifted = Signal()

    def __init__(self, sentence: str, lift: str, parent: QWidget) -> None:
        """Make a hidden cover.

        Args:
            sentence: Calm words that tell nothing.
            lift: Words on the button that lifts it.
            parent: What it covers.
        """
        super().__init__(parent)
        self._covered = parent
        self.setObjectName("cover")
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.addStretch(1)
        said = Text(sentence)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(said)
        self.lift_button = QPushButton(lift)
        self.lift_button.setObjectName("lift")
        column.addWidget(self.lift_button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        self.lift_button.clicked.connect(self.lifted)
        self.hide()

    def put_on(self) -> None:
        """Cover the parent whole, in front of everything."""
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()
        self.lift_button.setFocus()
