import gc

from fteam.meeting import with_changes
from fteam.records.audience import Audience, Tag
from fteam.records.commitment import Commitment, SafetyStep
from fteam.records.person import Organization
from fteam.records.spoken import Need, Statement
from fteam.rules.known import fields_with_words, known
from tests.makers import a_plan
from tests.tables import Table


def test_a_plan_is_known_once_and_forgotten_with_it() -> None:
    plan = a_plan(needs=1)

    first = known(plan)
    assert known(plan) is first
    assert known(plan.without(plan.needs[0])) is not first

    place = id(plan)
    del plan, first
    gc.collect()
    from fteam.rules import known as module  # noqa: PLC0415  its keeping is what is asked about

    assert place not in module._KEPT


def test_the_facts_of_an_item_tell_everything_but_its_words() -> None:
    table = Table()
    clinic = Organization(name="Clinic", tags=(Tag.HEALTH, Tag.DV_ADVOCACY))
    table.keep(clinic)
    facts = known(table.meeting.plan).facts(
        Commitment(words="x", plan_b="y", promiser=table.mother, checker=table.coach, organization=clinic.id)
    )

    assert facts.speakers == {table.mother}
    assert {each.name for each in facts.touched} == {"New Bridge", "Clinic"}
    assert facts.tags == (
        (Tag.PART2, table.program.id),
        (Tag.HEALTH, clinic.id),
        (Tag.DV_ADVOCACY, clinic.id),
    )
    assert facts.texts == ("x", "y")


def test_an_advocates_name_alone_tells_of_no_advocacy() -> None:
    table = Table()
    table.keep(with_changes(table.program, part2=False, tags=(Tag.DV_ADVOCACY,)))

    facts = known(table.meeting.plan).facts(SafetyStep(trigger="x", action="y", who=table.coach))

    assert facts.touched
    assert not facts.tags


def test_lines_are_alike_if_only_their_words_differ() -> None:
    table = Table()
    lines = known(table.meeting.plan)

    def alike(one: Need | Statement, other: Need | Statement) -> bool:
        return lines.facts(one).alike == lines.facts(other).alike

    assert alike(table.need(), table.need(words="sleep", said_by=table.father))
    assert not alike(table.need(), table.need(audience=Audience.only(table.mother)))
    health = (Tag.HEALTH,)
    assert not alike(table.need(tags=health), table.need(tags=health, said_by=table.father))
    assert not alike(table.need(), Statement(words="x", said_by=table.mother, session=table.session.id))


def test_the_texts_of_a_plan_are_found_by_their_letters() -> None:
    plan = a_plan(needs=2)
    lines = known(plan)

    assert lines.texts_with("need1".replace("n", "n")) == {"need 1"}
    assert lines.texts_with("nowhere") == frozenset()
    assert "need 0" in lines.all_texts


def test_ids_codes_and_languages_are_no_words() -> None:
    assert set(fields_with_words(Need)) == {"words", "agency_words", "why", "resources", "private_note"}
