"""Strengths: the pattern page; what every capture page does is tested here."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.errors import FixableError
from fteam.meeting import with_changes
from fteam.records.audience import FAMILY_ONLY, LOCKED, STAFF_ONLY, TEAM, Audience, Tag
from fteam.records.meeting import Session
from fteam.records.spoken import Need, Strength
from tests.accessibility import nameless
from tests.makers import DAY, RememberingKeeper, a_person, a_running_meeting
from tests.ui.desks import RememberingDrafts
from tests.ui.pages.opened import alt, chip, choose, enter, opened, part, press, say, tab_stops, write
from ui.widgets.cards import Card
from ui.widgets.text import Text


def test_alt_number_words_and_enter_write_a_strength_down(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "strengths", meeting)

    say(qtbot, page, 2, "They laugh together.")

    (strength,) = meeting.plan.strengths
    assert (strength.words, strength.said_by) == ("They laugh together.", meeting.plan.people[1].id)
    assert not part(page, QPlainTextEdit, "words").toPlainText()
    assert part(page, Card, f"card-{strength.id}").facts.words == "“They laugh together.”"


def test_tags_evidence_and_the_need_it_helps_with_are_kept(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    need = Need(words="Calm bedtimes", said_by=meeting.plan.people[0].id)
    meeting.write_down(need)
    page = opened(qtbot, "strengths", meeting)
    press(qtbot, part(part(page, QWidget, "factors"), QPushButton, "chip-connections"))
    press(qtbot, part(page, QPushButton, "more"))
    press(qtbot, chip(page, "helps", need.id))
    write(qtbot, page, "last week", "evidence")

    say(qtbot, page, 1, "Grandma cooks.")

    (strength,) = meeting.plan.strengths
    assert (strength.factors, strength.helps, strength.evidence) == (
        ("connections",),
        (need.id,),
        "last week",
    )
    assert part(page, Card, f"card-{strength.id}").facts.note == "Helps with: Calm bedtimes"


def test_who_has_not_been_heard_stands_in_the_foot_line(qtbot: QtBot) -> None:
    page = opened(qtbot, "strengths")

    say(qtbot, page, 1, "We eat together.")

    assert part(page, Text, "footLeft").text() == "Not heard from yet: Sam Cole"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "Write down what was said first."),
        ("Good.", "Choose who is speaking: press Alt and their number."),
    ],
)
def test_what_is_missing_is_said_under_the_field_and_the_words_stay(
    qtbot: QtBot, words: str, sentence: str
) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "strengths", meeting)
    write(qtbot, page, words)

    enter(qtbot, page)

    assert part(page, Text, "captureError").text() == sentence
    assert part(page, QPlainTextEdit, "words").toPlainText() == words
    assert not meeting.plan.strengths


def test_too_many_words_are_refused_and_stay(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "strengths", meeting)
    alt(qtbot, page, Qt.Key.Key_1)
    part(page, QPlainTextEdit, "words").setPlainText("x" * 5001)

    enter(qtbot, page)

    assert part(page, Text, "captureError").text() == "This is too long. Please shorten it."
    assert not meeting.plan.strengths


def test_one_key_makes_a_line_private_to_the_speaker_and_the_next_is_for_everyone(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "strengths", meeting)
    alt(qtbot, page, Qt.Key.Key_1)
    alt(qtbot, page, Qt.Key.Key_O)

    say(qtbot, page, 2, "Private.")
    say(qtbot, page, 2, "Open.")

    first, second = meeting.plan.strengths
    assert (first.audience, second.audience) == (Audience.only(meeting.plan.people[1].id), TEAM)
    assert ("Private to Sam Cole", "alert") in part(page, Card, f"card-{first.id}").facts.badges


def test_people_chosen_by_hand_stay_when_someone_else_speaks(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    page = opened(qtbot, "strengths", meeting)
    press(qtbot, chip(page, "whoMaySee", "people"))
    press(qtbot, chip(page, "whoNamed", mother))

    say(qtbot, page, 2, "For the mother.")

    assert meeting.plan.strengths[0].audience == Audience.only(mother)
    assert worker not in meeting.plan.strengths[0].audience.people


def test_only_these_people_without_anyone_is_refused_and_never_means_everyone(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "strengths", meeting)
    alt(qtbot, page, Qt.Key.Key_1)
    alt(qtbot, page, Qt.Key.Key_O)
    press(qtbot, chip(page, "whoNamed", meeting.plan.people[0].id))
    write(qtbot, page, "For whom?")

    enter(qtbot, page)

    assert not meeting.plan.strengths
    assert part(page, Text, "captureError").text() == "Choose who may see it, or press “Everyone”."


def test_a_session_is_one_click_away_where_there_are_two(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    second = Session(day=DAY, name="B")
    meeting.write_down(second)
    page = opened(qtbot, "strengths", meeting)
    press(qtbot, chip(page, "whoMaySee", second.id))

    say(qtbot, page, 1, "In B.")

    (strength,) = meeting.plan.strengths
    assert strength.audience == Audience.of_session(second.id)
    assert part(page, Card, f"card-{strength.id}").facts.badges == (("Session B only", "alert"),)


def test_a_protection_tag_is_two_clicks_away(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "strengths", meeting)
    press(qtbot, part(page, QPushButton, "protection"))
    press(qtbot, chip(page, "tags", "health"))

    say(qtbot, page, 1, "She keeps every appointment.")

    assert meeting.plan.strengths[0].tags == (Tag.HEALTH,)
    assert not part(page, QWidget, "tags").isVisible()


def test_a_change_keeps_what_the_bar_does_not_show(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    tags, mother = (Tag.HEALTH,), meeting.plan.people[0].id
    old = Strength(words="Old", said_by=mother, audience=LOCKED, tags=tags, language="es")
    meeting.write_down(old)
    page = opened(qtbot, "strengths", meeting)
    card = part(page, Card, f"card-{old.id}")
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    part(page, QPlainTextEdit, "words").selectAll()
    write(qtbot, page, "New")

    enter(qtbot, page)

    assert meeting.plan.strengths == (with_changes(old, words="New"),)


def test_a_line_of_someone_who_left_keeps_its_speaker(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    child = a_person("Tyler")
    meeting.write_down(child)
    old = Strength(words="I help.", said_by=child.id)
    meeting.write_down(old)
    page = opened(qtbot, "strengths", meeting)
    qtbot.mouseDClick(part(page, Card, f"card-{old.id}"), Qt.MouseButton.LeftButton)
    part(page, QPlainTextEdit, "words").selectAll()
    write(qtbot, page, "I help a lot.")

    enter(qtbot, page)

    assert meeting.plan.strengths == (with_changes(old, words="I help a lot."),)


def test_escape_leaves_a_line_as_it_was_and_brings_the_half_typed_one_back(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    old = Strength(words="Old", said_by=meeting.plan.people[0].id)
    meeting.write_down(old)
    page = opened(qtbot, "strengths", meeting)
    write(qtbot, page, "half a line")
    card = part(page, Card, f"card-{old.id}")
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_F2)
    write(qtbot, page, " and more")

    qtbot.keyClick(part(page, QWidget, "words"), Qt.Key.Key_Escape)

    assert part(page, QPlainTextEdit, "words").toPlainText() == "half a line"
    assert meeting.plan.strengths == (old,)


def test_half_typed_words_fields_and_speaker_come_back_on_the_next_page(qtbot: QtBot) -> None:
    drafts, meeting = RememberingDrafts(), a_running_meeting()
    first = opened(qtbot, "strengths", meeting, drafts)
    alt(qtbot, first, Qt.Key.Key_2)
    write(qtbot, first, "half a li")
    press(qtbot, part(first, QPushButton, "more"))
    write(qtbot, first, "yester", "evidence")
    first.desk.flush()

    again = opened(qtbot, "strengths", meeting, drafts)

    assert part(again, QPlainTextEdit, "words").toPlainText() == "half a li"
    assert part(again, QLineEdit, "evidence").text() == "yester"
    assert chip(again, "speakers", meeting.plan.people[1].id).isChecked()


def test_what_was_added_is_half_typed_no_more(qtbot: QtBot) -> None:
    drafts = RememberingDrafts()
    page = opened(qtbot, "strengths", drafts=drafts)

    say(qtbot, page, 1, "Whole.")
    page.desk.flush()

    assert not drafts.words.get("strengths")


def test_what_could_not_be_kept_stays_and_is_added_by_try_again(qtbot: QtBot) -> None:
    keeper = RememberingKeeper()
    meeting = a_running_meeting()
    page = opened(qtbot, "strengths", meeting)
    meeting._keeper = keeper  # the disk fills up in the middle of the meeting
    keeper.error = FixableError()
    with qtbot.waitSignal(page.desk.failed):
        say(qtbot, page, 1, "Not lost.")
    keeper.error = None
    keeper.kept.append(meeting.plan)

    page.try_again()

    assert [each.words for each in meeting.plan.strengths] == ["Not lost."]


def test_delete_takes_a_line_out_and_undo_brings_it_back(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    first, second = (Strength(words=word, said_by=meeting.plan.people[0].id) for word in ("One", "Two"))
    meeting.write_down(first)
    meeting.write_down(second)
    page = opened(qtbot, "strengths", meeting)
    card = part(page, Card, f"card-{first.id}")
    card.setFocus()

    qtbot.keyClick(card, Qt.Key.Key_Delete)

    assert meeting.plan.strengths == (second,)
    assert part(page, Card, f"card-{second.id}").hasFocus()
    page.desk.undo()
    assert part(page, Card, f"card-{first.id}").facts.words == "“One”"


def test_taking_out_a_line_that_is_being_changed_clears_the_bar(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    old = Strength(words="Old", said_by=meeting.plan.people[0].id)
    meeting.write_down(old)
    page = opened(qtbot, "strengths", meeting)
    card = part(page, Card, f"card-{old.id}")
    qtbot.keyClick(card, Qt.Key.Key_F2)

    qtbot.keyClick(card, Qt.Key.Key_Delete)

    assert not part(page, QPlainTextEdit, "words").toPlainText()


@pytest.mark.parametrize(
    ("action", "audience"),
    [
        ("Family only", FAMILY_ONLY),
        ("Staff only", STAFF_ONLY),
        ("Session B", None),
        ("Only who said it", None),
    ],
)
def test_the_menu_of_a_card_changes_who_may_see_it(
    qtbot: QtBot, action: str, audience: Audience | None
) -> None:
    meeting = a_running_meeting()
    second = Session(day=DAY, name="B")
    meeting.write_down(second)
    old = Strength(words="Old", said_by=meeting.plan.people[0].id)
    meeting.write_down(old)
    page = opened(qtbot, "strengths", meeting)
    card = part(page, Card, f"card-{old.id}")
    qtbot.keyClick(card, Qt.Key.Key_F2)

    choose(card, action)

    narrow = Audience.of_session(second.id) if action == "Session B" else Audience.only(old.said_by)
    assert meeting.plan.strengths[0].audience == (audience or narrow)
    assert not chip(page, "whoMaySee", "team").isChecked()


def test_the_menu_of_a_card_leads_to_the_people(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    old = Strength(words="Old", said_by=meeting.plan.people[0].id)
    meeting.write_down(old)
    page = opened(qtbot, "strengths", meeting)

    choose(part(page, Card, f"card-{old.id}"), "Only these people…")

    assert chip(page, "whoNamed", meeting.plan.people[0].id).isChecked()
    assert part(page, QPlainTextEdit, "words").toPlainText() == "Old"


def test_everything_has_a_name_and_tab_goes_down_the_page(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "strengths", meeting)
    say(qtbot, page, 1, "One.")
    press(qtbot, part(page, QPushButton, "more"))

    card = f"card-{meeting.plan.strengths[0].id}"
    qtbot.waitUntil(part(page, Card, card).isVisible)

    stops = tab_stops(page, chip(page, "speakers", meeting.plan.people[0].id))

    assert nameless(page) == []
    order = [stops.index(name) for name in ("words", "add", "protection", "more", "evidence", card, "back")]
    assert order == sorted(order)
    assert stops[0] == "words"
