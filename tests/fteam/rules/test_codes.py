import re

from fteam.rules.codes import content_code, reply_code
from fteam.rules.form_facts import FormFacts
from fteam.rules.view_input_sheet import InputSheetView


def test_a_code_is_eight_letters_and_digits_in_two_groups() -> None:
    assert re.fullmatch(r"[A-Z1-9]{4}-[A-Z1-9]{4}", content_code(FormFacts()))
    assert re.fullmatch(r"[A-Z1-9]{4}-[A-Z1-9]{4}", reply_code("1" * 32, "2" * 32))


def test_letters_that_look_like_digits_stand_in_no_code() -> None:
    codes = "".join(reply_code("1" * 32, str(number)) for number in range(200))

    assert not set(codes) & set("IOS")


def test_equal_content_has_equal_codes_and_other_content_another() -> None:
    assert content_code(FormFacts(day="today")) == content_code(FormFacts(day="today"))
    assert content_code(FormFacts(day="today")) != content_code(FormFacts(day="tomorrow"))
    assert content_code(FormFacts()) != content_code(InputSheetView("en"))


def test_a_person_has_one_number_in_a_meeting_and_another_in_the_next() -> None:
    assert reply_code("1" * 32, "a" * 32) == reply_code("1" * 32, "a" * 32)
    assert reply_code("1" * 32, "a" * 32) != reply_code("2" * 32, "a" * 32)
    assert reply_code("1" * 32, "a" * 32) != reply_code("1" * 32, "b" * 32)
