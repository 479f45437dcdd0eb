"""Labels of one kind each: headings, quiet lines, badges, the sentence to say."""

from html import escape
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.look.theme import scaled

SAY_MARGIN: Final = 14
LEAST_SHORT: Final = 60
BADGE_MARGIN: Final = 20
LEAST_BADGE: Final = 90


class Text(QLabel):
    """Plain text in the look of its kind; it wraps, and never reads markup out of people's words."""

    def __init__(self, text: str = "", kind: str = "plain", parent: QWidget | None = None) -> None:
        """Show text.

        Args:
            text: The words.
            kind: A name that the style sheet knows: title, section, strong, quiet, quote, error.
            parent: Qt's owner.
        """
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, text: str) -> None:
        """Show other words; without words the label takes no room."""
        self.setText(text)
        self.setVisible(bool(text))

    def become(self, kind: str) -> None:
        """Take the look of another kind."""
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)


class ShortText(Text):
    """One line that gives room away and then ends in an ellipsis; whole for screen readers."""

    def __init__(self, kind: str = "plain", parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            kind: A name that the style sheet knows.
            parent: Qt's owner.
        """
        super().__init__("", kind, parent)
        self.setWordWrap(False)
        self._whole = ""

    def say(self, text: str) -> None:
        """Show other words."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def whole(self) -> str:
        """Return all the words."""
        return self._whole

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: more or fewer words fit."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Qt: room for all the words."""
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Qt: a few letters are enough."""
        return QSize(scaled(LEAST_SHORT), super().sizeHint().height())


class Badge(QLabel):
    """A few words on a tinted ground; the words carry the meaning, the tint helps."""

    def __init__(self, text: str, tone: str = "plain", parent: QWidget | None = None) -> None:
        """Show a badge.

        Args:
            text: The words.
            tone: strength, need, promise, alert or plain.
            parent: Qt's owner.
        """
        super().__init__(text, parent)
        self.setProperty("badge", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """Qt: one line, if there is room."""
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + scaled(BADGE_MARGIN)
        return QSize(width, self.heightForWidth(2 * width))

    def minimumSizeHint(self) -> QSize:
        """Qt: many words go on in the next line instead of making the page wider."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), scaled(LEAST_BADGE)), hint.height())


class SayBox(QFrame):
    """One sentence to say aloud, and one quiet line of advice."""

    def __init__(self, label: str, say: str, advice: str, parent: QWidget | None = None) -> None:
        """Show the two lines.

        Args:
            label: The word before the sentence, “Say:”.
            say: What to say.
            advice: What helps the facilitator.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setProperty("kind", "say")
        column = QVBoxLayout(self)
        column.setContentsMargins(SAY_MARGIN, SAY_MARGIN // 2, SAY_MARGIN, SAY_MARGIN // 2)
        column.setSpacing(2)
        line = Text(f"<b>{escape(label)}</b> “{escape(say)}”")
        line.setTextFormat(Qt.TextFormat.RichText)
        column.addWidget(line)
        if advice:
            column.addWidget(Text(advice, "quiet"))
