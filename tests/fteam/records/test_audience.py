import pytest
from pydantic import ValidationError

from fteam.records.audience import TEAM, Audience, AudienceKind
from fteam.records.record import new_id
from fteam.records.spoken import Need


def test_an_item_is_for_the_team_unless_someone_says_otherwise() -> None:
    need = Need(words="sleep", said_by=new_id())

    assert need.audience == TEAM
    assert need.tags == ()


def test_an_audience_of_people_names_at_least_one() -> None:
    with pytest.raises(ValidationError, match="name at least one person"):
        Audience(kind=AudienceKind.PEOPLE)


def test_an_audience_of_a_session_names_it() -> None:
    with pytest.raises(ValidationError, match="name the session"):
        Audience(kind=AudienceKind.SESSION)


def test_audiences_are_made_by_what_people_say() -> None:
    person, session = new_id(), new_id()

    assert Audience.only(person).people == (person,)
    assert Audience.of_session(session).session == session
