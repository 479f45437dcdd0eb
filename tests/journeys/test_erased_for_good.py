"""An address that can kill: erased through the window, then looked for in every byte that is left.

A real vault on a real disk, real sealed papers, the real window. Nothing of the eraser's own search
is used to judge it: each page of the file and of the log is decrypted here with the vault's key, and
the tables are read through a connection of the test's own.
"""

import re
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from fteam.erase import INSTEAD
from fteam.papers import sealed_copies
from fteam.progress import Progress
from fteam.records.meeting import Attendance, Session
from fteam.records.person import Membership, Person
from fteam.records.spoken import Need
from fteam.settings import Settings
from fteam.store import erase as stored
from fteam.store.engine import connect
from fteam.store.vault import Vault
from fteam.words import ENGLISH
from tests.makers import DAY
from tests.source import ROOT
from tests.ui.pages.opened import part
from tests.vaults import MemoryRing
from ui.office import SHOWN, Door, Office
from ui.pages.people import PeoplePage
from ui.sections.private_erase import ErasePanel
from ui.window import MeetingWindow

STREET = "1407 Peñasco Lane"
TYPED = "1407 penasco  LANE"
"""The same as fingers type it in a hurry."""
ADDRESS = f"{STREET}, Ashe Hollow"
AT = datetime(2026, 9, 16, 9, tzinfo=UTC)
WAIT_MS = 60_000


@pytest.fixture
def ring() -> MemoryRing:
    return MemoryRing()


@pytest.fixture
def door(tmp_path: Path, ring: MemoryRing) -> Door:
    return Door(tmp_path / "vault", ring)


@pytest.fixture
def office(door: Door, qapp: object) -> Iterator[Office]:
    assert qapp
    made = Office(door.create(""), Settings(), ENGLISH)
    yield made
    made.close()


@pytest.fixture
def window(office: Office, qtbot: QtBot) -> MeetingWindow:
    """Return the window on a meeting with a mother, her address, and a team that has met."""
    opened = office.new_meeting()
    meeting = opened.desk.meeting
    mother, worker, session = (
        Person(full_name="Majo Alvarado"),
        Person(full_name="Sam Cole"),
        Session(day=DAY),
    )
    members = Membership(person=mother.id, role="parent"), Membership(person=worker.id, role="caseworker")
    stays = (Attendance(session=session.id, person=each.id) for each in (mother, worker))
    meeting.write_down(mother, worker, session, *members, *stays)
    qtbot.addWidget(opened)
    opened.resize(1366, 768)
    opened.show()
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


