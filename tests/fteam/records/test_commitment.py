import pytest
from pydantic import ValidationError

from fteam.records.commitment import (
    GONE,
    PROMISE_KINDS,
    Commitment,
    CommitmentKind,
    CommitmentStatus,
    FamilyTime,
    SafetyStep,
)
from fteam.records.record import new_id


def test_an_ask_is_no_promise() -> None:
    assert CommitmentKind.ASK not in PROMISE_KINDS
    assert CommitmentKind.COURT_ORDER in PROMISE_KINDS


def test_what_was_withdrawn_or_declined_no_longer_stands() -> None:
    assert {CommitmentStatus.WITHDRAWN, CommitmentStatus.DECLINED} == GONE


def test_a_commitment_needs_words_and_one_who_makes_it() -> None:
    with pytest.raises(ValidationError):
        Commitment(words="", promiser=new_id())
    with pytest.raises(ValidationError):
        Commitment(words="drive")


def test_an_amount_is_never_negative() -> None:
    with pytest.raises(ValidationError):
        Commitment(words="pay", promiser=new_id(), pledge_amount=-1)


def test_a_place_of_family_time_may_be_printed_unless_someone_says_no() -> None:
    assert not FamilyTime(adult=new_id()).place_revealing


def test_a_safety_step_needs_both_halves() -> None:
    with pytest.raises(ValidationError):
        SafetyStep(trigger="someone knocks", action="")
