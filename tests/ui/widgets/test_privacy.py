"""Who may see a line is one key away, and nothing is opened by mistake."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fteam.records.audience import FAMILY_ONLY, LOCKED, STAFF_ONLY, TEAM, Audience, Tag
from fteam.records.record import new_id
from fteam.words import ENGLISH
from tests.accessibility import nameless
from ui.widgets.privacy import Privacy, privacy_of

MARIA, LUZ, SESSION = new_id(), new_id(), new_id()
PEOPLE = ((MARIA, "Maria"), (LUZ, "Luz"))


@pytest.fixture
def privacy(qtbot: QtBot) -> Privacy:
    made = Privacy(ENGLISH, keys=True)
    made.offer(PEOPLE, ((SESSION, "Session B"),))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_everyone_may_see_a_line_at_first(privacy: Privacy) -> None:
    assert privacy.audience() == TEAM
    assert privacy.chosen_tags() == ()
    assert nameless(privacy) == []


@pytest.mark.parametrize(
    ("key", "audience"), [(Qt.Key.Key_F, FAMILY_ONLY), (Qt.Key.Key_S, STAFF_ONLY), (Qt.Key.Key_E, TEAM)]
)
def test_one_key_chooses_who_may_see_it(
    privacy: Privacy, qtbot: QtBot, key: Qt.Key, audience: Audience
) -> None:
    with qtbot.waitSignal(privacy.edited):
        qtbot.keyClick(privacy, key, Qt.KeyboardModifier.AltModifier)

    assert privacy.audience() == audience


def test_only_these_people_begins_with_who_is_speaking(privacy: Privacy, qtbot: QtBot) -> None:
    privacy.follow(LUZ)

    qtbot.keyClick(privacy, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)

    assert privacy.audience() == Audience.only(LUZ)
    assert privacy.named.isVisible()


def test_the_next_speaker_takes_the_place_until_someone_is_named_by_hand(
    privacy: Privacy, qtbot: QtBot
) -> None:
    privacy.follow(LUZ)
    privacy.choose("people")
    privacy.follow(MARIA)
    followed = privacy.audience()

    qtbot.mouseClick(privacy.named.button(LUZ), Qt.MouseButton.LeftButton)
    privacy.follow(LUZ)

    assert followed == Audience.only(MARIA)
    assert privacy.audience() == Audience.only(MARIA, LUZ)


def test_naming_nobody_is_no_audience(privacy: Privacy) -> None:
    privacy.choose("people")

    assert privacy.audience() is None


@pytest.mark.parametrize(
    "audience",
    [TEAM, FAMILY_ONLY, STAFF_ONLY, LOCKED, Audience.only(MARIA, LUZ), Audience.of_session(SESSION)],
)
def test_what_is_shown_is_given_back(privacy: Privacy, audience: Audience) -> None:
    privacy.fill(audience, (Tag.HEALTH,))

    assert privacy.audience() == audience
    assert privacy.chosen_tags() == (Tag.HEALTH,)


def test_a_session_that_is_not_offered_stays_a_session(privacy: Privacy) -> None:
    elsewhere = Audience.of_session(new_id())

    privacy.fill(elsewhere, ())

    assert privacy.audience() == elsewhere


def test_a_pressed_tag_is_told(privacy: Privacy, qtbot: QtBot) -> None:
    privacy.protection.setChecked(True)

    with qtbot.waitSignal(privacy.edited):
        qtbot.mouseClick(privacy.tags.button("part2"), Qt.MouseButton.LeftButton)

    assert privacy.chosen_tags() == (Tag.PART2,)


def test_marking_as_private_narrows_and_adds_protection(privacy: Privacy, qtbot: QtBot) -> None:
    privacy.fill(TEAM, (Tag.HEALTH,))

    with qtbot.waitSignal(privacy.edited):
        privacy.protect(Audience.only(LUZ), (Tag.HEALTH, Tag.ADDRESS))

    assert privacy.audience() == Audience.only(LUZ)
    assert set(privacy.chosen_tags()) == {Tag.HEALTH, Tag.ADDRESS}


def test_field_finds_the_privacy_of_its_own_line(qtbot: QtBot) -> None:
    outer, card = QWidget(), QWidget()
    own = Privacy(ENGLISH, parent=card)
    card.setParent(outer)
    field, other = QLineEdit(card), QLineEdit(outer)
    qtbot.addWidget(outer)

    assert privacy_of(field) is own
    assert privacy_of(other) is None
