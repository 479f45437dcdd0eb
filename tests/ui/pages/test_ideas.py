"""Ideas: for a need, leaning on strengths, kept or left with a reason."""

from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.meeting import OpenMeeting
from fteam.records.spoken import Idea, Kept, Need, Strength
from tests.accessibility import nameless
from tests.makers import a_running_meeting
from tests.ui.pages.opened import chip, choose, enter, opened, part, press, say, write
from ui.widgets.cards import Card
from ui.widgets.text import Text


def with_an_idea() -> tuple[OpenMeeting, Idea]:
    meeting = a_running_meeting()
    idea = Idea(words="A walk after supper", said_by=meeting.plan.people[0].id)
    meeting.write_down(idea)
    return meeting, idea


def test_an_idea_is_kept_for_a_need_and_leans_on_a_strength(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0].id
    need, strength = Need(words="Calm nights", said_by=mother), Strength(words="They sing", said_by=mother)
    meeting.write_down(need)
    meeting.write_down(strength)
    page = opened(qtbot, "ideas", meeting)
    box = part(page, QComboBox, "need")
    box.setFocus()
    qtbot.keyClicks(box, "Calm")
    press(qtbot, part(page, QPushButton, "more"))
    press(qtbot, chip(page, "leans_on", strength.id))

    say(qtbot, page, 1, "Sing at bedtime")

    (idea,) = meeting.plan.ideas
    assert (idea.need, idea.leans_on) == (need.id, (strength.id,))
    facts = part(page, Card, f"card-{idea.id}").facts
    assert (facts.badges, facts.note) == ((("Calm nights", "need"),), "Leans on: They sing")
    assert box.currentData() == need.id


def test_an_idea_is_picked_from_its_card(qtbot: QtBot) -> None:
    meeting, idea = with_an_idea()
    page = opened(qtbot, "ideas", meeting)

    choose(part(page, Card, f"card-{idea.id}"), "Keep this idea")

    assert meeting.plan.ideas[0].kept is Kept.KEPT
    assert part(page, Card, f"card-{idea.id}").facts.badges == (("Kept", "strength"),)


def test_an_idea_that_is_left_asks_why(qtbot: QtBot) -> None:
    meeting, idea = with_an_idea()
    page = opened(qtbot, "ideas", meeting)
    choose(part(page, Card, f"card-{idea.id}"), "Leave it for now…")
    has_caret = part(page, QWidget, "reason").hasFocus()
    write(qtbot, page, "too late in the day", "reason")

    enter(qtbot, page)

    assert has_caret
    assert (meeting.plan.ideas[0].kept, meeting.plan.ideas[0].reason) == (Kept.LEFT, "too late in the day")


def test_whose_ideas_are_not_heard_stands_in_the_foot_line(qtbot: QtBot) -> None:
    meeting, _idea = with_an_idea()

    page = opened(qtbot, "ideas", meeting)

    assert part(page, Text, "footLeft").text() == "No idea yet from: Sam Cole"


def test_everything_has_a_name(qtbot: QtBot) -> None:
    page = opened(qtbot, "ideas", with_an_idea()[0])
    press(qtbot, part(page, QPushButton, "more"))

    assert nameless(page) == []
