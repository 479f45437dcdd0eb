import pytest
from pydantic import ValidationError

from fteam.records.decision import Decision, Position, Stand
from fteam.records.record import new_id


def test_a_decision_needs_an_answer() -> None:
    with pytest.raises(ValidationError):
        Decision(question="Who cares?", answer="")


def test_nobody_agrees_until_they_are_asked() -> None:
    assert Position(decision=new_id(), person=new_id()).stand is Stand.NOT_ASKED
