"""A theme is put on whole: fonts, palette, sheet, sizes."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.look.sheet import sheet
from ui.look.theme import load_fonts, put_on, scaled, system_is_dark, tokens_now
from ui.look.tokens import DARK, LIGHT, Tokens


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    """Leave the application as it was found."""
    yield
    put_on(qapp, dark=False)


def test_dark_theme_is_what_hand_painted_parts_see(qapp: QApplication) -> None:
    put_on(qapp, dark=True)

    assert tokens_now(qapp) is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.page


def test_light_theme_is_what_hand_painted_parts_see(qapp: QApplication) -> None:
    put_on(qapp, dark=False)

    assert tokens_now() is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Text).name() == LIGHT.ink


@pytest.mark.parametrize("percent", [80, 100, 200, 250])
def test_every_size_follows_the_text_size(qapp: QApplication, percent: int) -> None:
    put_on(qapp, dark=False, percent=percent)

    assert scaled(100) == percent
    assert qapp.font().pixelSize() == round(15 * percent / 100)


def test_text_is_drawn_as_large_as_it_was_set(qapp: QApplication, qtbot: QtBot) -> None:
    put_on(qapp, dark=False, percent=200)
    label = QLabel("Who is here?")
    qtbot.addWidget(label)

    label.ensurePolished()

    assert label.font().pixelSize() == 30


def test_no_text_is_smaller_than_fifteen_pixels() -> None:
    sizes = [int(size) for size in re.findall(r"font-size: (\d+)px", sheet(LIGHT, 100))]

    assert min(sizes) >= 15


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("percent", [100, 250])
def test_sheet_has_no_place_left_open(theme: Tokens, percent: int) -> None:
    text = sheet(theme, percent)

    assert "$" not in text


def test_shipped_fonts_draw_the_scripts_of_the_practice_families(qapp: QApplication) -> None:
    load_fonts()

    assert {"Noto Sans", "Noto Sans Arabic"} <= set(QFontDatabase.families())
    assert QFontMetrics(qapp.font()).horizontalAdvance("نور") > 0


def test_a_silent_system_gets_the_light_theme(qapp: QApplication) -> None:
    dark = system_is_dark(qapp)

    assert dark is False
