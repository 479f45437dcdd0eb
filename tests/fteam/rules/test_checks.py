from datetime import timedelta
from typing import Any

import pytest

from fteam.errors import (
    AbsentPromiseError,
    CannotPromiseError,
    CannotReleaseError,
    CheckerIsPromiserError,
    InsideItselfError,
    NoReasonError,
    NoWordsError,
    ProtectedAddressError,
    SealedVersionError,
    SecondPersonError,
    StaffDecidesError,
    UnknownItemError,
    UnknownPersonError,
)
from fteam.meeting import with_changes
from fteam.records.audience import Audience
from fteam.records.commitment import Commitment, CommitmentKind, SafetyStep
from fteam.records.meeting import Attendance, Session, Way
from fteam.records.paper import PlanVersion
from fteam.records.person import AddressMode
from fteam.records.plan import Plan
from fteam.records.protection import Consent, CourtOrder, Release
from fteam.records.record import new_id
from fteam.records.spoken import Need
from fteam.rules.checks import check, references, shelf_of_field
from tests.makers import DAY, MOMENT, a_meeting, a_person, a_plan, a_running_meeting, join


def test_an_empty_need_is_refused_under_its_field() -> None:
    plan = a_plan()

    with pytest.raises(NoWordsError) as caught:
        check(plan, Need(words="  ", said_by=plan.people[0].id))

    assert caught.value.field == "words"


def test_every_field_that_must_be_filled_is_named_when_it_is_blank() -> None:
    with pytest.raises(NoWordsError) as caught:
        check(a_plan(), SafetyStep(trigger="someone knocks", action="\n"))
    assert caught.value.field == "action"

    with pytest.raises(NoWordsError) as caught:
        check(a_plan(), a_person(" "))
    assert caught.value.field == "full_name"


def test_a_speaker_must_be_there() -> None:
    with pytest.raises(UnknownPersonError):
        check(a_plan(), Need(words="rest", said_by=new_id()))


def test_an_audience_names_people_and_sessions_that_are_there() -> None:
    plan = a_plan()
    mother = plan.people[0].id

    with pytest.raises(UnknownPersonError):
        check(plan, Need(words="rest", said_by=mother, audience=Audience.only(new_id())))
    with pytest.raises(UnknownItemError):
        check(plan, Need(words="rest", said_by=mother, audience=Audience.of_session(new_id())))


def test_nobody_checks_their_own_promise() -> None:
    plan = a_plan()
    mother = plan.people[0].id

    with pytest.raises(CheckerIsPromiserError):
        check(plan, Commitment(words="x", promiser=mother, checker=mother))


def test_an_interpreter_promises_nothing() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Tom Ear", "interpreter"))

    with pytest.raises(CannotPromiseError):
        check(meeting.plan, Commitment(words="x", promiser=meeting.plan.people[1].id))


def test_an_absent_person_is_asked_and_may_say_yes_later() -> None:
    meeting = a_running_meeting()
    absent = join(meeting, "Ana Away", "relative").id
    meeting.write_down(Attendance(session=meeting.plan.sessions[0].id, person=absent, way=Way.WRITTEN))

    with pytest.raises(AbsentPromiseError):
        check(meeting.plan, Commitment(words="x", promiser=absent))
    check(meeting.plan, Commitment(words="x", promiser=absent, kind=CommitmentKind.ASK))
    check(meeting.plan, Commitment(words="x", promiser=absent, accepted_at=MOMENT))


def test_someone_off_the_team_may_promise_before_the_meeting() -> None:
    meeting = a_meeting()
    person = a_person()
    meeting.write_down(person)

    check(meeting.plan, Commitment(words="x", promiser=person.id))


def test_a_protected_address_is_not_lifted_and_filled_in_one_act() -> None:
    protected = a_person(address_mode=AddressMode.PROTECTED)
    meeting = a_meeting()
    meeting.write_down(protected)

    with pytest.raises(ProtectedAddressError):
        check(
            meeting.plan,
            with_changes(protected, address_mode=AddressMode.NORMAL, address="12 Elm Street"),
        )
    check(meeting.plan, with_changes(protected, address_mode=AddressMode.NORMAL))


def test_a_sealed_version_never_changes() -> None:
    version = PlanVersion(number=1, content_sha256="0" * 64, sealed_at=MOMENT, sealed_by="x")
    plan = a_plan().with_record(version)

    with pytest.raises(SealedVersionError):
        check(plan, version)
    with pytest.raises(SealedVersionError):
        check(plan, with_changes(version, id=new_id()))
    check(plan, with_changes(version, id=new_id(), number=2))


def test_someone_limited_by_an_order_signs_only_for_themself() -> None:
    plan = a_plan()
    mother, father = (person.id for person in plan.people)
    limited = plan.with_record(CourtOrder(restrains=(father,)))

    with pytest.raises(CannotReleaseError):
        check(limited, Consent(subject=mother, signer=father))
    check(limited, Consent(subject=father, signer=father))
    check(limited, Consent(subject=father, signer=mother))


def test_someone_behind_a_wall_signs_only_for_themself() -> None:
    plan = a_plan()
    mother, father = (person.id for person in plan.people)
    walled = plan.with_record(Session(day=DAY, hidden_from=(father,)))

    with pytest.raises(CannotReleaseError):
        check(walled, Consent(subject=mother, signer=father))


def a_release(plan: Plan, **more: Any) -> Release:
    mother, worker = (person.id for person in plan.people[:2])
    facts: dict[str, Any] = {"decided_by": worker, "confirmed_by": worker, "basis": "emergency", **more}
    return Release(subject=mother, recipients=(worker,), reason="a fall", **facts)


def test_two_people_of_the_staff_stand_behind_a_legal_reason() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    boss = join(meeting, "Ines Vega", "supervisor").id
    plan = meeting.plan

    check(plan, a_release(plan, confirmed_by=boss))
    with pytest.raises(SecondPersonError):
        check(plan, a_release(plan))
    for field, other in (("decided_by", boss), ("confirmed_by", worker)):
        with pytest.raises(StaffDecidesError) as caught:
            check(plan, a_release(plan, **{"decided_by": other, "confirmed_by": other, field: mother}))
        assert caught.value.field == field
    with pytest.raises(NoReasonError):
        check(plan, a_release(plan, confirmed_by=boss, basis=""))


def test_someone_whose_order_ended_before_a_consent_begins_may_sign_again() -> None:
    plan = a_plan()
    mother, father = (person.id for person in plan.people)
    limited = plan.with_record(CourtOrder(restrains=(father,), expires=DAY))

    check(limited, Consent(subject=mother, signer=father, starts=DAY + timedelta(1)))
    with pytest.raises(CannotReleaseError):
        check(limited, Consent(subject=mother, signer=father, starts=DAY))


def test_a_session_is_no_part_of_itself() -> None:
    plan = a_plan()
    outer = plan.sessions[0]
    inner = Session(day=DAY, within=outer.id)

    with pytest.raises(InsideItselfError):
        check(plan, with_changes(outer, within=outer.id))
    with pytest.raises(InsideItselfError):
        check(plan.with_record(inner), with_changes(outer, within=inner.id))
    check(plan, inner)


def test_references_name_shelves_and_ids_of_the_audience_too() -> None:
    person, session = new_id(), new_id()
    need = Need(words="x", said_by=person, audience=Audience.of_session(session))

    assert set(references(need)) == {("people", (person,)), ("sessions", (session,))}
    assert references(a_person()) == ()


def test_a_plain_field_points_nowhere() -> None:
    assert not shelf_of_field(Need, "words")
    assert not shelf_of_field(Need, "domain")
