import pytest
from pydantic import ValidationError

from fteam.records.meeting import Attendance, Meeting, Session, Way
from fteam.records.record import new_id
from tests.makers import DAY


@pytest.mark.parametrize("minutes", [4, 601])
def test_a_meeting_takes_between_five_minutes_and_ten_hours(minutes: int) -> None:
    with pytest.raises(ValidationError):
        Meeting(planned_minutes=minutes)


def test_a_session_has_no_wall_unless_someone_builds_one() -> None:
    session = Session(day=DAY)

    assert session.hidden_from == ()
    assert session.only_for == ()


def test_unknown_is_not_no() -> None:
    assert Attendance(session=new_id(), person=new_id()).privacy_agreed is None


def test_a_person_takes_part_in_the_room_unless_someone_says_otherwise() -> None:
    assert Attendance(session=new_id(), person=new_id()).way is Way.ROOM
