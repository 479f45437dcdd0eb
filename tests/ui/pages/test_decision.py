"""Decision: the question, the answer, and where each person stands in their own words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.meeting import OpenMeeting
from fteam.records.audience import FAMILY_ONLY, STAFF_ONLY, Tag
from fteam.records.decision import DecidedBy, Decision, Position, Stand
from fteam.records.meeting import Attendance, Way
from tests.accessibility import nameless
from tests.makers import DAY, a_running_meeting, join
from tests.ui.desks import RememberingDrafts
from tests.ui.pages.opened import alt, chip, enter, opened, part, press, write
from ui.widgets.cards import Card
from ui.widgets.text import Text


def decided(*answers: str) -> tuple[OpenMeeting, list[Decision]]:
    meeting = a_running_meeting()
    decisions = [Decision(answer=answer) for answer in answers]
    for decision in decisions:
        meeting.write_down(decision)
    return meeting, decisions


def row_of(page: QWidget, meeting: OpenMeeting, place: int) -> QWidget:
    return part(page, QWidget, f"position-{meeting.plan.people[place].id}")


def test_a_decision_begins_with_the_meetings_question(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "decision", meeting)
    write(qtbot, page, "9/20", "starts")
    press(qtbot, chip(page, "decidedBy", "agency"))
    press(qtbot, part(page, QPushButton, "more"))
    write(qtbot, page, "It is safe.", "basis")
    write(qtbot, page, "They stay with Maria.")

    enter(qtbot, page)

    (decision,) = meeting.plan.decisions
    assert (decision.question, decision.answer, decision.decided_by, decision.basis) == (
        "Who cares after school?",
        "They stay with Maria.",
        DecidedBy.AGENCY,
        "It is safe.",
    )
    assert decision.starts is not None
    assert (decision.starts.month, decision.starts.day) == (9, 20)
    assert part(page, Card, f"card-{decision.id}").facts.note.startswith("Starts ")


def test_each_person_stands_somewhere_with_one_click(qtbot: QtBot) -> None:
    meeting, (decision,) = decided("They stay.")
    page = opened(qtbot, "decision", meeting)

    press(qtbot, chip(row_of(page, meeting, 0), "stand", "agree"))

    (position,) = meeting.plan.positions
    assert (position.person, position.stand) == (meeting.plan.people[0].id, Stand.AGREE)
    assert ("agrees: 1", "strength") in part(page, Card, f"card-{decision.id}").facts.badges
    assert part(page, Text, "footLeft").text() == "Not asked yet: Sam Cole"


def test_who_agrees_may_say_why_before_the_next_person_is_asked(qtbot: QtBot) -> None:
    meeting, _decisions = decided("They stay.")
    page = opened(qtbot, "decision", meeting)

    press(qtbot, chip(row_of(page, meeting, 0), "stand", "agree"))
    is_offered = part(row_of(page, meeting, 0), QWidget, "positionWords").isVisible()
    press(qtbot, chip(row_of(page, meeting, 1), "stand", "agree"))

    assert is_offered
    assert not part(row_of(page, meeting, 0), QWidget, "positionWords").isVisible()


def test_who_does_not_agree_says_it_in_their_own_words(qtbot: QtBot) -> None:
    meeting, _decisions = decided("They stay.")
    page = opened(qtbot, "decision", meeting)
    alt(qtbot, page, Qt.Key.Key_2)
    qtbot.keyClick(chip(row_of(page, meeting, 1), "stand", "not_asked"), Qt.Key.Key_Left)
    qtbot.keyClick(chip(row_of(page, meeting, 1), "stand", "do_not_agree"), Qt.Key.Key_Return)
    has_caret = part(row_of(page, meeting, 1), QPlainTextEdit, "positionWords").hasFocus()
    write(qtbot, row_of(page, meeting, 1), "Too soon.", "positionWords")
    write(qtbot, row_of(page, meeting, 1), "the weekend", "positionAbout")

    enter(qtbot, row_of(page, meeting, 1), "positionAbout")

    (position,) = meeting.plan.positions
    assert has_caret
    assert (position.stand, position.words, position.about) == (Stand.DISAGREE, "Too soon.", "the weekend")


def test_own_words_that_are_half_typed_come_back(qtbot: QtBot) -> None:
    drafts, (meeting, (decision,)) = RememberingDrafts(), decided("They stay.")
    mother = meeting.plan.people[0].id
    meeting.write_down(Position(decision=decision.id, person=mother, stand=Stand.ASIDE))
    first = opened(qtbot, "decision", meeting, drafts)
    part(first, QPlainTextEdit, "positionWords")
    words = part(row_of(first, meeting, 0), QPlainTextEdit, "positionWords")
    words.setFocus()
    qtbot.keyClicks(words, "I do not kn")
    first.desk.flush()

    again = opened(qtbot, "decision", meeting, RememberingDrafts() if not drafts.words else drafts)

    assert part(row_of(again, meeting, 0), QPlainTextEdit, "positionWords").toPlainText() == "I do not kn"


def test_a_position_is_as_private_as_its_decision_and_can_be_more(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    decision = Decision(answer="They stay.", audience=FAMILY_ONLY, tags=(Tag.HEALTH,))
    meeting.write_down(decision)
    page = opened(qtbot, "decision", meeting)
    press(qtbot, chip(row_of(page, meeting, 0), "stand", "agree"))
    (first,) = meeting.plan.positions
    press(qtbot, part(row_of(page, meeting, 0), QPushButton, "positionPrivacy"))

    press(qtbot, chip(row_of(page, meeting, 0), "whoMaySee", "staff"))

    assert (first.audience, first.tags) == (FAMILY_ONLY, (Tag.HEALTH,))
    assert meeting.plan.positions[0].audience == STAFF_ONLY


def test_positions_follow_the_decision_that_is_chosen(qtbot: QtBot) -> None:
    meeting, (first, _second) = decided("One", "Two")
    page = opened(qtbot, "decision", meeting)

    press(qtbot, chip(page, "which", first.id))
    press(qtbot, chip(row_of(page, meeting, 0), "stand", "agree"))

    assert meeting.plan.positions[0].decision == first.id


def test_who_could_not_come_has_a_row_too(qtbot: QtBot) -> None:
    meeting, _decisions = decided("They stay.")
    away = join(meeting, "Luz Reyes", "kin")
    meeting.write_down(Attendance(session=meeting.plan.sessions[0].id, person=away.id, way=Way.ABSENT))
    page = opened(qtbot, "decision", meeting)

    press(qtbot, chip(row_of(page, meeting, 2), "stand", "absent"))

    assert meeting.plan.positions[0].stand is Stand.ABSENT


def test_the_way_to_a_review_is_kept_on_leaving_the_field(qtbot: QtBot) -> None:
    drafts, meeting = RememberingDrafts(), a_running_meeting()
    page = opened(qtbot, "decision", meeting, drafts)
    write(qtbot, page, "Call the office within 10 days.", "reviewRoute")
    page.desk.flush()
    was_kept = drafts.words["decision.review"]

    part(page, QWidget, "words").setFocus()

    assert was_kept == "Call the office within 10 days."
    assert meeting.plan.meeting.review_route == "Call the office within 10 days."
    assert "decision.review" not in drafts.words


def test_a_day_that_is_not_understood_is_refused(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "decision", meeting)
    write(qtbot, page, "someday", "starts")
    write(qtbot, page, "They stay.")

    enter(qtbot, page)

    assert not meeting.plan.decisions
    assert part(page, Text, "captureError").text() == "This is not understood. Please write it another way."


def test_a_decision_is_changed_with_its_own_question(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    old = Decision(answer="They stay.", question="Where?", starts=DAY)
    meeting.write_down(old)
    page = opened(qtbot, "decision", meeting)
    qtbot.keyClick(part(page, Card, f"card-{old.id}"), Qt.Key.Key_F2)
    shown = part(page, QPlainTextEdit, "question").toPlainText()

    enter(qtbot, page)

    assert shown == "Where?"
    assert meeting.plan.decisions == (old,)


@pytest.mark.parametrize("is_private", [True, False])
def test_everything_has_a_name(qtbot: QtBot, *, is_private: bool) -> None:
    meeting, (decision,) = decided("They stay.")
    for person in meeting.plan.people:
        meeting.write_down(Position(decision=decision.id, person=person.id, stand=Stand.ASIDE, words="Hm."))
    page = opened(qtbot, "decision", meeting)
    part(page, QPushButton, "positionPrivacy").setChecked(is_private)
    press(qtbot, part(page, QPushButton, "more"))

    assert nameless(page) == []
    assert part(page, QLineEdit, "positionAbout").accessibleName() == "About which part"


def test_own_words_that_are_too_long_stay_in_their_field(qtbot: QtBot) -> None:
    meeting, (decision,) = decided("They stay.")
    page = opened(qtbot, "decision", meeting)
    press(qtbot, chip(row_of(page, meeting, 0), "stand", Stand.ASIDE.value))
    about = part(row_of(page, meeting, 0), QLineEdit, "positionAbout")
    about.setText("a" * 5000)

    with qtbot.waitSignal(page.desk.failed):
        qtbot.keyClick(about, Qt.Key.Key_Return)

    (position,) = meeting.plan.positions
    assert (position.decision, position.about) == (decision.id, "")
    assert len(about.text()) == 5000
