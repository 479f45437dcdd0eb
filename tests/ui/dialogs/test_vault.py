"""The first start and every start: a passphrase where it is needed, and nothing lost by a mistake."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fteam.words import ENGLISH
from tests.accessibility import nameless
from tests.vaults import FOUR_WORDS
from ui.dialogs.vault import NEEDED, TWO_DIFFER, VaultPage


def a_page(qtbot: QtBot, *, is_new: bool = True, has_ring: bool = False) -> VaultPage:
    page = VaultPage(ENGLISH, is_new=is_new, has_ring=has_ring)
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    return page


def test_a_new_passphrase_is_typed_twice(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert page.second is not None
    for field in (page.first, page.second):
        qtbot.keyClicks(field, FOUR_WORDS)

    with qtbot.waitSignal(page.given) as told:
        qtbot.keyClick(page.second, Qt.Key.Key_Return)

    assert told.args == [FOUR_WORDS]
    assert not page.go_button.isEnabled()


def test_two_that_differ_are_refused_and_stay(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert page.second is not None
    qtbot.keyClicks(page.first, FOUR_WORDS)
    qtbot.keyClicks(page.second, "another")

    with qtbot.assertNotEmitted(page.given):
        qtbot.keyClick(page.second, Qt.Key.Key_Return)

    assert (page.error.text(), page.first.text()) == (TWO_DIFFER, FOUR_WORDS)


def test_without_a_key_store_a_passphrase_is_needed(qtbot: QtBot) -> None:
    page = a_page(qtbot)

    with qtbot.assertNotEmitted(page.given):
        page.submit()

    assert page.error.text() == NEEDED
    assert page.first.accessibleDescription() == NEEDED


def test_with_a_key_store_the_passphrase_may_be_left_out(qtbot: QtBot) -> None:
    page = a_page(qtbot, has_ring=True)

    with qtbot.waitSignal(page.given) as told:
        page.submit()

    assert told.args == [""]


def test_a_known_vault_asks_once(qtbot: QtBot) -> None:
    page = a_page(qtbot, is_new=False)
    qtbot.keyClicks(page.first, FOUR_WORDS)

    with qtbot.waitSignal(page.given) as told:
        qtbot.keyClick(page.first, Qt.Key.Key_Return)

    assert told.args == [FOUR_WORDS]
    assert page.second is None


def test_a_refused_passphrase_can_be_tried_again(qtbot: QtBot) -> None:
    page = a_page(qtbot, is_new=False)
    qtbot.keyClicks(page.first, FOUR_WORDS)
    page.submit()

    page.refuse("This is not the passphrase.")

    assert page.go_button.isEnabled()
    assert page.error.isVisible()


def test_the_passphrase_is_not_shown(qtbot: QtBot) -> None:
    page = a_page(qtbot, is_new=False)

    qtbot.keyClicks(page.first, FOUR_WORDS)

    assert FOUR_WORDS not in page.first.displayText()


@pytest.mark.parametrize("is_new", [True, False])
@pytest.mark.parametrize("has_ring", [True, False])
def test_every_field_has_a_name(qtbot: QtBot, *, is_new: bool, has_ring: bool) -> None:
    page = a_page(qtbot, is_new=is_new, has_ring=has_ring)

    found = nameless(page)

    assert found == []


def test_while_it_opens_the_button_says_so(qtbot: QtBot) -> None:
    page = a_page(qtbot, is_new=False)
    page.first.setText("lemon tree window seven")
    before = page.go_button.text()

    page.submit()
    during = page.go_button.text()
    page.refuse("That is not it.")

    assert (before, during, page.go_button.text()) == ("Open", "One moment, please.", "Open")
