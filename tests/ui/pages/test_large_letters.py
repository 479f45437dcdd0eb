"""With letters twice as large every page goes on in the next line; nobody scrolls sideways."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from fteam.records.meeting import Session
from fteam.records.protection import CourtOrder
from tests.makers import DAY, a_running_meeting
from tests.ui.pages.opened import opened
from ui.look.theme import put_on

FOLDED = (
    "moreFamily",
    "moreMeeting",
    "walls",
    "next",
    "organization-add",
    "relationship-add",
    "order-add",
    "dangers",
    "danger-add",
)


@pytest.mark.parametrize("key", ["family", "people", "safety", "consents", "welcome", "sign", "share"])
def test_nobody_scrolls_sideways(qtbot: QtBot, qapp: QApplication, key: str) -> None:
    put_on(qapp, dark=False, percent=200)
    meeting = a_running_meeting()
    meeting.write_down(Session(day=DAY, name="B"))
    meeting.write_down(CourtOrder(limits="no contact"))
    page = opened(qtbot, key, meeting)
    page.resize(934, 660)

    for name in FOLDED:
        for button in page.findChildren(QPushButton, name):
            button.click()

    qtbot.waitUntil(lambda: page.area.horizontalScrollBar().maximum() == 0)
