from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings

from fteam.errors import UnknownItemError
from fteam.meeting import with_changes
from fteam.records.meeting import Attendance, Way
from fteam.records.plan import Plan
from fteam.rules.invited import Room
from fteam.rules.view_sign_in import MEETING_PRIVACY, SignInView, sign_in_view
from fteam.words import ENGLISH, Words
from tests.fteam.exchange import test_meeting_one, test_meeting_two
from tests.fteam.exchange.test_meeting_one import IDS as ONE
from tests.fteam.exchange.test_meeting_one import PLAN as PLAN_ONE
from tests.fteam.exchange.test_meeting_two import IDS as TWO
from tests.fteam.exchange.test_meeting_two import PLAN as PLAN_TWO
from tests.makers import DAY, a_running_meeting, join
from tests.random_plans import plans
from tests.reading import text_of


def said(view: SignInView) -> str:
    return text_of(view).casefold()


def test_the_sheet_says_when_where_and_who_is_expected() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Sam Cole", "caseworker"))
    session = with_changes(meeting.plan.sessions[0], place="Town hall", starts=time(10), ends=time(11, 30))
    meeting.write_down(session)
    join(meeting, "Luz Reyes", "relative", connection="grandmother")

    view = sign_in_view(meeting.plan, session.id, DAY, ENGLISH)

    assert (view.day, view.time, view.place) == ("Tuesday, September 15, 2026", "10:00–11:30", "Town hall")
    assert [(row.number, row.name, row.connection) for row in view.rows] == [
        (1, "Maria Reyes", "parent"),
        (2, "Sam Cole", "caseworker"),
        (3, "Luz Reyes", "grandmother"),
    ]
    assert [row.way for row in view.rows] == [Way.ROOM, Way.ROOM, None]


def test_the_privacy_words_are_those_that_are_read_aloud() -> None:
    meeting = a_running_meeting()

    view = sign_in_view(meeting.plan, meeting.plan.sessions[0].id, DAY, ENGLISH)

    assert view.privacy == MEETING_PRIVACY
    assert "You do not have to sign this page" in view.privacy


def test_the_privacy_words_stand_in_each_other_language_of_the_room() -> None:
    meeting = a_running_meeting()
    spanish = Words("es", ENGLISH.catalogue)

    view = sign_in_view(meeting.plan, meeting.plan.sessions[0].id, DAY, ENGLISH, (spanish, ENGLISH))

    assert view.privacy_also == (("es", MEETING_PRIVACY),)


def test_nobody_reads_that_a_call_comes_from_a_facility() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    session = meeting.plan.sessions[0].id
    father = join(meeting, "Luis Ochoa", "parent").id
    meeting.write_down(Attendance(session=session, person=father, way=Way.CUSTODY))

    view = sign_in_view(meeting.plan, session, DAY, ENGLISH)

    assert [row.way for row in view.rows] == [Way.ROOM, Way.PHONE]


def test_an_unknown_session_has_no_sheet() -> None:
    with pytest.raises(UnknownItemError):
        sign_in_view(PLAN_ONE, "0" * 32, DAY, ENGLISH)


@pytest.mark.parametrize("attendance", [PLAN_ONE.attendance, ()], ids=["after", "before"])
def test_nothing_behind_the_wall_lies_in_the_fathers_room(attendance: tuple[Attendance, ...]) -> None:
    plan = replace(PLAN_ONE, attendance=attendance)

    view = sign_in_view(plan, ONE["B"], date(2026, 9, 10), ENGLISH)

    assert [row.name for row in view.rows] == [
        "Ángel Núñez Ibáñez",
        "Renée Okafor-Lindqvist",
        "Dwayne Tackett",
        "Marcus Bell",
    ]
    assert not [words for words in test_meeting_one.BARRED if words.casefold() in said(view)]


@pytest.mark.parametrize("attendance", [PLAN_ONE.attendance, ()], ids=["after", "before"])
def test_no_organization_that_reveals_something_lies_in_the_mothers_room(
    attendance: tuple[Attendance, ...],
) -> None:
    plan = replace(PLAN_ONE, attendance=attendance)

    view = sign_in_view(plan, ONE["A"], date(2026, 9, 10), ENGLISH)

    assert len(view.rows) >= 12
    barred = ("Casa Clara", "Cedar", "Clinic", "Iglesia", "Maple", "1407", "ACP-0000", "Ángel", "Marcus")
    assert not [words for words in barred if words.casefold() in said(view)]


@pytest.mark.parametrize("attendance", [PLAN_TWO.attendance, ()], ids=["after", "before"])
def test_nothing_given_by_consent_lies_in_the_common_room(attendance: tuple[Attendance, ...]) -> None:
    plan = replace(PLAN_TWO, attendance=attendance)

    view = sign_in_view(plan, TWO["A"], date(2026, 10, 1), ENGLISH)

    assert not [words for words in test_meeting_two.BARRED if words.casefold() in said(view)]
    assert ("Denise Carter", "a helper") in {(row.name, row.connection) for row in view.rows}
    assert "ridgeline" not in said(view)


@given(plans())
@settings(deadline=None, max_examples=60)
def test_no_sheet_says_what_anyone_in_the_room_may_not_know(plan: Plan) -> None:
    for session in plan.sessions:
        room = Room(plan, session, DAY, ENGLISH)

        text = text_of(sign_in_view(plan, session.id, DAY, ENGLISH))

        assert "zq" not in text
        assert [teller.mask(text) for teller in room.tellers] == [text] * len(room.tellers)
        assert not {person.id for person in room.people} & set(session.hidden_from)
