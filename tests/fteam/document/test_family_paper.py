"""What the small papers share."""

import pytest

from fteam.document.family_paper import FamilyWriter, call_cell, call_rows, foot_of
from fteam.document.text import bold, plain
from fteam.document.typeset import Foot
from fteam.rules.family_views import Call, Thing
from fteam.words import ENGLISH, Words
from tests.fteam.document.family_views import CALLS, IMPRINT, a_line
from tests.fteam.document.reading import a_paper
from tests.fteam.document.views import a_look


def a_writer(limit: int = 5000, beside: Words | None = None) -> FamilyWriter:
    return FamilyWriter(a_paper(), ENGLISH, a_look(beside=beside), limit)


def test_the_foot_holds_the_imprint() -> None:
    assert foot_of(IMPRINT) == Foot("Reyes family", 1, "7K4M-92QX")


def test_fixed_words_are_said_twice_where_a_second_language_is_chosen() -> None:
    assert a_writer().both("Family time") == "Family time"
    assert a_writer(beside=ENGLISH).both("Family time") == "Family time · Family time"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("one two", "one two"),
        ("one two three", "one two… (see my plan)"),
        ("oneandtwoandthree", "oneandtw… (see my plan)"),
    ],
)
def test_long_words_are_cut_and_point_to_the_plan(text: str, short: str) -> None:
    assert a_writer(8).short(text) == short


@pytest.mark.parametrize(
    ("thing", "told"),
    [
        (Thing("Mon", "bring it"), "Mon. bring it"),
        (Thing("Mon", "bring it", "Sam", "every Monday"), "Mon. Sam: bring it every Monday"),
        (Thing("", "bring it", "", "every week"), "every week. bring it"),
        (Thing("", "bring it"), "bring it"),
    ],
)
def test_a_thing_says_when_who_and_what(thing: Thing, told: str) -> None:
    assert plain(a_writer().thing(thing)) == told


def test_long_facts_are_cut() -> None:
    assert a_writer(8).fact("Maria Reyes") == "Maria…"


def test_a_family_time_is_told_in_one_line() -> None:
    assert plain(a_writer().legend(a_line())) == "A  Ana with Darnell  Saturdays · visit place"
    assert plain(a_writer().legend(a_line("", when=(), where=()))) == "Ana with Darnell  "


def test_a_number_that_is_not_known_has_a_line_to_write_on() -> None:
    writer = a_writer()

    assert call_cell(writer, CALLS[0]) == "Sam Cole · 555-0142"
    assert call_cell(writer, Call("By day", "Sam", "")).startswith("Sam: ____")


@pytest.mark.parametrize(("number", "block"), [("555-0142", "Para"), ("", "FillIn")])
def test_a_call_is_a_line_of_text_or_a_line_to_write_on(number: str, block: str) -> None:
    writer = a_writer()

    writer.call("First:", Call("By day", "Sam", number))

    assert [type(each).__name__ for each in writer.paper.blocks] == [block]


def test_the_time_of_day_is_said_once() -> None:
    again = Call("By day", "", "211")

    rows = call_rows(a_writer(), (CALLS[0], again, CALLS[2]))

    assert [row[0] for row in rows] == [bold("By day"), "", bold("In danger")]
