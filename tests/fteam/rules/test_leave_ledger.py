from datetime import date, timedelta
from typing import Any

import pytest

from fteam.meeting import OpenMeeting
from fteam.records.audience import STAFF_ONLY, Audience, Tag
from fteam.records.person import Membership, Organization, Person
from fteam.records.plan import Plan
from fteam.records.protection import Category, Consent, Danger, Release
from fteam.records.spoken import Need
from fteam.rules.leave_ledger import (
    Entry,
    Standing,
    days_left,
    entries,
    not_given,
    one_each,
    standing_of,
    subjects,
    taken_back,
)
from tests.makers import DAY, a_meeting, a_running_meeting, join

MARIA, SAM, LUZ, WILL = "Maria Reyes", "Sam Cole", "Luz", "Will"


def a_table() -> tuple[OpenMeeting, dict[str, str]]:
    meeting = a_running_meeting((MARIA, "parent"), (SAM, "caseworker"), (LUZ, "relative"), (WILL, "relative"))
    return meeting, {person.full_name: person.id for person in meeting.plan.people}


def a_consent(ids: dict[str, str], *recipients: str, **more: Any) -> Consent:
    mother = ids[MARIA]
    given = {"subject": mother, "signer": mother, "categories": (Category.HEALTH,), **more}
    return Consent(recipients=tuple(ids[each] for each in recipients), **given)


def nothing_of(plan: Plan, person: str, on: date = DAY) -> dict[Tag, tuple[str, ...]]:
    names = {each.id: each.full_name for each in plan.people}
    return {each.tag: tuple(names[who] for who in each.people) for each in not_given(plan, person, on)}


@pytest.mark.parametrize(
    ("more", "standing"),
    [
        ({}, Standing.HOLDS),
        ({"expires": DAY}, Standing.ENDS_SOON),
        ({"expires": DAY + timedelta(days=30)}, Standing.ENDS_SOON),
        ({"expires": DAY + timedelta(days=31)}, Standing.HOLDS),
        ({"expires": DAY - timedelta(days=1)}, Standing.ENDED),
        ({"starts": DAY + timedelta(days=1)}, Standing.BEGINS),
        ({"starts": DAY}, Standing.HOLDS),
        ({"revoked": DAY}, Standing.TAKEN_BACK),
        ({"revoked": DAY + timedelta(days=1)}, Standing.HOLDS),
    ],
)
def test_a_leave_stands_where_its_days_put_it(more: dict[str, date], standing: Standing) -> None:
    meeting, ids = a_table()

    assert standing_of(meeting.plan, a_consent(ids, SAM, **more), DAY) is standing


def test_the_days_that_are_left_are_counted_to_the_last_day() -> None:
    _meeting, ids = a_table()

    assert days_left(a_consent(ids, SAM, expires=DAY + timedelta(days=12)), DAY) == 12
    assert days_left(a_consent(ids, SAM), DAY) == 0


def test_leave_signed_by_someone_dangerous_does_not_count() -> None:
    meeting, ids = a_table()
    consent = a_consent(ids, SAM, signer=ids[WILL])
    meeting.write_down(consent)

    meeting.write_down(Danger(person=ids[WILL], toward=(ids[MARIA],), audience=STAFF_ONLY))

    assert standing_of(meeting.plan, consent, DAY) is Standing.VOID
    assert nothing_of(meeting.plan, ids[MARIA]) == {Tag.HEALTH: (SAM, LUZ, WILL)}


def test_records_that_differ_only_in_who_gets_it_stand_together() -> None:
    meeting, ids = a_table()
    first, second = a_consent(ids, SAM), a_consent(ids, LUZ)
    other = a_consent(ids, WILL, purpose="a ride")
    about_luz = a_consent(ids, SAM, subject=ids[LUZ], signer=ids[LUZ])
    meeting.write_down(first, second, other, about_luz)

    held = entries(meeting.plan, ids[MARIA])

    assert held == (Entry((first, second)), Entry((other,)))
    assert held[0].recipients == (ids[SAM], ids[LUZ])
    assert held[0].first == first


def test_three_recipients_make_three_records() -> None:
    _meeting, ids = a_table()

    made = one_each(a_consent(ids), (ids[SAM], ids[LUZ], ids[WILL]))

    assert [each.recipients for each in made] == [(ids[SAM],), (ids[LUZ],), (ids[WILL],)]
    assert len({each.id for each in made}) == 3
    assert {each.categories for each in made} == {(Category.HEALTH,)}


