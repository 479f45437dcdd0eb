"""The form for leave: several who get something make several records; nothing typed is lost."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

import ui.pages.consents as module
from fteam.errors import FixableError
from fteam.meeting import OpenMeeting
from fteam.records.person import Person
from fteam.records.protection import Category, Consent, ConsentWay, CourtOrder, Danger
from tests.families import played
from tests.makers import DAY, RememberingKeeper, a_running_meeting
from tests.ui.desks import RememberingDrafts, RememberingPapers
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
    pick,
    sign_of,
    the_page,
    view_text,
)
from tests.ui.pages.opened import chip, choose, part, press, write
from ui.widgets.editors import ChoiceEditor
from ui.widgets.text import Text

TWO = played("two")
GROUPS = "three treatment groups a week"


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The ledger is looked at on the day of the meeting."""
    monkeypatch.setattr(module, "today", lambda: DAY)


def test_leave_is_written_down_with_one_record_for_each_who_gets_something(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "consent-add"))
    pick(page, "subject", ids[NOOR])
    for person in (JAMAL, ANDRE, PAMELA):
        press(qtbot, chip(page.box, "recipients", ids[person]))
    press(qtbot, chip(page.box, "categories", "health"))
    write(qtbot, page.box, "9/15/2027", "expires")

    press(qtbot, part(page, QPushButton, "consent-keep"))

    held = meeting.plan.consents
    assert [each.recipients for each in held] == [(ids[JAMAL],), (ids[ANDRE],), (ids[PAMELA],)]
    assert {(each.signer, each.expires) for each in held} == {(ids[NOOR], date(2027, 9, 15))}
    assert [each.facts.words for each in page.ledger.cards] == ["Noor → Jamal, Andre, Pamela"]
    assert page.box.isHidden()
    qtbot.waitUntil(card(page, held[0]).isVisible)


def test_one_undo_takes_all_of_them_away(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "consent-add"))
    pick(page, "subject", ids[NOOR])
    press(qtbot, chip(page.box, "recipients", ids[JAMAL]))
    press(qtbot, chip(page.box, "recipients", ids[ANDRE]))
    press(qtbot, chip(page.box, "categories", "health"))
    press(qtbot, part(page, QPushButton, "consent-keep"))

    page.desk.undo()

    assert not meeting.plan.consents
    assert page.ledger.cards == []
    assert page.empty.isVisible()


def test_what_is_missing_is_said_under_its_field_and_nothing_typed_is_lost(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "consent-add"))
    write(qtbot, page.box, "a plan of safe care", "purpose")

    press(qtbot, part(page, QPushButton, "consent-keep"))
    missing = [error(page.box, name) for name in ("subject", "signer", "recipients", "categories")]
    pick(page, "subject", ids[NOOR])
    press(qtbot, chip(page.box, "recipients", ids[JAMAL]))
    press(qtbot, chip(page.box, "categories", "health"))
    press(qtbot, part(page, QPushButton, "consent-keep"))

    assert missing[0] == "Choose whom it is about."
    assert all(missing)
    assert meeting.plan.consents[0].purpose == "a plan of safe care"


def test_an_end_before_the_beginning_is_said(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "consent-add"))
    pick(page, "subject", ids[NOOR])
    press(qtbot, chip(page.box, "recipients", ids[JAMAL]))
    press(qtbot, chip(page.box, "categories", "health"))
    write(qtbot, page.box, "2027-01-07", "starts")
    write(qtbot, page.box, "2026-01-07", "expires")

    press(qtbot, part(page, QPushButton, "consent-keep"))

    assert part(page, Text, "consent-error").isVisible()
    assert not meeting.plan.consents
    assert page.box.isVisible()


def test_a_day_that_is_not_understood_is_said_under_it(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "consent-add"))
    pick(page, "subject", ids[NOOR])
    write(qtbot, page.box, "some day", "starts")

    press(qtbot, part(page, QPushButton, "consent-keep"))

    assert error(page.box, "starts")
    assert not meeting.plan.consents


