import pytest

from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.sections import (
    Writer,
    aside,
    bold_words,
    in_marks,
    is_right_to_left,
    italic_words,
    lines,
    quiet_words,
    set_apart,
    unbroken,
)
from fteam.document.text import Span, plain, quiet
from fteam.rules.plan_view import Quote
from fteam.words import ENGLISH, Words
from tests.fteam.document.printing import ARABIC, printed
from tests.fteam.document.views import MOMENT, a_look, a_view

ARABIC_WORDS = "اتصل على (555) 010-0100"


def a_writer(words: Words = ENGLISH) -> Writer:
    facts = PaperFacts("Our family plan", words.language, MOMENT)
    return Writer(PaperBuilder(facts, a_look()), a_view(), words, a_look())


@pytest.mark.parametrize(
    ("text", "language", "is_rtl"),
    [
        ("I want to help", "", False),
        ("أريد أن أساعد", "", True),
        ("أريد أن أساعد", "en", True),
        ("I want Noor نور to help", "ar", False),
        ("555-0100", "ar", True),
        ("555-0100", "", False),
    ],
)
def test_letters_decide_the_direction_then_the_language(text: str, language: str, *, is_rtl: bool) -> None:
    assert is_right_to_left(text, language) is is_rtl


@pytest.mark.parametrize(
    ("text", "language", "marked"),
    [
        ("Help.", "en", "“Help.”"),
        ("Ayuda.", "es", "“Ayuda.”"),
        ("مساعدة", "ar-SY", "«مساعدة»"),
        ("“Help.”", "en", "“Help.”"),
        ("«مساعدة»", "ar", "«مساعدة»"),
    ],
)
def test_words_are_quoted_once_in_the_marks_of_their_language(text: str, language: str, marked: str) -> None:
    assert in_marks(text, language) == marked


def test_facts_of_the_same_direction_are_left_as_they_are() -> None:
    assert set_apart("Sam 555-0142", is_rtl=False) == "Sam 555-0142"


def test_facts_of_the_other_direction_are_isolated() -> None:
    assert set_apart("Sam", is_rtl=True) == "\u2068Sam\u2069"


def test_numbers_in_right_to_left_facts_keep_their_order_in_any_paper() -> None:
    inside = "اتصل على \u2066(555) 010-0100\u2069"

    assert set_apart(ARABIC_WORDS, is_rtl=True) == inside
    assert set_apart(ARABIC_WORDS, is_rtl=False) == f"\u2068{inside}\u2069"


def test_sentences_keep_facts_of_another_direction_together() -> None:
    told = a_writer(ARABIC).tell("Call: {contact}", contact="Sam, 911")

    assert told == "Call: \u2068\u2066Sam, 911\u2069\u2069"


def test_facts_that_say_nothing_leave_no_dot() -> None:
    assert a_writer().line("mother", "", "in the room") == "mother · in the room"


def test_words_in_the_papers_language_need_no_mark() -> None:
    assert a_writer().said("Help.", "en") == [Span("Help.")]


def test_nothing_said_leaves_nothing() -> None:
    assert a_writer(ARABIC).said("") == []


def test_words_in_another_language_carry_its_tag() -> None:
    assert a_writer().said("Ayuda.", "es") == [Span("Ayuda.", language="es")]


def test_words_of_another_direction_are_isolated() -> None:
    assert plain(a_writer().said("مساعدة", "ar")) == "\u2067مساعدة\u2069"
    assert plain(a_writer(ARABIC).said("Help.", "en")) == "\u2066Help.\u2069"


def test_quoted_words_of_unknown_language_take_the_marks_of_their_direction() -> None:
    assert plain(a_writer(ARABIC).quoted("Help.")) == "\u2066“Help.”\u2069"
    assert plain(a_writer().quoted("مساعدة")) == "\u2067«مساعدة»\u2069"
    assert plain(a_writer().quoted("Ayuda.")) == "“Ayuda.”"


def test_a_quote_of_another_direction_keeps_the_speakers_name() -> None:
    english = printed(words=ARABIC, hopes=(Quote("Call me at 555-0100.", "Tyler, 15", ""),))

    assert "“Call me at 555-0100.” Tyler, 15" in english


def test_a_quote_of_another_direction_may_have_no_name() -> None:
    assert printed(words=ARABIC, hopes=(Quote("Call me.", "", "en"),)).endswith("“Call me.”")


def test_a_sentence_around_spoken_words_keeps_them_apart() -> None:
    said = a_writer().said("dormir", "es")

    assert a_writer().filled("First step: {words}", words=said) == [
        Span("First step: "),
        Span("dormir", language="es"),
    ]
    assert a_writer().filled("{words}", words="now") == [Span("now")]


def test_short_words_are_not_parted_from_their_number() -> None:
    assert unbroken([quiet("need "), quiet("3")]) == [quiet("need\u00a0"), quiet("3")]


def test_words_can_be_made_heavier_or_slanted() -> None:
    assert bold_words([Span("a", language="es")]) == [Span("a", is_bold=True, language="es")]
    assert italic_words([Span("a")]) == [Span("a", is_italic=True)]


def test_lines_that_say_nothing_are_left_out() -> None:
    assert lines("a", "", quiet(""), [Span("")]) == ("a",)


def test_quiet_words_keep_their_language() -> None:
    assert quiet_words([Span("Ayuda.", language="es")]) == [Span("Ayuda.", is_quiet=True, language="es")]


def test_what_is_said_aside_is_quiet_or_nothing() -> None:
    assert aside("Maria") == [quiet(" Maria")]
    assert aside("") == []
