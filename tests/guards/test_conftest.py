"""The rules of the test run itself: skips fail in CI, warnings and families' names in logs are noticed."""

import logging
from pathlib import Path
from typing import Literal

import coverage
import pytest

from tests.log_watch import SENTINELS, LogWatch
from tests.run_rules import TOGETHER, floors_missed, group_of, refuse_skip


def a_report(outcome: Literal["passed", "failed", "skipped"]) -> pytest.TestReport:
    where = ("test_seal.py", 3, "Skipped: pdfsig is not here")
    return pytest.TestReport("test_seal.py::test_x", where, {}, outcome, where, "call")


def a_record(message: str, level: int) -> logging.LogRecord:
    return logging.LogRecord("fteam.guard", level, __file__, 1, message, None, None)


def test_a_skip_is_a_failure_in_ci_and_keeps_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    report = a_report("skipped")
    monkeypatch.setenv("FTEAM_CI", "1")

    refuse_skip(report)

    assert report.failed
    assert "pdfsig is not here" in str(report.longrepr)


def test_a_skip_stays_a_skip_on_a_persons_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    report = a_report("skipped")
    monkeypatch.delenv("FTEAM_CI", raising=False)

    refuse_skip(report)

    assert report.skipped


@pytest.mark.parametrize("place", TOGETHER)
def test_tests_that_share_something_stay_with_one_worker(place: str, request: pytest.FixtureRequest) -> None:
    shared = [item.nodeid for item in request.session.items if group_of(item.nodeid) == place]

    if getattr(request.config.option, "loadgroup", False):
        assert len({name.rpartition("@")[2] for name in shared}) <= 1


def test_a_warning_is_kept_until_it_is_taken(log_watch: LogWatch) -> None:
    logging.getLogger("fteam.guard").warning("three of %d", 4)

    taken = log_watch.take()

    assert taken == ["fteam.guard: three of 4"]
    assert log_watch.take() == []


def test_a_familys_name_is_noticed_at_any_level() -> None:
    watch = LogWatch()

    watch.handle(a_record(f"saving {SENTINELS[0]}", logging.DEBUG))

    assert watch.leaked == ["fteam.guard"]


def test_unwalked_branches_miss_the_floor_and_are_listed(tmp_path: Path) -> None:
    figures = coverage.CoverageData(str(tmp_path / "figures"))
    figures.add_arcs({str(Path("fteam/words.py").resolve()): {(-1, 1)}})
    figures.write()

    missed = floors_missed(figures.data_filename())

    assert any("fteam/words.py" in line and "100 % needed" in line for line in missed)
