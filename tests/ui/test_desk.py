"""The desk: an act is kept first and told afterwards; half-typed words are kept within a second."""

import pytest
from pydantic import ValidationError
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from fteam.errors import FixableError
from fteam.meeting import OpenMeeting
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.records.spoken import Need
from tests.makers import RememberingKeeper, a_meeting, a_person
from tests.ui.desks import RememberingDrafts
from ui.desk import DRAFT_DELAY_MS, Desk, TooLongError


class DiskFullError(FixableError):
    """The disk of a test is full."""


class FullDrafts(RememberingDrafts):
    """Drafts on a disk that is full until it is emptied."""

    def __init__(self) -> None:
        super().__init__()
        self.is_full = True

    def keep_draft(self, plan_id: str, place: str, words: str) -> None:
        if self.is_full:
            raise DiskFullError
        super().keep_draft(plan_id, place, words)


@pytest.fixture
def keeper() -> RememberingKeeper:
    return RememberingKeeper()


@pytest.fixture
def meeting(keeper: RememberingKeeper) -> OpenMeeting:
    return a_meeting(keeper)


@pytest.fixture
def drafts() -> RememberingDrafts:
    return RememberingDrafts()


@pytest.fixture
def desk(meeting: OpenMeeting, drafts: RememberingDrafts) -> Desk:
    return Desk(meeting, drafts)


def test_an_act_tells_what_changed_once_it_is_kept(
    desk: Desk, keeper: RememberingKeeper, qtbot: QtBot
) -> None:
    person = a_person()

    with qtbot.waitSignals([desk.saved, desk.changed]):
        kept = desk.do(lambda meeting: meeting.write_down(person))

    assert kept
    assert keeper.kept[-1] is desk.plan
    assert desk.plan.people == (person,)


def test_pages_hear_the_kinds_of_record(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.changed) as told:
        desk.do(lambda meeting: meeting.write_down(a_person()))

    assert told.args is not None
    assert Person in told.args[0]


def test_a_refused_act_tells_its_error_and_changes_nothing(
    desk: Desk, keeper: RememberingKeeper, qtbot: QtBot
) -> None:
    keeper.error = DiskFullError()
    before: Plan = desk.plan

    with qtbot.assertNotEmitted(desk.changed), qtbot.waitSignal(desk.failed) as told:
        kept = desk.do(lambda meeting: meeting.write_down(a_person()))

    assert told.args == [keeper.error]
    assert (kept, desk.plan) == (False, before)


def test_undo_takes_the_last_act_back(desk: Desk) -> None:
    desk.do(lambda meeting: meeting.write_down(a_person()))
    named = desk.undo_noun

    undone = desk.undo()

    assert undone
    assert named == Person.noun
    assert desk.plan.people == ()


def test_there_is_nothing_to_undo_at_first(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.failed):
        undone = desk.undo()

    assert not undone


def test_half_typed_words_are_kept_within_a_second(
    desk: Desk, drafts: RememberingDrafts, qtbot: QtBot
) -> None:
    desk.typed("needs", "a safe pl")
    desk.typed("needs", "a safe place")

    qtbot.waitUntil(lambda: drafts.words == {"needs": "a safe place"}, timeout=1000)
    assert DRAFT_DELAY_MS < 1000


def test_typing_on_does_not_put_the_keeping_off(desk: Desk, drafts: RememberingDrafts, qtbot: QtBot) -> None:
    typing = QTimer(desk)
    typing.setInterval(50)
    typing.timeout.connect(lambda: desk.typed("needs", "never still"))
    typing.start()

    qtbot.waitUntil(lambda: "needs" in drafts.words, timeout=2000)
    typing.stop()
    desk.flush()

    assert drafts.words["needs"] == "never still"


def test_half_typed_words_are_there_before_they_are_kept(desk: Desk, drafts: RememberingDrafts) -> None:
    desk.typed("needs", "a safe")

    shown = desk.draft("needs")
    desk.flush()

    assert (shown, drafts.words["needs"]) == ("a safe", "a safe")


def test_kept_words_come_back(desk: Desk, drafts: RememberingDrafts) -> None:
    drafts.words["needs"] = "from before the power cut"

    shown = desk.draft("needs")

    assert shown == "from before the power cut"


def test_added_words_are_no_draft_any_more(desk: Desk, drafts: RememberingDrafts) -> None:
    desk.typed("needs", "a safe place")
    desk.flush()

    desk.drop_draft("needs")
    desk.flush()

    assert drafts.words == {}


def test_words_that_could_not_be_kept_are_tried_again(meeting: OpenMeeting, qtbot: QtBot) -> None:
    drafts = FullDrafts()
    desk = Desk(meeting, drafts)
    desk.typed("needs", "a safe place")
    with qtbot.waitSignal(desk.failed):
        desk.flush()
    drafts.is_full = False

    desk.flush()

    assert drafts.words == {"needs": "a safe place"}


def test_the_open_page_is_remembered(desk: Desk, drafts: RememberingDrafts) -> None:
    desk.keep_place("needs")

    assert drafts.steps == ["needs"]


def test_another_place_of_the_program_can_tell_what_it_kept(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignals([desk.saved, desk.changed]):
        desk.tell(frozenset({Need}))


def test_more_than_a_line_can_hold_is_refused_and_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    before = desk.plan

    with qtbot.assertNotEmitted(desk.changed), qtbot.waitSignal(desk.failed) as told:
        kept = desk.do(lambda meeting: meeting.write_down(Person(full_name="a" * 5000)))

    assert told.args is not None
    assert isinstance(told.args[0], TooLongError)
    assert (kept, desk.plan) == (False, before)


def test_a_record_that_is_wrong_in_another_way_is_a_defect(desk: Desk) -> None:
    with pytest.raises(ValidationError):
        desk.do(lambda meeting: meeting.write_down(Person(full_name="")))
