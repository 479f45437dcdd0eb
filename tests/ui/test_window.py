"""The window of a meeting: all in reach of the keyboard, the truth about what is saved, one key to hide."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from fteam.errors import DamagedError, FixableError, FTeamError, NoWordsError, StillNamedError
from fteam.guide.steps import STEPS
from fteam.meeting import OpenMeeting
from fteam.records.commitment import Commitment
from fteam.records.meeting import Attendance, Way
from fteam.records.spoken import Need, Strength
from fteam.words import ENGLISH
from tests.accessibility import nameless
from tests.makers import RememberingKeeper, a_meeting, a_running_meeting, join
from tests.ui.desks import RememberingDrafts, some_tools
from ui.desk import TooLongError
from ui.look.theme import put_on
from ui.pages import PAGES
from ui.window import MeetingWindow

LAPTOP = (1366, 768)


class DiskFullError(FixableError):
    """The disk of a test is full."""


class BrokenError(DamagedError):
    """The store of a test is broken."""


@pytest.fixture
def keeper() -> RememberingKeeper:
    return RememberingKeeper()


@pytest.fixture
def meeting() -> OpenMeeting:
    return a_running_meeting()


@pytest.fixture
def drafts() -> RememberingDrafts:
    return RememberingDrafts()


@pytest.fixture
def window(meeting: OpenMeeting, drafts: RememberingDrafts, qtbot: QtBot) -> MeetingWindow:
    return a_window(meeting, drafts, qtbot)


def a_window(meeting: OpenMeeting, drafts: RememberingDrafts, qtbot: QtBot) -> MeetingWindow:
    made = MeetingWindow(some_tools(meeting, drafts), "strengths")
    qtbot.addWidget(made)
    made.resize(*LAPTOP)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_every_step_of_the_guide_has_a_page() -> None:
    keys = [step.key for step in STEPS]

    assert list(PAGES) == keys


@pytest.mark.parametrize("key", [step.key for step in STEPS if step.key in PAGES])
def test_a_screen_reader_can_name_everything_on_every_page(window: MeetingWindow, key: str) -> None:
    window.open_step(key)

    assert nameless(window) == []


def test_a_stage_opens_from_the_rail_and_is_remembered(
    window: MeetingWindow, drafts: RememberingDrafts, qtbot: QtBot
) -> None:
    qtbot.mouseClick(window.rail.button("needs"), Qt.MouseButton.LeftButton)

    assert window.page.step.key == "needs"
    assert drafts.steps[-1] == "needs"
    assert window.rail.button("needs").isChecked()


def test_keys_lead_onward_and_back(window: MeetingWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    onward = window.page.step.key
    qtbot.keyClick(window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)

    assert (onward, window.page.step.key) == ("needs", "strengths")


def test_a_page_is_built_once(window: MeetingWindow) -> None:
    first = window.page
    window.open_step("needs")

    window.open_step("strengths")

    assert window.page is first


def test_the_bar_says_whose_meeting_and_when(window: MeetingWindow) -> None:
    assert window.family.whole() == "Reyes–Jackson family"
    assert "Sep 15" in window.facts.text()
    assert window.clock.text() == "0:00 of 1:30"


def test_a_meeting_without_a_day_shows_its_type(drafts: RememberingDrafts, qtbot: QtBot) -> None:
    window = a_window(a_meeting(), drafts, qtbot)

    assert "·" not in window.facts.text()


def test_a_full_disk_shows_not_saved_and_the_next_kept_act_shows_saved(
    keeper: RememberingKeeper, drafts: RememberingDrafts, qtbot: QtBot
) -> None:
    meeting = a_meeting(keeper)
    mother = join(meeting, "Maria Reyes", "parent")
    window = a_window(meeting, drafts, qtbot)
    keeper.error = DiskFullError()
    window.desk.do(lambda meeting: meeting.write_down(Need(words="a ride", said_by=mother.id)))
    refused = (window.saved.text(), window.banner.isVisible())
    keeper.error = None

    window.desk.tell(frozenset({Need}))

    assert refused == ("✗ Not saved", True)
    assert window.saved.text() == "✓ Saved on this laptop"
    assert not window.banner.isVisible()


@pytest.mark.parametrize("error", [NoWordsError(), StillNamedError(), TooLongError()])
def test_what_is_never_kept_leaves_everything_else_saved(window: MeetingWindow, error: FTeamError) -> None:
    window.desk.failed.emit(error)

    assert window.saved.text() == "✓ Saved on this laptop"
    assert window.banner.text.text() == error.sentence(ENGLISH)
    assert not window.banner.again_button.isVisible()


def test_a_job_that_failed_leaves_everything_saved(window: MeetingWindow) -> None:
    window.tools.jobs.failed.emit(DiskFullError())

    assert window.saved.text() == "✓ Saved on this laptop"
    assert window.banner.isVisible()


def test_a_plan_is_checked_by_button_and_key_but_not_under_the_cover(
    window: MeetingWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.checked) as told:
        qtbot.mouseClick(window.check_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.checked):
        qtbot.keyClick(window, Qt.Key.Key_F8)
    window.cover()

    with qtbot.assertNotEmitted(window.checked):
        qtbot.keyClick(window, Qt.Key.Key_F8)

    assert told.args == [()]


def test_try_again_is_offered_only_where_it_can_help(window: MeetingWindow) -> None:
    window.desk.failed.emit(DiskFullError())
    can_help = window.banner.again_button.isVisible()

    window.desk.failed.emit(BrokenError())

    assert (can_help, window.banner.again_button.isVisible()) == (True, False)


def test_try_again_keeps_half_typed_words(
    window: MeetingWindow, drafts: RememberingDrafts, qtbot: QtBot
) -> None:
    window.desk.typed("hopes", "a safe pl")
    window.desk.failed.emit(DiskFullError())

    qtbot.mouseClick(window.banner.again_button, Qt.MouseButton.LeftButton)

    assert drafts.words["hopes"] == "a safe pl"


def test_news_and_damage_are_said_in_the_bar(window: MeetingWindow) -> None:
    window.tools.notices.tell("The plan is sealed.")
    news = (window.banner.text.text(), window.banner.property("kind"))

    window.tools.notices.show(BrokenError())

    assert news == ("The plan is sealed.", "news")
    assert window.banner.property("kind") == "banner"


def test_undo_names_the_act_and_takes_it_back(
    window: MeetingWindow, meeting: OpenMeeting, qtbot: QtBot
) -> None:
    maria = meeting.plan.people[0].id
    window.desk.do(lambda opened: opened.write_down(Strength(words="sings", said_by=maria)))
    said = window.undo_button.accessibleName()

    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert said == "Undo: a strength"
    assert window.desk.plan.strengths == ()


def test_with_nothing_to_undo_the_key_does_nothing(drafts: RememberingDrafts, qtbot: QtBot) -> None:
    keeper = RememberingKeeper()
    window = a_window(OpenMeeting(keeper, a_meeting().plan), drafts, qtbot)

    with qtbot.assertNotEmitted(window.desk.failed):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert not window.undo_button.isEnabled()


def test_one_key_covers_everything_and_the_same_key_shows_it(window: MeetingWindow, qtbot: QtBot) -> None:
    shown = window.grab().toImage()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    covered = window.grab().toImage()
    colours = {covered.pixelColor(x, y).name() for x in range(0, 1366, 40) for y in range(0, 200, 20)}

    qtbot.keyClick(window, Qt.Key.Key_F9)

    assert len(colours) == 1
    assert shown.pixelColor(683, 100) == window.grab().toImage().pixelColor(683, 100)


def test_the_cover_grows_with_the_window(window: MeetingWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F9)

    window.resize(1500, 900)

    picture = window.grab().toImage()
    assert picture.pixelColor(1490, 890) == picture.pixelColor(5, 5)


def test_going_home_keeps_half_typed_words_first(
    window: MeetingWindow, drafts: RememberingDrafts, qtbot: QtBot
) -> None:
    window.desk.typed("hopes", "a safe pl")
    button = window.findChild(QPushButton, "home")
    assert isinstance(button, QPushButton)

    with qtbot.waitSignal(window.left):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert drafts.words["hopes"] == "a safe pl"


def test_the_table_stands_beside_the_stages_of_the_meeting_only(window: MeetingWindow) -> None:
    beside = window.side.isVisible()

    window.open_step("family")

    assert (beside, window.side.isVisible()) == (True, False)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_window_fits_a_small_laptop_at_every_text_size(
    qapp: QApplication, meeting: OpenMeeting, drafts: RememberingDrafts, qtbot: QtBot, percent: int
) -> None:
    put_on(qapp, dark=False, percent=percent)
    try:
        window = a_window(meeting, drafts, qtbot)

        size = window.size()
        folded = not window.side.isVisible()
    finally:
        put_on(qapp, dark=False)

    assert (size.width(), size.height()) == LAPTOP
    assert folded is (percent > 100)


def test_the_side_shows_who_brought_what(window: MeetingWindow, meeting: OpenMeeting) -> None:
    maria, sam = (person.id for person in meeting.plan.people)
    session = meeting.plan.sessions[0].id

    window.desk.do(lambda opened: opened.write_down(Strength(words="sings", said_by=maria)))
    window.desk.do(lambda opened: opened.write_down(Commitment(words="drive", promiser=sam, checker=maria)))
    by_phone = Attendance(session=session, person=sam, way=Way.PHONE)
    window.desk.do(lambda opened: opened.write_down(by_phone))

    first, second = window.side.table.seats()
    assert (first.marks, second.marks) == ((True, False, False), (False, False, True))
    assert first.spoken.endswith("strength")
    assert second.role.endswith("by phone")


def test_the_side_asks_about_what_nobody_named_yet(window: MeetingWindow) -> None:
    asked = window.side.factors.ask.text()

    assert asked.startswith("Nothing yet about")


def test_the_side_shows_the_load_beside_the_commitments(window: MeetingWindow, meeting: OpenMeeting) -> None:
    maria, sam = (person.id for person in meeting.plan.people)
    window.desk.do(lambda opened: opened.write_down(Commitment(words="drive", promiser=maria, checker=sam)))

    window.open_step("commitments")

    assert window.side.load.isVisible()
    assert not window.side.factors.isVisible()


def test_nothing_under_the_cover_can_be_reached_or_changed(window: MeetingWindow, qtbot: QtBot) -> None:
    window.open_step("needs")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    before = window.desk.plan
    ctrl = Qt.KeyboardModifier.ControlModifier

    qtbot.keyClick(window, Qt.Key.Key_F9)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_Z):
        qtbot.keyClick(window, key, ctrl)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)

    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "lift"
    assert (window.page.step.key, window.desk.plan) == ("needs", before)


def test_what_was_covered_works_again(window: MeetingWindow, qtbot: QtBot) -> None:
    window.open_step("needs")
    qtbot.keyClick(window, Qt.Key.Key_F9)

    qtbot.keyClick(window, Qt.Key.Key_F9)

    focused = window.focusWidget()
    assert focused is not None
    assert (focused.objectName(), focused.isEnabled()) == ("words", True)
