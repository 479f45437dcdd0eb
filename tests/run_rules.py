"""Rules of the test run as a whole: no skipped test in CI, a floor under the coverage, who runs together."""

import io
import os
from typing import Final

import coverage
import pytest

FLOORS: Final = {"fteam": 100.0, "ui": 90.0}
"""The least part of the branches that tests must walk, for each package, in percent."""

TOGETHER: Final = (
    "tests/journeys/test_scenario_one.py",
    "tests/judges/",
    "tests/journeys/test_papers.py",
    "tests/guards/test_demo.py",
    "tests/gold/",
    "tests/guards/test_translations.py",
    "tests/fhir/",
    "tests/journeys/",
)
"""Tests that share what takes long to make, so that one worker runs each group; the longest first."""


def group_of(test: str) -> str:
    """Return the group that a test runs with; empty if it runs anywhere."""
    return next((group for group in TOGETHER if test.startswith(group)), "")


def refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure in CI, where every judge is there; an expected failure stays one."""
    if os.environ.get("FTEAM_CI") != "1" or not report.skipped or hasattr(report, "wasxfail"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
    report.outcome = "failed"
    report.longrepr = f"A skipped test is a failure in CI. {reason}"


def floors_missed(data_file: str = "") -> list[str]:
    """Read the figures of a run and return one table and line for each package below its floor."""
    figures = coverage.Coverage(data_file=data_file or os.environ.get("COVERAGE_FILE", ".coverage"))
    figures.load()
    missed = []
    for package, floor in FLOORS.items():
        table = io.StringIO()
        percent = _percent(figures, package, table)
        if percent < floor:
            missed.append(f"{table.getvalue()}{package}: {percent:.2f} % covered, {floor:.0f} % needed")
    return missed


def _percent(figures: coverage.Coverage, package: str, table: io.StringIO) -> float:
    try:
        return figures.report(include=[f"{package}/*"], show_missing=True, skip_covered=True, file=table)
    except coverage.exceptions.NoDataError:
        return 0.0
