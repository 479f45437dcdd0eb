import pytest
from pydantic import ValidationError

from fteam.records.audience import TEAM, AudienceKind
from fteam.records.protection import Consent, SafetyScreen
from fteam.records.record import new_id


def test_safety_answers_are_locked() -> None:
    assert SafetyScreen(person=new_id()).audience.kind is AudienceKind.LOCKED


def test_safety_answers_cannot_be_opened() -> None:
    with pytest.raises(ValidationError, match="always locked"):
        SafetyScreen(person=new_id(), audience=TEAM)


def test_a_consent_names_nobody_by_itself() -> None:
    assert Consent(subject=new_id(), signer=new_id()).recipients == ()
