"""Starts the window. Only PySide6 and the standard library are imported before the first paint.

The shell paints first; then a thread imports the core, which takes most of a second, and the vault
is opened. Nothing else builds or joins objects but this module, `ui.entrance` and `ui.office`.
"""

import importlib
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from types import TracebackType
from typing import Any, Final

from PySide6.QtCore import Qt, QThread, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import delete

from ui.look.theme import load_fonts, put_on, system_is_dark
from ui.widgets.text import Text

NAME: Final = "Family team meetings"
CORE: Final = "ui.entrance"
CRASH: Final = "ui.dialogs.crash"
WIDTH, HEIGHT = 1366, 740
LEAST_WIDTH, LEAST_HEIGHT = 800, 480


class Loader(QThread):
    """Imports the core beside the painted shell.

    Attributes:
        core: The module that goes on, once the thread has ended well.
        error: Why it could not be imported.
    """

    def __init__(self, parent: QWidget) -> None:
        """Wait to be started.

        Args:
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.core: Any = None
        self.error: ImportError | None = None

    def run(self) -> None:
        """Import; runs on its own thread."""
        try:
            self.core = importlib.import_module(CORE)
        except ImportError as error:
            self.error = error


class WaitingPage(QWidget):
    """What stands in the window until the core is there: calm paper, no words to translate.

    Signals:
        painted(): It is on the screen.
    """

    painted = Signal()

    def __init__(self) -> None:
        """Make the page."""
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(NAME)
        self._is_painted = False
        column = QVBoxLayout(self)
        dots = Text("…", "title")
        dots.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(dots)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Qt: tell of the first paint, once."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()


class Shell(QMainWindow):
    """The one top window: it shows the entrance, home, or a meeting, and for a while another page over it.

    Its title names no family: titles are read in task bars and shared screens.

    Attributes:
        files: Files to be checked, as the system asked when it started the program.
    """

    def __init__(self, files: Sequence[Path] = ()) -> None:
        """Make the shell with its waiting page.

        Args:
            files: Files to be checked.
        """
        super().__init__()
        self.files = tuple(files)
        self.setObjectName("shell")
        self.setWindowTitle(NAME)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(WIDTH, HEIGHT)
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        waiting = WaitingPage()
        self.stack.addWidget(waiting)
        self._over: QWidget | None = None
        self.on_close: Callable[[], None] | None = None
        self._loader = Loader(self)
        # Queued: the paint is over before the import begins to take its share of the time.
        waiting.painted.connect(self._on_painted, Qt.ConnectionType.QueuedConnection)
        self._loader.finished.connect(self._on_loaded)

    def show_page(self, page: QWidget) -> None:
        """Show a page in place of the one before, which is let go; a page that lies over it stays there."""
        before = self.stack.widget(0)
        self.stack.insertWidget(0, page)
        self.stack.setCurrentWidget(self._over or page)
        if before is not page:
            self._let_go(before)

    def lay_over(self, page: QWidget) -> None:
        """Show a page over the one that is there, which waits."""
        before, self._over = self._over, page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if before is not None:
            self._let_go(before)

    def take_off(self) -> None:
        """Let the page go that lies over the other."""
        before, self._over = self._over, None
        self.stack.setCurrentIndex(0)
        if before is not None:
            self._let_go(before)

    def _let_go(self, page: QWidget | None) -> None:
        if page is not None:
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()

    @Slot()
    def _on_painted(self) -> None:
        if self.isVisible():  # it may have been closed meanwhile
            self._loader.start()

    @Slot()
    def _on_loaded(self) -> None:
        if self._loader.error is not None:
            raise self._loader.error
        if self.isVisible():
            self._loader.core.enter(self)

    def closeEvent(self, event: QCloseEvent, /) -> None:
        """Qt: everything is kept and locked before the window goes."""
        self._loader.wait()
        current = self.stack.currentWidget()
        if current is not None:
            current.hide()
        if self.on_close is not None:
            self.on_close()
            self.on_close = None
        super().closeEvent(event)


def run(arguments: Sequence[str]) -> int:
    """Open the window and work until it is closed.

    Args:
        arguments: Files to be checked; none are needed.

    Returns:
        The exit code.
    """
    app = QApplication.instance() or QApplication([NAME])
    if not isinstance(app, QApplication):
        raise TypeError
    app.setApplicationName(NAME)
    app.setDesktopFileName("fteam")
    sys.excepthook = on_defect
    load_fonts()
    put_on(app, dark=system_is_dark(app))
    shell = Shell([Path(name) for name in arguments])
    shell.show()
    code = app.exec()
    delete(shell)  # before the application goes, whatever still refers to it
    return code


def on_defect(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """Tell of a defect without any family's words: kinds, files, lines, functions; no texts, no values.

    Args:
        kind: Class of the exception.
        _error: The exception; its text is not shown, it could hold words.
        trace: Where it was raised.
    """
    places = [
        f"{frame.name} ({PurePath(frame.filename).name}:{frame.lineno})"
        for frame in traceback.extract_tb(trace)
    ]
    report = "\n".join((kind.__name__, *places))
    sys.stderr.write(f"{report}\n")
    if issubclass(kind, KeyboardInterrupt | ImportError):
        # Nobody can go on without a part of the program, and the crash window may need that very part.
        QApplication.exit(1)
    else:
        importlib.import_module(CRASH).show_crash(report)
