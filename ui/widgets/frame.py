"""Parts around a page: the foot line, the banner for errors and news, the cover."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.look.theme import tokens_now
from ui.widgets.text import Text

KEY: Final = "F9"
SHADED: Final = frozenset({
    Qt.WindowType.Window,
    Qt.WindowType.Dialog,
    Qt.WindowType.Sheet,
    Qt.WindowType.Tool,
})
"""Kinds of window that hold words; menus and tool tips are closed instead."""


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


class _Opaque(QFrame):
    """One colour from edge to edge; nothing below it is painted any more, so it is there at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        # By hand: Qt promises nothing of what lies below, and a style sheet's ground is not painted here.
        QPainter(self).fillRect(event.rect(), QColor(tokens_now().rail))


class _Shade(_Opaque):
    """Hides one more window while the cover is on, however large that window becomes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.raise_()
        self.show()
        self.repaint()

    def eventFilter(self, window: QObject, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(window, QWidget):
            self.setGeometry(window.rect())
        return False


class Cover(_Opaque):
    """Hides everything at once: its own window, and every other window of the program, on every screen.

    Signals:
        lifted(): A key or click asked for the screen back, or for the cover while a dialog is open.
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
        self._shades: dict[QWidget, _Shade] = {}
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
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusWindowChanged.connect(self._on_window)
        self.hide()

    def put_on(self) -> None:
        """Cover all windows whole, in front of everything, before anything else is painted."""
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()
        self.repaint()
        self._shade_others()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        QToolTip.hideText()
        self.lift_button.setFocus()

    def _shade_others(self) -> None:
        for window in QApplication.topLevelWidgets():
            is_other = window is not self.window() and window.windowType() in SHADED
            if is_other and window.isVisible() and window not in self._shades:
                self._shades[window] = _Shade(window)

    def _on_window(self) -> None:
        """A window came to the front: it has the key too, and is covered if everything is."""
        dialog = QApplication.activeModalWidget()
        if dialog is not None and self._covered.isVisible() and dialog.findChild(QShortcut, KEY) is None:
            shortcut = QShortcut(QKeySequence(KEY), dialog)
            shortcut.setObjectName(KEY)
            shortcut.activated.connect(self.lifted)
        if self.isVisible():
            self._shade_others()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Qt: the other windows are shown again with this one; a minimized window stays covered."""
        super().hideEvent(event)
        if not event.spontaneous():
            for shade in self._shades.values():
                if isValid(shade):
                    shade.hide()
                    shade.deleteLater()
            self._shades = {}
