"""Drags files over the window and drops them as another program does."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

AT = QPointF(5, 5)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Dragged:
    """What another program drags; the events do not own it, so it must outlive them."""

    def __init__(self, *urls: QUrl, action: Qt.DropAction = Qt.DropAction.CopyAction) -> None:
        self.mime = QMimeData()
        self.mime.setText("plan")
        self.mime.setUrls(list(urls))
        self.action = action

    def enter(self, target: QWidget) -> None:
        """Hold it over a part of the window, then move."""
        at = AT.toPoint()
        QApplication.sendEvent(target, QDragEnterEvent(at, self.action, self.mime, LEFT, NONE))
        QApplication.sendEvent(target, QDragMoveEvent(at, self.action, self.mime, LEFT, NONE))

    def leave(self, target: QWidget) -> None:
        """Carry it away again."""
        QApplication.sendEvent(target, QDragLeaveEvent())

    def drop(self, target: QWidget) -> QDropEvent:
        """Let it go."""
        event = QDropEvent(AT, self.action, self.mime, LEFT, NONE)
        event.ignore()
        QApplication.sendEvent(target, event)
        return event


def drop(target: QWidget, *paths: Path) -> None:
    """Drop files on a part of the window."""
    dragged = Dragged(*(QUrl.fromLocalFile(str(path)) for path in paths))
    dragged.enter(target)
    dragged.drop(target)
