"""Consents: the ledger, taking back, and what is said of those who get nothing."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import ui.pages.consents as module
from fteam.records.audience import Tag
from fteam.records.protection import Category, ConsentWay
from fteam.records.spoken import Need
from tests.accessibility import nameless
from tests.makers import DAY
from tests.ui.desks import RememberingDrafts
from tests.ui.pages.consent_table import (
    ANDRE,
    JAMAL,
    NOOR,
    PAMELA,
    PROGRAM,
    a_consent,
    a_table,
    card,
    error,
    said,
    sign_of,
    the_page,
)
from tests.ui.pages.opened import chip, choose, part, press, write
from ui.look.theme import put_on
from ui.widgets.editors import DateEditor
from ui.widgets.text import Text


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The ledger is looked at on the day of the meeting."""
    monkeypatch.setattr(module, "today", lambda: DAY)


def test_leave_is_taken_back_from_one_on_a_day_and_undo_gives_it_again(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    first, second = a_consent(ids, JAMAL), a_consent(ids, ANDRE)
    meeting.write_down(first, second)
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, f"back-{first.id}"))
    press(qtbot, chip(page, "backFrom", ids[ANDRE]))
    write(qtbot, page.back, "by phone", "revoked_how")

    press(qtbot, part(page, QPushButton, "back-keep"))

    jamal, andre = meeting.plan.consents
    assert (jamal.revoked, jamal.revoked_how, andre.revoked) == (DAY, "by phone", None)
    assert sign_of(page, jamal) == "✗ Taken back on Sep 15, 2026"
    assert sign_of(page, andre) == "✓ Holds"
    page.desk.undo()
    assert meeting.plan.consents == (first, second)


def test_taking_back_needs_a_day_and_someone(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    consent = a_consent(ids, JAMAL, starts=DAY)
    meeting.write_down(consent)
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, f"back-{consent.id}"))
    press(qtbot, chip(page, "backFrom", ids[JAMAL]))

    press(qtbot, part(page, QPushButton, "back-keep"))
    nobody = part(page, Text, "back-error").text()
    page.back.form.editors["revoked"].fill(None)
    press(qtbot, chip(page, "backFrom", ids[JAMAL]))
    press(qtbot, part(page, QPushButton, "back-keep"))
    no_day = error(page.back, "revoked")
    write(qtbot, page.back, "2026-01-01", "revoked")
    press(qtbot, part(page, QPushButton, "back-keep"))

    assert nobody == "Choose from whom it is taken back."
    assert no_day.startswith("Write the day.")
    assert part(page, Text, "back-error").text().startswith("The end comes before")
    assert meeting.plan.consents == (consent,)


