"""One entry becomes one record, or problems that name its fields."""

from typing import Any, Self

import pytest
from pydantic import model_validator

from fteam.errors import ProtectedAddressError
from fteam.exchange.entries import Entry, local_id_of, name_of, record_of
from fteam.exchange.json_text import GivenObject
from fteam.exchange.problems import Place, Problems
from fteam.exchange.values import KnownId
from fteam.records.commitment import Commitment
from fteam.records.meeting import Meeting, Session
from fteam.records.paper import Signature
from fteam.records.person import Person
from fteam.records.protection import SafetyScreen
from fteam.records.record import Record, new_id
from fteam.words import ENGLISH

KNOWN = {"P1": KnownId("people", new_id())}
MOTHER = KNOWN["P1"].record_id
NAME_TOO_LONG = "x" * 201

BAD: tuple[tuple[type[Record], dict[str, Any], list[str]], ...] = (
    (Person, {}, ["x, E1, full_name: This field is missing. Give it."]),
    (Person, {"full_name": ""}, ["x, E1, full_name: The text is empty. Write something."]),
    (
        Person,
        {"full_name": NAME_TOO_LONG},
        ["x, E1, full_name: The text is too long. Use at most 200 characters."],
    ),
    (Person, {"full_name": 5}, ["x, E1, full_name: This must be text in double quotes."]),
    (
        Person,
        {"full_name": "x", "fone": "555"},
        ["x, E1, fone: There is no field of this name. Did you mean “phone”?"],
    ),
    (
        Person,
        {"full_name": "x", "Zoë Reyes": 1},
        ["x, E1, ?: There is no field of this name. Take it out."],
    ),
    (
        Person,
        {"full_name": "x", "address_mode": "protected", "address": "12 Elm Street"},
        [f"x, E1, address: {ProtectedAddressError.says}"],
    ),
    (
        SafetyScreen,
        {"person": "P1", "audience": "team"},
        ["x, E1, audience: Safety answers are always locked. Leave this field out."],
    ),
    (
        Signature,
        {"person": "P1", "content_sha256": "0" * 64},
        ["x, E1, content_sha256: A file cannot bring this field. Leave it out."],
    ),
    (Meeting, {"planned_minutes": 1}, ["x, E1, planned_minutes: The number is too small. Use 5 or more."]),
    (
        Meeting,
        {"planned_minutes": 999},
        ["x, E1, planned_minutes: The number is too large. Use 600 or less."],
    ),
    (
        Session,
        {"day": "today", "starts": "noon"},
        [
            "x, E1, day: Write a day as year, month, day, such as 2026-09-15.",
            "x, E1, starts: Write a time of day with 24 hours, such as 16:40.",
        ],
    ),
    (
        Commitment,
        {"words": "drive", "promiser": "P9"},
        ["x, E1, promiser: “P9” is not an id in “people”. Use an id that stands there."],
    ),
)


def an_entry(kind: type[Record], pairs: list[tuple[str, Any]]) -> Entry:
    return Entry(Place("x", "E1"), kind, new_id(), GivenObject(pairs))


def made(entry: Entry) -> tuple[Record | None, list[str]]:
    problems = Problems()
    record = record_of(entry, KNOWN, problems)
    return record, [problem.sentence(ENGLISH) for problem in problems.found]


def test_a_good_entry_becomes_a_record_with_our_ids() -> None:
    entry = an_entry(Commitment, [("words", "drive"), ("promiser", "P1")])

    record, said = made(entry)

    assert not said
    assert record == Commitment(id=entry.record_id, words="drive", promiser=MOTHER)


@pytest.mark.parametrize(("kind", "given", "sentences"), BAD)
def test_a_bad_entry_is_told_field_by_field(
    kind: type[Record], given: dict[str, Any], sentences: list[str]
) -> None:
    record, said = made(an_entry(kind, list(given.items())))

    assert record is None
    assert said == sentences


def test_a_field_given_twice_is_refused() -> None:
    record, said = made(an_entry(Person, [("full_name", "a"), ("full_name", "b")]))

    assert record is None
    assert said == ["x, E1, full_name: This field is given more than once. Keep one."]


def test_a_rule_without_words_of_its_own_still_has_a_sentence() -> None:
    class Lonely(Record):
        words: str

        @model_validator(mode="after")
        def _never_right(self) -> Self:
            message = "never right"
            raise ValueError(message)

    record, said = made(an_entry(Lonely, [("words", "a")]))

    assert record is None
    assert said == ["x, E1: This does not fit here. Look it up in the description of meeting files."]


def test_an_entry_is_called_by_its_id_or_its_number() -> None:
    assert name_of(GivenObject([("id", "P1")]), 4) == "P1"
    assert name_of(GivenObject([("id", "María José")]), 4) == "4"
    assert name_of("P1", 4) == "4"


def test_only_a_short_plain_id_is_an_id() -> None:
    assert local_id_of(GivenObject([("id", "ASK1")])) == "ASK1"
    assert local_id_of(GivenObject([("id", "P1\n")])) is None
    assert local_id_of(GivenObject([("id", 1)])) is None
