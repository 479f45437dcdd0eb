"""Needs: part of life, how soon, and the family's order."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from fteam.meeting import OpenMeeting, with_changes
from fteam.records.spoken import Need, NeedStatus, Urgency
from tests.accessibility import nameless
from tests.makers import a_running_meeting
from tests.ui.pages.opened import ALT, chip, enter, opened, part, press, say, write
from ui.widgets.cards import Card
from ui.widgets.text import Text


def with_needs(*words: str) -> tuple[OpenMeeting, list[Need]]:
    meeting = a_running_meeting()
    needs = [Need(words=each, said_by=meeting.plan.people[0].id) for each in words]
    for need in needs:
        meeting.write_down(need)
    return meeting, needs


def test_a_need_is_kept_with_its_part_of_life_and_how_soon(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "needs", meeting)
    domain = part(page, QComboBox, "domain")
    domain.setFocus()
    qtbot.keyClicks(domain, "Food")
    press(qtbot, chip(page, "urgency", "today"))
    press(qtbot, part(page, QPushButton, "more"))
    write(qtbot, page, "They are hungry at school.", "why")

    say(qtbot, page, 1, "Enough food on weekends")

    (need,) = meeting.plan.needs
    assert (need.domain, need.urgency, need.why) == ("food", Urgency.TODAY, "They are hungry at school.")
    facts = part(page, Card, f"card-{need.id}").facts
    assert (facts.words, facts.by, facts.note) == (
        "1. Enough food on weekends",
        "Maria Reyes · today",
        "They are hungry at school.",
    )
    assert not domain.currentData()


def test_alt_with_arrows_puts_needs_into_the_familys_order(qtbot: QtBot) -> None:
    meeting, (first, second) = with_needs("One", "Two")
    page = opened(qtbot, "needs", meeting)
    card = part(page, Card, f"card-{second.id}")
    card.setFocus()

    qtbot.keyClick(card, Qt.Key.Key_Up, ALT)

    assert meeting.plan.needs == (second, first)
    assert part(page, Card, f"card-{second.id}").hasFocus()
    assert part(page, Card, f"card-{second.id}").facts.words == "1. Two"


def test_the_first_need_goes_no_higher(qtbot: QtBot) -> None:
    meeting, (first, second) = with_needs("One", "Two")
    page = opened(qtbot, "needs", meeting)

    qtbot.keyClick(part(page, Card, f"card-{first.id}"), Qt.Key.Key_Up, ALT)

    assert meeting.plan.needs == (first, second)


def test_a_need_shows_its_marks_and_keeps_them_through_a_change(qtbot: QtBot) -> None:
    meeting, (old,) = with_needs("One")
    marked = with_changes(
        old, basic=True, domain="food", prevention_level="secondary", status=NeedStatus.BETTER
    )
    meeting.write_down(marked)
    page = opened(qtbot, "needs", meeting)
    card = part(page, Card, f"card-{old.id}")
    badges = [words for words, _tone in card.facts.badges]
    qtbot.keyClick(card, Qt.Key.Key_F2)

    enter(qtbot, page)

    assert badges == ["Basic need", "Food", "When things are hard (secondary)", "Better"]
    assert meeting.plan.needs == (marked,)


def test_a_change_made_elsewhere_is_not_lost_by_a_change_here(qtbot: QtBot) -> None:
    meeting, (old,) = with_needs("One")
    page = opened(qtbot, "needs", meeting)
    qtbot.keyClick(part(page, Card, f"card-{old.id}"), Qt.Key.Key_F2)
    page.desk.do(lambda meeting: meeting.write_down(with_changes(old, why="Because.")))

    enter(qtbot, page)

    assert meeting.plan.needs[0].why == "Because."


def test_who_has_named_no_need_stands_in_the_foot_line(qtbot: QtBot) -> None:
    page = opened(qtbot, "needs")

    say(qtbot, page, 2, "Rides")

    assert part(page, Text, "footLeft").text() == "No need named yet: Maria Reyes"


def test_everything_has_a_name(qtbot: QtBot) -> None:
    page = opened(qtbot, "needs", with_needs("One")[0])
    press(qtbot, part(page, QPushButton, "more"))

    assert nameless(page) == []
