from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fteam.meeting import with_changes
from fteam.records.audience import FAMILY_ONLY, LOCKED, STAFF_ONLY, TEAM, Audience, Item, Tag
from fteam.records.commitment import Commitment, CommitmentKind
from fteam.records.decision import Decision
from fteam.records.meeting import Attendance, Session, Way
from fteam.records.person import Membership, Organization
from fteam.records.plan import SHELVES, Plan
from fteam.records.protection import CourtOrder
from fteam.records.spoken import Statement
from fteam.rules.clauses import CLAUSES
from fteam.rules.eyes import Eyes, readers, took_part
from fteam.rules.masking import Mask
from tests.makers import DAY, a_person, a_running_meeting, join
from tests.random_plans import plans
from tests.tables import LATER, Table


@pytest.fixture
def table() -> Table:
    return Table()


def test_each_base_audience_holds_its_people(table: Table) -> None:
    everyone = {table.mother, table.father, table.coach, table.worker, table.friend}

    assert table.who_sees(table.need(audience=TEAM)) == everyone
    assert table.who_sees(table.need(audience=FAMILY_ONLY)) == {table.mother, table.father}
    assert table.who_sees(table.need(audience=STAFF_ONLY)) == {table.worker}
    assert table.who_sees(table.need(audience=LOCKED)) == set()
    assert table.who_sees(table.need(audience=Audience.only(table.friend))) == {table.friend}
    assert table.who_sees(table.need(audience=Audience.of_session(table.session.id))) == everyone


def test_the_audience_is_the_law_even_for_who_spoke(table: Table) -> None:
    assert table.mother not in table.who_sees(table.need(audience=STAFF_ONLY))


def test_a_session_is_for_those_who_took_part(table: Table) -> None:
    late = join(table.meeting, "Ana Away", "relative").id
    table.keep(Attendance(session=table.session.id, person=late, way=Way.WRITTEN))

    assert not table.eyes(late).may_see(table.need(audience=Audience.of_session(table.session.id)))


def test_a_role_of_another_list_is_still_a_place_on_the_team(table: Table) -> None:
    elder = join(table.meeting, "Elder Sky", "keeper_of_songs").id

    assert not table.eyes(elder).group
    assert table.eyes(elder).may_see(table.need())


def test_nobody_off_the_team_sees_anything(table: Table) -> None:
    stranger = a_person()
    table.keep(stranger)

    assert not table.eyes(stranger.id).may_see(table.need())
    assert not table.eyes(stranger.id).group


def test_what_is_said_behind_a_wall_stays_there(table: Table) -> None:
    table.wall(table.father)
    held_in: dict[str, Any] = {"session": table.session.id}

    assert table.father not in table.who_sees(Statement(words="x", said_by=table.mother, **held_in))
    assert table.father not in table.who_sees(Decision(answer="x", **held_in))
    assert table.father not in table.who_sees(table.need(audience=Audience.of_session(table.session.id)))
    assert table.father in table.who_sees(table.need())


def test_a_wall_and_an_order_close_what_is_only_for_family(table: Table) -> None:
    own = table.need(audience=FAMILY_ONLY)

    table.wall(table.father)
    assert table.who_sees(own) == {table.mother}

    table.wall()
    table.limit(table.father)
    assert table.who_sees(own) == {table.mother}


@pytest.mark.parametrize("tag", [Tag.ADDRESS, Tag.LOCATION_REVEALING])
def test_a_place_stays_unknown_to_whoever_is_kept_apart(table: Table, tag: Tag) -> None:
    table.limit(table.father, expires=DAY)
    home = table.need(tags=(tag,))

    assert table.father not in table.who_sees(home)
    assert table.father in table.who_sees(home, DAY + timedelta(1))


def test_someone_behind_a_wall_still_has_their_own_place_unless_an_order_limits_them(table: Table) -> None:
    table.wall(table.mother)
    home = table.need(tags=(Tag.ADDRESS,))
    assert table.mother in table.who_sees(home)

    table.limit(table.mother)
    assert table.mother not in table.who_sees(home)


def test_an_order_without_an_end_holds(table: Table) -> None:
    table.limit(table.father)

    assert table.eyes(table.father, LATER).is_restrained
    assert not table.eyes(table.mother, LATER).is_restrained


def test_a_breakout_is_known_to_its_own_people_only(table: Table) -> None:
    breakout = Session(day=DAY, within=table.session.id, only_for=(table.mother, table.coach))
    table.keep(breakout)

    assert breakout.id in table.eyes(table.mother).known_sessions
    assert breakout.id not in table.eyes(table.worker).known_sessions


def test_a_wall_closes_what_is_inside_it_too(table: Table) -> None:
    breakout = Session(day=DAY, within=table.session.id)
    table.keep(breakout)
    table.wall(table.father)

    assert table.eyes(table.father).known_sessions == frozenset()
    assert table.eyes(table.father).sessions == ()


