"""Safety flags: staff only, folded, gone when the page is left or covered."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fteam.records.audience import STAFF_ONLY
from fteam.records.protection import Danger
from tests.accessibility import nameless
from tests.makers import a_running_meeting
from tests.ui.pages.opened import chip, opened, part, press, write
from ui.pages.safety import SafetyPage
from ui.widgets.cards import Card
from ui.widgets.editors import ChoiceEditor


def test_a_flag_is_written_for_the_staff_and_nobody_else_can_be_chosen(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother, other = meeting.plan.people
    page = opened(qtbot, "safety", meeting)
    assert isinstance(page, SafetyPage)
    press(qtbot, part(page, QPushButton, "dangers"))
    press(qtbot, part(page, QPushButton, "danger-add"))
    person = part(page, ChoiceEditor, "person")
    person.setCurrentIndex(person.findData(other.id))
    press(qtbot, chip(page.dangers, "toward", mother.id))
    write(qtbot, page.dangers, "said in private", "why")

    qtbot.keyClick(part(page, QPushButton, "danger-done"), Qt.Key.Key_Space)

    (flag,) = meeting.plan.dangers
    assert (flag.person, flag.toward, flag.audience) == (other.id, (mother.id,), STAFF_ONLY)
    assert flag.why == "said in private"
    privacy = page.dangers.shelf.form.privacy
    assert privacy is not None
    assert privacy.isHidden()
    facts = part(page, Card, f"card-{flag.id}").facts
    assert facts.words == "Sam Cole may be dangerous to Maria Reyes"
    assert facts.badges == (("Staff only", "alert"),)
    assert nameless(page) == []


def test_a_flag_says_until_when_and_toward_anyone_where_nobody_is_named(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    _mother, other = meeting.plan.people
    open_flag = Danger(person=other.id, ends=date(2999, 1, 1))
    over = Danger(person=other.id, ends=date(2020, 1, 1))
    meeting.write_down(open_flag, over)

    page = opened(qtbot, "safety", meeting)

    facts = part(page, Card, f"card-{open_flag.id}").facts
    assert facts.words == "Sam Cole may be dangerous to anyone"
    assert facts.badges[0] == ("Until Jan 1, 2999", "need")
    assert part(page, Card, f"card-{over.id}").facts.badges[0] == ("Ended on Jan 1, 2020", "plain")


def test_flags_are_folded_until_they_are_wanted_and_when_the_screen_was_covered(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    flag = Danger(person=meeting.plan.people[1].id)
    meeting.write_down(flag)
    page = opened(qtbot, "safety", meeting)
    card = part(page, Card, f"card-{flag.id}")
    folded = card.isVisible()
    press(qtbot, part(page, QPushButton, "dangers"))
    unfolded = card.isVisible()

    page.covered()

    assert (folded, unfolded, card.isVisible()) == (False, True, False)


def test_leaving_the_page_folds_them_and_keeps_what_was_typed(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    flag = Danger(person=meeting.plan.people[1].id)
    meeting.write_down(flag)
    page = opened(qtbot, "safety", meeting)
    assert isinstance(page, SafetyPage)
    press(qtbot, part(page, QPushButton, "dangers"))
    part(page, Card, f"card-{flag.id}").acted.emit("edit", flag.id)
    write(qtbot, page.dangers, "heard it", "why")

    page.hide()

    assert meeting.plan.dangers[0].why == "heard it"
    assert not page.dangers.fold.isChecked()
