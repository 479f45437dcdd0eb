from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fteam.errors import UnknownPersonError
from fteam.meeting import with_changes
from fteam.records.audience import STAFF_ONLY, Audience, Item, Tag
from fteam.records.commitment import (
    Commitment,
    CommitmentKind,
    CommitmentStatus,
    FamilyTime,
    SafetyStep,
)
from fteam.records.decision import Decision, Position
from fteam.records.meeting import Attendance, Session, WrittenInput
from fteam.records.paper import Signature
from fteam.records.person import AddressMode, Organization
from fteam.records.plan import SHELVES, Plan
from fteam.records.protection import Consent, SafetyScreen
from fteam.records.spoken import Gap, Need, Statement, StatementKind, Strength, Urgency
from fteam.rules.eyes import Eyes, readers
from fteam.rules.notices import part2_notice
from fteam.rules.view import content_of, signature_stands, view_for
from fteam.words import ENGLISH
from tests.makers import DAY, MOMENT, a_person, a_plan, a_running_meeting, join
from tests.random_plans import plans
from tests.reading import text_of

PART2_NOTICE = part2_notice(date(2026, 10, 7)).label

ALL_KINDS = frozenset(kind for kind in SHELVES.values() if issubclass(kind, Item))


def spoken_items(plan: Plan) -> list[tuple[str, Item]]:
    """Return each item that has words of its own, with those words."""
    items: list[tuple[str, Item]] = [
        (item.words, item)
        for shelf in (plan.needs, plan.strengths, plan.statements, plan.commitments, plan.gaps)
        for item in shelf
    ]
    items += [(item.words, item) for item in plan.written_inputs]
    items += [(item.trigger, item) for item in plan.safety_steps]
    return items + [(item.answer, item) for item in plan.decisions]


@settings(deadline=None, max_examples=60)
@given(plans(), st.data())
def test_nothing_outside_an_audience_stands_in_any_readers_view(plan: Plan, data: st.DataObject) -> None:
    reader = data.draw(st.sampled_from(readers(plan))).id
    eyes = Eyes(plan, reader, DAY)

    text = text_of(view_for(plan, reader, DAY, ENGLISH))

    for words, item in spoken_items(plan):
        assert words not in text or eyes.may_see(item)
    assert "zqprivate" not in text


@settings(deadline=None, max_examples=60)
@given(plans(), st.data())
def test_nobody_behind_a_wall_meets_what_is_held_there(plan: Plan, data: st.DataObject) -> None:
    reader = data.draw(st.sampled_from(readers(plan))).id
    outer, inner = plan.sessions
    walled = {outer.id} if reader in outer.hidden_from else set()
    if walled and inner.within == outer.id:
        walled.add(inner.id)

    text = text_of(view_for(plan, reader, DAY, ENGLISH))

    for words, item in spoken_items(plan):
        behind = {getattr(item, "session", None), item.audience.session} & walled
        assert not behind or words not in text


@settings(deadline=None, max_examples=60)
@given(plans(), st.data())
def test_hidden_names_stand_in_no_view(plan: Plan, data: st.DataObject) -> None:
    reader = data.draw(st.sampled_from(readers(plan))).id
    eyes = Eyes(plan, reader, DAY)

    text = text_of(view_for(plan, reader, DAY, ENGLISH))

    for person in plan.people:
        assert eyes.sees_person(person.id) or person.full_name not in text
    for organization in plan.organizations:
        assert eyes.sees_organization(organization) or organization.name not in text


@settings(deadline=None, max_examples=60)
@given(plans(), st.data())
def test_numbers_run_from_one_without_holes(plan: Plan, data: st.DataObject) -> None:
    reader = data.draw(st.sampled_from(readers(plan))).id

    view = view_for(plan, reader, DAY, ENGLISH)

    promises = [promise for lines in view.promisers for promise in lines.promises]
    assert [need.number for need in view.needs] == list(range(1, len(view.needs) + 1))
    assert [promise.number for promise in promises] == list(range(1, len(promises) + 1))
    assert {number for promise in promises for number in promise.serves} <= {
        need.number for need in view.needs
    }
    assert {need for strength in view.strengths for need in strength.helps} <= set(view.needs)


@settings(deadline=None, max_examples=40)
@given(plans(), st.data())
def test_what_a_reader_cannot_see_leaves_no_trace_at_all(plan: Plan, data: st.DataObject) -> None:
    reader = data.draw(st.sampled_from(readers(plan))).id
    eyes = Eyes(plan, reader, DAY)
    bare = plan
    for _words, item in spoken_items(plan):
        if not eyes.may_see(item):
            bare = bare.without(item)

    assert view_for(bare, reader, DAY, ENGLISH) == view_for(plan, reader, DAY, ENGLISH)


def test_only_people_with_a_place_on_the_team_have_a_view() -> None:
    plan = a_plan().with_record(a_person("Little Reyes"))
    stranger = plan.people[-1].id

    with pytest.raises(UnknownPersonError):
        view_for(plan, stranger, DAY, ENGLISH)
    with pytest.raises(UnknownPersonError):
        content_of(plan, stranger, DAY)


