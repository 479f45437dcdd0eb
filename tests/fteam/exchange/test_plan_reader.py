"""A plan's JSON from outside is hostile until every field is checked."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fteam.exchange.plan_reader import MOST_CHARACTERS, MOST_LINES, PlanFileError, read_plan
from fteam.words import ENGLISH

HEAD = {
    "format": "fteam-plan",
    "format_version": 1,
    "language": "en",
    "version": 2,
    "check_code": "7K4M-92QX",
}
NEED = {"number": 1, "words": "A ride."}


def said(**fields: Any) -> list[str]:
    """What is said of a file with some fields changed; a field of None is left out."""
    whole = {name: value for name, value in {**HEAD, **fields}.items() if value is not None}
    with pytest.raises(PlanFileError) as refused:
        read_plan(json.dumps(whole).encode())
    return [problem.sentence(ENGLISH) for problem in refused.value.problems]


def test_the_least_that_must_be_given_is_enough() -> None:
    view = read_plan(json.dumps(HEAD).encode())

    assert (view.version, view.day, view.needs, view.reader) == (2, None, (), "")


def test_fields_of_a_later_fteam_are_passed_over() -> None:
    view = read_plan(json.dumps({**HEAD, "weather": ["sun"], "needs": [{**NEED, "weight": 3}]}).encode())

    assert view.needs[0].words == "A ride."


@pytest.mark.parametrize("given", [{"format": "other"}, {"format": None}])
def test_another_format_is_refused(given: dict[str, Any]) -> None:
    assert said(**given) == ["This is not a plan. It must be an object with “format”: “fteam-plan”."]


@pytest.mark.parametrize("version", [2, "1", True])
def test_another_version_of_the_format_is_refused(version: object) -> None:
    assert said(format_version=version) == [
        "format_version: This plan is written in another way. This fteam reads version 1."
    ]


@pytest.mark.parametrize("name", ["language", "version", "check_code"])
def test_what_names_the_copy_must_be_given(name: str) -> None:
    assert said(**{name: None}) == [f"{name}: This field must be given."]


WRONG = [
    ("purpose", 3, "purpose: This must be text in double quotes."),
    ("purpose", "a" * (MOST_CHARACTERS + 1), "purpose: The text is too long. Use at most 100000 characters."),
    (
        "purpose",
        "a\u0000b",
        "purpose: The text holds a character that cannot be written on paper. Take it out.",
    ),
    (
        "purpose",
        "a\ud800b",
        "purpose: The text holds a character that cannot be written on paper. Take it out.",
    ),
    ("version", 0, "version: Write a whole number from 1, without quotes."),
    ("version", True, "version: Write a whole number from 1, without quotes."),
    ("version", "2", "version: Write a whole number from 1, without quotes."),
    ("day", "20260915", "day: Write a day as year, month, day, such as 2026-09-15."),
    ("day", "2026-02-30", "day: Write a day as year, month, day, such as 2026-09-15."),
    ("needs", {}, "needs: This must be a list in square brackets."),
    ("needs", ["a ride"], "needs, 1: This must be an object in curly brackets."),
    ("needs", [{"words": "a ride"}], "needs, 1, number: This field must be given."),
    ("needs", [NEED, NEED], "needs, 2: Another need has this number. Give each its own."),
    ("gaps", ["a"] * (MOST_LINES + 1), "gaps: The list is too long. Use at most 10000 entries."),
    ("strengths", [{"helps": [7]}], "strengths, 1, helps: There is no need with this number."),
    (
        "decisions",
        [{"stands": [{"agrees": "yes"}]}],
        "decisions, 1 1, agrees: Write true or false, without quotes.",
    ),
]


@pytest.mark.parametrize(("name", "value", "sentence"), WRONG)
def test_a_value_that_does_not_fit_is_refused_by_its_place(name: str, value: object, sentence: str) -> None:
    assert said(**{name: value}) == [sentence]


def test_a_field_given_twice_is_refused() -> None:
    twice = json.dumps(HEAD)[:-1] + ', "purpose": "a", "purpose": "b"}'

    with pytest.raises(PlanFileError) as refused:
        read_plan(twice.encode())

    assert [each.sentence(ENGLISH) for each in refused.value.problems] == [
        "purpose: This field is given more than once. Keep one."
    ]


def test_what_a_file_says_is_never_repeated() -> None:
    sentences = said(version="Quinlivan", day="Quinlivan", needs=["Quinlivan"], gaps="Quinlivan")

    assert "Quinlivan" not in " ".join(sentences)


KEYS = st.sampled_from([*HEAD, "needs", "strengths", "promisers", "day", "number", "helps", "stands"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
)


@settings(deadline=None, suppress_health_check=list(HealthCheck))  # speed is no fact here
@given(st.dictionaries(KEYS, VALUES, max_size=6) | st.binary(max_size=60))
def test_nothing_from_outside_does_more_than_be_refused(given: Any) -> None:
    untrusted = given if isinstance(given, bytes) else json.dumps({**HEAD, **given}).encode()

    with suppress(PlanFileError):
        assert read_plan(untrusted).language
