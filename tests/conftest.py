"""What every test stands on: a home of its own, watched logs, no skipped test in CI, coverage floors."""

import logging
import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import settings

from tests.log_watch import SENTINELS, LogWatch
from tests.run_rules import TOGETHER, floors_missed, group_of, refuse_skip

MARKERS: Final = (
    "slow: takes more than a few seconds; deselect with -m 'not slow'",
    "onscreen: needs a real screen; runs only with --onscreen",
    "secret_service: starts a real key store on a bus of its own; needs gnome-keyring and dbus",
)


# A busy computer makes nothing wrong. CI meets the same cases each time; people's runs look for new ones.
settings.register_profile("fteam", deadline=None, derandomize=os.environ.get("FTEAM_CI") == "1")
settings.load_profile("fteam")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("fteam")
    group.addoption("--onscreen", action="store_true", help="show the windows instead of drawing offscreen")
    group.addoption(
        "--gold-update", action="store_true", help="accept the pages of today as the gold pictures"
    )
    group.addoption("--floors", action="store_true", help="fail below the coverage floors; for whole runs")


def pytest_configure(config: pytest.Config) -> None:
    for marker in MARKERS:
        config.addinivalue_line("markers", marker)
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes by their argument: keys and files made for a run differ in every worker."""
    is_made = isinstance(val, bytes) or (isinstance(val, str) and "-----BEGIN" in val)
    return argname if is_made else None


def pytest_itemcollected(item: pytest.Item) -> None:
    # Here, because the workers read the marks before the next hook is asked.
    if group := group_of(item.nodeid):
        item.add_marker(pytest.mark.xdist_group(group))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # The longest begin first, or one worker is left alone with them at the end; the others stay mixed.
    items.sort(key=lambda item: TOGETHER.index(group) if (group := group_of(item.nodeid)) else len(TOGETHER))
    if config.getoption("--onscreen"):
        return
    wanted = [item for item in items if "onscreen" not in item.keywords]
    unwanted = [item for item in items if "onscreen" in item.keywords]
    items[:] = wanted
    config.hook.pytest_deselected(items=unwanted)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> Generator[None, object, object]:
    """Hold the coverage floors once the figures are written."""
    result = yield
    is_worker = hasattr(session.config, "workerinput")
    if session.config.getoption("--floors") and not is_worker and not session.testsfailed:
        session.config.stash[MISSED] = missed = floors_missed()
        session.testsfailed += len(missed)
    return result


MISSED: Final = pytest.StashKey[list[str]]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash.get(MISSED, []):
        terminalreporter.write_line(line, red=True)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Move the user's folders away, so that no test sees or touches real ones."""
    folder = tmp_path / "home"
    monkeypatch.setenv("FTEAM_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def log_watch() -> Iterator[LogWatch]:
    """Fail the test over a warning nobody expected or a family's word in any log line.

    A test that expects a warning takes it: `assert log_watch.take() == ["..."]`.
    """
    watch = LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    yield watch
    root.removeHandler(watch)
    assert not watch.leaked, "a log line holds a word of a family"
    assert not watch.take(), "unexpected log records"


@pytest.fixture
def sentinels() -> tuple[str, ...]:
    """Family names that no log, file name, temporary file or database may hold in clear."""
    return SENTINELS
