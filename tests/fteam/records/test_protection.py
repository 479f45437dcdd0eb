from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from fteam.records.audience import LOCKED, TEAM, AudienceKind
from fteam.records.protection import Consent, Danger, SafetyScreen
from fteam.records.record import new_id


def test_safety_answers_are_locked() -> None:
    assert SafetyScreen(person=new_id()).audience.kind is AudienceKind.LOCKED


def test_safety_answers_cannot_be_opened() -> None:
    with pytest.raises(ValidationError, match="always locked"):
        SafetyScreen(person=new_id(), audience=TEAM)


def test_a_consent_names_nobody_by_itself() -> None:
    assert Consent(subject=new_id(), signer=new_id()).recipients == ()


def test_a_safety_flag_is_for_staff_or_nobody() -> None:
    assert Danger(person=new_id()).audience.kind is AudienceKind.STAFF
    assert Danger(person=new_id(), audience=LOCKED).audience.kind is AudienceKind.LOCKED
    with pytest.raises(ValidationError, match="for staff"):
        Danger(person=new_id(), audience=TEAM)


@pytest.mark.parametrize("end", ["expires", "revoked"])
def test_a_consent_does_not_end_before_it_begins(end: str) -> None:
    days: dict[str, Any] = {"starts": date(2026, 9, 15), end: date(2026, 9, 14)}

    with pytest.raises(ValidationError, match="before it begins"):
        Consent(subject=new_id(), signer=new_id(), **days)
    same_day = Consent(subject=new_id(), signer=new_id(), **{**days, end: date(2026, 9, 15)})
    assert getattr(same_day, end) == same_day.starts
