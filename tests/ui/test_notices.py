"""News and errors reach whoever shows them, in words for people."""

import pytest
from pytestqt.qtbot import QtBot

from fteam.errors import DamagedError, FixableError
from fteam.words import ENGLISH, phrase
from ui.notices import Notices


class RoomError(FixableError):
    """A disk of a test has no room."""

    says = phrase("Free {megabytes} MB and try again.")


class BrokenError(DamagedError):
    """A store of a test is broken."""

    says = phrase("This meeting cannot be read.")


@pytest.fixture
def notices() -> Notices:
    return Notices(ENGLISH)


def test_an_error_is_said_with_its_facts(notices: Notices, qtbot: QtBot) -> None:
    with qtbot.waitSignal(notices.failed) as told:
        notices.show(RoomError(megabytes=40))

    assert told.args == ["Free 40 MB and try again."]


def test_damage_is_told_apart(notices: Notices, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(notices.failed), qtbot.waitSignal(notices.damaged) as told:
        notices.show(BrokenError())

    assert told.args == ["This meeting cannot be read."]


def test_good_news_is_passed_on(notices: Notices, qtbot: QtBot) -> None:
    with qtbot.waitSignal(notices.told) as told:
        notices.tell("The plan is sealed.")

    assert told.args == ["The plan is sealed."]