def test_sessions_that_name_each_other_in_a_circle_do_no_harm(table: Table) -> None:
    one, two = Session(day=DAY), Session(day=DAY)
    plan = table.meeting.plan.with_record(with_changes(one, within=two.id)).with_record(
        with_changes(two, within=one.id, hidden_from=(table.father,))
    )

    assert Eyes(plan, table.father, DAY).known_sessions == {table.session.id}


def test_the_readers_sessions_are_those_attended_else_invited_else_known(table: Table) -> None:
    other = Session(day=LATER)
    table.keep(other)
    away, new = (join(table.meeting, name, "relative").id for name in ("Ana Away", "Nell New"))
    table.keep(Attendance(session=other.id, person=away, way=Way.ABSENT))

    assert table.eyes(table.mother).sessions == (table.session,)
    assert table.eyes(away).sessions == (other,)
    assert table.eyes(new).sessions == (table.session, other)


def test_a_protected_item_opens_for_its_speaker_and_for_those_named(table: Table) -> None:
    health = {"tags": (Tag.HEALTH,)}

    assert table.who_sees(table.need(**health)) == {table.mother}
    named = Audience.only(table.mother, table.worker)
    assert table.who_sees(table.need(audience=named, **health)) == {table.mother, table.worker}


def test_who_an_item_is_about_may_read_it_but_not_what_someone_else_told(table: Table) -> None:
    about = {"said_by": table.worker, "about": (table.mother,)}

    assert table.mother in table.who_sees(table.need(tags=(Tag.HEALTH,), **about))
    assert table.mother not in table.who_sees(table.need(tags=(Tag.THIRD_PARTY,), **about))
    both = {**about, "about": (table.mother, table.father)}
    assert table.mother not in table.who_sees(table.need(tags=(Tag.HEALTH,), **both))


def test_a_consent_opens_its_kind_about_its_subject_for_its_recipients(table: Table) -> None:
    table.consent(table.friend, categories=("health",), organization=None)

    assert table.friend in table.who_sees(table.need(tags=(Tag.HEALTH,)))
    assert table.friend not in table.who_sees(table.need(tags=(Tag.EDUCATION,)))
    other = table.need(tags=(Tag.HEALTH,), said_by=table.father, about=(table.father,))
    assert table.friend not in table.who_sees(other)


def test_treatment_needs_a_consent_even_where_the_reader_is_named(table: Table) -> None:
    named = Audience.only(table.mother, table.worker, table.friend)
    table.consent(table.worker, expires=DAY)
    step = table.need(tags=(Tag.PART2,), audience=named, about=(table.mother,))

    assert table.who_sees(step) == {table.mother, table.worker}
    assert table.who_sees(step, DAY + timedelta(1)) == {table.mother}


def test_a_consent_taken_back_closes_at_once(table: Table) -> None:
    consent = table.consent(table.worker)
    step = table.need(tags=(Tag.PART2,))
    assert table.worker in table.who_sees(step)

    table.keep(with_changes(consent, revoked=DAY))
    assert table.worker not in table.who_sees(step)


def test_the_programs_own_people_know_what_falls_under_its_consents(table: Table) -> None:
    table.consent()

    assert table.coach in table.who_sees(table.need(tags=(Tag.PART2,)))


def test_two_people_in_treatment_need_two_consents(table: Table) -> None:
    table.consent(table.worker, table.friend)
    table.consent(table.worker, subject=table.father, signer=table.father)
    both = table.need(said_by=table.coach, tags=(Tag.PART2,))

    assert table.who_sees(both) == {table.coach, table.worker}


def test_treatment_without_any_consent_is_for_its_speaker_alone(table: Table) -> None:
    assert table.who_sees(table.need(tags=(Tag.PART2,))) == {table.mother}


def test_the_protection_of_an_organization_flows_to_its_promises(table: Table) -> None:
    shelter = Organization(name="Casa Clara", victim_service=True)
    table.keep(shelter)
    table.limit(table.father)
    table.consent(table.worker)
    treatment = Commitment(words="call", promiser=table.coach, organization=table.program.id)
    advocacy = Commitment(words="go along", promiser=table.friend, organization=shelter.id)

    assert table.who_sees(treatment) == {table.mother, table.coach, table.worker}
    assert table.father not in table.who_sees(advocacy)
    assert table.worker in table.who_sees(advocacy)
    assert table.eyes(table.mother).is_part2(treatment)
    assert not table.eyes(table.mother).is_part2(advocacy)


def test_an_ask_is_not_yet_the_word_of_who_is_asked(table: Table) -> None:
    ask = Commitment(words="x", promiser=table.friend, kind=CommitmentKind.ASK, tags=(Tag.DV_ADVOCACY,))

    assert table.friend not in table.who_sees(ask)