def test_a_member_whose_role_is_of_another_list_has_a_view_and_promises_last() -> None:
    meeting = a_running_meeting()
    elder = join(meeting, "Elder Sky", "keeper_of_songs").id
    meeting.write_down(Attendance(session=meeting.plan.sessions[0].id, person=elder))
    meeting.write_down(Commitment(words="sing", promiser=elder))
    meeting.write_down(Commitment(words="drive", promiser=meeting.plan.people[1].id))

    view = view_for(meeting.plan, elder, DAY, ENGLISH)

    assert [line.name for line in view.promisers] == ["Sam Cole", "Elder Sky"]


def test_the_family_promises_first_and_in_the_order_of_the_table() -> None:
    meeting = a_running_meeting(("Sam Cole", "caseworker"), ("Maria Reyes", "parent"))
    child = a_person("Little Reyes")
    meeting.write_down(child)
    worker, mother = (person.id for person in meeting.plan.people[:2])
    for person in (worker, mother, worker):
        meeting.write_down(Commitment(words="x", promiser=person))

    lines = view_for(meeting.plan, mother, DAY, ENGLISH).promisers

    assert [(line.name, [promise.number for promise in line.promises]) for line in lines] == [
        ("Maria Reyes", [1]),
        ("Sam Cole", [2, 3]),
    ]


def test_an_ask_never_prints_as_a_promise_and_what_is_withdrawn_prints_nowhere() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    meeting.write_down(
        Commitment(
            words="teach", promiser=worker, kind=CommitmentKind.ASK, checker=mother, due=date(2026, 10, 9)
        )
    )
    meeting.write_down(
        Commitment(words="zqgone", promiser=worker, status=CommitmentStatus.WITHDRAWN, tags=(Tag.PART2,))
    )

    view = view_for(meeting.plan, worker, DAY, ENGLISH)

    assert view.promisers == ()
    assert [(ask.name, ask.words, ask.asked_by, ask.when) for ask in view.asks] == [
        ("Sam Cole", "teach", "Maria Reyes", "by Fri, Oct 9")
    ]
    assert "zqgone" not in text_of(view)
    assert ENGLISH(PART2_NOTICE) not in view.notices


def test_needs_strengths_and_hopes_are_said_with_their_speakers() -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0].id
    need = Need(words="rest", said_by=mother, urgency=Urgency.TODAY, agency_words="respite", why="calm")
    meeting.write_down(need)
    meeting.write_down(
        Strength(words="she asks", said_by=mother, helps=(need.id,), factors=("resilience",), evidence="May")
    )
    meeting.write_down(Statement(words="peace", said_by=mother))
    meeting.write_down(Statement(words="quiet", said_by=mother, named=False))
    meeting.write_down(Statement(words="zqstory", said_by=mother, kind=StatementKind.STORY))

    view = view_for(meeting.plan, mother, DAY, ENGLISH)

    assert (view.needs[0].urgency, view.needs[0].by) == ("today", "Maria Reyes, parent")
    assert view.strengths[0].helps == view.needs
    assert view.strengths[0].factors == ("Parental resilience",)
    assert [(quote.words, quote.by) for quote in view.hopes] == [
        ("peace", "Maria Reyes, parent"),
        ("quiet", ""),
    ]
    assert "zqstory" not in text_of(view)


def test_a_link_to_a_need_that_is_withheld_is_absent() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    hidden = Need(words="x", said_by=worker, audience=STAFF_ONLY)
    meeting.write_down(hidden)
    meeting.write_down(Strength(words="y", said_by=mother, helps=(hidden.id,)))
    meeting.write_down(Commitment(words="z", promiser=mother, serves=(hidden.id,)))

    view = view_for(meeting.plan, mother, DAY, ENGLISH)

    assert view.strengths[0].helps == ()
    assert view.promisers[0].promises[0].serves == ()


def test_family_time_and_safety_steps_are_whole_and_a_hidden_place_is_neutral() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    open_time = FamilyTime(
        adult=mother, children=(worker,), when="Sundays", starts=date(2026, 9, 20), place="the park"
    )
    meeting.write_down(open_time)
    meeting.write_down(
        FamilyTime(adult=mother, place="Oak Center", place_revealing=True, transport_by=worker)
    )
    meeting.write_down(
        SafetyStep(trigger="fever", action="call", who=worker, how_quickly="at once", contact="911")
    )

    view = view_for(meeting.plan, mother, DAY, ENGLISH)

    assert [(line.when, line.place, line.driver) for line in view.family_times] == [
        ("Sundays, from Sun, Sep 20", "the park", ""),
        ("", "visit place", "Sam Cole"),
    ]
    assert (view.safety[0].who, view.safety[0].contact) == ("Sam Cole", "911")


def test_the_next_meeting_is_that_of_the_readers_own_sessions() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    own = with_changes(meeting.plan.sessions[0], next_day=date(2026, 10, 15), next_time=time(10))
    other = Session(day=DAY + timedelta(2), next_day=date(2026, 10, 16))
    meeting.write_down(own)
    meeting.write_down(other)
    meeting.write_down(Attendance(session=other.id, person=worker))

    def next_days(reader: str) -> list[str]:
        return [each.when for each in view_for(meeting.plan, reader, DAY, ENGLISH).next_meetings]

    assert next_days(mother) == ["Thursday, October 15, 2026 at 10:00"]
    assert next_days(worker) == ["Thursday, October 15, 2026 at 10:00", "Friday, October 16, 2026"]


