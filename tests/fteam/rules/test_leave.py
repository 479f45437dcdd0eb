"""Leave that ended stops the next paper, in words; whoever accepts that gives what is left."""

from datetime import date, timedelta

import pytest

from fteam.records.plan import Plan
from fteam.records.protection import Category, Consent, Release
from fteam.rules.eyes import Eyes
from fteam.rules.leave import (
    LeaveEndedError,
    SealedLeaveError,
    ended_leaves,
    ended_since,
    let_all_go,
    let_go,
    waiting_lines,
)
from fteam.words import ENGLISH
from tests.judges.practice import TWO, practice_plan
from tests.makers import DAY
from tests.treatment import DAY_AFTER, LAST_DAY, a_treated_plan

RESTS_ON_LEAVE = ("P6", "T1", "T2", "T3", "T6")
"""Whose copies of scenario TWO rest on the mother's leave."""
OTHERS = ("P1", "P2", "P7", "P8", "T4", "T5", "T7", "T8", "T9", "T10", "T12")


def person(plan: Plan, key: str) -> str:
    return next(each.id for each in plan.people if each.key == key)


def worker(plan: Plan) -> str:
    return plan.people[1].id


def with_leave(plan: Plan, **changes: object) -> Plan:
    """Return a plan with one more leave like the first."""
    facts = {**dict(plan.consents[0]), "id": "f" * 32, **changes}
    return plan.with_record(Consent(**facts))


@pytest.mark.parametrize("key", RESTS_ON_LEAVE)
def test_scenario_two_lets_a_copy_go_on_the_last_day_and_not_on_the_day_after(key: str) -> None:
    plan = practice_plan(TWO)
    reader = person(plan, key)

    let_go(plan, reader, LAST_DAY)
    with pytest.raises(LeaveEndedError) as caught:
        let_go(plan, reader, DAY_AFTER)

    assert caught.value.leaves == {plan.consents[0].id}


@pytest.mark.parametrize("key", OTHERS)
def test_scenario_two_lets_the_copies_go_that_never_rested_on_it(key: str) -> None:
    plan = practice_plan(TWO)

    let_go(plan, person(plan, key), DAY_AFTER)


def test_whoever_accepts_what_ended_gives_what_is_left() -> None:
    plan = a_treated_plan()

    let_go(plan, worker(plan), DAY_AFTER, frozenset({plan.consents[0].id}))


def test_leave_that_was_taken_back_stops_from_that_day_on() -> None:
    plan = a_treated_plan(revoked=date(2026, 10, 1))

    let_go(plan, worker(plan), date(2026, 9, 30))
    with pytest.raises(LeaveEndedError):
        let_go(plan, worker(plan), date(2026, 10, 1))


def test_leave_that_is_renewed_stops_nothing() -> None:
    plan = with_leave(a_treated_plan(), expires=None)

    let_go(plan, worker(plan), DAY_AFTER)


def test_several_readers_are_counted_with_their_lines() -> None:
    plan = practice_plan(TWO)
    team = [person(plan, key) for key in (*RESTS_ON_LEAVE, *OTHERS)]

    with pytest.raises(LeaveEndedError) as caught:
        let_all_go(plan, team, DAY_AFTER)

    error = caught.value
    assert error.readers == len(RESTS_ON_LEAVE)
    assert error.lines == sum(waiting_lines(Eyes(plan, each, DAY_AFTER), error.leaves) for each in team)


def test_it_is_said_in_plain_words_without_a_name() -> None:
    plan = a_treated_plan(lines=2)

    with pytest.raises(LeaveEndedError) as caught:
        let_go(plan, worker(plan), DAY_AFTER)

    assert caught.value.sentence(ENGLISH) == (
        "Leave to share something with 1 reader has ended or was taken back. Nothing was given out. "
        "Without it, 2 lines are held back. You can give what is left, or ask for new leave."
    )


def test_where_no_line_waits_none_is_spoken_of() -> None:
    said = LeaveEndedError(frozenset({"a"}), 2, 0).sentence(ENGLISH)

    assert "0" not in said
    assert said.startswith("Leave to share something with 2 readers")


def test_a_sealed_copy_says_what_to_do_instead() -> None:
    assert "Seal the plan once more" in SealedLeaveError(frozenset({"a"}), 1, 3).sentence(ENGLISH)


def test_all_that_ended_can_be_accepted_at_once() -> None:
    plan = a_treated_plan()
    team = [each.id for each in plan.people]

    ended = ended_leaves(plan, team, DAY_AFTER)

    assert ended == {plan.consents[0].id}
    assert ended_leaves(plan, team, LAST_DAY) == frozenset()
    let_all_go(plan, team, DAY_AFTER, ended)


def test_an_older_paper_rests_on_all_leave_that_named_its_reader() -> None:
    plan = a_treated_plan(lines=0)

    assert ended_since(plan, worker(plan), DAY, DAY_AFTER) == {plan.consents[0].id}
    assert ended_since(plan, worker(plan), DAY, LAST_DAY) == frozenset()


def test_an_older_paper_may_rest_on_leave_that_was_taken_back_on_its_day() -> None:
    plan = a_treated_plan(revoked=DAY)

    assert ended_since(plan, worker(plan), DAY, DAY) == {plan.consents[0].id}


def test_an_older_paper_does_not_rest_on_leave_that_came_later_or_names_others() -> None:
    plan = a_treated_plan()
    mother, _, school = plan.people

    assert ended_since(plan, worker(plan), DAY - timedelta(days=1), DAY_AFTER) == frozenset()
    assert ended_since(plan, school.id, DAY, DAY_AFTER) == frozenset()
    assert ended_since(plan, mother.id, DAY, DAY_AFTER) == frozenset()


def test_who_works_for_the_program_needs_no_leave() -> None:
    plan = a_treated_plan()
    member = next(each for each in plan.memberships if each.person == worker(plan))
    there = plan.with_record(member.model_copy(update={"organization": plan.organizations[0].id}))

    assert ended_since(there, worker(plan), DAY, DAY_AFTER) == frozenset()


@pytest.mark.parametrize(
    ("changes", "is_renewed"),
    [
        ({"expires": None}, True),
        ({"expires": None, "organization": None}, True),
        ({"expires": None, "categories": (Category.HEALTH,)}, False),
        ({"expires": LAST_DAY}, False),
    ],
)
def test_an_older_paper_rests_on_renewed_leave_too(changes: dict[str, object], *, is_renewed: bool) -> None:
    plan = with_leave(a_treated_plan(), **changes)

    ended = ended_since(plan, worker(plan), DAY, DAY_AFTER)

    assert (plan.consents[0].id not in ended) is is_renewed


def test_a_legal_reason_that_ended_counts_as_leave() -> None:
    plan = a_treated_plan(expires=None)
    mother, reader, school = plan.people
    reason = Release(
        basis="court_order",
        subject=mother.id,
        recipients=(school.id,),
        categories=(Category.PART2,),
        reason="The court asked for it.",
        decided_by=reader.id,
        confirmed_by=mother.id,
        starts=DAY,
        expires=LAST_DAY,
    )

    assert ended_since(plan.with_record(reason), school.id, DAY, DAY_AFTER) == {reason.id}
