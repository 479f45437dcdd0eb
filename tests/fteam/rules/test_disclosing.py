"""The line of the disclosure log tells on what a paper rests and how much it does not hold."""

from datetime import UTC, datetime

import pytest

from fteam.exports import DataKind
from fteam.handouts import Handout
from fteam.records.issued import Disclosure, Given
from fteam.records.meeting import Attendance, Way
from fteam.records.plan import Plan
from fteam.rules.disclosing import NOTICES_OF_THE_PLAN, NOTICES_OF_THEIR_OWN, PLAN, Paper, disclosure_of
from tests.treatment import a_treated_plan

BEFORE = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
AFTER = datetime(2027, 2, 1, 15, 0, tzinfo=UTC)


def told(plan: Plan, place: int, kind: str = PLAN, at: datetime = BEFORE) -> Disclosure:
    return disclosure_of(plan, Paper(kind, plan.people[place].id, "ab" * 32), Given.PRINTED, at)


def test_a_line_tells_who_got_what_by_whom() -> None:
    plan = a_treated_plan()

    line = told(plan, 1)

    reader = plan.people[1].id
    assert (line.plan_id, line.reader, line.recipient, line.by) == (plan.id, reader, reader, reader)
    assert (line.kind, line.sha256, line.how, line.at) == (PLAN, "ab" * 32, Given.PRINTED, BEFORE)


def test_it_rests_on_the_leave_of_its_day() -> None:
    plan = a_treated_plan(lines=2)

    with_leave, without = told(plan, 1), told(plan, 1, at=AFTER)

    assert (with_leave.basis, with_leave.held_back) == ((plan.consents[0].id,), 0)
    assert (without.basis, without.held_back) == ((), 2)


def test_a_sealed_copy_rests_on_the_leave_of_the_day_of_its_seal() -> None:
    plan = a_treated_plan()
    paper = Paper(PLAN, plan.people[1].id, "ab" * 32, 3, BEFORE)

    line = disclosure_of(plan, paper, Given.SAVED, AFTER)

    assert (line.version, line.basis) == (3, (plan.consents[0].id,))


def test_a_paper_can_be_given_to_someone_else() -> None:
    plan = a_treated_plan()
    mother, worker, _ = plan.people

    line = disclosure_of(plan, Paper(PLAN, mother.id), Given.POSTED, BEFORE, worker.id)

    assert (line.reader, line.recipient) == (mother.id, worker.id)


def test_a_paper_of_the_room_rests_on_nothing() -> None:
    line = disclosure_of(a_treated_plan(), Paper("kit"), Given.PRINTED, BEFORE)

    assert (line.reader, line.recipient, line.basis, line.notice, line.held_back) == ("", "", (), "", 0)


@pytest.mark.parametrize(
    ("place", "kind", "notice"),
    [
        (1, PLAN, "2026_short"),
        (1, "json", "2026_short"),
        (1, "fridge", ""),
        (1, "part", ""),
        (1, "list", ""),
        (2, PLAN, ""),
    ],
)
def test_the_notice_that_stands_on_a_paper_is_kept(place: int, kind: str, notice: str) -> None:
    assert told(a_treated_plan(), place, kind).notice == notice


def test_what_a_profile_leaves_out_is_held_back_too() -> None:
    plan = a_treated_plan(lines=0)
    school, session = plan.people[2].id, plan.sessions[0].id
    member = next(each for each in plan.memberships if each.person == school)
    foster = plan.with_record(member.model_copy(update={"role": "foster_parent"}))

    assert told(foster.with_record(Attendance(session=session, person=school, way=Way.ROOM)), 2).held_back > 0


def test_every_kind_that_carries_a_notice_is_a_kind_of_paper() -> None:
    keys = {PLAN, *(each.key for each in (*Handout, *DataKind))}

    assert NOTICES_OF_THE_PLAN | set(NOTICES_OF_THEIR_OWN) <= keys
