"""The window after a defect: what is safe, and a report that holds no family's words."""

from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fteam import __version__
from fteam.paths import resource
from fteam.words import Words, phrase
from ui.widgets.text import Text

TITLE: Final = phrase("Something in fteam went wrong")
SAFE: Final = phrase(
    "This is our mistake, not yours. Everything that showed “Saved” is safe on this laptop. You can go on; "
    "if it happens again, close fteam and start it again."
)
REPORT: Final = phrase("A report for the people who make fteam. It holds no names and no words of a family.")


class CrashWindow(QDialog):
    """Says what happened in plain words; the report can be copied."""

    def __init__(self, report: str, words: Words, parent: QWidget | None = None) -> None:
        """Show a report.

        Args:
            report: Kinds of error and lines of code only.
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle("fteam")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.addWidget(Text(words(TITLE), "title"))
        column.addWidget(Text(words(SAFE)))
        column.addWidget(Text(words(REPORT), "quiet"))
        self.report = QPlainTextEdit(f"fteam {__version__}\n{report}")
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(words(phrase("Report")))
        column.addWidget(self.report)
        line = QHBoxLayout()
        line.addStretch(1)
        self.copy_button = QPushButton(words(phrase("Copy the report")))
        self.copy_button.clicked.connect(self._on_copy)
        self.go_on_button = QPushButton(words(phrase("Go on")))
        self.go_on_button.setProperty("kind", "main")
        self.go_on_button.clicked.connect(self.close)
        for button in (self.copy_button, self.go_on_button):
            line.addWidget(button)
        column.addLayout(line)
        self.go_on_button.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())


def show_crash(report: str) -> CrashWindow | None:
    """Show the crash window over the open one; while one is shown, a second would only be in the way.

    Args:
        report: Kinds of error and lines of code only.
    """
    windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))
    parent = next((each for each in windows if each.isVisible()), None)
    if parent is None or parent.findChild(CrashWindow) is not None:
        return None
    language = QLocale().bcp47Name()
    window = CrashWindow(report, Words.load(language, resource("translations")), parent)
    window.show()
    return window
