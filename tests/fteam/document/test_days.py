import pytest

from fteam.document.days import kept_days
from fteam.document.look import Styles
from fteam.document.text import Span, pieces


@pytest.mark.parametrize(
    ("language", "text", "kept"),
    [
        ("en", "by Tue, Sep 15, at 10", "by Tue, Sep_15, at 10"),
        ("en", "on October 12, and each May", "on October_12, and each May"),
        ("en", "Sep 2026, 30 minutes", "Sep 2026, 30 minutes"),
        ("es", "vie, 18 sept / 15 dic", "vie, 18_sept / 15_dic"),
        ("ar", "15 سبتمبر 2026", "15 سبتمبر 2026"),
        ("es", "3 septimos", "3 septimos"),
        ("ar", "الجمعة، 9 أكتوبر", "الجمعة، 9_أكتوبر"),
        ("qaa", "Sep 15", "Sep_15"),
        ("es", "sin fecha", "sin fecha"),
    ],
)
def test_no_line_parts_a_day_from_its_month(language: str, text: str, kept: str) -> None:
    assert kept_days(text, language) == kept.replace("_", "\u00a0")


def test_words_of_another_language_keep_the_days_of_theirs() -> None:
    found = pieces([Span("Sep 15, "), Span("15 dic", language="es")], Styles(12).body, "en")

    assert [piece.text for piece in found] == ["Sep\u00a015, ", "15\u00a0dic"]