def test_who_signs_for_someone_else_says_by_what_right(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "consent-add"))
    pick(page, "subject", ids[NOOR])
    pick(page, "signer", ids[ANDRE])
    press(qtbot, chip(page.box, "recipients", ids[JAMAL]))
    press(qtbot, chip(page.box, "categories", "health"))

    press(qtbot, part(page, QPushButton, "consent-keep"))
    refused = error(page.box, "authority")
    pick(page, "authority", "guardian")
    press(qtbot, part(page, QPushButton, "consent-keep"))

    assert refused == "Someone else signs here. Choose by what right."
    assert meeting.plan.consents[0].authority == "guardian"


def test_someone_who_may_not_sign_is_refused_without_saying_why(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    meeting.write_down(Danger(person=ids[ANDRE], toward=(ids[NOOR],)))
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "consent-add"))
    pick(page, "subject", ids[NOOR])
    pick(page, "signer", ids[ANDRE])
    pick(page, "authority", "representative")
    press(qtbot, chip(page.box, "recipients", ids[JAMAL]))
    press(qtbot, chip(page.box, "categories", "health"))
    write(qtbot, page.box, "a ride", "purpose")

    press(qtbot, part(page, QPushButton, "consent-keep"))

    assert error(page.box, "signer").startswith("This person can sign only for themself here.")
    assert "danger" not in error(page.box, "signer").casefold()
    assert not meeting.plan.consents
    assert page.box.read() is not None
    assert part(page.box, ChoiceEditor, "signer").hasFocus()


def test_a_disk_that_refuses_is_told_and_the_form_stays(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "consent-add"))
    pick(page, "subject", ids[NOOR])
    press(qtbot, chip(page.box, "recipients", ids[JAMAL]))
    press(qtbot, chip(page.box, "categories", "health"))
    keeper = meeting._keeper
    assert isinstance(keeper, RememberingKeeper)
    keeper.error = FixableError()

    with qtbot.waitSignal(page.desk.failed):
        press(qtbot, part(page, QPushButton, "consent-keep"))

    assert page.box.isVisible()
    assert not meeting.plan.consents


