"""What every test of the screen stands on: one application, and nothing left behind."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

POOL_WAIT_MS = 5_000


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Fail the test that leaves a window, a running thread or a ticking timer behind.

    pytest-qt closes the widgets that were given to `qtbot` before this looks.
    """
    before = {id(thing) for thing in _living()}
    yield
    QThreadPool.globalInstance().waitForDone(POOL_WAIT_MS)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    left = [_told(thing) for thing in _living() if id(thing) not in before]
    assert not left, "left behind by the test"


def _living() -> list[QObject]:
    """Return the objects that must not outlive a test."""
    everything = shiboken6.getAllValidWrappers()
    return [thing for thing in everything if isinstance(thing, QObject) and _is_alive(thing)]


def _is_alive(thing: QObject) -> bool:
    if isinstance(thing, QWidget):
        return thing.isWindow()
    if isinstance(thing, QThread):
        return thing.isRunning() and thing is not QThread.currentThread()
    return isinstance(thing, QTimer) and thing.isActive()


def _told(thing: QObject) -> str:
    return f"{type(thing).__name__} {thing.objectName()!r}"
