"""The notice about substance use treatment is the one in force on the day of the paper."""

from datetime import date

import pytest

from fteam.rules import notices
from fteam.rules.notices import Form, part2_notice
from fteam.vocabulary import Entry, Vocabulary
from fteam.words import Phrase

LAST_DAY_OF_THE_OLD = date(2026, 2, 15)
FIRST_DAY_OF_THE_NEW = date(2026, 2, 16)
SHORT = "42 CFR part 2 prohibits unauthorized use or disclosure of these records."
OLD_SHORT = "42 CFR part 2 prohibits unauthorized disclosure of these records."


def test_the_new_wording_holds_from_its_first_day() -> None:
    assert part2_notice(FIRST_DAY_OF_THE_NEW).label == SHORT
    assert part2_notice(LAST_DAY_OF_THE_OLD).label == OLD_SHORT


def test_the_long_form_is_the_whole_statement_of_the_law() -> None:
    words = part2_notice(FIRST_DAY_OF_THE_NEW, Form.LONG).label

    assert words.startswith("This record which has been disclosed to you is protected by Federal")
    assert "civil, criminal, administrative, or legislative proceedings" in words
    assert words.endswith("to further use or redisclose the record (see 42 CFR 2.31).")
    assert part2_notice(LAST_DAY_OF_THE_OLD, Form.LONG).code == "2020_long"


@pytest.mark.parametrize("form", Form)
def test_before_the_first_wording_that_one_is_taken(form: Form) -> None:
    assert part2_notice(date.min, form).group == form


def test_a_wording_without_a_day_always_held(monkeypatch: pytest.MonkeyPatch) -> None:
    only = Entry("ours", Phrase("Keep it to yourself."), "short")
    monkeypatch.setattr(notices, "vocabulary", lambda name: Vocabulary(name, "", (only,)))

    assert part2_notice(date.min) is only
