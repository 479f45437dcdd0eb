"""Family and case: forms that keep themselves, sessions with their walls."""

from datetime import date, time

from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.errors import FixableError
from fteam.meeting import with_changes
from fteam.records.meeting import Meeting, Session
from tests.accessibility import nameless
from tests.makers import DAY, RememberingKeeper, a_meeting, a_running_meeting
from tests.ui.pages.opened import chip, opened, part, press, tab_stops, write
from ui.widgets.editors import DateEditor, LineEditor, LongEditor, TimeEditor
from ui.widgets.text import Badge, Text


def test_what_is_typed_is_on_disk_a_moment_after_the_last_key(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "family", meeting)

    write(qtbot, page, "Harlan Fork", "area")

    qtbot.waitUntil(lambda: meeting.plan.family.area == "Harlan Fork")


def test_leaving_the_page_keeps_what_was_just_typed(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "family", meeting)
    part(page, LongEditor, "purpose").setPlainText("")
    write(qtbot, page, "Keep the children safe", "purpose")

    page.hide()

    assert meeting.plan.meeting.purpose == "Keep the children safe"


def test_two_forms_on_one_record_keep_each_others_fields(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "family", meeting)
    press(qtbot, part(page, QPushButton, "moreMeeting"))

    write(qtbot, page, "Why we meet", "purpose")
    write(qtbot, page, "County agency", "agency")
    page.hide()

    assert meeting.plan.meeting.purpose == "Why we meet"
    assert meeting.plan.meeting.agency == "County agency"


def test_what_is_being_typed_is_not_overwritten_by_a_change_elsewhere(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "family", meeting)
    write(qtbot, page, "Half a", "purpose")

    elsewhere = with_changes(meeting.plan.meeting, question="Who cares after school?", planned_minutes=60)
    page.desk.do(lambda opened: opened.write_down(elsewhere))
    write(qtbot, page, " sentence", "purpose")
    page.hide()

    assert meeting.plan.meeting.purpose == "Half a sentence"
    assert meeting.plan.meeting.planned_minutes == 60


def test_undo_shows_the_words_from_before(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "family", meeting)
    write(qtbot, page, "Harlan Fork", "area")
    qtbot.waitUntil(lambda: meeting.plan.family.area == "Harlan Fork")

    page.desk.undo()

    assert not part(page, LineEditor, "area").text()


def test_an_empty_name_is_said_under_its_field_and_not_kept(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "family", meeting)

    part(page, LineEditor, "label").clear()
    write(qtbot, page, "Harlan Fork", "area")

    qtbot.waitUntil(lambda: meeting.plan.family.area == "Harlan Fork")
    assert part(page, Text, "error-label").text() == "Please fill this in."
    assert meeting.plan.family.label == "Reyes–Jackson family"


def test_a_name_of_spaces_only_is_refused_by_the_plan_and_said(qtbot: QtBot) -> None:
    keeper = RememberingKeeper()
    meeting = a_meeting(keeper)
    page = opened(qtbot, "family", meeting)
    keeper.error = FixableError()

    with qtbot.waitSignal(page.desk.failed):
        write(qtbot, page, "x", "area")

    keeper.error = None
    write(qtbot, page, "y", "area")
    qtbot.waitUntil(lambda: meeting.plan.family.area == "xy")