def test_half_typed_taking_back_comes_back_while_the_leave_is_there(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    consent = a_consent(ids, JAMAL)
    meeting.write_down(consent)
    drafts = RememberingDrafts()
    page = the_page(qtbot, meeting, drafts=drafts)
    press(qtbot, part(page, QPushButton, f"back-{consent.id}"))
    write(qtbot, page.back, "by phone", "revoked_how")
    page.desk.flush()

    again = the_page(qtbot, meeting, drafts=drafts)
    is_back = again.back.isVisible()
    meeting.remove(consent)
    gone = the_page(qtbot, meeting, drafts=drafts)

    assert is_back
    assert not gone.back.isVisible()


@pytest.mark.parametrize(
    ("more", "sign"),
    [
        ({"expires": DAY}, "! Ends today"),
        ({"expires": DAY + timedelta(days=12)}, "! Ends in 12 days"),
        ({"expires": DAY + timedelta(days=1)}, "! Ends in 1 day"),
        ({"starts": DAY + timedelta(days=1)}, "○ Begins on Sep 16, 2026"),
    ],
)
def test_a_card_says_where_leave_stands(qtbot: QtBot, more: dict[str, date], sign: str) -> None:
    meeting, ids = a_table()
    consent = a_consent(ids, JAMAL, **more)
    meeting.write_down(consent)

    page = the_page(qtbot, meeting)

    assert sign_of(page, consent) == sign


def test_a_card_tells_all_that_is_known(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    consent = a_consent(
        ids,
        JAMAL,
        organization=ids[PROGRAM],
        covers="attendance",
        expires=DAY + timedelta(days=60),
        ends_when="the review is over",
        way=ConsentWay.PAPER,
        languages=("ar", "en"),
        interpreter=ids[ANDRE],
        revoked=DAY,
        revoked_how="by letter",
    )
    meeting.write_down(consent)

    page = the_page(qtbot, meeting)

    facts = card(page, consent).facts
    assert facts.by == "attendance · My health"
    assert facts.note == (
        "from New Bridge · until Nov 14, 2026 · until this happens: the review is over · Signed on paper"
        " · Arabic, English · interpreter Andre · by letter"
    )
    assert not page.findChildren(QPushButton, f"back-{consent.id}")


def test_who_gets_nothing_is_said_by_name(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    meeting.write_down(a_consent(ids, JAMAL, categories=(Category.PART2,)))
    meeting.write_down(Need(words="sleep", said_by=ids[NOOR], tags=(Tag.MENTAL_HEALTH,)))

    page = the_page(qtbot, meeting)

    assert said(page) == [
        "Nothing of Noor's treatment goes to: Andre, Pamela.",
        "Nothing of Noor's mental health goes to: Jamal, Andre, Pamela.",
    ]


def test_a_mistake_is_taken_out_and_brought_back_by_undo(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    consents = a_consent(ids, JAMAL), a_consent(ids, ANDRE)
    meeting.write_down(*consents)
    page = the_page(qtbot, meeting)

    choose(card(page, consents[0]), "Take out, it was written by mistake")

    assert not meeting.plan.consents
    page.desk.undo()
    assert meeting.plan.consents == consents


def test_one_box_is_open_at_a_time_and_escape_closes_it(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    consent = a_consent(ids, JAMAL)
    meeting.write_down(consent)
    page = the_page(qtbot, meeting)
    choose(card(page, consent), "Change")

    press(qtbot, part(page, QPushButton, f"back-{consent.id}"))
    box_is_closed = page.box.isHidden()
    qtbot.keyClick(part(page.back, DateEditor, "revoked").line, Qt.Key.Key_Escape)

    assert box_is_closed
    assert page.back.isHidden()
    assert page.add_button.isVisible()
    assert card(page, consent).hasFocus()


def test_the_card_of_leave_that_is_gone_does_nothing(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    consent = a_consent(ids, JAMAL)
    meeting.write_down(consent)
    page = the_page(qtbot, meeting)

    page.ledger.acted.emit("edit", "0" * 32)

    assert page.box.isHidden()


def test_everything_has_a_name_and_the_focus_begins_where_it_helps(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    empty = the_page(qtbot, meeting)
    begins = empty.add_button.hasFocus()
    consent = a_consent(ids, JAMAL)
    meeting.write_down(consent)
    page = the_page(qtbot, meeting)
    focused = card(page, consent).hasFocus()

    choose(card(page, consent), "Change")
    press(qtbot, part(page, QPushButton, "releases"))

    assert begins
    assert focused
    assert nameless(page) == []


def test_the_focus_stays_on_a_card_when_the_ledger_is_made_again(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    first, second = a_consent(ids, JAMAL), a_consent(ids, ANDRE, purpose="a ride")
    meeting.write_down(first, second)
    page = the_page(qtbot, meeting)
    part(page, QPushButton, f"renew-{second.id}").setFocus()

    page.desk.do(lambda opened_meeting: opened_meeting.remove(first))

    assert card(page, second).hasFocus()


@pytest.mark.parametrize("dark", [False, True])
def test_twice_as_large_letters_never_scroll_sideways(
    qtbot: QtBot, qapp: QApplication, *, dark: bool
) -> None:
    put_on(qapp, dark=dark, percent=200)
    meeting, ids = a_table()
    consent = a_consent(ids, JAMAL, ANDRE, PAMELA, categories=tuple(Category))
    meeting.write_down(consent)
    page = the_page(qtbot, meeting)
    page.resize(934, 660)
    choose(card(page, consent), "Change")
    press(qtbot, part(page, QPushButton, "releases"))
    press(qtbot, part(page, QPushButton, "release-add"))

    qtbot.waitUntil(lambda: page.area.horizontalScrollBar().maximum() == 0)


def test_the_foot_tells_how_many_end_soon(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    meeting.write_down(a_consent(ids, JAMAL, expires=DAY), a_consent(ids, ANDRE))

    page = the_page(qtbot, meeting)

    assert part(page, Text, "footLeft").text() == "1 consent ends soon"