def test_half_typed_leave_comes_back_and_opens_nothing(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    drafts = RememberingDrafts()
    page = the_page(qtbot, meeting, drafts=drafts)
    press(qtbot, part(page, QPushButton, "consent-add"))
    pick(page, "subject", ids[NOOR])
    press(qtbot, chip(page.box, "recipients", ids[JAMAL]))
    write(qtbot, page.box, "a ride", "purpose")
    write(qtbot, page.box, "9/15/2027", "expires")
    page.desk.flush()

    again = the_page(qtbot, meeting, drafts=drafts)

    assert not meeting.plan.consents
    assert again.box.isVisible()
    assert not again.add_button.isVisible()
    press(qtbot, chip(again.box, "categories", "health"))
    press(qtbot, part(again, QPushButton, "consent-keep"))
    (held,) = meeting.plan.consents
    assert (held.purpose, held.expires, held.recipients) == ("a ride", date(2027, 9, 15), (ids[JAMAL],))
    assert not drafts.words


def test_a_change_that_was_half_typed_comes_back_as_a_change(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    consent = a_consent(ids, JAMAL)
    meeting.write_down(consent)
    drafts = RememberingDrafts()
    page = the_page(qtbot, meeting, drafts=drafts)
    choose(card(page, consent), "Change")
    write(qtbot, page.box, "a ride", "purpose")
    page.desk.flush()

    again = the_page(qtbot, meeting, drafts=drafts)
    press(qtbot, part(again, QPushButton, "consent-keep"))

    (held,) = meeting.plan.consents
    assert (held.id, held.purpose) == (consent.id, "a ride")


def test_people_are_added_in_a_change_but_never_lost(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    consent = a_consent(ids, JAMAL)
    meeting.write_down(consent)
    page = the_page(qtbot, meeting)
    card(page, consent).setFocus()
    qtbot.keyClick(card(page, consent), Qt.Key.Key_Return)

    press(qtbot, chip(page.box, "recipients", ids[JAMAL]))
    press(qtbot, chip(page.box, "recipients", ids[ANDRE]))
    press(qtbot, part(page, QPushButton, "consent-keep"))
    refused = error(page.box, "recipients")
    press(qtbot, chip(page.box, "recipients", ids[JAMAL]))
    press(qtbot, part(page, QPushButton, "consent-keep"))

    assert "Take back" in refused
    assert {each.recipients for each in meeting.plan.consents} == {(ids[JAMAL],), (ids[ANDRE],)}
    assert meeting.plan.find(Consent, consent.id) is not None


def test_renewing_makes_a_new_record_and_the_old_one_stays(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    old = a_consent(ids, JAMAL, expires=DAY - timedelta(days=1), purpose="a ride")
    meeting.write_down(old)
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, f"renew-{old.id}"))
    write(qtbot, page.box, "2027-03-01", "expires")

    press(qtbot, part(page, QPushButton, "consent-keep"))

    kept, new = meeting.plan.consents
    assert kept == old
    assert (new.starts, new.expires, new.purpose) == (DAY, date(2027, 3, 1), "a ride")
    assert [sign_of(page, each) for each in (old, new)] == ["✗ Ended on Sep 14, 2026", "✓ Holds"]
    assert [each.facts.key for each in page.ledger.cards] == [new.id, old.id]


def test_leave_by_someone_who_may_not_sign_any_more_does_not_count(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    consent = a_consent(ids, JAMAL, signer=ids[ANDRE])
    meeting.write_down(consent)
    meeting.write_down(CourtOrder(protects=(ids[NOOR],), restrains=(ids[ANDRE],)))

    page = the_page(qtbot, meeting)

    assert sign_of(page, consent).startswith("✗ Does not count")


def test_what_the_law_still_asks_for_is_said_and_blocks_nothing(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "consent-add"))
    pick(page, "subject", ids[NOOR])
    hidden = page.box.law.isVisible()
    pick(page, "organization", ids[PROGRAM])
    press(qtbot, chip(page.box, "recipients", ids[JAMAL]))
    press(qtbot, chip(page.box, "categories", "part2"))
    signs = [badge.text() for badge in page.box.law.badges.values()]

    press(qtbot, part(page, QPushButton, "consent-keep"))

    assert not hidden
    assert "✓ who gets it" in signs
    assert "○ a signature" in signs
    (consent,) = meeting.plan.consents
    law = card(page, consent).accessibleDescription()
    assert law.startswith("Still missing for the law: how much and what · what for")


def test_when_all_is_there_the_law_list_says_so(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    consent = a_consent(
        ids,
        JAMAL,
        categories=(Category.PART2,),
        organization=ids[PROGRAM],
        covers="attendance",
        purpose="plan",
        starts=DAY,
        expires=DAY + timedelta(days=90),
        way=ConsentWay.PAPER,
        notice="2026_short",
    )
    meeting.write_down(consent)
    page = the_page(qtbot, meeting)

    choose(card(page, consent), "Change")

    assert part(page, Text, "lawSaid").text() == "All that the law asks for is there."
    assert "Still missing" not in card(page, consent).accessibleDescription()


def test_forms_are_printed_for_the_card_for_what_is_typed_and_empty(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    consent = a_consent(ids, JAMAL)
    meeting.write_down(consent)
    papers = RememberingPapers()
    page = the_page(qtbot, meeting, papers=papers)

    press(qtbot, part(page, QPushButton, f"print-{consent.id}"))
    press(qtbot, part(page, QPushButton, "consent-empty-form"))
    press(qtbot, part(page, QPushButton, f"renew-{consent.id}"))
    press(qtbot, part(page, QPushButton, "consent-print"))

    assert len(papers.printed) == 3
    assert meeting.plan.consents == (consent,)


def test_a_form_that_lacks_what_it_needs_is_not_printed(qtbot: QtBot) -> None:
    meeting, _ids = a_table()
    papers = RememberingPapers()
    page = the_page(qtbot, meeting, papers=papers)
    press(qtbot, part(page, QPushButton, "consent-add"))

    press(qtbot, part(page, QPushButton, "consent-print"))

    assert papers.printed == []
    assert error(page.box, "subject")


def test_a_form_opens_in_another_program_under_a_name_that_tells_nothing(qtbot: QtBot) -> None:
    meeting, ids = a_table()
    consents = a_consent(ids, JAMAL), a_consent(ids, ANDRE, purpose="a ride")
    meeting.write_down(*consents)
    papers = RememberingPapers()
    page = the_page(qtbot, meeting, papers=papers)

    choose(card(page, consents[0]), "Look at the form")

    qtbot.waitUntil(lambda: bool(papers.opened), timeout=20_000)
    assert papers.opened[0].startswith("leave-")
    assert len(meeting.plan.consents) == 2


def test_scenario_two_typed_through_the_page_opens_treatment_for_those_named_only(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "today", lambda: TWO.day)
    ids = TWO.ids
    meeting = OpenMeeting(RememberingKeeper(), replace(TWO.plan, consents=()))
    page = the_page(qtbot, meeting)
    before = view_text(meeting, ids["T2"], TWO.day)
    press(qtbot, part(page, QPushButton, "consent-add"))
    pick(page, "subject", ids["P1"])
    for name in ("T1", "T2", "T3", "T5", "T6", "P6"):
        press(qtbot, chip(page.box, "recipients", ids[name]))
    press(qtbot, chip(page.box, "categories", "part2"))
    write(qtbot, page.box, "attendance, treatment step, next appointment", "covers")
    pick(page, "organization", ids["O1"])
    write(qtbot, page.box, "plan of safe care", "purpose")
    pick(page, "way", "paper")
    write(qtbot, page.box, "2026-10-07", "starts")
    write(qtbot, page.box, "2027-01-07", "expires")
    press(qtbot, chip(page.box, "languages", "ar"))
    press(qtbot, chip(page.box, "languages", "en"))
    pick(page, "interpreter", ids["T6"])

    press(qtbot, part(page, QPushButton, "consent-keep"))

    assert len(meeting.plan.consents) == 6
    assert GROUPS not in before
    assert GROUPS in view_text(meeting, ids["T2"], TWO.day)
    assert GROUPS in view_text(meeting, ids["T2"], date(2027, 1, 7))
    assert GROUPS not in view_text(meeting, ids["T2"], date(2027, 1, 8))
    assert GROUPS not in view_text(meeting, ids["T7"], TWO.day)
    assert "New Bridge" not in view_text(meeting, ids["T7"], TWO.day)


def test_small_children_are_not_offered_as_recipients(qtbot: QtBot) -> None:
    meeting = a_running_meeting((NOOR, "parent"), ("Sami", "child"))
    sami = next(each for each in meeting.plan.people if each.full_name == "Sami")
    page = the_page(qtbot, meeting)

    press(qtbot, part(page, QPushButton, "consent-add"))

    page.desk.do(lambda opened_meeting: opened_meeting.write_down(Person(full_name="Zoë")))

    assert chip(page.box, "recipients", sami.id).isHidden()
    qtbot.waitUntil(lambda: chip(page.box, "recipients", meeting.plan.people[0].id).isVisible())


def test_someone_new_on_the_team_can_be_chosen_at_once(qtbot: QtBot) -> None:
    meeting, _ids = a_table()
    page = the_page(qtbot, meeting)
    press(qtbot, part(page, QPushButton, "consent-add"))
    cousin = Person(full_name="Zoë")

    page.desk.do(lambda opened_meeting: opened_meeting.write_down(cousin))

    qtbot.waitUntil(lambda: chip(page.box, "recipients", cousin.id).isVisible())
