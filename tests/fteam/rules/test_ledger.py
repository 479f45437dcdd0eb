from datetime import timedelta

import pytest

from fteam.meeting import OpenMeeting, with_changes
from fteam.records.audience import Tag
from fteam.records.commitment import Commitment
from fteam.records.person import Organization, Relationship
from fteam.records.protection import Category, Consent, CourtOrder
from fteam.rules.held import Held, Why
from fteam.vocabulary import vocabulary
from tests.makers import DAY, RememberingKeeper, a_person
from tests.tables import LATER, Table

PART2 = (Tag.PART2,)
HEALTH = (Tag.HEALTH,)


@pytest.fixture
def table() -> Table:
    return Table()


def test_a_consent_that_names_kinds_opens_only_those(table: Table) -> None:
    table.consent(table.worker, categories=(Category.ATTENDANCE,))
    assert table.who_sees(table.need(tags=PART2)) == {table.mother}

    table.consent(table.friend, categories=(Category.PART2,), organization=None)
    assert table.friend in table.who_sees(table.need(tags=PART2))


def test_everyone_an_item_is_about_must_have_given_leave(table: Table) -> None:
    table.consent(table.friend, categories=(Category.HEALTH,), organization=None)
    both = table.need(tags=HEALTH, about=(table.mother, table.father))

    assert table.friend not in table.who_sees(both)
    table.consent(
        table.friend,
        categories=(Category.HEALTH,),
        organization=None,
        subject=table.father,
        signer=table.father,
    )
    assert table.friend in table.who_sees(both)


def test_a_child_named_beside_a_parents_treatment_is_not_in_treatment(table: Table) -> None:
    baby = a_person("Bo Reyes")
    table.keep(baby)
    table.consent(table.worker)
    step = table.need(tags=PART2, about=(table.mother, baby.id))
    assert table.worker not in table.who_sees(step)

    table.keep(Relationship(person=table.mother, of=baby.id, kind="birth_parent"))
    assert table.worker in table.who_sees(step)


def test_leave_about_one_program_opens_nothing_of_another(table: Table) -> None:
    other = Organization(name="Second Step", part2=True)
    table.keep(other)
    table.consent(table.worker, organization=other.id)
    promise = Commitment(words="x", promiser=table.mother, organization=table.program.id, tags=PART2)
    plain = table.need(tags=PART2)

    assert table.worker not in table.who_sees(promise)
    assert table.worker in table.who_sees(plain)
    assert table.worker in table.who_sees(with_changes(promise, organization=other.id))


def test_the_protections_of_an_organization_flow_to_its_items(table: Table) -> None:
    clinic = Organization(name="Clinic", tags=HEALTH)
    table.keep(clinic)
    visit = Commitment(words="x", promiser=table.worker, organization=clinic.id, for_whom=(table.mother,))

    assert table.who_sees(visit) == {table.mother, table.worker}
    table.consent(table.friend, categories=(Category.HEALTH,), organization=clinic.id)
    assert table.friend in table.who_sees(visit)


def test_what_people_of_a_program_say_or_check_speaks_of_treatment(table: Table) -> None:
    table.consent(table.worker)
    said = table.need(said_by=table.coach)
    checked = Commitment(words="x", promiser=table.friend, checker=table.coach)

    assert table.who_sees(said) == {table.mother, table.coach, table.worker}
    assert table.who_sees(checked) == {table.mother, table.coach, table.worker, table.friend}


def test_a_consent_signed_by_someone_dangerous_opens_nothing_wherever_it_came_from(table: Table) -> None:
    signed = Consent(
        subject=table.mother, signer=table.father, categories=(Category.HEALTH,), recipients=(table.friend,)
    )
    plan = table.meeting.plan.with_record(signed)
    table.meeting = OpenMeeting(RememberingKeeper(), plan)
    need = table.need(tags=HEALTH)
    assert table.friend in table.who_sees(need)

    table.keep(CourtOrder(protects=(table.mother,), restrains=(table.father,)))
    assert table.friend not in table.who_sees(need)


