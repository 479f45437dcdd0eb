from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fteam.errors import (
    NothingToUndoError,
    NoWordsError,
    SealedVersionError,
    StillNamedError,
    UnknownItemError,
    UnknownPersonError,
)
from fteam.meeting import UNDO_LIMIT, OpenMeeting, with_changes
from fteam.records.audience import LOCKED, STAFF_ONLY, TEAM, Audience, AudienceKind
from fteam.records.commitment import Commitment, CommitmentKind, CommitmentStatus
from fteam.records.decision import Decision, Position
from fteam.records.family import Family
from fteam.records.meeting import Attendance, Meeting, Session
from fteam.records.paper import PlanVersion, Signature
from fteam.records.person import AddressMode, Membership, Organization, Person
from fteam.records.plan import Plan
from fteam.records.record import Record, new_id
from fteam.records.spoken import Need, Statement, Strength
from fteam.rules.eyes import Eyes, readers
from fteam.rules.view import content_of
from tests.makers import DAY, MOMENT, RememberingKeeper, a_meeting, a_person, a_plan, a_running_meeting, join
from tests.random_plans import plans


class DiskFullError(Exception):
    """Stands for a disk that refuses."""


def opened(plan: Plan) -> OpenMeeting:
    return OpenMeeting(RememberingKeeper(), plan)


def a_version(number: int = 1) -> PlanVersion:
    return PlanVersion(number=number, content_sha256="0" * 64, sealed_at=MOMENT, sealed_by="x")


def test_a_new_meeting_is_kept_before_it_is_open() -> None:
    keeper = RememberingKeeper()

    meeting = OpenMeeting.start(keeper, Family(label="Reyes"), Meeting())

    assert keeper.kept == [meeting.plan]
    assert meeting.undo_noun is None


def test_an_act_is_kept_and_says_what_kind_changed() -> None:
    keeper = RememberingKeeper()
    meeting = a_meeting(keeper)

    kinds = meeting.write_down(a_person())

    assert kinds == {Person}
    assert keeper.kept[-1] is meeting.plan
    assert meeting.undo_noun == Person.noun


def test_what_cannot_be_kept_is_not_shown() -> None:
    keeper = RememberingKeeper()
    meeting = a_meeting(keeper)
    meeting.write_down(a_person("Maria Reyes"))
    before = meeting.plan
    keeper.error = DiskFullError()

    with pytest.raises(DiskFullError):
        meeting.write_down(a_person("Ana"))
    with pytest.raises(DiskFullError):
        meeting.undo()

    assert meeting.plan is before
    assert meeting.undo_noun == Person.noun


def test_a_refused_act_changes_nothing() -> None:
    meeting = opened(a_plan())
    before = meeting.plan

    with pytest.raises(NoWordsError):
        meeting.write_down(Need(words=" ", said_by=before.people[0].id))

    assert meeting.plan is before
    assert meeting.undo_noun is None


def test_a_record_made_without_checks_is_checked_here() -> None:
    meeting = opened(a_plan(needs=1))
    unchecked = meeting.plan.needs[0].model_copy(update={"words": "x" * 6000})

    with pytest.raises(ValueError, match="5000"):
        meeting.write_down(unchecked)


def test_writing_down_what_stands_there_already_is_no_act() -> None:
    keeper = RememberingKeeper()
    meeting = a_meeting(keeper)

    assert meeting.write_down(meeting.plan.meeting) == frozenset()
    assert len(keeper.kept) == 1
    assert meeting.undo_noun is None


def test_what_was_removed_cannot_be_removed_again() -> None:
    meeting = opened(a_plan(needs=1))
    need = meeting.plan.needs[0]
    meeting.remove(need)

    with pytest.raises(UnknownItemError):
        meeting.remove(need)


def test_records_written_down_together_are_one_act() -> None:
    keeper = RememberingKeeper()
    meeting = a_meeting(keeper)
    before = meeting.plan
    person = Person(full_name="Ines Vale")

    kinds = meeting.write_down(person, Membership(person=person.id))

    assert kinds == {Person, Membership}
    assert len(keeper.kept) == 2
    assert meeting.undo_noun == Person.noun
    meeting.undo()
    assert meeting.plan == before


