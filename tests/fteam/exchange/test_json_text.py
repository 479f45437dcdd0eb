"""Untrusted bytes become plain objects or problems with a line."""

import pytest

from fteam.exchange.json_text import MOST_BYTES, MOST_DEPTH, GivenObject, read_json
from fteam.exchange.problems import Problems
from fteam.words import ENGLISH

NOT_JSON = (
    (b'{"a": 1 "b": 2}', "Line 1, column 9: a comma or a closing bracket is missing"),
    (b'{"a" 1}', "Line 1, column 6: a colon is missing"),
    (b"{\n a: 1}", "Line 2, column 2: a field name in double quotes"),
    (b'{"a": }', "Line 1, column 7: a value is missing"),
    (b'{"a": "b', "Line 1, column 7: a quote opens here"),
    (b'{"a": "b\nc"}', "Line 1, column 9: a line break or tab"),
    (b'{"a": "\\q"}', "Line 1, column 8: something is wrong here"),
    (b"{} {}", "Line 1, column 4: the file goes on"),
    (b"", "Line 1, column 1: a value is missing"),
)


def read(untrusted: bytes) -> tuple[object, list[str]]:
    problems = Problems()
    value = read_json(untrusted, problems)
    return value, [problem.sentence(ENGLISH) for problem in problems.found]


def test_objects_lists_and_values_are_read() -> None:
    value, said = read('\ufeff{"a": [1, 2.5, true, null, "é"]}'.encode())

    assert not said
    assert value == GivenObject([("a", [1, 2.5, True, None, "é"])])


def test_doubled_names_are_noted_on_their_object() -> None:
    value, _said = read(b'{"a": 1, "b": 2, "a": 3}')

    assert isinstance(value, GivenObject)
    assert value.twice == ("a",)


@pytest.mark.parametrize(("untrusted", "sentence"), NOT_JSON)
def test_what_is_not_json_is_told_with_line_and_column(untrusted: bytes, sentence: str) -> None:
    value, said = read(untrusted)

    assert value is None
    assert [each[: len(sentence)] for each in said] == [sentence]


def test_a_comma_too_many_is_told_with_its_line() -> None:
    _value, said = read(b'{"a": 1,\n}')

    assert said[0].startswith("Line ")


def test_a_file_that_is_not_utf8_is_told_with_its_line() -> None:
    assert read(b'{\n"a": "\xff"}')[1] == ["Line 2: this is not UTF-8 text. Save the file as UTF-8."]


@pytest.mark.parametrize("number", [b"NaN", b"-Infinity", b"1e999", b"1" * 5000, b"-" + b"9" * 16])
def test_numbers_that_no_field_can_hold_are_refused(number: bytes) -> None:
    assert read(b'{"a": ' + number + b"}")[1][0].startswith("A number in the file is too long")


def test_too_many_brackets_are_refused_before_they_are_read() -> None:
    assert read(b"[" * 100_000)[1][0].startswith(f"Brackets stand inside brackets more than {MOST_DEPTH}")


def test_brackets_inside_quotes_do_not_count() -> None:
    assert read(b'["[[[[[[[[[[[[[[[[\\"[[[["]')[1] == []


def test_a_file_that_is_too_large_is_refused() -> None:
    assert read(b" " * (MOST_BYTES + 1))[1] == [
        "The file is larger than 20 MB. A meeting file is never that large."
    ]
