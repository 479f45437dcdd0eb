from datetime import time

from fteam.meeting import with_changes
from fteam.records.audience import STAFF_ONLY
from fteam.records.meeting import Attendance, Session, Way, WrittenInput
from fteam.records.person import Person
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.makers import DAY, a_person, a_running_meeting, join
from tests.reading import text_of


def test_who_leaves_and_comes_back_is_here_once_with_both_times() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    session = meeting.plan.sessions[0].id
    father = join(meeting, "Luis Ochoa", "parent").id
    meeting.write_down(
        Attendance(session=session, person=father, way=Way.CUSTODY, came=time(14), left=time(14, 31))
    )
    meeting.write_down(Attendance(session=session, person=father, way=Way.CUSTODY, came=time(14, 36)))

    here = view_for(meeting.plan, father, DAY, ENGLISH).here

    assert [line.name for line in here] == ["Maria Reyes", "Luis Ochoa"]
    assert here[0].how == "in the room"
    assert here[1].how == "by phone from a facility 14:00–14:31, by phone from a facility 14:36–"


def test_who_was_there_the_whole_time_is_here_without_times() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    session = with_changes(meeting.plan.sessions[0], starts=time(10), ends=time(11, 30))
    meeting.write_down(session)
    breakout = Session(day=DAY, starts=time(10), ends=time(10, 20), within=session.id)
    meeting.write_down(breakout)
    mother = meeting.plan.people[0].id
    meeting.write_down(with_changes(meeting.plan.attendance[0], came=time(10), left=time(11, 30)))
    meeting.write_down(Attendance(session=breakout.id, person=mother, came=time(10), left=time(10, 20)))
    late = join(meeting, "Luis Ochoa", "parent").id
    meeting.write_down(Attendance(session=session.id, person=late, came=time(10, 15), left=time(11, 30)))

    here = view_for(meeting.plan, mother, DAY, ENGLISH).here

    assert [line.how for line in here] == ["in the room", "in the room 10:15–11:30"]


def test_who_could_not_come_is_named_with_whether_their_words_were_read() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    session = meeting.plan.sessions[0].id
    aunt, nurse = (join(meeting, name, "relative").id for name in ("Ana Away", "Nell Nurse"))
    meeting.write_down(Attendance(session=session, person=aunt, way=Way.WRITTEN))
    meeting.write_down(Attendance(session=session, person=nurse, way=Way.ABSENT))
    meeting.write_down(WrittenInput(person=aunt, words="Quiero ayudar", translation="I want to help"))

    view = view_for(meeting.plan, meeting.plan.people[0].id, DAY, ENGLISH)

    assert [(line.name, line.how) for line in view.not_here] == [
        ("Ana Away", "their words were read"),
        ("Nell Nurse", ""),
    ]
    assert "Quiero ayudar" in text_of(view)
    assert "I want to help" in text_of(view)


def test_who_came_later_in_the_day_is_not_among_the_absent() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    mother = meeting.plan.people[0].id
    meeting.write_down(Attendance(session=meeting.plan.sessions[0].id, person=mother, way=Way.ABSENT))

    assert view_for(meeting.plan, mother, DAY, ENGLISH).not_here == ()


def test_words_sent_to_a_session_behind_a_wall_stay_behind_it() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Luis Ochoa", "parent"))
    mother, father = (person.id for person in meeting.plan.people)
    walled = Session(day=DAY, hidden_from=(father,))
    lawyer = join(meeting, "Al Whitt", "attorney_parent").id
    meeting.write_down(walled)
    meeting.write_down(Attendance(session=walled.id, person=lawyer, way=Way.WRITTEN))
    meeting.write_down(WrittenInput(person=lawyer, words="No strategy in the plan."))
    meeting.write_down(WrittenInput(person=mother, words="Open words."))

    assert [quote.words for quote in view_for(meeting.plan, father, DAY, ENGLISH).words_read] == [
        "Open words."
    ]
    assert len(view_for(meeting.plan, mother, DAY, ENGLISH).words_read) == 2


def test_someone_hidden_who_sat_in_the_room_is_there_without_a_name() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    quiet = join(meeting, "Quinn Quiet", "school", audience=STAFF_ONLY).id
    meeting.write_down(Attendance(session=meeting.plan.sessions[0].id, person=quiet))

    line = view_for(meeting.plan, meeting.plan.people[0].id, DAY, ENGLISH).here[1]

    assert (line.name, line.role, line.native) == ("the school", "", "")


def test_a_name_stands_in_its_own_script_too() -> None:
    meeting = a_running_meeting(("Noor al-Haddad", "parent"))
    person: Person = meeting.plan.people[0]
    meeting.write_down(with_changes(person, native_script="نور الحداد"))
    meeting.write_down(a_person())

    assert view_for(meeting.plan, person.id, DAY, ENGLISH).here[0].native == "نور الحداد"
