"""Foot line, banner and cover."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
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


class Watcher(QObject):
    """Writes down who is painted, in order."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__(watched[0])
        self.painted: list[QWidget] = []
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:  # noqa: N802  # Qt's name
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.painted.append(watched)
        return False


def a_covered_window(qtbot: QtBot) -> tuple[QWidget, Cover]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    cover = Cover("One moment, please.", "Show again (F9)", window)
    window.show()
    return window, cover


def test_the_cover_is_painted_once_and_last_before_the_call_returns(qtbot: QtBot) -> None:
    window, cover = a_covered_window(qtbot)
    label = QLabel("words", window)
    label.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: window.testAttribute(Qt.WidgetAttribute.WA_Mapped))
    watcher = Watcher(cover, label, window)

    cover.put_on()

    assert watcher.painted.count(cover) == 1
    assert watcher.painted[-1] is cover


def test_every_other_window_is_covered_and_shown_again(qtbot: QtBot) -> None:
    window, cover = a_covered_window(qtbot)
    others = [QWidget(), QWidget()]
    for other in others:
        qtbot.addWidget(other)
    others[0].show()

    cover.put_on()
    shades = [other.findChildren(QWidget, "cover") for other in others]
    cover.hide()

    assert [len(found) for found in shades] == [1, 0]
    assert not shades[0][0].isVisible()
    assert window.isVisible()


def test_a_window_that_comes_while_everything_is_covered_is_covered_too(qtbot: QtBot) -> None:
    _window, cover = a_covered_window(qtbot)
    cover.put_on()
    late = QWidget()
    qtbot.addWidget(late)

    late.show()
    late.activateWindow()
    qtbot.waitUntil(lambda: bool(late.findChildren(QWidget, "cover")))

    assert late.findChildren(QWidget, "cover")[0].geometry() == late.rect()


def test_a_window_that_goes_while_it_is_covered_is_forgotten(qtbot: QtBot) -> None:
    _window, cover = a_covered_window(qtbot)
    other = QWidget()
    other.show()
    cover.put_on()
    other.close()
    other.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    cover.hide()

    assert not cover.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_open_menu_goes(qtbot: QtBot) -> None:
    window, cover = a_covered_window(qtbot)
    menu = QMenu(window)
    menu.addAction("Give to someone else")
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(menu.isVisible)

    cover.put_on()

    assert not menu.isVisible()


def test_a_minimized_window_leaves_the_others_covered(qtbot: QtBot) -> None:
    _window, cover = a_covered_window(qtbot)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    cover.put_on()

    QApplication.sendEvent(cover, _SystemHides())

    (shade,) = other.findChildren(QWidget, "cover")
    assert shade.isVisible()


class _SystemHides(QHideEvent):
    """The system hides the window, not the program."""

    def spontaneous(self) -> bool:
        return True
