"""Tells people who listen to the screen what has just changed, without moving their place on it."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(part: QWidget, sentence: str) -> None:
    """Let a screen reader say a sentence once.

    Args:
        part: What changed.
        sentence: What happened, in the screen's language.
    """
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(part, sentence))
