"""A partner signs a sealed paper with a certificate file, driven as people drive it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from fteam.seal.check import check
from fteam.seal.verdict import Finding
from fteam.words import ENGLISH
from tests.accessibility import nameless
from tests.fteam.seal.offices import PASSPHRASE
from tests.ui.checking.files import files
from tests.ui.pages.opened import part, press
from tests.ui.sections.sealed_meeting import MARCUS, SealedMeeting, marcus_key
from ui.jobs import Jobs
from ui.sections.countersign import CountersignForm

WAIT_MS = 20_000


def shown(form: CountersignForm, qtbot: QtBot) -> CountersignForm:
    qtbot.addWidget(form)
    form.resize(800, 700)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.arrive()
    settled(form, qtbot)
    return form


def settled(form: CountersignForm, qtbot: QtBot) -> None:
    qtbot.waitUntil(form.isEnabled, timeout=WAIT_MS)


@pytest.fixture
def form(sealed: SealedMeeting, jobs: Jobs, qtbot: QtBot) -> CountersignForm:
    def keep(pdf: bytes) -> object:
        return sealed.papers.take_back(sealed.plan, pdf)

    return shown(CountersignForm(ENGLISH, jobs, sealed.copies(), keep), qtbot)


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "marcus.p12"
    path.write_bytes(marcus_key())
    return path


def choose(form: CountersignForm, button: str, dialog: str, path: Path, qtbot: QtBot) -> None:
    press(qtbot, part(form, QPushButton, button))
    asked = part(form, QFileDialog, dialog)
    asked.fileSelected.emit(str(path))
    asked.close()
    settled(form, qtbot)


def open_key(form: CountersignForm, key_file: Path, qtbot: QtBot, words: str = PASSPHRASE) -> None:
    choose(form, "keyFile", "chooseKey", key_file, qtbot)
    field = part(form, QLineEdit, "keyWords")
    qtbot.keyClicks(field, words)
    press(qtbot, form.open_button)
    assert not field.text()
    settled(form, qtbot)


def said(form: CountersignForm) -> str:
    return part(form, QLabel, "laterSaid").text()


def test_a_partner_signs_a_copy_and_it_becomes_the_newest(
    form: CountersignForm, sealed: SealedMeeting, key_file: Path, qtbot: QtBot
) -> None:
    assert form.place.itemText(0) == "Place for the digital signature of Sam Cole"
    assert not form.sign_button.isEnabled()
    open_key(form, key_file, qtbot)
    signs_as = part(form, QLabel, "signsAs").text()

    qtbot.keyClick(form.sign_button, Qt.Key.Key_Space)
    settled(form, qtbot)

    newest = sealed.papers.pdf(sealed.plan, form.paper.value())
    found = check(newest)
    assert signs_as.startswith(f"Signs as {MARCUS}, County Child Welfare. The certificate counts until")
    assert (found.finding, found.signed_since) == (Finding.SIGNED_SINCE, (MARCUS,))
    assert said(form).startswith("Signed, and kept as the newest copy.")


def test_the_signed_file_can_be_saved(
    form: CountersignForm, sealed: SealedMeeting, key_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    open_key(form, key_file, qtbot)
    press(qtbot, form.sign_button)
    settled(form, qtbot)

    choose(form, "saveLater", "saveLaterAs", tmp_path / "signed.pdf", qtbot)

    assert (tmp_path / "signed.pdf").read_bytes() == sealed.papers.pdf(sealed.plan, form.paper.value())
    assert said(form) == "The file is saved."


def test_a_disk_that_refuses_is_said_and_nothing_is_lost(
    form: CountersignForm, key_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    open_key(form, key_file, qtbot)
    press(qtbot, form.sign_button)
    settled(form, qtbot)

    choose(form, "saveLater", "saveLaterAs", tmp_path / "nowhere" / "signed.pdf", qtbot)

    assert said(form).startswith("The file could not be saved there.")
    assert form.save_button.isVisible()


def test_a_wrong_passphrase_is_said_and_nothing_is_signed(
    form: CountersignForm, key_file: Path, qtbot: QtBot
) -> None:
    open_key(form, key_file, qtbot, "another passphrase")

    assert said(form).startswith("This passphrase does not open the certificate file.")
    assert part(form, QLabel, "laterSaid").property("kind") == "error"
    assert not form.sign_button.isEnabled()
    assert form.focusWidget() is part(form, QLineEdit, "keyWords")


def test_a_file_that_is_no_certificate_is_said(form: CountersignForm, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "letter.p12").write_bytes(b"Dear Sam")

    open_key(form, tmp_path / "letter.p12", qtbot)

    assert said(form).startswith("This is not a certificate file.")


def test_another_copy_has_its_own_places(form: CountersignForm, qtbot: QtBot) -> None:
    before = form._pdf

    form.paper.setCurrentIndex(1)
    form.paper.activated.emit(1)
    settled(form, qtbot)

    assert form._pdf != before
    assert form.place.count() == 1


def test_a_place_that_was_signed_is_not_offered_again(
    form: CountersignForm, key_file: Path, qtbot: QtBot
) -> None:
    open_key(form, key_file, qtbot)
    press(qtbot, form.sign_button)
    settled(form, qtbot)

    form._on_paper()
    settled(form, qtbot)

    assert form.place.count() == 0
    assert said(form).startswith("This paper has no free place to sign.")
    assert not form.sign_button.isEnabled()


def test_the_key_is_forgotten_after_it_signed_once(
    form: CountersignForm, key_file: Path, qtbot: QtBot
) -> None:
    open_key(form, key_file, qtbot)
    press(qtbot, form.sign_button)
    settled(form, qtbot)

    form._on_sign()

    assert (form._key, form._key_file) == (None, b"")
    assert not part(form, QLabel, "signsAs").text()


def test_without_a_meeting_a_file_from_a_disk_is_signed_and_only_saved(
    jobs: Jobs, key_file: Path, tmp_path: Path, sealed: SealedMeeting, qtbot: QtBot
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(sealed.papers.pdf(sealed.plan, sealed.copies()[0].key))
    form = shown(CountersignForm(ENGLISH, jobs), qtbot)
    assert form.other_button.hasFocus()
    choose(form, "otherPaper", "choosePaper", path, qtbot)
    open_key(form, key_file, qtbot)

    press(qtbot, form.sign_button)
    settled(form, qtbot)

    assert said(form) == "Signed. Save the file for the partner."
    assert form.focusWidget() is form.save_button
    assert check(form._made).finding is Finding.SIGNED_SINCE


def test_a_changed_file_is_not_signed(jobs: Jobs, key_file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "plan.pdf").write_bytes(files().page_added)
    form = shown(CountersignForm(ENGLISH, jobs), qtbot)
    choose(form, "otherPaper", "choosePaper", tmp_path / "plan.pdf", qtbot)
    open_key(form, key_file, qtbot)

    press(qtbot, form.sign_button)
    settled(form, qtbot)

    assert said(form).startswith("This file was changed after it was sealed")
    assert not form.save_button.isVisible()


def test_everything_has_a_name(form: CountersignForm, key_file: Path, qtbot: QtBot) -> None:
    open_key(form, key_file, qtbot)

    assert nameless(form) == []
