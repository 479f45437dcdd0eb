"""Long work runs beside the screen, comes home on the main thread, and is waited for."""

import threading
from collections.abc import Iterator
from typing import NoReturn

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from fteam.errors import FixableError
from fteam.progress import Progress
from ui.jobs import Jobs


class PrinterGoneError(FixableError):
    """The printer of a test is gone."""


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def owner() -> QObject:
    return QObject()


def test_work_runs_on_another_thread_and_comes_home(jobs: Jobs, owner: QObject, qtbot: QtBot) -> None:
    home: list[object] = []

    def done(worker: object) -> None:
        home.extend((worker, QThread.currentThread() is owner.thread()))

    with qtbot.waitSignal(jobs.ended):
        jobs.start(owner=owner, label="Making the plan…", work=lambda _at: threading.get_ident(), done=done)

    assert home[0] != threading.get_ident()
    assert home[1] is True


def test_work_tells_how_far_it_is(jobs: Jobs, owner: QObject, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.told) as told, qtbot.waitSignal(jobs.ended):
        jobs.start(owner=owner, label="Sealing…", work=lambda progress: progress.at(40), done=lambda _: None)

    assert told.args == ["Sealing…", 40]


def test_jobs_say_whether_they_are_busy(jobs: Jobs, owner: QObject, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.ended):
        jobs.start(owner=owner, label="", work=lambda _: None, done=lambda _: None)
        busy = jobs.is_busy

    assert (busy, jobs.is_busy) == (True, False)


def test_an_error_is_told_and_done_is_not_called(jobs: Jobs, owner: QObject, qtbot: QtBot) -> None:
    called: list[object] = []

    def work(_progress: Progress) -> NoReturn:
        raise PrinterGoneError

    with qtbot.waitSignal(jobs.failed) as told:
        jobs.start(owner=owner, label="Printing…", work=work, done=called.append)

    assert told.args is not None
    assert isinstance(told.args[0], PrinterGoneError)
    assert called == []


def test_stopped_work_is_silent(jobs: Jobs, owner: QObject, qtbot: QtBot) -> None:
    begun = threading.Event()
    called: list[object] = []

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress.at(1)

    with qtbot.assertNotEmitted(jobs.failed), qtbot.waitSignal(jobs.ended):
        jobs.start(owner=owner, label="Making the plan…", work=work, done=called.append)
        begun.wait(5)
        jobs.stop()

    assert called == []


def test_nothing_comes_home_to_an_owner_that_is_gone(jobs: Jobs, owner: QObject, qtbot: QtBot) -> None:
    may_end = threading.Event()
    called: list[object] = []

    with qtbot.waitSignal(jobs.ended):
        jobs.start(owner=owner, label="", work=lambda _: may_end.wait(5), done=called.append)
        shiboken6.delete(owner)
        may_end.set()

    assert called == []


def test_a_defect_reaches_the_exception_hook(jobs: Jobs, owner: QObject, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> NoReturn:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(jobs.ended):
        jobs.start(owner=owner, label="", work=work, done=lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))

    assert caught[0][0] is ZeroDivisionError


def test_closing_waits_for_running_work(owner: QObject) -> None:
    jobs, ended = Jobs(), threading.Event()

    def work(progress: Progress) -> None:
        try:
            while True:
                progress.at(0)
        finally:
            ended.set()

    jobs.start(owner=owner, label="", work=work, done=lambda _: None)
    jobs.close()

    assert ended.is_set()