def test_whoever_had_leave_keeps_their_record_and_a_shared_one_is_parted() -> None:
    _meeting, ids = a_table()
    shared, alone = a_consent(ids, SAM, LUZ), a_consent(ids, WILL)

    made = one_each(a_consent(ids, purpose="a ride"), (ids[SAM], ids[LUZ], ids[WILL]), (shared, alone))

    assert made[0].id == shared.id
    assert made[1].id not in {shared.id, alone.id}
    assert made[2].id == alone.id
    assert {each.purpose for each in made} == {"a ride"}


def test_leave_is_taken_back_from_one_and_the_others_keep_theirs() -> None:
    _meeting, ids = a_table()
    alone, other = a_consent(ids, SAM), a_consent(ids, LUZ)

    gone = taken_back(Entry((alone, other)), (ids[SAM],), DAY, "by phone")

    assert [(each.id, each.revoked, each.revoked_how) for each in gone] == [(alone.id, DAY, "by phone")]


def test_a_record_for_several_is_parted_when_one_of_them_loses_leave() -> None:
    _meeting, ids = a_table()
    shared = a_consent(ids, SAM, LUZ)

    kept, gone = taken_back(Entry((shared,)), (ids[SAM],), DAY, "")

    assert (kept.id, kept.recipients, kept.revoked) == (shared.id, (ids[LUZ],), None)
    assert (gone.recipients, gone.revoked) == ((ids[SAM],), DAY)
    assert gone.id != shared.id


def test_unknown_is_not_granted_and_is_said_by_name() -> None:
    meeting, ids = a_table()
    meeting.write_down(a_consent(ids, SAM))

    assert nothing_of(meeting.plan, ids[MARIA]) == {Tag.HEALTH: (LUZ, WILL)}


def test_leave_that_ended_names_everyone_again() -> None:
    meeting, ids = a_table()
    meeting.write_down(a_consent(ids, SAM, expires=DAY))

    assert nothing_of(meeting.plan, ids[MARIA], DAY + timedelta(days=1)) == {Tag.HEALTH: (SAM, LUZ, WILL)}


def test_a_program_knows_its_own_patients_and_its_consent_speaks_of_treatment() -> None:
    meeting, ids = a_table()
    program = Organization(name="New Bridge", part2=True)
    counselor = Person(full_name="Pamela")
    meeting.write_down(program, counselor)
    meeting.write_down(Membership(person=counselor.id, role="treatment_provider", organization=program.id))
    meeting.write_down(a_consent(ids, SAM, categories=(), organization=program.id))

    assert nothing_of(meeting.plan, ids[MARIA]) == {Tag.PART2: (LUZ, WILL)}


def test_a_legal_reason_reaches_those_it_names() -> None:
    meeting, ids = a_table()
    chief = join(meeting, "Ewa", "supervisor").id
    release = Release(
        basis="court_order",
        subject=ids[MARIA],
        recipients=(ids[LUZ],),
        categories=(Category.HEALTH,),
        reason="the court asks",
        decided_by=ids[SAM],
        confirmed_by=chief,
    )
    meeting.write_down(release)

    assert nothing_of(meeting.plan, ids[MARIA]) == {Tag.HEALTH: (SAM, WILL, "Ewa")}
    assert standing_of(meeting.plan, release, DAY) is Standing.HOLDS


def test_a_protected_line_about_someone_of_the_family_is_enough_to_ask() -> None:
    meeting, ids = a_table()
    meeting.write_down(Need(words="sleep", said_by=ids[MARIA], tags=(Tag.HEALTH, Tag.ADDRESS)))
    meeting.write_down(Need(words="rest", said_by=ids[SAM], tags=(Tag.HEALTH,)))

    assert subjects(meeting.plan) == (ids[MARIA],)
    assert nothing_of(meeting.plan, ids[MARIA]) == {Tag.HEALTH: (SAM, LUZ, WILL)}


def test_whoever_is_named_as_a_reader_of_a_line_gets_something() -> None:
    meeting, ids = a_table()
    only = Audience.only(ids[MARIA], ids[LUZ])
    meeting.write_down(Need(words="sleep", said_by=ids[MARIA], tags=(Tag.HEALTH,), audience=only))

    assert nothing_of(meeting.plan, ids[MARIA]) == {Tag.HEALTH: (SAM, WILL)}


def test_where_everyone_has_leave_nobody_is_named() -> None:
    meeting, ids = a_table()
    meeting.write_down(a_consent(ids, SAM, LUZ, WILL))

    assert not_given(meeting.plan, ids[MARIA], DAY) == ()


def test_an_empty_ledger_knows_nobody() -> None:
    assert subjects(a_meeting().plan) == ()
