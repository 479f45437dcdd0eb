"""A remembered judgement never outlives what was signed."""

from fteam.meeting import OpenMeeting
from fteam.records.paper import Meaning, Signature, SignedBy
from fteam.records.spoken import Need
from fteam.rules.standing import Standing
from tests.makers import MOMENT, a_running_meeting


def sign(meeting: OpenMeeting, place: int, name: str = "x") -> Signature:
    person = meeting.plan.people[place].id
    meanings = (Meaning.PRESENT,)
    signature = Signature(person=person, meanings=meanings, way=SignedBy.TYPED, typed_name=name)
    meeting.sign(signature, MOMENT)
    return next(each for each in meeting.plan.signatures if each.person == person)


def test_a_signature_stands_while_others_sign() -> None:
    meeting, standing = a_running_meeting(), Standing()
    first = sign(meeting, 0)
    standing.stands(meeting.plan, first)

    second = sign(meeting, 1)

    assert standing.stands(meeting.plan, first)
    assert standing.stands(meeting.plan, second)


def test_a_changed_plan_is_judged_again() -> None:
    meeting, standing = a_running_meeting(), Standing()
    first = sign(meeting, 0)
    was_standing = standing.stands(meeting.plan, first)

    meeting.write_down(Need(words="a ride", said_by=meeting.plan.people[0].id))

    assert was_standing
    assert not standing.stands(meeting.plan, first)


def test_a_new_signature_of_the_same_person_is_judged_by_itself() -> None:
    meeting, standing = a_running_meeting(), Standing()
    standing.stands(meeting.plan, sign(meeting, 0))
    meeting.write_down(Need(words="a ride", said_by=meeting.plan.people[0].id))

    again = sign(meeting, 0, "y")

    assert standing.stands(meeting.plan, again)
