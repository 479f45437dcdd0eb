"""Long work away from the screen: one `Jobs` for the whole window."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from fteam.errors import FTeamError, StoppedError
from fteam.progress import Progress

WAIT_MS: Final = 60_000
Work = Callable[[Progress], Any]
Done = Callable[[Any], None]


class Jobs(QObject):
    """Runs pure functions of the core on other threads and brings their results home.

    Signals:
        told(str, int): Label and percent of a running job.
        ended(str): Label of a job that is over, however it went.
        failed(object): The error of a job that did not work.
    """

    told = Signal(str, int)
    ended = Signal(str)
    failed = Signal(object)
    _home = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an idle worker."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._stop = False
        self._running = 0
        self._home.connect(self._on_home)

    def start(self, *, owner: QObject, label: str, work: Work, done: Done) -> None:
        """Start work.

        Args:
            owner: Who asked; if it is gone at the end, ``done`` is not called.
            label: What people read meanwhile.
            work: Pure function that takes frozen values; runs on another thread.
            done: Called on the main thread with the result.
        """
        self._stop = False
        self._running += 1
        self._pool.start(_Task(partial(self._run, owner, label, work, done)))

    @property
    def is_busy(self) -> bool:
        """Whether any work is running."""
        return self._running > 0

    def stop(self) -> None:
        """Ask running work to stop at its next step."""
        self._stop = True

    def close(self) -> None:
        """Stop and wait for running work; nothing comes home afterwards."""
        self.stop()
        self._pool.waitForDone(WAIT_MS)

    def _run(self, owner: QObject, label: str, work: Work, done: Done) -> None:
        progress = Progress(partial(self.told.emit, label), lambda: self._stop)
        outcome: Any = None
        error: Exception | None = None
        try:
            outcome = work(progress)
        except Exception as caught:  # noqa: BLE001  # a worker thread has nobody else to tell
            error = caught
        self._home.emit((owner, label, done, outcome, error))

    @Slot(object)
    def _on_home(self, result: tuple[QObject, str, Done, Any, Exception | None]) -> None:
        owner, label, done, outcome, error = result
        self._running -= 1
        self.ended.emit(label)
        if error is None:
            if isValid(owner):
                done(outcome)
        elif isinstance(error, FTeamError):
            if not isinstance(error, StoppedError):
                self.failed.emit(error)
        else:
            raise error


class _Task(QRunnable):
    """One function on a pool thread; it owns no signals, so it may die there."""

    def __init__(self, function: Callable[[], None]) -> None:
        super().__init__()
        self._function = function

    def run(self) -> None:
        self._function()
