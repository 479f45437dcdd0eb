"""Sharing without consent: a reason in words, and two people of the staff."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

import ui.pages.consents as module
from fteam.meeting import OpenMeeting
from fteam.records.protection import Category, Release
from tests.makers import DAY, a_running_meeting, join
from tests.ui.desks import RememberingDrafts
from tests.ui.pages.opened import chip, choose, opened, part, press, write
from ui.page import Page
from ui.pages.consents import ConsentsPage
from ui.widgets.cards import Card
from ui.widgets.editors import ChoiceEditor
from ui.widgets.text import Text

MARIA, SAM, EWA, LUZ = "Maria Reyes", "Sam Cole", "Ewa", "Luz"


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The ledger is looked at on the day of the meeting."""
    monkeypatch.setattr(module, "today", lambda: DAY)


def a_table() -> tuple[OpenMeeting, dict[str, str]]:
    meeting = a_running_meeting((MARIA, "parent"), (SAM, "caseworker"), (LUZ, "relative"))
    join(meeting, EWA, "supervisor")
    return meeting, {each.full_name: each.id for each in meeting.plan.people}


def a_release(ids: dict[str, str], **more: Any) -> Release:
    given = {
        "basis": "court_order",
        "subject": ids[MARIA],
        "recipients": (ids[LUZ],),
        "categories": (Category.HEALTH,),
        "reason": "the court asks",
        "decided_by": ids[SAM],
        "confirmed_by": ids[EWA],
    }
    return Release(**{**given, **more})


def the_page(qtbot: QtBot, meeting: OpenMeeting, drafts: RememberingDrafts | None = None) -> ConsentsPage:
    page = opened(qtbot, "consents", meeting, drafts)
    assert isinstance(page, ConsentsPage)
    return page


def pick(page: Page, name: str, value: str) -> None:
    editor = part(page.releases.box, ChoiceEditor, name)  # type: ignore[attr-defined]  # the page of consents
    assert editor.findData(value) >= 0, name
    editor.setCurrentIndex(editor.findData(value))


def begin(qtbot: QtBot, page: ConsentsPage, ids: dict[str, str]) -> None:
    """Type all of a legal reason but who agrees."""
    press(qtbot, part(page, QPushButton, "releases"))
    press(qtbot, part(page, QPushButton, "release-add"))
    pick(page, "basis", "court_order")
    pick(page, "subject", ids[MARIA])
    press(qtbot, chip(page.releases.box, "recipients", ids[LUZ]))
    press(qtbot, chip(page.releases.box, "categories", "health"))
    write(qtbot, page.releases.box, "the court asks", "reason")
    pick(page, "decided_by", ids[SAM])


def error(page: ConsentsPage, name: str) -> str:
    return part(page.releases.box, Text, f"error-{name}").text()


def test_a_legal_reason_is_folded_and_says_plainly_what_it_means(qtbot: QtBot) -> None:
    meeting, _ids = a_table()
    page = the_page(qtbot, meeting)
    folded = page.releases.warning.isVisible()

    press(qtbot, part(page, QPushButton, "releases"))

    assert not folded
    assert page.releases.warning.isVisible()
    assert "without their leave" in page.releases.warning.text()


def test_it_is_written_down_with_two_people_of_the_staff(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    page = the_page(qtbot, meeting)
    begin(qtbot, page, ids)
    pick(page, "confirmed_by", ids[EWA])
    write(qtbot, page.releases.box, "26-CI-0042", "reference")

    press(qtbot, part(page, QPushButton, "release-keep"))

    (release,) = meeting.plan.releases
    assert (release.decided_by, release.confirmed_by) == (ids[SAM], ids[EWA])
    facts = part(page, Card, f"card-{release.id}").facts
    assert facts.words == "Maria Reyes → Luz"
    assert facts.by == "A court ordered it · My health · 26-CI-0042"
    assert facts.note == "the court asks · Decided by Sam Cole, and Ewa agrees"
    assert facts.badges == (("✓ Holds", "strength"),)
    assert part(page, QPushButton, "release-add").hasFocus()


def test_the_same_person_twice_is_refused_under_the_field(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    page = the_page(qtbot, meeting)
    begin(qtbot, page, ids)
    pick(page, "confirmed_by", ids[SAM])

    press(qtbot, part(page, QPushButton, "release-keep"))

    assert not meeting.plan.releases
    assert error(page, "confirmed_by")
    assert page.releases.box.form.editors["reason"].value() == "the court asks"


def test_only_the_staff_decides(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    page = the_page(qtbot, meeting)

    begin(qtbot, page, ids)

    offered = part(page.releases.box, ChoiceEditor, "decided_by")
    assert [offered.itemData(at) for at in range(offered.count())] == ["", ids[SAM], ids[EWA]]


def test_what_is_missing_is_said_and_the_reason_is_needed_in_words(qtbot: QtBot) -> None:
    meeting, _ids = a_table()
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "releases"))
    press(qtbot, part(page, QPushButton, "release-add"))

    press(qtbot, part(page, QPushButton, "release-keep"))

    assert error(page, "basis") == "Choose the legal reason."
    assert error(page, "reason") == "Say in your own words why it must be shared."
    assert error(page, "confirmed_by") == "A second person of the staff must agree."
    assert not meeting.plan.releases


def test_a_reason_opens_no_more_than_its_law(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    page = the_page(qtbot, meeting)
    begin(qtbot, page, ids)
    pick(page, "confirmed_by", ids[EWA])
    pick(page, "basis", "school_foster_care")

    press(qtbot, part(page, QPushButton, "release-keep"))

    assert error(page, "categories").startswith("This reason does not open: My health.")
    assert not meeting.plan.releases


def test_the_chosen_reason_is_explained(qtbot: QtBot) -> None:
    meeting, _ids = a_table()
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "releases"))
    press(qtbot, part(page, QPushButton, "release-add"))

    pick(page, "basis", "emergency")

    assert part(page, Text, "release-hint").text() == "Only what helps to treat the person now."


def test_a_reason_is_changed_ended_and_taken_out(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    release = a_release(ids, starts=DAY - timedelta(days=9))
    meeting.write_down(release)
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "releases"))
    part(page, Card, f"card-{release.id}").setFocus()
    qtbot.keyClick(part(page, Card, f"card-{release.id}"), Qt.Key.Key_Return)
    write(qtbot, page.releases.box, "2026-09-15", "revoked")
    press(qtbot, part(page, QPushButton, "release-keep"))
    sign = part(page, Card, f"card-{release.id}").facts.badges[0][0]

    choose(part(page, Card, f"card-{release.id}"), "Take out")

    assert sign == "✗ Taken back on Sep 15, 2026"
    assert not meeting.plan.releases


def test_a_half_typed_reason_comes_back_unfolded(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    release = a_release(ids)
    meeting.write_down(release)
    drafts = RememberingDrafts()
    page = the_page(qtbot, meeting, drafts)
    press(qtbot, part(page, QPushButton, "releases"))
    choose(part(page, Card, f"card-{release.id}"), "Change")
    write(qtbot, page.releases.box, "26-CI-0042", "reference")
    page.desk.flush()

    again = the_page(qtbot, meeting, drafts)
    press(qtbot, part(again, QPushButton, "release-keep"))

    (held,) = meeting.plan.releases
    assert (held.id, held.reference) == (release.id, "26-CI-0042")
