"""What if: safety steps, a Plan B for each promise, and what is missing here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.errors import FixableError
from fteam.meeting import OpenMeeting, with_changes
from fteam.records.audience import STAFF_ONLY, TEAM
from fteam.records.commitment import Commitment, SafetyStep
from fteam.records.spoken import Gap, Need
from tests.accessibility import nameless
from tests.makers import RememberingKeeper, a_running_meeting
from tests.ui.desks import RememberingDrafts
from tests.ui.pages.opened import alt, chip, enter, opened, part, press, write
from ui.widgets.cards import Card
from ui.widgets.text import Text


def with_a_promise() -> tuple[OpenMeeting, Commitment]:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    promise = Commitment(words="drive to the clinic", promiser=worker, checker=mother)
    meeting.write_down(promise)
    return meeting, promise


def test_a_safety_step_is_written_down(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "whatif", meeting)
    alt(qtbot, page, Qt.Key.Key_1)
    write(qtbot, page, "Someone knocks at night")
    write(qtbot, page, "We call Luz", "action")
    write(qtbot, page, "at once", "howQuickly")
    write(qtbot, page, "555 0100", "contact")

    enter(qtbot, page, "action")

    (step,) = meeting.plan.safety_steps
    assert (step.trigger, step.action, step.who) == (
        "Someone knocks at night",
        "We call Luz",
        meeting.plan.people[0].id,
    )
    facts = part(page, Card, f"card-{step.id}").facts
    assert (facts.words, facts.note) == ("If: Someone knocks at night", "Maria Reyes · at once · 555 0100")
    assert not part(page, QPlainTextEdit, "action").toPlainText()


def test_a_step_without_an_action_asks_for_it(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "whatif", meeting)
    write(qtbot, page, "Someone knocks at night")

    enter(qtbot, page)

    assert not meeting.plan.safety_steps
    assert part(page, Text, "captureError").text() == "Write down what you will do then."
    assert part(page, QWidget, "action").hasFocus()


def test_a_step_is_changed(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    old = SafetyStep(trigger="A knock", action="We call", audience=STAFF_ONLY)
    meeting.write_down(old)
    page = opened(qtbot, "whatif", meeting)
    qtbot.keyClick(part(page, Card, f"card-{old.id}"), Qt.Key.Key_F2)
    write(qtbot, page, "at once", "howQuickly")

    enter(qtbot, page)

    assert meeting.plan.safety_steps == (with_changes(old, how_quickly="at once"),)


def test_a_plan_b_is_kept_in_its_place(qtbot: QtBot) -> None:
    meeting, promise = with_a_promise()
    page = opened(qtbot, "whatif", meeting)
    before = part(page, Text, "footLeft").text()
    write(qtbot, page, "the car breaks", "could_go_wrong")
    write(qtbot, page, "Luz drives", "plan_b")

    enter(qtbot, page, "plan_b")

    kept = meeting.plan.get(Commitment, promise.id)
    assert (kept.could_go_wrong, kept.plan_b) == ("the car breaks", "Luz drives")
    assert before == "1 promise without a Plan B"
    assert not part(page, Text, "footLeft").text()


def test_a_half_typed_plan_b_comes_back(qtbot: QtBot) -> None:
    drafts, (meeting, _promise) = RememberingDrafts(), with_a_promise()
    first = opened(qtbot, "whatif", meeting, drafts)
    write(qtbot, first, "Luz dri", "plan_b")
    first.desk.flush()

    again = opened(qtbot, "whatif", a_copy(meeting), drafts)

    assert part(again, QPlainTextEdit, "plan_b").toPlainText() == "Luz dri"


def a_copy(meeting: OpenMeeting) -> OpenMeeting:
    return OpenMeeting(RememberingKeeper(), meeting.plan)


def test_a_promise_changed_elsewhere_shows_here_and_one_taken_out_goes(qtbot: QtBot) -> None:
    meeting, promise = with_a_promise()
    page = opened(qtbot, "whatif", meeting)
    page.desk.do(lambda meeting: meeting.write_down(with_changes(promise, plan_b="Bus")))
    shown = part(page, QPlainTextEdit, "plan_b").toPlainText()

    page.desk.do(lambda meeting: meeting.remove(promise))

    assert shown == "Bus"
    assert not [row for row in page.findChildren(QWidget, f"planB-{promise.id}") if not row.isHidden()]


def test_a_plan_b_that_cannot_be_kept_stays_half_typed(qtbot: QtBot) -> None:
    drafts, (meeting, _promise) = RememberingDrafts(), with_a_promise()
    page = opened(qtbot, "whatif", meeting, drafts)
    keeper = RememberingKeeper()
    keeper.error = FixableError()
    meeting._keeper = keeper  # the disk fills up in the middle of the meeting
    write(qtbot, page, "Bus", "plan_b")

    with qtbot.waitSignal(page.desk.failed):
        enter(qtbot, page, "plan_b")

    assert part(page, QPlainTextEdit, "plan_b").toPlainText() == "Bus"
    keeper.error = None


def section(page: QWidget) -> QWidget:
    return part(page, QWidget, "section-Gap")


def test_what_is_missing_here_is_added_changed_and_taken_out(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    need = Need(words="Calm nights", said_by=meeting.plan.people[0].id)
    meeting.write_down(need)
    page = opened(qtbot, "whatif", meeting)
    press(qtbot, part(page, QPushButton, "add-Gap"))
    write(qtbot, page, "A night clinic", "Gap-words")
    part(page, QComboBox, "Gap-need").setCurrentIndex(1)
    part(page, QComboBox, "Gap-barrier").setCurrentIndex(1)
    press(qtbot, chip(section(page), "whoMaySee", "staff"))
    press(qtbot, part(page, QPushButton, "keep-Gap"))
    (gap,) = meeting.plan.gaps
    card = part(page, Card, f"card-{gap.id}")
    qtbot.keyClick(card, Qt.Key.Key_F2)
    write(qtbot, page, "Wayne County", "Gap-area")
    press(qtbot, part(page, QPushButton, "keep-Gap"))
    changed = meeting.plan.gaps

    qtbot.keyClick(part(page, Card, f"card-{gap.id}"), Qt.Key.Key_Delete)

    assert (gap.words, gap.need, gap.audience) == ("A night clinic", need.id, STAFF_ONLY)
    assert changed == (with_changes(gap, area="Wayne County"),)
    assert meeting.plan.gaps == ()


def test_a_gap_without_words_says_so_under_its_field(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "whatif", meeting)
    press(qtbot, part(page, QPushButton, "add-Gap"))

    press(qtbot, part(page, QPushButton, "keep-Gap"))

    assert not meeting.plan.gaps
    assert part(section(page), Text, "error-words").text() == "Please fill this in."


def test_a_gap_of_blanks_and_one_for_nobody_are_refused(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "whatif", meeting)
    press(qtbot, part(page, QPushButton, "add-Gap"))
    write(qtbot, page, "A clinic", "Gap-words")
    press(qtbot, chip(section(page), "whoMaySee", "people"))

    press(qtbot, part(page, QPushButton, "keep-Gap"))

    assert not meeting.plan.gaps
    assert any(
        text.text() == "Choose who may see it, or press “Everyone”."
        for text in section(page).findChildren(Text)
    )


def test_escape_leaves_the_section_as_it_was(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    gap = Gap(words="A clinic", audience=TEAM)
    meeting.write_down(gap)
    page = opened(qtbot, "whatif", meeting)
    qtbot.keyClick(part(page, Card, f"card-{gap.id}"), Qt.Key.Key_F2)
    write(qtbot, page, " and more", "Gap-words")

    qtbot.keyClick(part(page, QWidget, "Gap-words"), Qt.Key.Key_Escape)

    assert meeting.plan.gaps == (gap,)
    assert not part(page, QWidget, "Gap-words").isVisible()
    assert part(page, QPushButton, "add-Gap").hasFocus()


def test_a_gap_that_cannot_be_kept_stays_in_the_form(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "whatif", meeting)
    keeper = RememberingKeeper()
    keeper.error = FixableError()
    meeting._keeper = keeper  # the disk fills up in the middle of the meeting
    press(qtbot, part(page, QPushButton, "add-Gap"))
    write(qtbot, page, "A clinic", "Gap-words")

    with qtbot.waitSignal(page.desk.failed):
        press(qtbot, part(page, QPushButton, "keep-Gap"))

    assert part(page, QWidget, "Gap-words").isVisible()


def test_everything_has_a_name(qtbot: QtBot) -> None:
    page = opened(qtbot, "whatif", with_a_promise()[0])
    press(qtbot, part(page, QPushButton, "add-Gap"))

    assert nameless(page) == []


def test_a_plan_b_that_is_too_long_stays_in_its_field(qtbot: QtBot) -> None:
    meeting, promise = with_a_promise()
    page = opened(qtbot, "whatif", meeting)
    field = part(part(page, QWidget, f"planB-{promise.id}"), QPlainTextEdit, "plan_b")
    field.setPlainText("a" * 6000)

    with qtbot.waitSignal(page.desk.failed):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert not meeting.plan.get(Commitment, promise.id).plan_b
    assert len(field.toPlainText()) == 6000
