"""A table for tests of consents: a mother in treatment, her caseworker, a school worker, a counselor."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fteam.meeting import OpenMeeting
from fteam.records.person import Organization
from fteam.records.protection import Category, Consent
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.makers import DAY, a_running_meeting
from tests.ui.pages.opened import opened, part
from ui.pages.consents import ConsentsPage
from ui.sections.consent_ledger import LeaveCard
from ui.widgets.editors import ChoiceEditor
from ui.widgets.text import Badge, Text

NOOR, JAMAL, ANDRE, PAMELA = "Noor", "Jamal", "Andre", "Pamela"
PROGRAM = "New Bridge"


def a_table() -> tuple[OpenMeeting, dict[str, str]]:
    """Return a mother in treatment, her caseworker, a school worker and a counselor of the program."""
    meeting = a_running_meeting(
        (NOOR, "parent"), (JAMAL, "caseworker"), (ANDRE, "school"), (PAMELA, "treatment_provider")
    )
    program = Organization(name=PROGRAM, part2=True)
    meeting.write_down(program)
    return meeting, {**{each.full_name: each.id for each in meeting.plan.people}, PROGRAM: program.id}


def a_consent(ids: dict[str, str], *recipients: str, **more: Any) -> Consent:
    given = {"subject": ids[NOOR], "signer": ids[NOOR], "categories": (Category.HEALTH,), **more}
    return Consent(recipients=tuple(ids[each] for each in recipients), **given)


def the_page(qtbot: QtBot, meeting: OpenMeeting, **more: Any) -> ConsentsPage:
    page = opened(qtbot, "consents", meeting, **more)
    assert isinstance(page, ConsentsPage)
    return page


def pick(page: ConsentsPage, name: str, value: str) -> None:
    """Choose from a list as the arrow keys do."""
    editor = part(page.box, ChoiceEditor, name)
    assert editor.findData(value) >= 0
    editor.setCurrentIndex(editor.findData(value))


def card(page: ConsentsPage, consent: Consent) -> LeaveCard:
    return part(page, LeaveCard, f"card-{consent.id}")


def sign_of(page: ConsentsPage, consent: Consent) -> str:
    return card(page, consent).findChildren(Badge)[0].text()


def said(page: ConsentsPage) -> list[str]:
    return [each.text() for each in page.ledger.findChildren(Text, "notGiven")]


def error(box: QWidget, name: str) -> str:
    return part(box, Text, f"error-{name}").text()


def view_text(meeting: OpenMeeting, reader: str, on: date = DAY) -> str:
    return repr(view_for(meeting.plan, reader, on, ENGLISH))