def type_address(qtbot: QtBot, window: MeetingWindow) -> None:
    """Type the address into its field, into a line of the plan and into a line that is never added."""
    window.open_step("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    page.open_person(window.desk.plan.people[0].id)
    page.details.address.form.editors["address"].fill(ADDRESS)
    page.details.address.keep_now()
    window.desk.meeting.write_down(
        Need(words=f"The porch at {STREET.upper()} needs a rail.", said_by=window.desk.plan.people[0].id)
    )
    window.open_step("hopes")
    qtbot.keyClicks(part(window.page, QPlainTextEdit, "words"), f"She is at {TYPED} now")
    window.desk.flush()


def seal(window: MeetingWindow, office: Office) -> None:
    meeting = window.desk.meeting
    plan = meeting.plan
    team = tuple(person.id for person in plan.people)
    key = office.key(plan, AT)
    office.file(
        meeting, sealed_copies(plan, team, key, AT, DAY, office.look(AT), "en", Progress.silent()), AT
    )


def erase_address(qtbot: QtBot, window: MeetingWindow) -> ErasePanel:
    """Press the buttons in the open person, as a facilitator does, and wait for the proof."""
    window.open_step("people")
    page = window.page
    assert isinstance(page, PeoplePage)
    page.open_person(window.desk.plan.people[0].id)
    panel = page.details.panel
    assert panel
    qtbot.mouseClick(page.details.erase, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.erase_button.isVisible, timeout=WAIT_MS)
    qtbot.mouseClick(panel.erase_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.close_button.isVisible, timeout=WAIT_MS)
    return panel


def letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", text).casefold())


def holds(data: bytes) -> bool:
    return any(letters(STREET) in letters(data.decode(code, "ignore")) for code in ("utf-8", "utf-16-le"))


def places_that_hold(vault: Vault, tmp_path: Path) -> list[str]:
    """Return where the street still stands: pages, log, rows, files of any kind under the home folder."""
    found = []
    if any(map(holds, stored.pages(vault))):
        found.append("pages")
    if any(map(holds, stored.log_pages(vault))):
        found.append("log")
    reader = connect(vault.database.path, vault.database.key())
    names = [row[0] for row in reader.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for name in names:
        for row in reader.execute(f"SELECT * FROM {name}"):  # noqa: S608  # our own names
            for value in row:
                data = value if isinstance(value, bytes) else str(value).encode()
                if holds(data):
                    found.append(name)
    reader.close()
    found += [path.name for path in tmp_path.rglob("*") if path.is_file() and holds(path.read_bytes())]
    return found


def test_erased_address_is_nowhere(
    qtbot: QtBot, window: MeetingWindow, office: Office, tmp_path: Path
) -> None:
    type_address(qtbot, window)
    seal(window, office)
    vault = office._vault  # the test holds the key
    shown = vault.folder / SHOWN
    shown.mkdir()
    (shown / "plan-1.pdf").write_bytes(STREET.encode())  # as if a viewer had been opened
    before = places_that_hold(vault, tmp_path)

    panel = erase_address(qtbot, window)

    assert {"log", "people", "needs", "draft", "plan-1.pdf"} <= set(before)
    assert panel.said.text() == "Erased. Looked in 6 places; found nowhere."
    assert places_that_hold(vault, tmp_path) == []
    plan = window.desk.plan
    assert not plan.people[0].address
    assert plan.needs[0].words == f"The porch at {INSTEAD} needs a rail."


def test_no_undo_brings_it_back(qtbot: QtBot, window: MeetingWindow, office: Office, tmp_path: Path) -> None:
    type_address(qtbot, window)
    QApplication.clipboard().setText(f"to {STREET}")

    erase_address(qtbot, window)
    window.desk.undo()
    window.open_step("hopes")
    edit = part(window.page, QPlainTextEdit, "words")
    edit.setFocus()
    for keys in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        for _again in range(4):
            qtbot.keyClick(edit, keys, Qt.KeyboardModifier.ControlModifier)
    window.open_step("people")
    window.desk.flush()

    assert edit.toPlainText() == "She is at  now"
    assert window.desk.undo_noun is None
    assert not QApplication.clipboard().text()
    stored.finish(office._vault, AT)  # the test holds the key
    assert places_that_hold(office._vault, tmp_path) == []  # as above


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system can't kill like that")
def test_killed_erasure_is_finished_when_the_vault_opens_again(
    door: Door, ring: MemoryRing, window: MeetingWindow, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    type_address(qtbot, window)
    window.hide()
    office.close()
    ((name, secret),) = ring.secrets.items()
    command = [
        sys.executable,
        "-m",
        "tests.journeys.erase_child",
        str(door.folder),
        name,
        secret.hex(),
        ADDRESS,
    ]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout
    assert child.stdout.readline() == "written\n"
    child.kill()
    child.communicate()

    vault = door.open("")
    left = places_that_hold(vault, tmp_path)
    unfinished = stored.is_unfinished(vault)
    opened = Office(vault, Settings(), ENGLISH)

    assert unfinished
    assert set(left) & {"pages", "log"}
    assert not {"people", "needs", "draft"} & set(left)
    assert places_that_hold(vault, tmp_path) == []
    opened.close()
