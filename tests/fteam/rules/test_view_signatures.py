from datetime import UTC, datetime
from typing import Any

from fteam.meeting import OpenMeeting
from fteam.records.audience import STAFF_ONLY
from fteam.records.meeting import Attendance, Meeting, Way
from fteam.records.paper import Meaning, Signature, SignedBy
from fteam.records.person import Membership
from fteam.records.spoken import Need
from fteam.rules.plan_view import SignatureLine
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.makers import DAY, MOMENT, a_running_meeting, join

MIDNIGHT_IN_UTC = datetime(2026, 9, 16, 0, 30, tzinfo=UTC)


def rows(meeting: OpenMeeting, reader: int = 0) -> dict[str, SignatureLine]:
    view = view_for(meeting.plan, meeting.plan.people[reader].id, DAY, ENGLISH)
    return {line.name: line for line in view.signatures}


def sign(meeting: OpenMeeting, person: int, at: datetime = MOMENT, **facts: Any) -> None:
    meeting.sign(Signature(person=meeting.plan.people[person].id, **facts), at)


def test_everyone_here_has_a_row_that_waits() -> None:
    waiting = rows(a_running_meeting())

    assert list(waiting) == ["Maria Reyes", "Sam Cole"]
    assert all(not line.way and line.stands for line in waiting.values())


def test_a_signature_says_what_it_means_and_how_it_was_given() -> None:
    meeting = a_running_meeting()
    ink = (((1.0, 2.0, 0.5),),)
    sign(meeting, 0, strokes=ink, meanings=(Meaning.PRESENT, Meaning.DISAGREE), capacity="Mother")

    line = rows(meeting)["Maria Reyes"]

    assert line.meanings == ("I was here", "I do not agree")
    assert (line.way, line.capacity, line.strokes) == ("drawn", "Mother", ink)
    assert line.stands


def test_an_evening_signature_has_the_day_of_the_place() -> None:
    meeting = a_running_meeting()
    sign(meeting, 0, at=MIDNIGHT_IN_UTC)

    assert rows(meeting)["Maria Reyes"].signed_on == "Sep 15, 2026"


def test_ways_without_a_pen_name_the_witness_and_what_was_read_back() -> None:
    meeting = a_running_meeting()
    worker = meeting.plan.people[1].id
    sign(meeting, 0, way=SignedBy.READ_BACK, witness=worker, read_back="All of it.")
    sign(meeting, 1, attests_interpreting=True)

    said = rows(meeting)

    assert said["Maria Reyes"].note == "Witness: Sam Cole · Read back: All of it."
    assert said["Sam Cole"].note == "States that everything was interpreted fully and truly."


def test_a_witness_who_must_not_be_known_is_named_neutrally() -> None:
    meeting = a_running_meeting()
    hidden = join(meeting, "Quinn Quiet", "school", audience=STAFF_ONLY).id
    sign(meeting, 0, way=SignedBy.MARK, witness=hidden)

    assert rows(meeting)["Maria Reyes"].note == "Witness: the school"


def test_who_declines_may_say_why_or_not() -> None:
    meeting = a_running_meeting()
    sign(meeting, 0, way=SignedBy.DECLINED, declined_reason="Not today")
    sign(meeting, 1, way=SignedBy.DECLINED)

    said = rows(meeting)

    assert said["Maria Reyes"].note == "Not today"
    assert said["Sam Cole"].note == "chose not to say why"


def test_a_changed_plan_waits_for_a_new_signature() -> None:
    meeting = a_running_meeting()
    sign(meeting, 0)
    meeting.write_down(Need(words="one more", said_by=meeting.plan.people[1].id))

    line = rows(meeting)["Maria Reyes"]

    assert not line.stands
    assert line.note == "Signed before the plan changed. Please sign again."
    assert not line.way


def test_a_change_that_a_signer_cannot_see_leaves_their_signature() -> None:
    meeting = a_running_meeting()
    sign(meeting, 0)
    sign(meeting, 1)
    meeting.write_down(Need(words="x", said_by=meeting.plan.people[1].id, audience=STAFF_ONLY))

    said = rows(meeting)

    assert said["Maria Reyes"].stands
    assert not said["Sam Cole"].stands


def test_going_home_does_not_undo_what_was_signed() -> None:
    meeting = a_running_meeting()
    sign(meeting, 0)
    stay = meeting.plan.attendance[0]
    meeting.write_down(stay.model_copy(update={"left": MOMENT.time()}))
    late = join(meeting, "Lee Late", "relative").id
    meeting.write_down(Attendance(session=meeting.plan.sessions[0].id, person=late))

    assert rows(meeting)["Maria Reyes"].stands


def test_an_absent_person_has_a_row_once_they_signed() -> None:
    meeting = a_running_meeting()
    absent = join(meeting, "Ana Away", "relative").id
    meeting.write_down(Attendance(session=meeting.plan.sessions[0].id, person=absent, way=Way.ABSENT))
    assert "Ana Away" not in rows(meeting)

    sign(meeting, 2)
    assert rows(meeting)["Ana Away"].way == "drawn"


def test_a_reader_always_finds_their_own_signature() -> None:
    meeting = a_running_meeting()
    join(meeting, "Ana Away", "relative")
    sign(meeting, 2)

    assert "Ana Away" in rows(meeting, reader=2)
    assert "Ana Away" not in rows(meeting, reader=0)


def test_a_row_for_someone_hidden_is_absent() -> None:
    meeting = a_running_meeting()
    hidden = join(meeting, "Quinn Quiet", "school", audience=STAFF_ONLY).id
    meeting.write_down(Attendance(session=meeting.plan.sessions[0].id, person=hidden))

    assert list(rows(meeting)) == ["Maria Reyes", "Sam Cole"]


def test_a_signature_without_a_moment_or_from_outside_the_team_does_not_stand() -> None:
    meeting = a_running_meeting()
    meeting.write_down(Signature(person=meeting.plan.people[0].id))
    sign(meeting, 1)
    outside = meeting.plan.without(meeting.plan.memberships[1])

    assert not rows(meeting)["Maria Reyes"].stands
    lines = view_for(outside, outside.people[0].id, DAY, ENGLISH).signatures
    assert not {line.name: line for line in lines}["Sam Cole"].stands


def test_place_for_an_own_signature_is_for_those_who_come_for_their_work() -> None:
    meeting = a_running_meeting()

    said = rows(meeting)

    assert {name: line.may_countersign for name, line in said.items()} == {
        "Maria Reyes": False,
        "Sam Cole": True,
    }


def test_whoever_seals_and_whoever_declined_needs_no_place() -> None:
    leading, declining = a_running_meeting(), a_running_meeting()
    worker = leading.plan.people[1].id
    leading.plan = leading.plan.with_record(Meeting(**{**dict(leading.plan.meeting), "facilitator": worker}))
    sign(declining, 1, way=SignedBy.DECLINED)

    assert not rows(leading)["Sam Cole"].may_countersign
    assert not rows(declining)["Sam Cole"].may_countersign


def test_place_to_sign_does_not_show_that_a_helper_is_there_for_their_work() -> None:
    meeting = a_running_meeting()
    worker = meeting.plan.people[1].id
    (place,) = [each for each in meeting.plan.memberships if each.person == worker]
    coach = Membership(**{**dict(place), "role": "recovery_coach", "organization": None})
    meeting.plan = meeting.plan.with_record(coach)

    assert rows(meeting, 1)["Sam Cole"].may_countersign
    assert not rows(meeting, 0)["Sam Cole"].may_countersign
