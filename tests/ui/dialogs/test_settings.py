"""Settings are chosen from lists, kept by one button, and left alone by the other."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.document.packs import PackShelf, pack_file, packs
from fteam.settings import PageSize, Settings, Theme
from fteam.words import ENGLISH
from tests.accessibility import nameless
from tests.fteam.seal.offices import a_stamp_office
from tests.ui.pages.opened import part, press
from ui.dialogs.settings import SettingsDialog
from ui.jobs import Jobs
from ui.look.theme import load_fonts, put_on

FINGERPRINT = "1A2B 3C4D 5E6F 7A8B 9C0D"
WAIT_MS = 20_000


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    load_fonts()
    put_on(qapp, dark=False)
    yield
    put_on(qapp, dark=False)


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


@pytest.fixture
def jobs(home: QWidget) -> Iterator[Jobs]:
    made = Jobs(home)
    yield made
    made.close()


def shown(home: QWidget, jobs: Jobs, fingerprint: str = FINGERPRINT, **settings: str) -> SettingsDialog:
    made = SettingsDialog(Settings(language="es", **settings), ENGLISH, jobs, fingerprint, home)
    made.show()
    return made


@pytest.fixture
def dialog(home: QWidget, jobs: Jobs) -> SettingsDialog:
    return shown(home, jobs)


def a_service(name: str = "County Time Office", days: int = 30) -> bytes:
    now = datetime.now(UTC)
    return a_stamp_office(name, start=now - timedelta(days=60), end=now + timedelta(days=days)).pem


def choose(dialog: SettingsDialog, button: str, asked: str, path: Path, qtbot: QtBot) -> None:
    qtbot.keyClick(part(dialog, QPushButton, button), Qt.Key.Key_Space)
    files = part(dialog, QFileDialog, asked)
    files.fileSelected.emit(str(path))
    files.close()


def kept(dialog: SettingsDialog, qtbot: QtBot) -> Settings:
    with qtbot.waitSignal(dialog.given) as told:
        qtbot.keyClick(dialog.keep_button, Qt.Key.Key_Space)
    (settings,) = told.args
    assert isinstance(settings, Settings)
    return settings


def test_settings_are_shown_as_they_are_and_named(dialog: SettingsDialog) -> None:
    shown_now = {name: editor.currentText() for name, editor in dialog.editors.items()}

    assert shown_now == {
        "language": "Spanish",
        "paper_language": "English",
        "page_size": "Letter",
        "text_percent": "100 %",
        "theme": "As the computer",
    }
    assert nameless(dialog) == []


def test_what_was_chosen_is_given(dialog: SettingsDialog, qtbot: QtBot) -> None:
    for name, code in (("text_percent", "200"), ("theme", "dark"), ("page_size", "a4")):
        dialog.editors[name].fill(code)

    expected = Settings(language="es", text_percent=200, theme=Theme.DARK, page_size=PageSize.A4)
    assert kept(dialog, qtbot) == expected


def test_leaving_gives_nothing(dialog: SettingsDialog, home: QWidget, qtbot: QtBot) -> None:
    dialog.editors["theme"].fill("dark")

    with qtbot.assertNotEmitted(dialog.given):
        qtbot.keyClick(dialog.leave_button, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: home.findChild(SettingsDialog) is None)


def test_the_fingerprint_of_the_seal_key_can_be_copied(dialog: SettingsDialog, qtbot: QtBot) -> None:
    press(qtbot, part(dialog, QPushButton, "copyFingerprint"))

    assert part(dialog, QLabel, "fingerprint").text() == FINGERPRINT
    assert QGuiApplication.clipboard().text() == FINGERPRINT
    assert part(dialog, QLabel, "sealKeySaid").text() == "Copied."


def test_before_the_first_seal_there_is_no_fingerprint_yet(home: QWidget, jobs: Jobs) -> None:
    dialog = shown(home, jobs, "")

    texts = [label.text() for label in dialog.seal_key.findChildren(QLabel)]
    assert any(text.startswith("Your key is made at the first seal.") for text in texts)
    assert dialog.seal_key.findChild(QPushButton) is None


def test_a_time_stamping_service_is_added_by_its_certificate(
    dialog: SettingsDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    pem = a_service()
    (tmp_path / "service.pem").write_bytes(pem)
    before = part(dialog, QLabel, "stampServices").text()

    for _twice in range(2):
        choose(dialog, "addStampService", "chooseCertificate", tmp_path / "service.pem", qtbot)

    assert before == "No service is set."
    assert part(dialog, QLabel, "stampServices").text().startswith("✓ County Time Office, until ")
    assert kept(dialog, qtbot).stamp_certificates == pem.decode()


@pytest.mark.parametrize("content", [b"Dear Sam", a_service(days=-2)])
def test_a_certificate_that_does_not_serve_is_refused(
    dialog: SettingsDialog, tmp_path: Path, qtbot: QtBot, content: bytes
) -> None:
    (tmp_path / "service.pem").write_bytes(content)

    choose(dialog, "addStampService", "chooseCertificate", tmp_path / "service.pem", qtbot)

    assert part(dialog, QLabel, "stampsSaid").property("kind") == "error"
    assert not kept(dialog, qtbot).stamp_certificates


def test_a_service_can_be_taken_out_again(home: QWidget, jobs: Jobs, qtbot: QtBot) -> None:
    dialog = shown(home, jobs, stamp_certificates=a_service().decode())

    qtbot.keyClick(part(dialog, QPushButton, "noStampService"), Qt.Key.Key_Space)

    assert part(dialog, QLabel, "stampServices").text() == "No service is set."
    assert not kept(dialog, qtbot).stamp_certificates


def test_letters_are_added_from_a_file(dialog: SettingsDialog, tmp_path: Path, qtbot: QtBot) -> None:
    korean = next(pack for pack in packs() if pack.name == "korean")
    path = tmp_path / "korean.zip"
    path.write_bytes(pack_file(korean, PackShelf.here()) or b"")

    choose(dialog, "addLetters", "chooseLetters", path, qtbot)
    qtbot.waitUntil(dialog.letters.add_button.isEnabled, timeout=WAIT_MS)

    assert part(dialog, QLabel, "lettersSaid").text().startswith("Added: Korean letters.")
    assert part(dialog, QLabel, "pack-korean").text() == "✓ Korean letters: on this computer"


def test_letters_that_are_not_here_say_how_large_they_are(
    home: QWidget, jobs: Jobs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # The edge to this installation's own folder: a computer to which no pack came.
    monkeypatch.setattr(PackShelf, "here", lambda: PackShelf((tmp_path,)))

    dialog = shown(home, jobs)

    assert part(dialog, QLabel, "pack-chinese").text().startswith("Chinese letters: not on this computer, ")


def test_a_file_without_letters_is_refused(dialog: SettingsDialog, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "letter.zip").write_bytes(b"Dear Sam")

    choose(dialog, "addLetters", "chooseLetters", tmp_path / "letter.zip", qtbot)
    qtbot.waitUntil(dialog.letters.add_button.isEnabled, timeout=WAIT_MS)

    assert part(dialog, QLabel, "lettersSaid").property("kind") == "error"


@pytest.mark.parametrize("percent", [100, 200])
def test_it_is_never_larger_than_the_window(
    home: QWidget, jobs: Jobs, qapp: QApplication, percent: int
) -> None:
    put_on(qapp, dark=False, percent=percent)

    dialog = shown(home, jobs)

    assert dialog.width() <= 1366
    assert dialog.height() <= 768
