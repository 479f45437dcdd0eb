"""A young person's page holds their own words, their rights and nobody else's secrets."""

from datetime import date

import pytest

from fteam.records.commitment import Commitment, CommitmentKind
from fteam.records.decision import Decision, Position, Stand
from fteam.records.meeting import WrittenInput
from fteam.records.person import Membership, Person
from fteam.records.plan import Plan
from fteam.records.spoken import Idea, Need, Statement, Strength
from fteam.rules.family_views import Thing
from fteam.rules.view_youth import first_age, is_for_care, is_young, youth_view
from fteam.vocabulary import vocabulary
from fteam.words import ENGLISH, phrase
from tests.families import played
from tests.makers import a_meeting, join

ON = date(2026, 9, 17)


def a_team(role: str, born: date | None) -> tuple[Plan, str]:
    opened = a_meeting()
    person = Person(full_name="Lucia", born=born)
    opened.write_down(person)
    opened.write_down(Membership(person=person.id, role=role))
    return opened.plan, person.id


@pytest.mark.parametrize(
    ("role", "born", "young"),
    [
        ("youth", date(2012, 9, 17), True),
        ("youth", date(2012, 9, 18), False),
        ("youth", None, True),
        ("parent", date(2009, 1, 1), True),
        ("parent", date(1990, 1, 1), False),
        ("youth", date(2004, 1, 1), True),
        ("parent", None, False),
    ],
)
def test_the_page_is_for_those_of_the_age_in_the_list(role: str, born: date | None, young: bool) -> None:  # noqa: FBT001  a fact of the table
    plan, person = a_team(role, born)

    assert is_young(plan, person, ON) is young


def test_nobody_unknown_is_young() -> None:
    plan, _ = a_team("youth", None)

    assert not is_young(plan, "0" * 32, ON)


def test_the_age_is_data() -> None:
    assert first_age() == 14
    assert any(is_for_care(entry) for entry in vocabulary("youth_rights").entries)


def test_all_that_they_said_and_asked_for_is_on_it() -> None:
    opened = a_meeting()
    lucia, sam = join(opened, "Lucia", "youth"), join(opened, "Sam", "caseworker")
    decision = Decision(answer="stay")
    for record in (
        decision,
        Statement(words="a hope", said_by=lucia.id, language="es"),
        Statement(words="his story", said_by=sam.id),
        Strength(words="a strength", said_by=lucia.id),
        Position(decision=decision.id, person=lucia.id, stand=Stand.AGREE, words="my terms"),
        Position(decision=decision.id, person=sam.id, words="his terms"),
        WrittenInput(person=lucia.id, words="letter", translation="carta"),
        Need(words="a need", said_by=lucia.id),
        Idea(words="an idea", said_by=lucia.id),
        Idea(words="his idea", said_by=sam.id),
    ):
        opened.write_down(record)

    page = youth_view(opened.plan, lucia.id, ON, ENGLISH)

    assert [(quote.words, quote.by) for quote in page.said] == [
        ("a hope", ""),
        ("a strength", ""),
        ("my terms", "agrees"),
        ("letter", ""),
    ]
    assert page.said[0].language == "es"
    assert page.said[3].translation == "carta"
    assert [quote.words for quote in page.asked] == ["a need", "an idea"]


def test_what_people_promised_them_is_on_it() -> None:
    opened = a_meeting()
    lucia, sam = join(opened, "Lucia", "youth"), join(opened, "Sam", "caseworker")
    for words, kind in (("drive", CommitmentKind.PROMISE), ("ask", CommitmentKind.ASK)):
        opened.write_down(Commitment(words=words, promiser=sam.id, for_whom=(lucia.id,), kind=kind))
    opened.write_down(Commitment(words="my own", promiser=lucia.id, for_whom=(lucia.id,)))
    opened.write_down(Commitment(words="for others", promiser=sam.id))

    assert youth_view(opened.plan, lucia.id, ON, ENGLISH).for_me == (Thing("", "drive", "Sam"),)


def test_rights_hold_from_their_age_on() -> None:
    entries = vocabulary("youth_rights").entries
    plan, person = a_team("youth", date(2011, 6, 30))

    page = youth_view(plan, person, ON, ENGLISH)

    assert len(page.rights) + len(page.rights_in_care) == len(entries)
    assert phrase("I can help make my plan, and help change it.") in page.rights
    assert page.rights_in_care


def test_one_lucias_private_words_are_on_her_own_page_and_the_fathers_affairs_are_not() -> None:
    family = played("one")
    page = repr(youth_view(family.plan, family.ids["P3"], family.day, ENGLISH))

    assert "I want to play again and not be the mom" in page
    assert "Lucía has time to be fifteen" in page
    for words in ("28-week", "order papers", "scared of me", "PO Box"):
        assert words not in page
