"""By when or how often: one field understands both."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from ui.widgets.when import WhenEditor


@pytest.fixture
def when(qtbot: QtBot) -> WhenEditor:
    made = WhenEditor(lambda day: f"by {day:%B %d}", "by when")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("text", "due", "repeats"),
    [
        ("2027-09-15", date(2027, 9, 15), ""),
        ("every Friday", None, "every Friday"),
        ("2027-09-15; every Friday", date(2027, 9, 15), "every Friday"),
        ("", None, ""),
    ],
)
def test_a_day_and_a_rhythm_are_told_apart(
    when: WhenEditor, qtbot: QtBot, text: str, due: date | None, repeats: str
) -> None:
    qtbot.keyClicks(when.line, text)

    assert (when.due(), when.repeats()) == (due, repeats)


def test_what_was_understood_is_said(when: WhenEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(when.line, "2027-09-15")

    assert when.said.text() == "by September 15"
    assert when.line.accessibleDescription() == "by September 15"


def test_what_is_shown_is_given_back(when: WhenEditor) -> None:
    when.fill(date(2027, 9, 15), "every Friday")

    assert (when.due(), when.repeats()) == (date(2027, 9, 15), "every Friday")
