"""The capture bar never loses a word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.accessibility import nameless
from ui.widgets.capture import CaptureBar


@pytest.fixture
def bar(qtbot: QtBot) -> CaptureBar:
    made = CaptureBar("Who is speaking", "What is going well?", "Add")
    made.offer_people((("m", "Maria"), ("l", "Luz")))
    qtbot.addWidget(made)
    made.show()
    made.edit.setFocus()
    return made


def test_enter_hands_the_words_over(bar: CaptureBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.edit, "Luz opened her home")

    with qtbot.waitSignal(bar.submitted):
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)

    assert bar.words() == "Luz opened her home"


def test_shift_enter_begins_a_new_line(bar: CaptureBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.edit, "one")

    with qtbot.assertNotEmitted(bar.submitted):
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(bar.edit, "two")

    assert len(bar.words().split()) == 2
    assert not bar.edit.toPlainText().startswith("onetwo")


def test_the_button_hands_the_words_over_too(bar: CaptureBar, qtbot: QtBot) -> None:
    bar.fill("words")

    with qtbot.waitSignal(bar.submitted):
        qtbot.mouseClick(bar.add_button, Qt.MouseButton.LeftButton)


def test_every_key_is_told_for_the_draft(bar: CaptureBar, qtbot: QtBot) -> None:
    heard: list[str] = []
    bar.typed.connect(heard.append)

    qtbot.keyClicks(bar.edit, "ab ")

    assert heard == ["a", "ab", "ab "]


def test_refused_words_stay_and_the_reason_is_read_aloud(bar: CaptureBar) -> None:
    bar.fill("words")

    bar.refuse("Choose who is speaking.")

    assert bar.words() == "words"
    assert bar.error.isVisible()
    assert bar.edit.accessibleDescription() == "Choose who is speaking."


def test_typing_on_takes_the_reason_away(bar: CaptureBar, qtbot: QtBot) -> None:
    bar.refuse("Write down what was said first.")

    qtbot.keyClicks(bar.edit, "x")

    assert not bar.error.isVisible()
    assert not bar.edit.accessibleDescription()


def test_after_a_kept_line_the_speaker_stays_and_the_caret_waits(bar: CaptureBar) -> None:
    bar.fill("words")
    bar.speakers.choose("l")

    bar.clear()

    assert (bar.words(), bar.speakers.code()) == ("", "l")
    assert bar.edit.hasFocus()


def test_field_grows_with_its_words_up_to_a_limit(bar: CaptureBar) -> None:
    heights = []

    for lines in (1, 3, 5, 30):
        bar.fill("\n".join(["line"] * lines))
        heights.append(bar.edit.height())

    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_field_is_measured_anew_when_the_bar_gets_narrow(bar: CaptureBar, qtbot: QtBot) -> None:
    bar.resize(900, 200)
    bar.fill("many words that need more than one line once the window is narrow " * 2)
    wide = bar.edit.height()

    bar.resize(360, 400)

    qtbot.waitUntil(lambda: bar.edit.height() > wide)


def test_extra_rows_and_fields_are_part_of_the_bar(bar: CaptureBar) -> None:
    row, field = QLineEdit(), QLineEdit()
    for extra in (row, field):
        extra.setAccessibleName("extra")

    bar.add_row(row)
    bar.add_field(field)

    assert bar.isAncestorOf(row)
    assert bar.isAncestorOf(field)
    assert nameless(bar) == []
