import pytest
from pydantic import ValidationError

from fteam.records.record import new_id
from fteam.records.spoken import Gap, Idea, Kept, Need, Statement, StatementKind, Strength, Urgency


@pytest.mark.parametrize("kind", [Need, Strength, Statement, Idea])
def test_what_was_said_has_words_and_a_speaker(kind: type[Need]) -> None:
    with pytest.raises(ValidationError):
        kind(words="", said_by=new_id())
    with pytest.raises(ValidationError):
        kind(words="something")


def test_nothing_is_urgent_or_decided_by_itself() -> None:
    assert Need(words="sleep", said_by=new_id()).urgency is Urgency.NOT_SAID
    assert Idea(words="a lamp", said_by=new_id()).kept is Kept.OPEN
    assert Statement(words="peace", said_by=new_id()).kind is StatementKind.HOPE


def test_a_gap_needs_words() -> None:
    with pytest.raises(ValidationError):
        Gap(words="")
