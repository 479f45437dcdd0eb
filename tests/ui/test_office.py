"""The office: a real vault, real meetings, real papers."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from fteam.document.plan import plan_pdf
from fteam.errors import FTeamError
from fteam.exchange.problems import MeetingFileError
from fteam.keys import RingUnavailableError
from fteam.papers import sealed_copies
from fteam.progress import Progress
from fteam.rules.view import view_for
from fteam.settings import Settings
from fteam.store.vault import Vault
from fteam.words import ENGLISH
from tests.makers import a_plan
from tests.vaults import FOUR_WORDS, MemoryRing
from ui.office import Door, Office
from ui.window import MeetingWindow

AT = datetime(2026, 9, 17, 16, 0, tzinfo=UTC)


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


def closed(window: MeetingWindow) -> None:
    window.close()
    window.deleteLater()


def test_a_new_vault_opens_with_the_key_store_alone(door: Door) -> None:
    before = door.is_there()

    door.create("").lock()

    assert (before, door.is_there(), door.opens_by_ring(), door.has_ring()) == (False, True, True, True)
    reopened = door.open("")
    assert not reopened.is_locked
    reopened.lock()


def test_without_a_key_store_the_passphrase_opens(door: Door, ring: MemoryRing) -> None:
    ring.error = RingUnavailableError()

    door.create(FOUR_WORDS).lock()

    assert (door.has_ring(), door.opens_by_ring()) == (False, False)
    reopened = door.open(FOUR_WORDS)
    assert isinstance(reopened, Vault)
    reopened.lock()


def test_a_new_meeting_is_kept_from_its_first_moment(office: Office) -> None:
    window = office.new_meeting()

    listed = office.meetings()

    assert [each.plan_id for each in listed] == [window.desk.plan.id]
    closed(window)


def test_a_meeting_opens_where_it_was_left(office: Office) -> None:
    window = office.new_meeting()
    plan_id = window.desk.plan.id
    window.open_step("needs")
    closed(window)

    again = office.open_meeting(plan_id)

    assert again.page.step.key == "needs"
    closed(again)


def test_half_typed_words_are_there_after_the_meeting_was_left(office: Office) -> None:
    window = office.new_meeting()
    window.desk.typed("needs", "a safe pl")
    plan_id = window.desk.plan.id
    window.show()
    closed(window)

    again = office.open_meeting(plan_id)

    assert again.desk.draft("needs") == "a safe pl"
    closed(again)


@pytest.mark.parametrize("name", ["one", "two"])
def test_a_practice_family_opens_whole(office: Office, name: str) -> None:
    window = office.practice(name)

    assert len(window.desk.plan.people) > 5
    closed(window)


def test_a_bad_meeting_file_leaves_nothing_behind(office: Office) -> None:
    with pytest.raises(MeetingFileError):
        office.bring_in(b"{}")

    assert office.meetings() == ()


def test_sealed_papers_are_filed_and_come_back(office: Office) -> None:
    window = office.practice("one")
    meeting = window.desk.meeting
    key = office.key(meeting.plan, AT)
    reader = next(person.id for person in meeting.plan.people if person.key == "P2")
    look = office.look(AT)
    copies = sealed_copies(meeting.plan, (reader,), key, AT, date(2026, 9, 17), look, "en", Progress.silent())

    office.file(meeting, copies, AT)

    (slip,) = office.slips(meeting.plan)
    assert meeting.plan.versions[0].number == 1
    assert slip.reader == reader
    assert office.pdf(meeting.plan, slip.sha256) == copies[0].pdf
    closed(window)


def test_the_key_is_made_once(office: Office) -> None:
    window = office.practice("one")

    first, second = office.key(window.desk.plan, AT), office.key(window.desk.plan, AT)

    assert first.fingerprint == second.fingerprint
    closed(window)


def test_shown_papers_are_swept_away(
    office: Office, door: Door, monkeypatch: pytest.MonkeyPatch, ring: MemoryRing
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    office.open("plan-7K4M-92QX.pdf", b"%PDF-")
    was_there = Path(opened[0]).read_bytes()

    office.close()

    assert was_there == b"%PDF-"
    assert list(door.folder.rglob("*.pdf")) == []
    assert ring.secrets


def test_papers_are_offered_in_the_language_of_the_settings(office: Office) -> None:
    language = office.language()

    assert language == "en"


def test_a_closed_office_lets_nobody_in(door: Door, qapp: object) -> None:
    assert qapp
    office = Office(door.create(""), Settings(), ENGLISH)

    office.close()

    with pytest.raises(FTeamError):
        office.new_meeting()


def test_without_a_printer_it_says_what_to_do(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", list)
    said: list[str] = []
    office.notices.failed.connect(said.append)

    office.print("plan.pdf", b"%PDF-")

    assert "knows no printer" in said[0]


def test_a_chosen_printer_gets_every_page(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", lambda: [QPrinterInfo()])
    plan = a_plan(needs=2)
    view = view_for(plan, plan.people[0].id, date(2026, 9, 17), ENGLISH)
    pdf = plan_pdf(view, ENGLISH, office.look(AT), Progress.silent()).pdf
    said: list[str] = []
    office.notices.told.connect(said.append)
    office.print("plan.pdf", pdf)
    dialog = office.asking
    assert dialog is not None
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    dialog.accepted.emit(printer)

    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    assert "sent to the printer" in said[0]
    dialog.close()
    dialog.deleteLater()
