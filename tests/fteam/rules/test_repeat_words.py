"""Words of three languages become the same signs."""

import pytest

from fteam.rules.repeat_words import STRANGER, Sign, signs


def kinds(text: str) -> str:
    return "".join(sign.kind for sign in signs(text))


@pytest.mark.parametrize(
    ("english", "spanish", "arabic"),
    [
        ("every day", "todos los días", "يوميا"),
        ("every week", "cada semana", "كل أسبوع"),
        ("once a month", "una vez al mes", "مرة في الشهر"),
        ("every Saturday", "cada sábado", "كل سبت"),
        ("until Dec 15", "hasta dic 15", "حتى ديسمبر 15"),
        ("for 6 weeks", "durante 6 semanas", "لمدة 6 أسابيع"),
    ],
)
def test_three_languages_mean_the_same(english: str, spanish: str, arabic: str) -> None:
    assert signs(english) == signs(spanish) == signs(arabic)


def test_a_word_that_stands_in_no_list_is_a_stranger() -> None:
    assert kinds("every school day") == f"E{STRANGER}d"


def test_and_is_written_onto_the_next_word_in_arabic() -> None:
    assert kinds("الثلاثاء والخميس") == "W&W"
    assert kinds("وردة") == STRANGER


def test_fillers_and_commas_say_nothing() -> None:
    assert kinds("on the Saturdays, (at 10:00)") == "P@C"


def test_arabic_digits_are_digits() -> None:
    assert signs("٢٠:٣٠") == (Sign("C", "20:30"),)


def test_dots_of_abbreviations_are_left_out() -> None:
    assert kinds("10:00 a.m. to 1 p.m., Tue.") == "CATNBW"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-12-15", "I"),
        ("Dec 15 2026", "MNV"),
        ("the 15th of December", "NgM"),
        ("15 de تشرين الأول", "NgM"),
        ("Mon\u2013Fri", "WTW"),
        ("noon", "C"),
        ("last Friday of the month", "XWO"),
        ("!", STRANGER),
    ],
)
def test_dates_and_ranges_are_seen(text: str, found: str) -> None:
    assert kinds(text) == found
