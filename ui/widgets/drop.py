"""Files that people drag onto a part of the window."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

TURNS: Final = {QEvent.Type.DragEnter, QEvent.Type.DragLeave, QEvent.Type.Drop}


class FileDrop(QObject):
    """Takes files for a widget; anything else that is dragged over it goes its own way.

    Signals:
        hovered(bool): Files are held over the widget, or no longer.
        dropped(object): The paths of the files, a tuple.
    """

    hovered = Signal(bool)
    dropped = Signal(object)

    def __init__(self, target: QWidget) -> None:
        """Watch a widget.

        Args:
            target: Where files can be dropped; it owns this.
        """
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Qt: take files; a web address is none."""
        paths = _files(event) if isinstance(event, QDropEvent) else ()
        if event.type() in TURNS and (paths or event.type() == QEvent.Type.DragLeave):
            self.hovered.emit(event.type() == QEvent.Type.DragEnter)
        if not isinstance(event, QDropEvent) or not paths:
            return super().eventFilter(watched, event)
        # A copy, whatever the other program proposes: the file stays where it is.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(paths)
        return True


def _files(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
