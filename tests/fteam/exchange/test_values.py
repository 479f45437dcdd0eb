"""Each value of a file is checked by itself and refused in plain words."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from fteam.exchange.json_text import GivenObject
from fteam.exchange.shapes import FieldShape, shapes_of
from fteam.exchange.values import MOST_CHARACTERS, MOST_IN_A_LIST, KnownId, UnfitValueError, value_of
from fteam.records.audience import FAMILY_ONLY, Audience
from fteam.records.commitment import Commitment
from fteam.records.meeting import Session
from fteam.records.paper import Signature
from fteam.records.person import AddressMode, Membership, Person
from fteam.records.spoken import Need

KNOWN = {
    "P1": KnownId("people", "1" * 32),
    "P2": KnownId("people", "2" * 32),
    "A": KnownId("sessions", "a" * 32),
}
WORDS = shapes_of(Need)["words"]
BASIC = shapes_of(Need)["basic"]
ABOUT = shapes_of(Need)["about"]
AUDIENCE = shapes_of(Need)["audience"]
AMOUNT = shapes_of(Commitment)["pledge_amount"]
DUE = shapes_of(Commitment)["due"]
ACCEPTED = shapes_of(Commitment)["accepted_at"]
STARTS = shapes_of(Session)["starts"]
MODE = shapes_of(Person)["address_mode"]
ROLE = shapes_of(Membership)["role"]
STROKES = shapes_of(Signature)["strokes"]

GOOD: tuple[tuple[FieldShape, Any, Any], ...] = (
    (WORDS, "two\nlines\twide", "two\nlines\twide"),
    (WORDS, "نور 👩‍👧", "نور 👩‍👧"),
    (BASIC, True, True),
    (ABOUT, ["P1", "P2"], ("1" * 32, "2" * 32)),
    (AMOUNT, 312, 312),
    (AMOUNT, None, None),
    (DUE, "2026-09-15", date(2026, 9, 15)),
    (STARTS, "16:40", time(16, 40)),
    (STARTS, "16:40:30", time(16, 40, 30)),
    (ACCEPTED, "2026-09-15T11:35:00-04:00", datetime(2026, 9, 15, 15, 35, tzinfo=UTC)),
    (ACCEPTED, "2026-09-15T11:35Z", datetime(2026, 9, 15, 11, 35, tzinfo=UTC)),
    (MODE, "protected", AddressMode.PROTECTED),
    (ROLE, "gal", "gal"),
    (ROLE, "", ""),
    (STROKES, [[[1, 2.5, 0], [3, 4, 1]]], (((1.0, 2.5, 0.0), (3.0, 4.0, 1.0)),)),
    (AUDIENCE, "family", FAMILY_ONLY),
    (AUDIENCE, GivenObject([("people", ["P2", "P1"])]), Audience.only("2" * 32, "1" * 32)),
    (AUDIENCE, GivenObject([("session", "A")]), Audience.of_session("a" * 32)),
)

BAD: tuple[tuple[FieldShape, Any, str], ...] = (
    (WORDS, 5, "This must be text in double quotes."),
    (WORDS, None, "This must be text in double quotes."),
    (WORDS, "x" * (MOST_CHARACTERS + 1), "The text is too long."),
    (WORDS, "a\x00b", "The text holds a character"),
    (WORDS, "a\ud800b", "The text holds a character"),
    (BASIC, 1, "Write true or false"),
    (ABOUT, "P1", "This must be a list"),
    (ABOUT, ["P1"] * (MOST_IN_A_LIST + 1), "The list is too long."),
    (ABOUT, ["A"], "“A” is not an id in “people”."),
    (ABOUT, ["María José"], "“?” is not an id in “people”."),
    (ABOUT, [["P1"]], "“?” is not an id in “people”."),
    (AMOUNT, "5", "Write a whole number"),
    (AMOUNT, True, "Write a whole number"),
    (AMOUNT, 5.0, "Write a whole number"),
    (DUE, "2026-02-30", "There is no such day."),
    (DUE, "15.9.2026", "Write a day as year, month, day"),
    (DUE, 20260915, "Write a day as year, month, day"),
    (STARTS, "25:00", "There is no such time."),
    (STARTS, "4 pm", "Write a time of day"),
    (ACCEPTED, "2026-09-15T11:35:00", "Write a moment with its offset"),
    (ACCEPTED, "2026-09-31T11:35:00Z", "There is no such day or time."),
    (ACCEPTED, "0001-01-01T00:00:00+14:00", "There is no such day or time."),
    (MODE, "secret", "Use one of: normal, protected."),
    (MODE, ["normal"], "Use one of: normal, protected."),
    (ROLE, "beekeeper", "Use one of: parent, youth, "),
    (ROLE, {}, "Use one of: parent, youth, "),
    (STROKES, [5], "A stroke is a list of points"),
    (STROKES, [[[1, 2]]], "A stroke is a list of points"),
    (STROKES, [[[1, 2, True]]], "A stroke is a list of points"),
    (STROKES, [[[1, 2, 1.5]]], "A stroke is a list of points"),
    (STROKES, [[[1e9, 2, 0.5]]], "A stroke is a list of points"),
    (STROKES, [[[1, 2, 0.5]] * (MOST_IN_A_LIST + 1)], "The stroke is too long."),
    (AUDIENCE, "everyone", "Use “team”, “family”, “staff”, “locked”"),
    (AUDIENCE, "people", "Use “team”, “family”, “staff”, “locked”"),
    (AUDIENCE, GivenObject([("people", [])]), "Use “team”, “family”, “staff”, “locked”"),
    (AUDIENCE, GivenObject([("people", ["P1"]), ("people", ["P2"])]), "Use “team”"),
    (AUDIENCE, GivenObject([("session", "P1")]), "“P1” is not an id in “sessions”."),
)


@pytest.mark.parametrize(("shape", "given", "value"), GOOD)
def test_what_fits_is_taken(shape: FieldShape, given: Any, value: Any) -> None:
    assert value_of(shape, given, KNOWN) == value


@pytest.mark.parametrize(("shape", "given", "sentence"), BAD)
def test_what_does_not_fit_is_refused(shape: FieldShape, given: Any, sentence: str) -> None:
    with pytest.raises(UnfitValueError) as caught:
        value_of(shape, given, KNOWN)

    assert caught.value.says.format(**caught.value.facts).startswith(sentence)
