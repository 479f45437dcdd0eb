from typing import Any

import pytest

from fteam.records.person import Organization
from fteam.records.protection import Category, Consent, ConsentWay
from fteam.rules.consent_law import Element, has_element, is_part2, missing_elements
from tests.families import played
from tests.makers import DAY, a_running_meeting

PROGRAM = Organization(name="New Bridge", part2=True)
SCHOOL = Organization(name="Oak School")


def a_consent(**more: Any) -> Consent:
    return Consent(subject="a" * 32, signer="a" * 32, **more)


WHOLE: dict[Element, dict[str, Any]] = {
    Element.DISCLOSER: {"organization": PROGRAM.id},
    Element.RECIPIENT: {"recipients": ("b" * 32,)},
    Element.INFORMATION: {"covers": "attendance"},
    Element.PURPOSE: {"purpose": "a plan of safe care"},
    Element.REVOKING: {"notice": "2026_short"},
    Element.EXPIRY: {"expires": DAY},
    Element.SIGNATURE: {"way": ConsentWay.PAPER},
    Element.SIGNED_ON: {"starts": DAY},
    Element.STATEMENTS: {"notice": "2026_short"},
}


@pytest.mark.parametrize("element", WHOLE)
def test_each_element_is_there_once_it_is_written_down(element: Element) -> None:
    assert not has_element(a_consent(), element)
    assert has_element(a_consent(**WHOLE[element]), element)


def test_an_event_ends_leave_as_well_as_a_day() -> None:
    assert has_element(a_consent(ends_when="the review is over"), Element.EXPIRY)


def test_spoken_leave_is_no_signature() -> None:
    assert not has_element(a_consent(way=ConsentWay.SPOKEN), Element.SIGNATURE)


def test_only_leave_about_treatment_is_measured_by_this_law() -> None:
    meeting = a_running_meeting()
    meeting.write_down(PROGRAM, SCHOOL)
    plan = meeting.plan

    assert not is_part2(plan, a_consent())
    assert not is_part2(plan, a_consent(organization=SCHOOL.id))
    assert is_part2(plan, a_consent(organization=PROGRAM.id))
    assert is_part2(plan, a_consent(categories=(Category.PART2,)))
    assert missing_elements(plan, a_consent()) == ()
    missing = missing_elements(plan, a_consent(categories=(Category.PART2,)))
    assert missing == tuple(element for element in Element if element is not Element.PATIENT)


def test_the_consent_of_scenario_two_has_all_that_the_law_asks_for() -> None:
    family = played("two")

    assert missing_elements(family.plan, family.get(Consent, "CON1")) == ()
