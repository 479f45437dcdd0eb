from datetime import date, timedelta
from typing import Any

import pytest

from fteam.records.commitment import Commitment, CommitmentKind, FamilyTime
from fteam.records.protection import Consent
from fteam.records.record import new_id
from fteam.records.spoken import Gap, Strength
from fteam.rules.consents import consents_for, is_live, people_spoken_of, people_who_speak

DAY = date(2026, 10, 7)
MOTHER, FATHER, COACH, CHILD = (new_id() for _ in range(4))
CLINIC, HOUSE = new_id(), new_id()


def a_consent(subject: str = MOTHER, **more: Any) -> Consent:
    return Consent(subject=subject, signer=subject, **more)


@pytest.mark.parametrize(
    ("facts", "live"),
    [
        ({}, True),
        ({"starts": DAY}, True),
        ({"starts": DAY + timedelta(1)}, False),
        ({"expires": DAY}, True),
        ({"expires": DAY - timedelta(1)}, False),
        ({"revoked": DAY}, False),
        ({"revoked": DAY + timedelta(1)}, True),
    ],
)
def test_a_consent_holds_through_its_last_day_until_it_is_taken_back(
    facts: dict[str, Any], *, live: bool
) -> None:
    assert is_live(a_consent(**facts), DAY) is live


def test_an_item_speaks_of_people_and_is_said_by_people() -> None:
    strength = Strength(words="she calls", said_by=COACH, about=(MOTHER,))
    visit = FamilyTime(adult=FATHER, children=(CHILD,))

    assert people_spoken_of(strength) == {MOTHER}
    assert people_spoken_of(visit) == {CHILD}
    assert people_spoken_of(Commitment(words="x", promiser=COACH, for_whom=(MOTHER,))) == {MOTHER}
    assert people_who_speak(strength) == {COACH}


def test_who_is_only_asked_has_said_nothing() -> None:
    promise = Commitment(words="x", promiser=COACH)
    ask = Commitment(words="x", promiser=COACH, kind=CommitmentKind.ASK)

    assert people_who_speak(promise) == {COACH}
    assert people_who_speak(ask) == frozenset()


def test_leave_of_one_parent_is_not_leave_of_the_other() -> None:
    of_mother, of_father = a_consent(MOTHER), a_consent(FATHER)
    strength = Strength(words="she calls", said_by=COACH, about=(MOTHER,))

    assert consents_for(strength, (of_mother, of_father), {}) == (of_mother,)
    assert consents_for(strength, (of_father,), {}) == ()


def test_a_speaker_brings_the_consents_of_their_organization() -> None:
    of_clinic, of_house = a_consent(organization=CLINIC), a_consent(FATHER, organization=HOUSE)
    promise = Commitment(words="call", promiser=COACH)

    assert consents_for(promise, (of_clinic, of_house), {COACH: CLINIC}) == (of_clinic,)


def test_an_item_about_nobody_falls_under_every_consent() -> None:
    both = (a_consent(MOTHER), a_consent(FATHER))

    assert consents_for(Gap(words="a nurse"), both, {COACH: None}) == both
