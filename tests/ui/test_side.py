"""Around the table stands what everyone in the running session may see; the wall of that session counts."""

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fteam.exchange.meeting_file import open_meeting_file
from fteam.exchange.play import play
from fteam.meeting import OpenMeeting
from fteam.paths import resource
from fteam.records.audience import Audience
from fteam.records.meeting import Session
from fteam.records.spoken import Strength
from fteam.words import ENGLISH
from tests.makers import DAY, RememberingKeeper, a_meeting, a_running_meeting, join
from tests.ui.desks import RememberingDrafts
from ui.desk import Desk
from ui.look.theme import load_fonts, put_on
from ui.side import Side


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    load_fonts()
    put_on(qapp, dark=False)


def practice(name: str) -> OpenMeeting:
    file = open_meeting_file(Path(resource("meetings", f"{name}.json")).read_bytes())
    return play(file, RememberingKeeper())


def a_side(qtbot: QtBot, meeting: OpenMeeting, step: str = "strengths") -> Side:
    desk = Desk(meeting, RememberingDrafts())
    side = Side(desk, ENGLISH)
    desk.setParent(side)
    qtbot.addWidget(side)
    side.show()
    side.show_step(step)
    return side


def run(side: Side, meeting: OpenMeeting, name: str) -> None:
    """Say that a session is running, as a person does."""
    session = next(each for each in meeting.plan.sessions if each.name == name)
    side.session.fill(session.id)
    side.session.activated.emit(side.session.currentIndex())


def spoken(side: Side) -> str:
    return "\n".join(seat.spoken for seat in side.table.seats())


def test_the_fathers_session_shows_nobody_from_behind_the_wall(qtbot: QtBot) -> None:
    meeting = practice("one")
    side = a_side(qtbot, meeting)

    run(side, meeting, "B")

    names = {seat.name for seat in side.table.seats()}
    assert names == {"Ángel Núñez Ibáñez", "Renée Okafor-Lindqvist", "Dwayne Tackett", "Marcus Bell"}
    assert not [
        word for word in ("Casa Clara", "Beatriz", "school", "clinic", "Lucía") if word in spoken(side)
    ]


def test_each_session_has_its_own_people(qtbot: QtBot) -> None:
    meeting = practice("one")
    side = a_side(qtbot, meeting)

    run(side, meeting, "A")

    names = {seat.name for seat in side.table.seats()}
    assert "Majo" in names
    assert not names & {"Ángel Núñez Ibáñez", "Marcus Bell"}


def test_an_advocates_work_and_her_private_promise_do_not_show(qtbot: QtBot) -> None:
    meeting = practice("one")
    side = a_side(qtbot, meeting)
    run(side, meeting, "A")

    advocate = next(seat for seat in side.table.seats() if seat.name == "Beatriz Solórzano")

    assert (advocate.role, advocate.marks[2]) == ("a helper", False)


def test_treatment_shows_in_no_sum_beside_the_outer_session(qtbot: QtBot) -> None:
    meeting = practice("two")
    side = a_side(qtbot, meeting, "commitments")

    run(side, meeting, "A")

    coach = next(seat for seat in side.table.seats() if seat.name == "Denise Carter")
    assert (coach.role, coach.marks) == ("a helper", (False, False, False))
    assert "Pamela" not in spoken(side)


def test_a_breakout_runs_only_when_someone_says_so(qtbot: QtBot) -> None:
    meeting = practice("two")
    side = a_side(qtbot, meeting)
    before = {seat.name for seat in side.table.seats()}

    run(side, meeting, "B")

    inside = {seat.name for seat in side.table.seats()}
    assert "Hanan" in before
    assert {"Pamela Ostrowski, LMSW", "Noor"} <= inside
    assert not inside & {"Andre Lewis", "Steven Pruitt"}


def test_sessions_are_offered_by_their_hours_and_not_by_names_that_hint_at_others(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    meeting.write_down(Session(day=DAY, name="B", starts=time(16), ends=time(16, 40)))
    side = a_side(qtbot, meeting)

    offered = [side.session.itemText(at) for at in range(side.session.count())]

    assert side.session.isVisible()
    assert offered == ["Tue, Sep 15", "Tue, Sep 15 16:00\u201316:40"]


def test_one_session_needs_no_choice(qtbot: QtBot) -> None:
    side = a_side(qtbot, a_running_meeting())

    assert not side.session.isVisible()


def test_a_private_strength_counts_in_no_bar_and_gives_no_mark(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0].id
    side = a_side(qtbot, meeting)
    before = side.table.seats()

    private = Strength(words="sings", said_by=mother, audience=Audience.only(mother), factors=("resilience",))
    meeting.write_down(private)
    side.show_step("strengths")

    assert side.table.seats() == before


def test_without_a_session_those_on_the_team_are_expected(qtbot: QtBot) -> None:
    meeting = a_meeting()
    join(meeting, "Maria Reyes", "parent")
    side = a_side(qtbot, meeting)

    assert [seat.name for seat in side.table.seats()] == ["Maria Reyes"]


def test_what_changed_while_it_was_folded_away_is_shown(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    side = a_side(qtbot, meeting)
    side.hide()
    mother = meeting.plan.people[0].id
    meeting.write_down(Strength(words="sings", said_by=mother))

    side.show()

    assert side.table.seats()[0].marks == (True, False, False)


def test_the_way_back_from_a_walled_session_names_no_other(qtbot: QtBot) -> None:
    meeting = practice("one")
    side = a_side(qtbot, meeting)
    run(side, meeting, "B")
    offered = [side.session.itemText(at) for at in range(side.session.count())]

    side.session.fill("another")
    side.session.activated.emit(side.session.currentIndex())

    assert offered[-1] == "Change the room"
    assert len(offered) == 2
    assert side.session.value() == next(each.id for each in meeting.plan.sessions if each.name == "A")
