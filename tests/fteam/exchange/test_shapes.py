"""What files may hold is read from the records."""

from datetime import date

from fteam.exchange.shapes import is_choice, shapes_of
from fteam.records.audience import Audience
from fteam.records.meeting import Session
from fteam.records.paper import Meaning, Signature
from fteam.records.spoken import Need


def test_references_and_lists_of_codes_are_known() -> None:
    shapes = shapes_of(Need)

    assert (shapes["said_by"].refers, shapes["said_by"].is_list) == ("people", False)
    assert (shapes["about"].refers, shapes["about"].is_list) == ("people", True)
    assert (shapes["factors"].vocabulary, shapes["factors"].is_list) == ("community_factors", True)
    assert shapes["audience"].kind is Audience
    assert shapes["words"].is_required
    assert shapes["words"].title == "What is needed?"


def test_fields_that_may_be_empty_are_known() -> None:
    shapes = shapes_of(Session)

    assert (shapes["day"].kind, shapes["day"].may_be_empty) == (date, False)
    assert (shapes["next_day"].kind, shapes["next_day"].may_be_empty) == (date, True)


def test_ids_and_fingerprints_are_never_brought_by_a_file() -> None:
    assert not {"id", "content_sha256"} & set(shapes_of(Signature))


def test_closed_lists_of_answers_are_known() -> None:
    assert is_choice(shapes_of(Signature)["meanings"].kind)
    assert shapes_of(Signature)["meanings"].kind is Meaning
    assert not is_choice(str)
