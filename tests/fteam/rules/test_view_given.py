"""What was given to whom: each person reads what they may know of it, and nothing more."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from fteam.errors import UnknownPersonError
from fteam.handouts import Handout
from fteam.records.audience import Audience
from fteam.records.issued import Disclosure, Given
from fteam.records.meeting import Session
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.records.protection import Category, CourtOrder, Danger, Release
from fteam.rules.disclosing import Paper, disclosure_of
from fteam.rules.view_given import GivenLine, given_view
from fteam.words import ENGLISH
from tests.makers import DAY
from tests.treatment import a_treated_plan

TODAY = date(2026, 11, 22)
AT = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
TITLES = {kind.key: kind.title for kind in Handout}


def given(plan: Plan, place: int, kind: str = "plan", **more: str | int) -> Disclosure:
    line = disclosure_of(plan, Paper(kind, plan.people[place].id), Given.PRINTED, AT)
    return replace(line, **more)  # type: ignore[arg-type]  # fields by their names


def read_by(plan: Plan, place: int, *log: Disclosure) -> list[GivenLine]:
    return list(given_view(plan, plan.people[place].id, log, TITLES, TODAY, ENGLISH).lines)


def told(lines: list[GivenLine]) -> Iterator[tuple[str, str]]:
    return ((line.what, line.to) for line in lines)


def held_from(plan: Plan, place: int) -> Plan:
    """Return a plan in which a court order limits a person."""
    mother, harmful = plan.people[0].id, plan.people[place].id
    return plan.with_record(CourtOrder(kind="no_contact", protects=(mother,), restrains=(harmful,)))


def test_a_mother_reads_what_of_hers_went_to_whom() -> None:
    plan = a_treated_plan()

    lines = read_by(plan, 0, given(plan, 0, version=1), given(plan, 1))

    assert list(told(lines)) == [("The plan, version 1", "Noor Hill"), ("A draft of the plan", "Sam Cole")]
    assert [line.leave for line in lines] == ["", "With your leave"]
    assert {line.day for line in lines} == {"Nov 22, 2026"}
    assert {line.how for line in lines} == {"Printed"}


def test_how_much_was_held_back_is_for_the_facilitator_alone() -> None:
    plan = a_treated_plan(lines=2)
    line = given(plan, 2)

    assert line.held_back == 2
    assert [each.held_back for each in read_by(plan, 0, line)] == [None]
    assert [each.held_back for each in read_by(plan, 1, line)] == [2]


def test_someone_elses_leave_is_told_to_nobody_else() -> None:
    plan = a_treated_plan()

    assert [line.leave for line in read_by(plan, 2, given(plan, 1))] == [""]


def test_what_else_someone_got_is_only_another_paper() -> None:
    plan = a_treated_plan()
    log = (given(plan, 0, "list"), given(plan, 0, "json"))

    assert [line.what for line in read_by(plan, 2, *log)] == ["Another paper", "Another paper"]
    assert [line.what for line in read_by(plan, 0, *log)] == [
        "My own safety sheet",
        "A file for another program",
    ]


def test_a_person_who_must_stay_unknown_is_not_named() -> None:
    plan = a_treated_plan()
    mother, worker, school = plan.people
    member = next(each for each in plan.memberships if each.person == worker.id)
    hidden = plan.with_record(member.model_copy(update={"audience": Audience.only(mother.id, worker.id)}))

    assert list(told(read_by(hidden, 2, given(hidden, 1), given(hidden, 2)))) == [
        ("A draft of the plan", school.called)
    ]


def test_whom_an_order_limits_reads_of_their_own_papers_only() -> None:
    plan = held_from(a_treated_plan(), 2)

    lines = read_by(plan, 2, given(plan, 0), given(plan, 1), given(plan, 2))

    assert [line.to for line in lines] == ["Andre Lewis"]


def test_whom_a_wall_keeps_out_reads_of_their_own_papers_only() -> None:
    plan = a_treated_plan()
    walled = plan.with_record(Session(day=DAY, name="B", hidden_from=(plan.people[2].id,)))

    assert [line.to for line in read_by(walled, 2, given(walled, 0), given(walled, 2))] == ["Andre Lewis"]


def test_whom_staff_flag_as_dangerous_reads_of_their_own_papers_only() -> None:
    plan = a_treated_plan()
    mother, _, school = plan.people
    flagged = plan.with_record(Danger(person=school.id, toward=(mother.id,)))

    assert [line.to for line in read_by(flagged, 2, given(flagged, 0), given(flagged, 2))] == ["Andre Lewis"]


def test_leave_of_ones_own_is_told_even_to_whom_an_order_limits() -> None:
    plan = a_treated_plan()
    worker = plan.people[1]
    order = CourtOrder(kind="no_contact", protects=(worker.id,), restrains=(plan.people[0].id,))

    lines = read_by(plan.with_record(order), 0, given(plan, 1), given(plan, 2))

    assert [(line.to, line.leave) for line in lines] == [("Sam Cole", "With your leave")]


def test_a_legal_reason_about_the_reader_is_told_unless_an_order_limits_them() -> None:
    plan = a_treated_plan()
    mother, worker, school = plan.people
    reason = Release(
        basis="court_order",
        subject=school.id,
        recipients=(worker.id,),
        categories=(Category.HEALTH,),
        reason="The court asked for it.",
        decided_by=worker.id,
        confirmed_by=mother.id,
    )
    plan = plan.with_record(reason)
    line = replace(given(plan, 1), basis=(reason.id,))

    assert [each.leave for each in read_by(plan, 2, line)] == ["A court ordered it"]
    assert [each.leave for each in read_by(plan, 0, line)] == [""]
    assert read_by(held_from(plan, 2), 2, line) == []


def test_a_copy_that_someone_else_took_says_whose_it_was() -> None:
    plan = a_treated_plan()
    counselor = Person(full_name="Mina Ortiz")
    plan = plan.with_record(counselor)

    (line,) = read_by(plan, 0, given(plan, 0, recipient=counselor.id))

    assert (line.to, line.whose) == ("Mina Ortiz", "Noor Hill")


def test_papers_of_the_room_are_for_the_facilitators_page_alone() -> None:
    plan = a_treated_plan()
    line = disclosure_of(plan, Paper("kit"), Given.PRINTED, AT)

    assert read_by(plan, 0, line) == []
    assert [(each.what, each.to, each.whose) for each in read_by(plan, 1, line)] == [
        ("Paper kit, to meet without a computer", "", "")
    ]


def test_the_facilitator_reads_every_line() -> None:
    plan = a_treated_plan()
    apart = plan.with_record(Session(day=DAY, name="B", hidden_from=(plan.people[1].id,)))
    log = [given(apart, place) for place in range(3)]

    view = given_view(apart, apart.people[1].id, log, TITLES, TODAY, ENGLISH)

    assert view.is_whole
    assert len(view.lines) == len(log)


def test_nobody_outside_the_team_reads_it() -> None:
    plan = a_treated_plan()

    with pytest.raises(UnknownPersonError):
        given_view(plan, "0" * 32, (), TITLES, TODAY, ENGLISH)
