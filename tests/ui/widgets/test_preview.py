"""A paper is looked at page by page, larger or smaller, and as plain words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fteam.document.paper import PaperLook
from fteam.document.plan import plan_pdf
from fteam.progress import Progress
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.accessibility import nameless
from tests.makers import DAY, MOMENT, a_plan
from ui.widgets.preview import STEPS, WIDEST_FIT, Preview

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def pdf() -> bytes:
    plan = a_plan(needs=20, strengths=12, promises=25)
    view = view_for(plan, plan.people[0].id, DAY, ENGLISH)
    return plan_pdf(view, ENGLISH, PaperLook(made_at=MOMENT, sealed=True), Progress.silent()).pdf


@pytest.fixture
def preview(qtbot: QtBot, pdf: bytes) -> Preview:
    made = Preview(ENGLISH)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_paper(pdf)
    made.view.setFocus()
    return made


def press(preview: Preview, name: str) -> None:
    button = preview.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_the_first_page_is_shown_with_its_words_for_screen_readers(preview: Preview) -> None:
    assert preview.pages > 2
    assert preview.where.text() == f"Page 1 of {preview.pages}"
    assert preview.view.accessibleName() == preview.where.text()
    assert "Our family plan" in preview.view.accessibleDescription()
    assert preview.view.picture.pixmap().width() > 400
    assert nameless(preview) == []


def test_buttons_turn_the_pages_and_stop_at_the_ends(preview: Preview) -> None:
    at_first = preview.before_button.isEnabled()
    press(preview, "pageAfter")
    second = preview.number
    press(preview, "pageBefore")

    assert (at_first, second, preview.number) == (False, 1, 0)


def test_home_and_end_go_to_the_ends(qtbot: QtBot, preview: Preview) -> None:
    qtbot.keyClick(preview.view, Key.Key_End)
    last, is_end = preview.number, preview.after_button.isEnabled()
    preview.turn(1)
    qtbot.keyClick(preview.view, Key.Key_Home)

    assert (last, is_end, preview.number) == (preview.pages - 1, False, 0)


def test_page_keys_scroll_to_the_foot_and_then_turn(qtbot: QtBot, preview: Preview) -> None:
    bar = preview.view.verticalScrollBar()
    qtbot.keyClick(preview.view, Key.Key_PageDown)
    scrolled = bar.value()
    while preview.number == 0:
        qtbot.keyClick(preview.view, Key.Key_PageDown)
    top_of_next = bar.value()
    qtbot.keyClick(preview.view, Key.Key_PageUp)

    assert scrolled > 0
    assert top_of_next == 0
    assert preview.number == 0


def test_other_keys_scroll_as_everywhere(qtbot: QtBot, preview: Preview) -> None:
    qtbot.keyClick(preview.view, Key.Key_Down)

    assert preview.view.verticalScrollBar().value() > 0


def test_a_page_is_made_larger_and_smaller_up_to_the_ends(qtbot: QtBot, preview: Preview) -> None:
    fitted = preview.percent
    qtbot.keyClick(preview.view, Key.Key_Plus, CTRL)
    larger = preview.percent
    for _step in STEPS:
        preview.view.zoomed.emit(1)
    largest, may_grow = preview.percent, preview.larger_button.isEnabled()
    for _step in STEPS:
        preview.view.zoomed.emit(-1)
    smallest = preview.percent
    qtbot.keyClick(preview.view, Key.Key_0, CTRL)

    assert (larger > fitted, largest, may_grow, smallest) == (True, STEPS[-1], False, STEPS[0])
    assert preview.percent == fitted <= WIDEST_FIT


def test_buttons_zoom_too(preview: Preview) -> None:
    percents = []
    for name in ("larger", "smaller", "wholePage", "fit"):
        press(preview, name)
        percents.append(preview.percent)

    larger, smaller, page, fit = percents
    assert larger > smaller
    assert page < fit
    assert preview.view.picture.width() <= preview.view.width()


def test_a_page_that_fits_is_drawn_anew_in_a_wider_window(qtbot: QtBot, preview: Preview) -> None:
    preview.resize(500, 600)
    qtbot.waitUntil(lambda: preview.view.width() < 520)
    narrow = preview.percent
    preview.resize(1000, 600)
    qtbot.waitUntil(lambda: preview.view.width() > 900)

    assert narrow < preview.percent


def test_a_chosen_size_stays_in_another_window(qtbot: QtBot, preview: Preview) -> None:
    preview.view.zoomed.emit(1)
    chosen = preview.percent
    preview.resize(500, 600)
    qtbot.waitUntil(lambda: preview.view.width() < 520)

    assert preview.percent == chosen


def test_the_page_can_be_read_as_plain_words(qtbot: QtBot, preview: Preview) -> None:
    press(preview, "asWords")
    press(preview, "pageAfter")

    assert preview.text.isVisible()
    assert not preview.view.isVisible()
    assert preview.text.toPlainText() == preview.view.accessibleDescription()
    press(preview, "asWords")
    qtbot.waitUntil(preview.view.hasFocus)


def test_without_a_paper_there_is_nothing_to_draw(qtbot: QtBot) -> None:
    empty = Preview(ENGLISH)
    qtbot.addWidget(empty)

    empty.show()

    assert empty.pages == 0
    assert empty.view.picture.pixmap().isNull()