def test_leave_that_does_not_hold_tells_why(table: Table) -> None:
    first = table.consent(table.worker, expires=DAY)
    need = table.need(tags=PART2)
    after = DAY + timedelta(1)

    assert table.eyes(table.worker).why_not(need) is None
    assert table.eyes(table.friend).why_not(need) == Held(Why.NO_LEAVE, Tag.PART2)
    assert table.eyes(table.worker, after).why_not(need) == Held(Why.ENDED, Tag.PART2, (first.id,))

    table.keep(with_changes(first, revoked=DAY))
    assert table.eyes(table.worker).why_not(need) == Held(Why.TAKEN_BACK, Tag.PART2, (first.id,))

    table.keep(with_changes(first, starts=after, expires=None))
    assert table.eyes(table.worker).why_not(need) == Held(Why.NOT_YET, Tag.PART2)


def test_a_renewed_leave_opens_again(table: Table) -> None:
    table.consent(table.worker, expires=DAY)
    again = table.consent(table.worker, starts=DAY)
    need = table.need(tags=PART2)

    assert table.eyes(table.worker, LATER).why_not(need) is None
    assert table.eyes(table.worker, LATER).basis_of(need) == (again.id,)


def test_the_basis_names_every_leave_that_is_needed_and_no_other(table: Table) -> None:
    leave = table.consent(table.worker, table.friend)

    assert table.eyes(table.worker).basis_of(table.need(tags=PART2)) == (leave.id,)
    assert table.eyes(table.worker).basis_of(table.need()) == ()
    assert table.eyes(table.coach).basis_of(table.need(tags=PART2)) == ()
    assert table.eyes(table.father).basis_of(table.need(tags=PART2)) == ()


def test_a_legal_reason_opens_what_its_law_opens_to_those_it_names(table: Table) -> None:
    reason = table.release(
        table.friend, categories=(Category.HEALTH, Category.EDUCATION, Category.IMMIGRATION), expires=DAY
    )

    assert table.friend in table.who_sees(table.need(tags=HEALTH))
    assert table.eyes(table.friend).basis_of(table.need(tags=HEALTH)) == (reason.id,)
    assert table.friend not in table.who_sees(table.need(tags=HEALTH), DAY + timedelta(1))
    assert table.friend not in table.who_sees(table.need(tags=(Tag.EDUCATION,)))
    assert table.friend not in table.who_sees(table.need(tags=(Tag.IMMIGRATION,)))
    assert table.worker not in table.who_sees(table.need(tags=HEALTH))


@pytest.mark.parametrize("basis", vocabulary("legal_bases").codes())
def test_few_legal_reasons_open_treatment(table: Table, basis: str) -> None:
    table.release(table.friend, basis=basis, categories=(Category.PART2,))

    opened = table.friend in table.who_sees(table.need(tags=PART2))

    assert opened is (basis in {"court_order", "emergency", "review"})


def test_an_order_of_a_court_opens_no_immigration_facts(table: Table) -> None:
    table.release(table.friend, basis="court_order", categories=(Category.IMMIGRATION, Category.DV_ADVOCACY))

    assert table.friend not in table.who_sees(table.need(tags=(Tag.IMMIGRATION,)))
    assert table.friend in table.who_sees(table.need(tags=(Tag.DV_ADVOCACY,)))


def test_a_legal_reason_of_one_person_or_of_others_than_staff_opens_nothing(table: Table) -> None:
    reason = table.release(table.friend)
    plan = table.meeting.plan

    for change in ({"confirmed_by": table.worker}, {"confirmed_by": table.coach}, {"reason": " "}):
        weak = plan.with_record(reason.model_copy(update=change))
        table.meeting = OpenMeeting(RememberingKeeper(), weak)
        assert table.friend not in table.who_sees(table.need(tags=HEALTH))


def test_a_program_is_known_to_whom_a_leave_lets_know(table: Table) -> None:
    table.consent(table.worker, expires=DAY)

    assert table.eyes(table.worker).ledger.knows_program(table.program.id)
    assert table.eyes(table.mother, LATER).ledger.knows_program(table.program.id)
    assert table.eyes(table.coach).ledger.knows_program(table.program.id)
    assert not table.eyes(table.worker, LATER).ledger.knows_program(table.program.id)
    assert not table.eyes(table.friend).ledger.works_for(None)
