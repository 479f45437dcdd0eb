"""What can be added to a sealed paper later stands on one card."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from fteam.errors import FixableError
from fteam.records.issued import Given
from fteam.seal.check import check
from fteam.seal.partner_key import open_certificate
from fteam.sealed import countersigned
from fteam.words import ENGLISH
from tests.accessibility import nameless
from tests.fteam.seal.offices import PASSPHRASE, a_stamp_office
from tests.makers import a_running_meeting
from tests.ui.pages.opened import opened, part, press
from tests.ui.sections.sealed_meeting import MARCUS, SealedMeeting, marcus_key
from ui.page import Page
from ui.sections.countersign import CountersignForm
from ui.sections.later import LaterPanel, LaterPapers
from ui.sections.stamp import StampForm
from ui.widgets.text import Text

WAIT_MS = 20_000


@pytest.fixture
def page(sealed: SealedMeeting, qtbot: QtBot) -> Page:
    return opened(qtbot, "share", sealed.meeting, papers=sealed.papers)


@pytest.fixture
def later(page: Page) -> LaterPapers:
    return shown(page)


def shown(page: Page) -> LaterPapers:
    made = LaterPapers(page)
    page.column.insertWidget(0, made)
    made.refresh()
    return made


def panel(later: LaterPapers, button: str, qtbot: QtBot) -> LaterPanel:
    with qtbot.waitSignal(later.opened) as told:
        press(qtbot, part(later, QPushButton, button))
    (made,) = told.args
    assert isinstance(made, LaterPanel)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.arrive()
    qtbot.waitUntil(made.form.isEnabled, timeout=WAIT_MS)
    return made


def signed_by_marcus(sealed: SealedMeeting) -> bytes:
    now = datetime.now(UTC).replace(microsecond=0)
    key = open_certificate(marcus_key(), PASSPHRASE, now)
    return countersigned(
        sealed.papers.pdf(sealed.plan, sealed.copies()[0].key), "partner1", key, now, ENGLISH
    )


def bring_back(later: LaterPapers, path: Path, qtbot: QtBot) -> None:
    press(qtbot, part(later, QPushButton, "cameBack"))
    dialog = part(later, QFileDialog, "chooseSigned")
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_before_the_seal_there_is_nothing_to_add(qtbot: QtBot) -> None:
    page = opened(qtbot, "needs", a_running_meeting())

    assert not shown(page).isVisible()


def test_a_partner_signs_one_of_the_copies(later: LaterPapers, page: Page, qtbot: QtBot) -> None:
    made = panel(later, "partnerSigns", qtbot)

    assert isinstance(made.form, CountersignForm)
    names = [made.form.paper.itemText(place) for place in range(made.form.paper.count())]
    assert names == ["Maria Reyes", "Sam Cole"]
    assert made.form.place.count() == 1
    assert nameless(made) == []
    assert page.plan.versions


def test_a_time_stamp_is_offered_only_where_a_service_is_set(
    later: LaterPapers, sealed: SealedMeeting, qtbot: QtBot
) -> None:
    before = later.stamp_button.isVisible()
    sealed.papers.stamps = a_stamp_office().pem.decode()

    later.refresh()
    made = panel(later, "timeStamp", qtbot)

    assert not before
    assert isinstance(made.form, StampForm)
    assert nameless(made) == []


def test_a_copy_that_came_back_signed_is_kept_as_the_newest(
    later: LaterPapers, page: Page, sealed: SealedMeeting, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "back.pdf"
    path.write_bytes(signed_by_marcus(sealed))

    with qtbot.waitSignal(page.notices.told, timeout=WAIT_MS) as told:
        bring_back(later, path, qtbot)

    assert told.args == [f"Kept as the newest copy. It is signed in these names: {MARCUS}."]
    newest = sealed.papers.pdf(sealed.plan, sealed.copies()[0].key)
    assert check(newest).signed_since == (MARCUS,)


def test_a_file_that_is_no_newer_copy_is_not_kept(
    later: LaterPapers, page: Page, sealed: SealedMeeting, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "same.pdf"
    path.write_bytes(sealed.papers.pdf(sealed.plan, sealed.copies()[0].key))

    with qtbot.waitSignal(page.jobs.failed, timeout=WAIT_MS) as told:
        bring_back(later, path, qtbot)

    assert "is not a newer copy of this plan" in str(told.args[0])


def saved(form: CountersignForm | StampForm, pdf: bytes, path: Path, qtbot: QtBot) -> str:
    """Offer a file, save it, and return what the form says then."""
    form.offer(pdf, path.name)
    form.save(path)
    qtbot.waitUntil(form.isEnabled, timeout=WAIT_MS)
    return part(form, Text, "laterSaid").text()


def test_a_copy_with_a_new_signature_that_is_saved_stands_in_the_disclosure_log(
    later: LaterPapers, sealed: SealedMeeting, tmp_path: Path, qtbot: QtBot
) -> None:
    made = panel(later, "partnerSigns", qtbot)
    signed = signed_by_marcus(sealed)
    sealed.papers.take_back(sealed.plan, signed)

    said = saved(made.form, signed, tmp_path / "signed.pdf", qtbot)

    (line,) = sealed.papers.disclosures(sealed.plan)
    assert said == "The file is saved."
    assert (line.how, line.sha256) == (Given.SAVED, sha256(signed).hexdigest())
    assert (tmp_path / "signed.pdf").read_bytes() == signed


def test_a_file_from_elsewhere_is_saved_and_is_no_disclosure_of_this_plan(
    later: LaterPapers, sealed: SealedMeeting, tmp_path: Path, qtbot: QtBot
) -> None:
    made = panel(later, "partnerSigns", qtbot)

    saved(made.form, b"%PDF-", tmp_path / "other.pdf", qtbot)

    assert (tmp_path / "other.pdf").read_bytes() == b"%PDF-"
    assert sealed.papers.disclosures(sealed.plan) == ()


def test_a_copy_that_cannot_be_read_any_more_stops_no_other_file(
    later: LaterPapers, sealed: SealedMeeting, tmp_path: Path, qtbot: QtBot
) -> None:
    made = panel(later, "partnerSigns", qtbot)
    sealed.papers.error = FixableError()

    said = saved(made.form, b"%PDF-", tmp_path / "other.pdf", qtbot)

    assert said == "The file is saved."
