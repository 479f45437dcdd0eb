"""Sections are tested in the look that people see."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.sections.sealed_meeting import SealedMeeting, sealed_meetings
from ui.jobs import Jobs
from ui.look.theme import load_fonts, put_on


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    """Put the light theme on, and again afterwards if a test took another."""
    load_fonts()
    put_on(qapp, dark=False)
    yield
    put_on(qapp, dark=False)


@pytest.fixture
def sealed(tmp_path: Path) -> Iterator[SealedMeeting]:
    """Return a sealed plan in a vault of its own."""
    yield from sealed_meetings(tmp_path)


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """Return where long work goes on; what still runs is waited for."""
    made = Jobs(qapp)
    yield made
    made.close()
    made.deleteLater()