def test_of_records_written_down_together_all_are_kept_or_none() -> None:
    keeper = RememberingKeeper()
    meeting = a_meeting(keeper)
    before = meeting.plan

    with pytest.raises(UnknownPersonError):
        meeting.write_down(Person(full_name="Ines Vale"), Membership(person=new_id()))

    assert meeting.plan == before
    assert len(keeper.kept) == 1


def test_records_removed_together_are_one_act() -> None:
    meeting = opened(a_plan(needs=1))
    person = Person(full_name="Ines Vale")
    member = Membership(person=person.id)
    meeting.write_down(person, member)
    before = meeting.plan

    meeting.remove(member, person)

    assert person not in meeting.plan.people
    meeting.undo()
    assert meeting.plan == before


def test_an_order_is_the_familys_own() -> None:
    meeting = opened(a_plan(needs=3))
    ids = tuple(need.id for need in reversed(meeting.plan.needs))

    assert meeting.order(Need, ids) == {Need}
    assert [need.words for need in meeting.plan.needs] == ["need 2", "need 1", "need 0"]


def test_a_protected_address_is_gone_and_no_undo_brings_it_back() -> None:
    meeting = a_meeting()
    person = a_person(address="12 Elm Street")
    meeting.write_down(person)

    kinds = meeting.protect_address(person.id, "PO Box 1407", "ACP-0000")

    kept = meeting.plan.get(Person, person.id)
    assert kinds == {Person}
    assert (kept.address, kept.substitute_address, kept.programme_code) == ("", "PO Box 1407", "ACP-0000")
    assert kept.address_mode is AddressMode.PROTECTED
    with pytest.raises(NothingToUndoError):
        meeting.undo()


def test_an_address_taken_out_by_hand_is_gone_as_well() -> None:
    meeting = a_meeting()
    person = a_person(address="12 Elm Street")
    meeting.write_down(person)

    meeting.write_down(with_changes(person, address_mode=AddressMode.PROTECTED, address=""))

    assert meeting.undo_noun is None


def test_nobody_unknown_is_protected() -> None:
    with pytest.raises(UnknownItemError):
        a_meeting().protect_address(new_id(), "", "")


def test_a_yes_turns_an_ask_into_a_promise() -> None:
    meeting = a_running_meeting()
    ask = Commitment(words="teach", promiser=meeting.plan.people[1].id, kind=CommitmentKind.ASK)
    meeting.write_down(ask)

    meeting.accept(ask.id, MOMENT)

    promise = meeting.plan.get(Commitment, ask.id)
    assert promise.kind is CommitmentKind.PROMISE
    assert promise.status is CommitmentStatus.PROMISED
    assert promise.accepted_at == MOMENT


def test_only_an_ask_is_accepted() -> None:
    meeting = opened(a_plan(promises=1))

    with pytest.raises(UnknownItemError):
        meeting.accept(meeting.plan.commitments[0].id, MOMENT)
    with pytest.raises(UnknownItemError):
        meeting.accept(new_id(), MOMENT)


def test_a_signature_is_bound_to_what_its_signer_sees() -> None:
    meeting = opened(a_plan(needs=1))
    mother = meeting.plan.people[0].id

    meeting.sign(Signature(person=mother), MOMENT)

    kept = meeting.plan.signatures[0]
    assert kept.content_sha256 == content_of(meeting.plan, mother, DAY)
    assert kept.signed_at == MOMENT


def test_a_person_has_one_signature() -> None:
    meeting = opened(a_plan())
    mother = meeting.plan.people[0].id
    meeting.sign(Signature(person=mother, typed_name="M"), MOMENT)

    meeting.sign(Signature(person=mother, typed_name="Maria"), MOMENT)

    assert [each.typed_name for each in meeting.plan.signatures] == ["Maria"]


def test_someone_off_the_team_signs_nothing() -> None:
    meeting = opened(a_plan().with_record(a_person("Little Reyes")))

    with pytest.raises(UnknownPersonError):
        meeting.sign(Signature(person=meeting.plan.people[-1].id), MOMENT)


def test_an_evening_signature_is_bound_to_the_day_of_the_place() -> None:
    meeting = opened(a_plan())
    mother = meeting.plan.people[0].id
    evening = datetime(2026, 9, 16, 0, 30, tzinfo=UTC)

    meeting.sign(Signature(person=mother), evening)

    assert meeting.plan.signatures[0].content_sha256 == content_of(meeting.plan, mother, DAY)


