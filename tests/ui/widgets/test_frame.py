"""Foot line, banner and cover."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.accessibility import nameless
from ui.widgets.frame import Banner, Cover, FootLine


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    made = Banner("Try again", "Close")
    qtbot.addWidget(made)
    return made


def test_foot_tells_both_ways(qtbot: QtBot) -> None:
    foot = FootLine("Back", "On to needs")
    qtbot.addWidget(foot)
    foot.show()

    with qtbot.waitSignals([foot.back, foot.onward]):
        qtbot.mouseClick(foot.back_button, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(foot.onward_button, Qt.MouseButton.LeftButton)

    assert nameless(foot) == []


def test_a_way_without_words_is_not_offered(qtbot: QtBot) -> None:
    foot = FootLine("", "")
    qtbot.addWidget(foot)
    foot.show()

    assert not foot.back_button.isVisible()
    assert not foot.onward_button.isVisible()


def test_arrow_points_onward_in_right_to_left_languages(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    outer.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    foot = FootLine("Back", "On", outer)
    outer.show()

    assert foot.onward_button.text() == "On ←"


def test_banner_offers_to_try_again_only_where_that_helps(banner: Banner) -> None:
    banner.say("There is no room left on this disk.", error=True, again=True)
    helps = banner.again_button.isVisible()

    banner.say("The plan is printed.", error=False)

    assert (helps, banner.again_button.isVisible()) == (True, False)


def test_banner_is_read_aloud_and_can_be_closed(banner: Banner, qtbot: QtBot) -> None:
    banner.say("Not saved.", error=True)
    said = banner.accessibleName()

    qtbot.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)

    assert said == "Not saved."
    assert not banner.isVisible()


def test_try_again_is_told(banner: Banner, qtbot: QtBot) -> None:
    banner.say("Not saved.", error=True, again=True)

    with qtbot.waitSignal(banner.again):
        qtbot.mouseClick(banner.again_button, Qt.MouseButton.LeftButton)


def test_cover_lets_nothing_shine_through(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    secret = QLabel("█" * 40, window)
    secret.setStyleSheet("color: #ff0000")
    cover = Cover("One moment, please.", "Show again (F9)", window)
    window.show()

    cover.put_on()

    picture = window.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 400, 3) for y in range(0, 60, 2)}
    assert "#ff0000" not in colours
    assert cover.geometry() == window.rect()


def test_cover_can_be_lifted_by_a_click(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    cover = Cover("One moment, please.", "Show again (F9)", window)
    window.show()
    cover.put_on()

    with qtbot.waitSignal(cover.lifted):
        qtbot.mouseClick(cover.lift_button, Qt.MouseButton.LeftButton)