def test_a_view_has_the_day_that_its_reader_may_know() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    early = Session(day=DAY - timedelta(5), hidden_from=(mother,))
    meeting.write_down(early)
    meeting.write_down(Attendance(session=early.id, person=worker))

    assert view_for(meeting.plan, mother, DAY, ENGLISH).day == DAY
    assert view_for(meeting.plan, worker, DAY, ENGLISH).day == early.day


def test_what_is_kept_for_safety_and_for_staff_never_reaches_a_view() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    meeting.write_down(
        with_changes(
            meeting.plan.people[0],
            phone="555-0111",
            address_mode=AddressMode.PROTECTED,
            substitute_address="PO Box 1407",
            programme_code="ACP-0000",
            staff_note="zqstaffnote",
            safe_contact="zqsafecontact",
            access_needs="zqaccess",
            born=date(1992, 3, 8),
        )
    )
    meeting.write_down(Need(words="call 555-0111", said_by=worker, private_note="zqprivate"))
    meeting.write_down(SafetyScreen(person=mother, fears="zqfears", asked_by=worker))

    for reader in (mother, worker):
        text = text_of(view_for(meeting.plan, reader, DAY, ENGLISH))
        assert "zq" not in text
        assert "1407" not in text
        assert "ACP-0000" not in text
        assert "1992" not in text
    assert "555-0111" not in text_of(view_for(meeting.plan, worker, DAY, ENGLISH))


def _part2_items(mother: str) -> list[Item]:
    facts: dict[str, Any] = {"tags": (Tag.PART2,)}
    return [
        Need(words="x", said_by=mother, **facts),
        Strength(words="x", said_by=mother, **facts),
        Statement(words="x", said_by=mother, **facts),
        Commitment(words="x", promiser=mother, **facts),
        WrittenInput(person=mother, words="x", **facts),
    ]


def test_the_notice_of_part_2_stands_on_copies_that_hold_something_under_it() -> None:
    plan = a_plan()
    mother, worker = (person.id for person in plan.people)

    for item in _part2_items(mother):
        holding = plan.with_record(item)
        assert ENGLISH(PART2_NOTICE) in view_for(holding, mother, DAY, ENGLISH).notices
        assert ENGLISH(PART2_NOTICE) not in view_for(holding, worker, DAY, ENGLISH).notices


def test_the_notice_counts_safety_steps_decisions_positions_and_gaps_too() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    program = Organization(name="New Bridge", part2=True)
    meeting.write_down(program)
    meeting.write_down(Consent(subject=mother, signer=mother, organization=program.id, recipients=(worker,)))
    decision = Decision(answer="x")
    meeting.write_down(decision)
    plan = meeting.plan
    items: list[Item] = [
        SafetyStep(trigger="x", action="y", tags=(Tag.PART2,)),
        Gap(words="x", tags=(Tag.PART2,)),
        Position(decision=decision.id, person=mother, tags=(Tag.PART2,)),
        FamilyTime(adult=mother, tags=(Tag.PART2,)),
        Commitment(words="x", promiser=mother, organization=program.id),
    ]

    assert ENGLISH(PART2_NOTICE) not in view_for(plan, worker, DAY, ENGLISH).notices
    for item in items:
        holding = plan.with_record(item)
        assert ENGLISH(PART2_NOTICE) in view_for(holding, worker, DAY, ENGLISH).notices


def test_a_consent_that_ended_closes_the_view_on_the_day_after() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    program = Organization(name="New Bridge", part2=True)
    meeting.write_down(program)
    meeting.write_down(
        Consent(subject=mother, signer=mother, organization=program.id, recipients=(worker,), expires=DAY)
    )
    meeting.write_down(
        Need(words="zqstep", said_by=mother, audience=Audience.only(mother, worker), tags=(Tag.PART2,))
    )

    assert "zqstep" in text_of(view_for(meeting.plan, worker, DAY, ENGLISH))
    assert "zqstep" not in text_of(view_for(meeting.plan, worker, DAY + timedelta(1), ENGLISH))


def test_a_signature_stands_for_exactly_what_its_signer_saw() -> None:
    plan = a_plan(needs=1)
    mother = plan.people[0].id
    signature = Signature(person=mother, signed_at=MOMENT, content_sha256=content_of(plan, mother, DAY))

    assert signature_stands(plan, signature)
    assert not signature_stands(plan.without(plan.needs[0]), signature)


def test_every_kind_of_item_is_thought_of() -> None:
    assert {kind.__name__ for kind in ALL_KINDS} == {
        "Organization", "Membership", "CourtOrder", "Danger", "SafetyScreen", "WrittenInput", "Statement",
        "Strength", "Need", "Idea", "Decision", "Position", "Commitment", "FamilyTime", "SafetyStep", "Gap",
    }  # fmt: skip  # one glance at all kinds
