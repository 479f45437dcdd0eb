"""“Check a plan” is tested in the look that people see."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.look.theme import load_fonts, put_on


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    """Put the light theme on, and again afterwards if a test took another."""
    load_fonts()
    put_on(qapp, dark=False)
    yield
    put_on(qapp, dark=False)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