def test_a_sealed_version_stays() -> None:
    meeting = opened(a_plan())
    version = a_version()
    kept: list[tuple[Plan, Plan]] = []
    before = meeting.plan

    assert meeting.file_version(version, lambda *plans: kept.append(plans)) == {PlanVersion}
    assert kept == [(before, meeting.plan)]
    assert meeting.undo_noun is None
    with pytest.raises(SealedVersionError):
        meeting.file_version(version, lambda *plans: kept.append(plans))
    with pytest.raises(SealedVersionError):
        meeting.remove(version)


def test_undo_goes_back_as_many_acts_as_are_remembered() -> None:
    meeting = a_meeting()
    before = meeting.plan
    for number in range(UNDO_LIMIT + 1):
        meeting.write_down(a_person(f"Person {number}"))
    for _ in range(UNDO_LIMIT):
        meeting.undo()

    with pytest.raises(NothingToUndoError):
        meeting.undo()
    assert len(meeting.plan.people) == len(before.people) + 1


ACTS: tuple[Callable[[OpenMeeting, Any], object], ...] = (
    lambda meeting, _draw: meeting.write_down(a_person("New")),
    lambda meeting, _draw: meeting.write_down(Need(words="new", said_by=meeting.plan.people[0].id)),
    lambda meeting, _draw: meeting.write_down(with_changes(meeting.plan.meeting, question="New?")),
    lambda meeting, _draw: meeting.write_down(with_changes(meeting.plan.family, label="New")),
    lambda meeting, draw: meeting.remove(draw(st.sampled_from(_removable(meeting.plan)))),
    lambda meeting, _draw: meeting.order(Need, tuple(need.id for need in reversed(meeting.plan.needs))),
    lambda meeting, _draw: meeting.sign(Signature(person=meeting.plan.people[0].id), MOMENT),
)


def _removable(plan: Plan) -> list[Record]:
    shelves = (plan.needs, plan.strengths, plan.commitments, plan.decisions, plan.statements, plan.people)
    return [record for shelf in shelves for record in shelf]


@settings(deadline=None, max_examples=50)
@given(plans(), st.data())
def test_undo_returns_exactly_the_earlier_plan(plan: Plan, data: st.DataObject) -> None:
    meeting = opened(plan)
    past = []
    for act in data.draw(st.lists(st.sampled_from(ACTS), max_size=6)):
        before = meeting.plan
        try:
            act(meeting, data.draw)
        except StillNamedError:
            assert meeting.plan is before
        if meeting.plan is not before:
            past.append(before)

    for earlier in reversed(past):
        assert meeting.undo() == meeting.plan.changed_kinds(earlier) or meeting.plan is earlier
        assert meeting.plan is earlier
    assert meeting.undo_noun is None


@settings(deadline=None, max_examples=60)
@given(plans(), st.data())
def test_taking_something_out_never_lets_anyone_see_more(plan: Plan, data: st.DataObject) -> None:
    shelves = (*_removable(plan), *plan.sessions, *plan.organizations, *plan.decisions)
    gone = data.draw(st.sampled_from(shelves))
    meeting = opened(plan)

    try:
        meeting.remove(gone)
    except StillNamedError:
        assert meeting.plan is plan

    after = meeting.plan
    for reader in readers(after):
        eyes, before = Eyes(after, reader.id, DAY), Eyes(plan, reader.id, DAY)
        for shelf in ("needs", "strengths", "statements", "commitments", "decisions"):
            for item in getattr(after, shelf):
                old = plan.find(type(item), item.id)
                assert old is not None
                assert not eyes.may_see(item) or before.may_see(old)
        assert eyes.known_sessions <= before.known_sessions


def test_links_to_what_is_gone_are_gone() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    need = Need(words="rest", said_by=mother)
    meeting.write_down(need)
    meeting.write_down(Strength(words="x", said_by=mother, helps=(need.id,)))
    meeting.write_down(Commitment(words="y", promiser=worker, serves=(need.id,)))

    kinds = meeting.remove(need)

    assert kinds == {Need, Strength, Commitment}
    assert meeting.plan.strengths[0].helps == ()
    assert meeting.plan.commitments[0].serves == ()