def test_languages_are_chosen_by_name_and_unknown_ones_stay(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    meeting.write_down(with_changes(meeting.plan.family, languages=("x-mine",)))
    page = opened(qtbot, "family", meeting)

    press(qtbot, chip(page, "languages", "es"))

    qtbot.waitUntil(lambda: set(meeting.plan.family.languages) == {"x-mine", "es"})


def test_a_session_is_added_with_day_times_and_place(qtbot: QtBot) -> None:
    meeting = a_meeting()
    page = opened(qtbot, "family", meeting)
    press(qtbot, part(page, QPushButton, "addSession"))
    assert part(page, DateEditor, "day").line.hasFocus()
    part(page, DateEditor, "day").line.clear()

    write(qtbot, page, "2026-09-15", "day")
    write(qtbot, page, "10", "starts")
    write(qtbot, page, "11.35", "ends")
    write(qtbot, page, "Library", "place")
    page.hide()

    (session,) = meeting.plan.sessions
    assert (session.day, session.place) == (DAY, "Library")
    assert (session.starts, session.ends) == (time(10), time(11, 35))


def test_a_day_that_is_not_understood_holds_up_nothing_else(qtbot: QtBot) -> None:
    meeting = a_meeting()
    meeting.write_down(Session(day=DAY))
    page = opened(qtbot, "family", meeting)

    write(qtbot, page, "x", "day")
    write(qtbot, page, "Library", "place")

    qtbot.waitUntil(lambda: meeting.plan.sessions[0].place == "Library")
    assert part(page, Text, "error-day").text().startswith("This is not understood.")
    assert part(page, LineEditor, "place").hasFocus()
    assert meeting.plan.sessions[0].day == DAY


def test_a_wall_is_said_by_a_badge_though_it_is_folded_away(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people
    page = opened(qtbot, "family", meeting)
    press(qtbot, part(page, QPushButton, "walls"))

    press(qtbot, chip(page, "hidden_from", worker.id))
    press(qtbot, chip(page, "only_for", mother.id))

    qtbot.waitUntil(lambda: bool(meeting.plan.sessions[0].only_for))
    assert meeting.plan.sessions[0].hidden_from == (worker.id,)
    badges = [badge.text() for badge in page.findChildren(Badge) if not badge.isHidden()]
    assert badges == ["Must never learn of it: Sam Cole", "Only for Maria Reyes"]
    assert part(page, Text, "footLeft").text() == "1 session is behind a wall."


def test_the_next_meeting_is_kept(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "family", meeting)
    press(qtbot, part(page, QPushButton, "next"))

    write(qtbot, page, "2026-10-15", "next_day")
    write(qtbot, page, "10:00", "next_time")
    page.hide()

    assert meeting.plan.sessions[0].next_day == date(2026, 10, 15)
    assert part(page, TimeEditor, "next_time").value() == time(10)


def test_a_breakout_names_the_session_it_is_part_of(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    first = meeting.plan.sessions[0]
    page = opened(qtbot, "family", meeting)
    press(qtbot, part(page, QPushButton, "addSession"))
    second = meeting.plan.sessions[1]
    card = part(page, QWidget, f"session-{second.id}")
    press(qtbot, part(card, QPushButton, "walls"))

    part(card, QWidget, "within").setCurrentIndex(1)  # type: ignore[attr-defined]  # a combo box

    qtbot.waitUntil(lambda: meeting.plan.sessions[1].within == first.id)
    assert second.name == "B"


def test_a_breakout_begins_in_one_press_and_keeps_the_wall_of_its_session(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people
    first = with_changes(meeting.plan.sessions[0], name="A", place="room 2", hidden_from=(worker.id,))
    meeting.write_down(first)
    page = opened(qtbot, "family", meeting)

    press(qtbot, part(page, QPushButton, "addBreakout"))
    inner = meeting.plan.sessions[1]
    card = part(page, QWidget, f"session-{inner.id}")
    press(qtbot, part(card, QPushButton, "walls"))
    press(qtbot, chip(card, "only_for", mother.id))

    qtbot.waitUntil(lambda: meeting.plan.sessions[1].only_for == (mother.id,))
    assert (inner.within, inner.name, inner.place) == (first.id, "A1", "room 2")
    assert inner.hidden_from == (worker.id,)
    assert not part(card, QPushButton, "addBreakout").isVisible()


def test_a_session_is_taken_out(qtbot: QtBot) -> None:
    meeting = a_meeting()
    meeting.write_down(Session(day=DAY))
    page = opened(qtbot, "family", meeting)

    press(qtbot, part(page, QPushButton, "removeSession"))

    assert not meeting.plan.sessions


def test_a_screen_reader_can_name_everything(qtbot: QtBot) -> None:
    page = opened(qtbot, "family", a_running_meeting())

    for name in ("moreFamily", "moreMeeting", "walls", "next"):
        press(qtbot, part(page, QPushButton, name))

    assert nameless(page) == []


def test_enter_starts_a_new_line_in_long_words(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "family", meeting)

    write(qtbot, page, "one\rtwo", "purpose")
    page.hide()

    assert meeting.plan.meeting.purpose == "one\ntwo"
    assert isinstance(meeting.plan.meeting, Meeting)
    assert part(page, QPlainTextEdit, "purpose").blockCount() == 2


def test_tab_walks_from_the_first_field_onward_before_there_is_a_session(qtbot: QtBot) -> None:
    page = opened(qtbot, "family", a_meeting())

    stops = tab_stops(page, part(page, LineEditor, "label"))

    assert stops[0] == "area"
    assert stops.index("addSession") < stops.index("onward")
