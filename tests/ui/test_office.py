"""The office: a real vault, real meetings, real papers."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from fteam.errors import FTeamError
from fteam.exchange.problems import MeetingFileError
from fteam.keys import RingUnavailableError
from fteam.papers import sealed_copies
from fteam.progress import Progress
from fteam.records.issued import Given, IssueKind
from fteam.rules.disclosing import Paper, disclosure_of
from fteam.seal.verdict import Issuer, Verdict
from fteam.sealed import NotOursToKeepError
from fteam.settings import Settings
from fteam.store.vault import Vault
from fteam.words import ENGLISH
from tests.fteam.seal.offices import a_stamp_office
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


def test_what_was_sealed_here_is_known_here_and_may_wait_for_its_stamp(
    door: Door, qapp: QApplication
) -> None:
    service = a_stamp_office()
    office = Office(door.create(""), Settings(stamp_certificates=service.pem.decode()), ENGLISH, qapp)
    window = office.practice("one")
    meeting = window.desk.meeting
    before = office.seal_fingerprint()
    key = office.key(meeting.plan, AT)
    reader = next(person.id for person in meeting.plan.people if person.key == "P2")
    look = office.look(AT)
    copies = sealed_copies(meeting.plan, (reader,), key, AT, date(2026, 9, 17), look, "en", Progress.silent())
    office.file(meeting, copies, AT)

    found = office.check(copies[0].pdf)
    request = office.ask_for_stamp(meeting.plan, copies[0].pdf)
    waiting = office.waiting_stamps(meeting.plan)
    stamped = office.add_reply(meeting.plan, service.reply(request))

    assert (found.verdict, found.issuer, found.is_registered) == (Verdict.GENUINE, Issuer.KNOWN, True)
    assert (before, office.seal_fingerprint()) == ("", key.fingerprint)
    assert [each.name for each in office.stamp_services()] == ["County Time Office"]
    assert (waiting, office.waiting_stamps(meeting.plan)) == (1, 0)
    assert office.pdf(meeting.plan, copies[0].sha256) == stamped
    with pytest.raises(NotOursToKeepError):
        office.take_back(meeting.plan, copies[0].pdf)
    closed(window)
    office.close()
    office.deleteLater()


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

    office.ask_printer("plan", lambda _printer: None)

    assert "knows no printer" in said[0]


def test_a_chosen_printer_is_handed_on(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", lambda: [QPrinterInfo()])
    chosen: list[QPrinter] = []
    office.ask_printer("plan", chosen.append)
    dialog = office.asking
    assert dialog is not None

    dialog.accepted.emit(dialog.printer())

    assert [printer.docName() for printer in chosen] == ["plan"]
    dialog.close()
    dialog.deleteLater()


def test_what_is_handed_out_stands_in_the_register(office: Office) -> None:
    window = office.practice("one")
    plan = window.desk.plan

    office.note(plan, IssueKind.HANDOUT, b"%PDF-", reader=plan.people[0].id, handout="fridge")

    office.note(plan, IssueKind.SEALED, b"%PDF-")

    line, again = office._store.issued(plan.id)
    assert again.kind is IssueKind.HANDOUT
    assert (line.sha256, line.handout) == (sha256(b"%PDF-").hexdigest(), "fridge")
    window.deleteLater()


def test_what_is_given_to_someone_stands_in_the_disclosure_log(office: Office) -> None:
    window = office.practice("one")
    plan = window.desk.plan
    line = disclosure_of(plan, Paper("plan", plan.people[0].id), Given.HANDED, datetime.now(UTC))

    office.disclose(line)

    assert office.disclosures(plan) == (line,)
    window.deleteLater()