def test_advocacy_is_open_to_whom_an_order_protects(table: Table) -> None:
    advocacy = table.need(said_by=table.worker, tags=(Tag.DV_ADVOCACY,))
    assert table.mother not in table.who_sees(advocacy)

    table.keep(CourtOrder(protects=(table.mother,), restrains=(table.father,)))
    assert table.who_sees(advocacy) == {table.mother, table.worker}


@pytest.mark.parametrize("protection", ["location_revealing", "victim_service"])
def test_whoever_is_kept_apart_never_learns_a_revealing_name(table: Table, protection: str) -> None:
    flags: dict[str, Any] = {protection: True}
    house = Organization(name="Casa Clara", **flags)
    table.keep(house)
    table.wall(table.father)

    assert not table.eyes(table.father).sees_organization(house)
    assert table.eyes(table.friend).sees_organization(house)


def test_a_treatment_program_is_named_by_consent_only(table: Table) -> None:
    table.consent(table.worker, expires=DAY)

    knows = {
        person
        for person in (table.mother, table.father, table.coach, table.worker, table.friend)
        if table.eyes(person).sees_organization(table.program)
    }

    assert knows == {table.mother, table.coach, table.worker}
    assert not table.eyes(table.worker, DAY + timedelta(1)).sees_organization(table.program)


def test_an_organization_has_an_audience_too(table: Table) -> None:
    office = Organization(name="Office", audience=STAFF_ONLY)
    table.keep(office)

    assert table.eyes(table.worker).sees_organization(office)
    assert not table.eyes(table.friend).sees_organization(office)


def _member(table: Table, person: str) -> Membership:
    return next(each for each in table.meeting.plan.memberships if each.person == person)


def test_work_that_must_stay_unknown_is_hidden_from_others_only(table: Table) -> None:
    coach = _member(table, table.coach)

    assert table.eyes(table.friend).hides_work_of(coach)
    assert not table.eyes(table.coach).hides_work_of(coach)
    assert table.eyes(table.friend).organization_of(coach) is None
    assert table.eyes(table.coach).organization_of(coach) == table.program
    assert table.eyes(table.coach).organization_of(_member(table, table.friend)) is None


def test_some_roles_tell_too_much_without_any_organization(table: Table) -> None:
    lone = join(table.meeting, "Lee Lone", "recovery_coach").id
    advocate = join(table.meeting, "Bea Cruz", "dv_advocate").id
    table.wall(table.father)

    assert table.eyes(table.worker).hides_work_of(_member(table, lone))
    assert table.eyes(table.father).hides_work_of(_member(table, advocate))
    assert not table.eyes(table.worker).hides_work_of(_member(table, advocate))


def test_a_name_can_be_looked_up_so_only_who_met_them_knows_someone_with_hidden_work(table: Table) -> None:
    unmet = join(table.meeting, "Pam Ostrowski", "treatment_provider", organization=table.program.id).id
    table.consent(table.worker)

    assert not table.eyes(table.friend).sees_person(unmet)
    assert table.eyes(table.friend).sees_person(table.coach)
    assert table.eyes(table.worker).sees_person(unmet)
    assert table.eyes(unmet).sees_person(unmet)


def test_a_place_on_the_team_has_an_audience(table: Table) -> None:
    quiet = join(table.meeting, "Quinn Quiet", "relative", audience=STAFF_ONLY).id

    assert table.eyes(table.worker).sees_person(quiet)
    assert not table.eyes(table.friend).sees_person(quiet)


def test_a_child_who_is_only_spoken_of_is_known(table: Table) -> None:
    child = a_person("Little Reyes")
    table.keep(child)

    assert table.eyes(table.friend).sees_person(child.id)


def test_copies_are_for_those_with_a_place_on_the_team(table: Table) -> None:
    table.keep(a_person("Little Reyes"))

    assert len(readers(table.meeting.plan)) == 5
    assert len(took_part(table.meeting.plan)) == 5


def test_a_child_who_is_only_spoken_of_gets_no_copy() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Luz Reyes", "youth"), ("Bo Reyes", "child"))

    names = [person.full_name for person in readers(meeting.plan)]

    assert names == ["Maria Reyes", "Luz Reyes"]


@settings(max_examples=40, deadline=None)  # how fast is measured elsewhere
@given(plans(), st.data())
def test_judging_lines_alike_together_and_looking_texts_through_once_changes_nothing(
    plan: Plan, data: st.DataObject
) -> None:
    eyes = Eyes(plan, data.draw(st.sampled_from(plan.people)).id, DAY)
    items = [item for kind in SHELVES.values() if issubclass(kind, Item) for item in plan.shelf(kind)]
    slow = Mask(eyes.mask.names, eyes.mask.parts, eyes.mask.reveals)

    for item in items:
        line = eyes.known.facts(item)
        held = next((each for clause in CLAUSES if (each := clause(eyes, line))), None)
        assert eyes.why_not(item) == held
        assert [eyes.mask(text) for text in line.texts] == [slow(text) for text in line.texts]
        assert eyes.mask.left_in(line.texts) == slow.left_in(line.texts)
