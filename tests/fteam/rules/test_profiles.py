"""Reader profiles: they take away, and never add."""

from dataclasses import replace
from datetime import date

import pytest

from fteam.records.commitment import Commitment, FamilyTime
from fteam.records.decision import Decision, Position
from fteam.records.meeting import Attendance, Way, WrittenInput
from fteam.records.person import Membership, Organization, Person
from fteam.records.plan import Plan
from fteam.records.spoken import Gap, Idea, Need, Statement, Strength
from fteam.rules.eyes import readers
from fteam.rules.profiles import AS_USUAL, Profile, for_profile, left_out, profile_of, rules_of
from fteam.rules.view import known_signatures, view_for
from fteam.words import ENGLISH
from tests.families import played
from tests.makers import DAY, a_running_meeting, join

CHILD = date(2019, 2, 11)


def with_role(plan: Plan, person: str, role: str) -> Plan:
    return replace(
        plan,
        memberships=tuple(
            each.model_copy(update={"role": role}) if each.person == person else each
            for each in plan.memberships
        ),
    )


def words_of(value: object) -> set[str]:
    """Return every piece of text of a view, without the numbers of lines."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, tuple | list):
        return {word for part in value for word in words_of(part)}
    slots = getattr(type(value), "__slots__", ())
    return {word for name in slots for word in words_of(getattr(value, name))}


@pytest.mark.parametrize(("family", "person", "profile"), [
    ("one", "P1", Profile.PARENT_APART), ("one", "P2", Profile.PARENT_APART), ("one", "P3", Profile.YOUTH),
    ("one", "P6", Profile.FAMILY), ("one", "T9", Profile.FAMILY), ("one", "T6", Profile.PARTNER),
    ("one", "T2", Profile.STAFF), ("one", "T5", Profile.LISTENER), ("one", "T11", Profile.ATTORNEY),
    ("two", "P1", Profile.FAMILY), ("two", "P2", Profile.IN_CUSTODY), ("two", "P6", Profile.CAREGIVER),
    ("two", "T12", Profile.COURT), ("two", "P4", Profile.FACILITY),
])  # fmt: skip  # a table
def test_role_and_way_tell_the_profile(family: str, person: str, profile: Profile) -> None:
    known = played(family)

    assert profile_of(known.plan, known.ids[person]) is profile


@pytest.mark.parametrize(("role", "profile"), [
    ("foster_parent", Profile.FOSTER_PARENT), ("tribal_representative", Profile.TRIBE),
    ("facility_counselor", Profile.FACILITY), ("casa", Profile.COURT), ("attorney_child", Profile.ATTORNEY),
])  # fmt: skip  # a table
def test_special_roles_have_special_copies(role: str, profile: Profile) -> None:
    meeting = a_running_meeting(("Sam Cole", role))

    assert profile_of(meeting.plan, meeting.plan.people[0].id) is profile


@pytest.mark.parametrize("family", ["one", "two"])
@pytest.mark.parametrize("role", ["foster_parent", "facility_counselor", "gal", "relative"])
def test_no_profile_ever_adds_a_word_for_anyone(family: str, role: str) -> None:
    known = played(family)

    for person in readers(known.plan):
        plan = with_role(known.plan, person.id, role)
        stands = known_signatures(plan)
        whole, less = (
            view_for(each, person.id, known.day, ENGLISH, stands)
            for each in (plan, for_profile(plan, person.id, known.day))
        )
        kept, all_words = words_of(replace(less, check_code="")), words_of(whole)
        joined = "\n".join(all_words)
        assert not [word for word in kept if word not in all_words and word not in joined]


@pytest.mark.parametrize("family", ["one", "two"])
def test_usual_profiles_leave_the_plan_as_it_is(family: str) -> None:
    known = played(family)
    usual = [each.id for each in readers(known.plan) if rules_of(known.plan, each.id) is AS_USUAL]

    assert usual
    for person in usual:
        assert for_profile(known.plan, person, known.day) is known.plan
        assert left_out(known.plan, known.plan) == frozenset()


def test_a_foster_parent_reads_of_the_children_and_not_of_their_parents_affairs() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Ruth Bell", "foster_parent"))
    mother, carer = (person.id for person in meeting.plan.people)
    child = Person(full_name="Ana Reyes", born=CHILD)
    meeting.write_down(child)
    ours = Need(words="sleeps badly", said_by=mother, about=(child.id,))
    school = Need(words="a seat at school", said_by=mother, domain="school")
    hers = Need(words="her own rest", said_by=mother, about=(mother,), domain="parent_health")
    bill = Need(words="the power bill", said_by=mother, domain="money")
    decision = Decision(answer="stays with Ruth")
    meeting.write_down(ours, school, hers, bill, decision)
    kept = (
        ours,
        school,
        decision,
        Strength(words="sings", said_by=mother, about=(child.id,)),
        Strength(words="they eat well here", said_by=carer),
        Statement(words="I miss my bed", said_by=child.id),
        WrittenInput(person=child.id, words="hello"),
        Position(decision=decision.id, person=carer),
        Commitment(words="read every night", promiser=carer, checker=mother),
        Commitment(words="bring her books", promiser=mother, for_whom=(child.id,)),
        Commitment(words="call the school", promiser=mother, serves=(school.id,)),
        FamilyTime(children=(child.id,), adult=mother),
        Gap(words="evening nurse", need=ours.id),
        Gap(words="buses"),
    )
    gone = (
        hers,
        bill,
        Strength(words="came back to the group", said_by=mother),
        Statement(words="I hope to be well", said_by=mother),
        Idea(words="a loan", said_by=mother),
        Position(decision=decision.id, person=mother, words="it hurts"),
        Commitment(words="pay the bill", promiser=mother, serves=(bill.id,)),
        Gap(words="cheap loans", need=bill.id),
    )
    meeting.write_down(*(each for each in (*kept, *gone) if meeting.plan.older(each) is None))

    less = for_profile(meeting.plan, carer, DAY)

    assert left_out(meeting.plan, less) == {each.id for each in gone}


def test_a_young_person_with_a_role_is_a_child_for_the_foster_parent() -> None:
    meeting = a_running_meeting(("Tyler", "youth"), ("Ruth Bell", "foster_parent"))
    young, carer = (person.id for person in meeting.plan.people)
    meeting.write_down(Need(words="a phone", said_by=young, about=(young,)))

    assert for_profile(meeting.plan, carer, DAY).needs == meeting.plan.needs


def test_a_facility_gets_the_times_of_calls_and_nothing_else() -> None:
    known = played("two")
    counselor = Person(full_name="R. Hutchins")
    place = Membership(person=counselor.id, role="facility_counselor")
    plan = known.plan.with_record(counselor).with_record(place)

    view = view_for(for_profile(plan, counselor.id, known.day), counselor.id, known.day, ENGLISH)

    assert view.family_times
    assert {each.adult for each in view.family_times} == {"Yousef"}
    empty = (view.needs, view.strengths, view.hopes, view.promisers, view.asks, view.decisions, view.gaps)
    assert not any((*empty, view.safety, view.words_read, view.here, view.purpose, view.question))
    rules = rules_of(plan, counselor.id)
    assert rules.is_paper_only
    assert "part" not in rules.without


def test_a_copy_for_someone_in_custody_holds_no_phones_and_no_places_of_others() -> None:
    meeting = a_running_meeting(("Leo Jackson", "parent"), ("Luz Reyes", "relative"))
    father, aunt = (person.id for person in meeting.plan.people)
    where = meeting.plan.sessions[0].id
    child = join(meeting, "Ana Reyes", "child").id
    meeting.write_down(Attendance(session=where, person=father, way=Way.CUSTODY))
    own = FamilyTime(children=(child,), adult=father, place="room 4")
    hers = FamilyTime(children=(child,), adult=aunt, place="12 Elm Street")
    meeting.write_down(Organization(name="Food bank", phone="555-0199"), own, hers)

    less = for_profile(meeting.plan, father, DAY)

    assert [each.phone for each in less.organizations] == [""]
    assert [each.place for each in less.family_times] == ["room 4", ""]
    rules = rules_of(meeting.plan, father)
    assert rules.is_paper_only
    assert any("staples" in sentence for sentence in rules.handling)
