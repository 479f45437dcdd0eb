import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from fteam.records.record import Choice, new_id
from fteam.records.spoken import Need, Urgency
from fteam.rules.checks import shelf_of_field
from tests.makers import a_person

UNHEARD = "Marisol Quetzalcoatl"


def test_ids_are_version_seven_and_sort_by_time() -> None:
    ids = [new_id() for _ in range(200)]

    assert all(re.fullmatch(r"[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}", each) for each in ids)
    assert len(set(ids)) == len(ids)
    assert [each[:12] for each in ids] == sorted(each[:12] for each in ids)


def test_a_record_is_frozen() -> None:
    person = a_person()

    with pytest.raises(ValidationError):
        person.full_name = "Someone else"  # type: ignore[misc]  # the refusal is the point


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        a_person(shoe_size="42")


def test_an_id_of_another_shape_is_refused() -> None:
    with pytest.raises(ValidationError):
        a_person(id="../etc")
    with pytest.raises(ValidationError):
        a_person(id="z" * 32)


def test_a_refusal_does_not_hold_what_was_typed() -> None:
    with pytest.raises(ValidationError) as caught:
        Need(words=UNHEARD * 1000, said_by=new_id())

    assert UNHEARD not in str(caught.value)


def test_a_choice_without_words_is_its_own_label() -> None:
    class Colour(Choice):
        RED = "red"

    assert Colour.RED.label == "red"
    assert Urgency.SOON.label == "soon"


def test_a_field_tells_its_shelf_its_list_and_its_length() -> None:
    fields = Need.model_fields

    assert shelf_of_field(Need, "said_by") == "people"
    assert fields["domain"].json_schema_extra == {"vocabulary": "need_domains"}
    assert fields["factors"].json_schema_extra == {"vocabulary": "community_factors"}
    assert fields["why"].json_schema_extra == {"long": True}


@given(st.text(min_size=1, max_size=400), st.dates())
def test_a_record_reads_back_from_its_own_json(text: str, day: date) -> None:
    person = a_person(text[:200], born=day, pronunciation=text)

    assert type(person).model_validate_json(person.model_dump_json()) == person