def test_a_position_goes_with_its_decision() -> None:
    meeting = a_running_meeting()
    decision = Decision(answer="They stay.")
    meeting.write_down(decision)
    meeting.write_down(Position(decision=decision.id, person=meeting.plan.people[0].id))

    assert meeting.remove(decision) == {Decision, Position}
    assert meeting.plan.positions == ()


def test_a_person_who_spoke_stays() -> None:
    meeting = opened(a_plan(needs=1))
    before = meeting.plan

    with pytest.raises(StillNamedError):
        meeting.remove(before.people[0])
    assert meeting.plan is before


def test_a_checker_can_be_taken_out_of_a_promise() -> None:
    meeting = a_running_meeting()
    checker = a_person("Ana Checks")
    meeting.write_down(checker)
    meeting.write_down(Commitment(words="x", promiser=meeting.plan.people[0].id, checker=checker.id))

    meeting.remove(checker)

    assert meeting.plan.commitments[0].checker is None


@pytest.mark.parametrize(
    ("kind", "after"), [(AudienceKind.PEOPLE, AudienceKind.LOCKED), (AudienceKind.TEAM, AudienceKind.TEAM)]
)
def test_an_audience_without_its_last_person_locks(kind: AudienceKind, after: AudienceKind) -> None:
    meeting = a_running_meeting()
    guest = a_person("Gail Guest")
    meeting.write_down(guest)
    meeting.write_down(
        Need(words="x", said_by=meeting.plan.people[0].id, audience=Audience(kind=kind, people=(guest.id,)))
    )

    meeting.remove(guest)

    assert meeting.plan.needs[0].audience.kind is after


def test_an_audience_keeps_its_other_people() -> None:
    meeting = a_running_meeting()
    guest = a_person("Gail Guest")
    mother = meeting.plan.people[0].id
    meeting.write_down(guest)
    meeting.write_down(Need(words="x", said_by=mother, audience=Audience.only(guest.id, mother)))

    meeting.remove(guest)

    assert meeting.plan.needs[0].audience == Audience.only(mother)


def test_an_item_of_a_session_that_is_gone_locks() -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0].id
    session = Session(day=DAY)
    meeting.write_down(session)
    meeting.write_down(Need(words="x", said_by=mother, audience=Audience.of_session(session.id)))
    meeting.write_down(
        Need(words="y", said_by=mother, audience=Audience(kind=AudienceKind.STAFF, session=session.id))
    )

    meeting.remove(session)

    assert [need.audience for need in meeting.plan.needs] == [LOCKED, STAFF_ONLY]


@pytest.mark.parametrize("kind", [Statement, Attendance, Session])
def test_a_session_that_holds_something_behind_its_wall_stays(kind: type[Record]) -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0].id
    session = Session(day=DAY)
    meeting.write_down(session)
    held: dict[type[Record], Record] = {
        Statement: Statement(words="x", said_by=mother, session=session.id),
        Attendance: Attendance(person=mother, session=session.id),
        Session: Session(day=DAY, within=session.id),
    }
    meeting.write_down(held[kind])

    with pytest.raises(StillNamedError):
        meeting.remove(session)


def test_a_breakout_never_opens_because_its_last_person_is_gone() -> None:
    meeting = a_running_meeting()
    guest, other = a_person("Gail Guest"), a_person("Otto Other")
    meeting.write_down(guest)
    meeting.write_down(other)
    breakout = Session(day=DAY, only_for=(guest.id, other.id))
    meeting.write_down(breakout)

    meeting.remove(other)
    with pytest.raises(StillNamedError):
        meeting.remove(guest)

    assert meeting.plan.get(Session, breakout.id).only_for == (guest.id,)


@pytest.mark.parametrize(
    ("facts", "stays"),
    [
        ({"part2": True}, True),
        ({"victim_service": True}, True),
        ({"location_revealing": True}, True),
        ({"audience": STAFF_ONLY}, True),
        ({"audience": TEAM}, False),
    ],
)
def test_an_organization_that_protects_what_names_it_stays(facts: dict[str, Any], *, stays: bool) -> None:
    meeting = a_meeting()
    organization = Organization(name="Casa Clara", **facts)
    meeting.write_down(organization)
    join(meeting, "Bea Cruz", "housing", organization=organization.id)

    if stays:
        with pytest.raises(StillNamedError):
            meeting.remove(organization)
    else:
        assert meeting.remove(organization) == {Organization, Membership}
