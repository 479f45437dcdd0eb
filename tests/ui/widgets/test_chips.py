"""Chips are pressed by mouse, by key and by number."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.accessibility import nameless
from ui.widgets.chips import Chips, PersonChips

PEOPLE = tuple((f"p{number}", f"Person {number}") for number in range(1, 12))


@pytest.fixture
def chips(qtbot: QtBot) -> Chips:
    made = Chips("How soon?", (("now", "Today"), ("soon", "Soon"), ("later", "Later & slowly")))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def people(qtbot: QtBot) -> PersonChips:
    made = PersonChips("Who is speaking", PEOPLE)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_second_chip_takes_the_place_of_the_first(chips: Chips, qtbot: QtBot) -> None:
    qtbot.mouseClick(chips.button("now"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(chips.button("soon"), Qt.MouseButton.LeftButton)

    assert chips.codes() == ("soon",)


def test_a_chip_pressed_twice_is_taken_back(chips: Chips, qtbot: QtBot) -> None:
    qtbot.mouseClick(chips.button("now"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(chips.button("now"), Qt.MouseButton.LeftButton)

    assert not chips.code()


def test_several_chips_stay_in_the_order_they_are_offered(qtbot: QtBot) -> None:
    chips = Chips("Shows", (("a", "A"), ("b", "B"), ("c", "C")), several=True)
    qtbot.addWidget(chips)

    chips.choose("c", "a")

    assert chips.codes() == ("a", "c")


def test_a_pressed_chip_tells_its_code(chips: Chips, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chips.chosen) as told:
        qtbot.mouseClick(chips.button("later"), Qt.MouseButton.LeftButton)

    assert told.args == ["later"]


def test_choosing_by_the_program_tells_nobody(chips: Chips, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chips.chosen):
        chips.choose("now")


def test_new_options_keep_the_choice_that_is_still_there(chips: Chips) -> None:
    chips.choose("soon")

    chips.offer((("soon", "Soon"), ("never", "Never")))

    assert chips.code() == "soon"


def test_arrows_walk_from_chip_to_chip(chips: Chips, qtbot: QtBot) -> None:
    chips.button("now").setFocus()

    qtbot.keyClick(chips.button("now"), Qt.Key.Key_Right)
    qtbot.keyClick(chips.button("soon"), Qt.Key.Key_Return)

    assert chips.code() == "soon"


def test_arrows_follow_the_eye_in_right_to_left_languages(chips: Chips, qtbot: QtBot) -> None:
    chips.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chips.button("now").setFocus()

    qtbot.keyClick(chips.button("now"), Qt.Key.Key_Left)

    assert chips.button("soon").hasFocus()


def test_a_pressed_chip_is_no_wider_than_before(chips: Chips) -> None:
    before = chips.button("later").sizeHint().width()

    chips.choose("later")

    assert chips.button("later").sizeHint().width() <= before


def test_number_key_chooses_a_speaker(people: PersonChips, qtbot: QtBot) -> None:
    qtbot.keyClick(people, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)

    assert people.code() == "p4"


def test_number_key_without_a_person_changes_nothing(qtbot: QtBot) -> None:
    people = PersonChips("Who is speaking", PEOPLE[:2])
    qtbot.addWidget(people)
    people.show()
    people.choose("p1")

    qtbot.keyClick(people, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)

    assert people.code() == "p1"


def test_only_nine_people_get_a_number(people: PersonChips) -> None:
    shown = [button.text() for button in people.findChildren(QPushButton)]

    assert shown[0].startswith("1")
    assert shown[8].startswith("9")
    assert shown[9] == "Person 10"


def test_every_chip_has_a_name_with_its_question(people: PersonChips) -> None:
    assert nameless(people) == []
    assert people.button("p1").accessibleName() == "Who is speaking Person 1"
