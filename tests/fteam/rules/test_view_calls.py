"""Only numbers that are safe for the reader: the agency's and public lines."""

from datetime import date
from typing import Any

from fteam.records.person import Organization
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import Call
from fteam.rules.view_calls import calls, team_call
from fteam.rules.wording import Teller
from fteam.words import ENGLISH
from tests.families import played
from tests.makers import a_meeting, join

ON = date(2026, 9, 17)


def a_teller(*team: tuple[str, str], **meeting: Any) -> Teller:
    """Return the teller of the first of a team."""
    opened = a_meeting(**meeting)
    people = [join(opened, name, role) for name, role in team]
    return Teller(Eyes(opened.plan, people[0].id, ON), ENGLISH)


def test_the_agencys_number_comes_first() -> None:
    teller = a_teller(("Maria", "parent"), agency="Commons", agency_phone="555-0100")

    assert calls(teller, "day", "danger") == (
        Call("By day", "Commons", "555-0100"),
        Call("In danger", "", "911"),
    )


def test_without_a_number_the_caseworker_is_named_and_never_their_own_phone() -> None:
    team = (("Maria", "parent"), ("Dana", "facilitator"), ("Sam", "caseworker"))

    assert team_call(a_teller(*team)) == Call("By day", "Sam", "")
    assert team_call(a_teller(*team[:2])) == Call("By day", "Dana", "")
    assert team_call(a_teller(*team[2:], agency="Commons")) == Call("By day", "Commons", "")


def test_a_helper_whose_work_must_stay_unknown_is_not_named() -> None:
    opened = a_meeting()
    clinic = Organization(name="House", part2=True)
    opened.write_down(clinic)
    maria = join(opened, "Maria", "parent")
    join(opened, "Denise", "caseworker", organization=clinic.id)

    assert not team_call(Teller(Eyes(opened.plan, maria.id, ON), ENGLISH)).who


def test_young_people_have_lines_of_their_own() -> None:
    numbers = [call.number for call in calls(a_teller(("Lucia", "youth")), "young")]

    assert len(numbers) == 2


def test_no_ones_own_phone_is_ever_told() -> None:
    for name in ("one", "two"):
        family = played(name)
        for person in family.plan.people:
            teller = Teller(Eyes(family.plan, person.id, family.day), ENGLISH)
            said = repr(calls(teller, "day", "night", "danger", "help", "young"))
            assert not [each.phone for each in family.plan.people if each.phone and each.phone in said]
