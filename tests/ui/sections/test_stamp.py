"""A time stamp in two steps through files, driven as people drive it."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fteam.seal.check import check
from fteam.words import ENGLISH
from tests.accessibility import nameless
from tests.fteam.seal.offices import StampOffice, a_stamp_office
from tests.ui.pages.opened import part, press
from tests.ui.sections.sealed_meeting import SealedMeeting
from ui.jobs import Jobs
from ui.sections.stamp import StampForm

WAIT_MS = 20_000


@pytest.fixture(scope="module")
def office() -> StampOffice:
    return a_stamp_office()


@pytest.fixture
def form(sealed: SealedMeeting, office: StampOffice, jobs: Jobs, qtbot: QtBot) -> StampForm:
    papers, plan = sealed.papers, sealed.plan
    papers.stamps = office.pem.decode()
    made = StampForm(
        ENGLISH,
        jobs,
        sealed.copies(),
        [service.name for service in papers.stamp_services()],
        partial(papers.ask_for_stamp, plan),
        partial(papers.add_reply, plan),
        papers.waiting_stamps(plan),
    )
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.arrive()
    return made


def choose(form: StampForm, button: str, dialog: str, path: Path, qtbot: QtBot) -> None:
    press(qtbot, part(form, QPushButton, button))
    asked = part(form, QFileDialog, dialog)
    asked.fileSelected.emit(str(path))
    asked.close()
    qtbot.waitUntil(form.isEnabled, timeout=WAIT_MS)


def said(form: StampForm) -> str:
    return part(form, QLabel, "laterSaid").text()


def test_the_request_goes_out_and_the_answer_comes_in(
    form: StampForm, sealed: SealedMeeting, office: StampOffice, tmp_path: Path, qtbot: QtBot
) -> None:
    assert form.ask_button.hasFocus()
    choose(form, "askStamp", "saveRequest", tmp_path / "plan.tsq", qtbot)
    waiting = part(form, QLabel, "waitingStamps").text()
    (tmp_path / "plan.tsr").write_bytes(office.reply((tmp_path / "plan.tsq").read_bytes()))

    choose(form, "answerStamp", "chooseReply", tmp_path / "plan.tsr", qtbot)

    newest = sealed.papers.pdf(sealed.plan, form.paper.value())
    (stamp,) = check(newest, trusted_stamps=[office.pem]).stamps
    assert waiting == "1 request waits for its answer."
    assert (stamp.authority, stamp.is_known) == ("County Time Office", True)
    assert said(form) == "The time stamp is in the paper, and it is kept as the newest copy."
    assert form.waiting == 0
    choose(form, "saveLater", "saveLaterAs", tmp_path / "stamped.pdf", qtbot)
    assert (tmp_path / "stamped.pdf").read_bytes() == newest


def test_an_answer_of_somebody_else_is_refused_and_the_request_waits_on(
    form: StampForm, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(form, "askStamp", "saveRequest", tmp_path / "plan.tsq", qtbot)
    stranger = a_stamp_office("Somebody Else")
    (tmp_path / "plan.tsr").write_bytes(stranger.reply((tmp_path / "plan.tsq").read_bytes()))

    choose(form, "answerStamp", "chooseReply", tmp_path / "plan.tsr", qtbot)

    assert "does not come from the time-stamping service" in said(form)
    assert form.waiting == 1
    assert not form.save_button.isVisible()


def test_a_request_that_cannot_be_written_is_said(form: StampForm, tmp_path: Path, qtbot: QtBot) -> None:
    choose(form, "askStamp", "saveRequest", tmp_path / "nowhere" / "plan.tsq", qtbot)

    assert said(form).startswith("The file could not be saved there.")


def test_it_says_why_there_is_no_network(form: StampForm) -> None:
    texts = [label.text() for label in form.findChildren(QLabel)]

    assert any("County Time Office. fteam never uses the network" in text for text in texts)
    assert "No request waits for an answer." in texts
    assert not form.answer_button.isEnabled()
    assert nameless(form) == []


def test_a_request_that_waits_is_what_comes_next(sealed: SealedMeeting, jobs: Jobs, qtbot: QtBot) -> None:
    papers, plan = sealed.papers, sealed.plan
    papers.ask_for_stamp(plan, papers.pdf(plan, sealed.copies()[0].key))
    form = StampForm(
        ENGLISH,
        jobs,
        sealed.copies(),
        ["Time"],
        lambda pdf: pdf,
        lambda tsr: tsr,
        papers.waiting_stamps(plan),
    )
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)

    form.arrive()

    assert form.answer_button.hasFocus()
