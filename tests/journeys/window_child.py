"""Types strengths into the real window until it is killed, telling what the window showed as kept.

A nursery process imports everything once and forks a window for each line it reads. The window is
the whole program: the painted shell, the vault opened with the key store, home, the meeting. Each
line that it tells is written after the window had said “Saved”, or after half-typed words were kept.
"""

import json
import os
import sys
from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

import ui.entrance  # noqa: F401  # imported before the fork, so that each window starts at once
from fteam.records.spoken import Strength
from tests.vaults import MemoryRing
from ui.app import Shell
from ui.capture_page import CapturePage
from ui.look.theme import load_fonts, put_on
from ui.pages import strengths  # noqa: F401  # as above
from ui.window import MeetingWindow

LOOK_MS: Final = 5
KEY_MS: Final = 1
KEYS_AT_ONCE: Final = 3
PACES: Final = (20, 2400, 90, 40)
"""Letters of a line; the longest takes longer than half-typed words wait to be kept."""


class Typist:
    """Opens the meeting from home and types one strength after the other."""

    def __init__(self, run: int) -> None:
        self.run = run
        self.line = 0
        self.left = ""
        self.shell = Shell()
        self.shell.show()
        self.shell.activateWindow()
        self.timer = QTimer()
        self.timer.timeout.connect(self._open)
        self.timer.start(LOOK_MS)

    def _open(self) -> None:
        """Press the meeting's button as soon as home is there, and begin when its page is."""
        page = self.shell.stack.currentWidget()
        if isinstance(page, MeetingWindow) and page.page.isVisible():
            self.timer.timeout.disconnect(self._open)
            self._begin(page)
            return
        for button in self.shell.findChildren(QPushButton):
            if button.objectName().startswith("open-") and button.isVisible():
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                return

    def _begin(self, window: MeetingWindow) -> None:
        self.window = window
        assert isinstance(window.page, CapturePage)
        self.field = window.page.bar.edit
        cards = [card.facts.words for card in window.page.cards.cards]
        tell("open", {"step": window.page.step.key, "words": self.field.toPlainText(), "cards": cards})
        window.desk.saved.connect(self._on_saved)
        window.desk._timer.timeout.connect(self._on_flushed)
        QTest.keyClick(self.field, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        self.timer.timeout.connect(self._type)
        self.timer.start(KEY_MS)

    def _type(self) -> None:
        """Type some more letters, or Enter at the end of the line."""
        if self.left:
            QTest.keyClicks(self.field, self.left[:KEYS_AT_ONCE])
            self.left = self.left[KEYS_AT_ONCE:]
        elif self.line and self.field.toPlainText():
            QTest.keyClick(self.field, Qt.Key.Key_Return)
        else:
            self.line += 1
            pace = PACES[(self.run + self.line // 3) % len(PACES)]
            self.left = f"run {self.run} line {self.line} ".ljust(pace, "abcdefgh "[self.line % 9])

    def _on_saved(self) -> None:
        """The window has shown that an act is on disk."""
        label = self.window.findChild(QLabel, "saved")
        assert label is not None
        if label.text().startswith("✓") and label.isVisible():
            tell("saved", self.window.desk.plan.shelf(Strength)[-1].words)

    def _on_flushed(self) -> None:
        """The half-typed words are kept, unless the disk refused them."""
        if not self.window.desk._waiting:
            tell("kept", self.field.toPlainText())


def tell(what: str, said: object) -> None:
    """Tell the parent one line; it arrives even if the next moment is the last."""
    os.write(sys.stdout.fileno(), f"{json.dumps([what, said])}\n".encode())


def open_window(ring: Callable[[], MemoryRing], run: int) -> None:
    """Be the program until the end."""
    pytest.MonkeyPatch().setattr("ui.office.SystemRing", ring)
    app = QApplication(["fteam"])
    load_fonts()
    put_on(app, dark=False)
    typist = Typist(run)
    app.exec()
    tell("closed", typist.run)


def nursery(ring: MemoryRing) -> None:
    """Fork a window for each number read."""
    for line in sys.stdin:
        window = os.fork()
        if not window:
            open_window(lambda: ring, int(line))
            os._exit(1)
        tell("window", window)
        os.waitpid(window, 0)
        tell("ended", 0)


if __name__ == "__main__":
    held = MemoryRing()
    held.secrets = {sys.argv[1]: bytes.fromhex(sys.argv[2])}
    nursery(held)
