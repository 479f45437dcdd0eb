"""Builds and joins everything behind the window, once the core is there. Only here do store and keys open."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from fteam.document.paper import PaperLook
from fteam.erase import Eraser
from fteam.errors import FixableError, FTeamError
from fteam.exchange.meeting_file import open_meeting_file
from fteam.exchange.play import take_in
from fteam.files import write_whole
from fteam.keys import RingUnavailableError, SystemRing
from fteam.meeting import OpenMeeting
from fteam.papers import SealedCopy, facilitator_key, file_copies
from fteam.paths import config_folder, data_folder, resource
from fteam.records.family import Family
from fteam.records.issued import Disclosure, IssueKind
from fteam.records.meeting import Meeting
from fteam.records.plan import Plan
from fteam.seal.key import SealKey
from fteam.seal.stamp_service import StampService, services_in
from fteam.seal.verdict import CheckResult
from fteam.sealed import add_reply, ask_for_stamp, check_file, take_back
from fteam.settings import Settings
from fteam.store import header
from fteam.store.filing import PaperSlip
from fteam.store.meetings import MeetingStore, MeetingSummary
from fteam.store.register import NewIssue
from fteam.store.ring import SecretRing
from fteam.store.slots import SlotKind
from fteam.store.vault import Vault, ways_to_open
from fteam.words import Words, phrase
from ui.desk import Desk
from ui.jobs import Jobs
from ui.notices import Notices
from ui.page import Tools
from ui.window import MeetingWindow

PROBE: Final = "probe"
SHOWN: Final = "shown"
FIRST_STEP: Final = "family"


class NoPrinterError(FixableError):
    """The computer knows no printer."""

    says = phrase("This computer knows no printer. Save a copy, or open it and print it from there.")


class Door:
    """The vault's door: what is there, and the ways to open it. Every call may block; run it in a job."""

    def __init__(self, folder: Path | None = None, ring: SecretRing | None = None) -> None:
        """Stand before a vault.

        Args:
            folder: Where it is; by default this user's data folder.
            ring: The key store; by default the system's.
        """
        self.folder = folder or data_folder()
        self._ring: SecretRing = ring or SystemRing()

    def is_there(self) -> bool:
        """Tell whether there is a vault."""
        return header.exists(self.folder)

    def has_ring(self) -> bool:
        """Tell whether this computer has a key store that answers.

        Raises:
            RingLockedError: If it is there but locked.
        """
        try:
            self._ring.get(PROBE)
        except RingUnavailableError:
            return False
        return True

    def opens_by_ring(self) -> bool:
        """Tell whether the vault was set up with the key store."""
        return SlotKind.KEYRING in ways_to_open(self.folder)

    def create(self, passphrase: str) -> Vault:
        """Make the vault: with the key store if there is one, and with a passphrase if one is given."""
        ring = self._ring if self.has_ring() else None
        return Vault.create(self.folder, ring, passphrase or None)

    def open(self, passphrase: str) -> Vault:
        """Open the vault with a passphrase, or without one through the key store."""
        if passphrase:
            return Vault.open_with_passphrase(self.folder, passphrase)
        return Vault.open_with_ring(self.folder, self._ring)


class Office(QObject):
    """The open vault and everything that works on it.

    Attributes:
        words: The screen's language.
        settings: The settings.
        jobs: Long work.
        notices: Errors and news.
        eraser: Erases words for good.
        asking: The print dialog that was opened last.
    """

    def __init__(self, vault: Vault, settings: Settings, words: Words, parent: QObject | None = None) -> None:
        """Move in.

        Args:
            vault: The open vault; the office locks it at the end.
            settings: The settings.
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._vault = vault
        self._store = MeetingStore(vault)
        self.jobs = Jobs(self)
        self.eraser = Eraser(self._store, vault, (config_folder(),), vault.folder / SHOWN)
        self.take(settings, words)
        self._sweep()
        with suppress(FTeamError):  # an erasure that was cut off; what can't be done now is done next time
            self.eraser.finish(datetime.now(UTC))

    def take(self, settings: Settings, words: Words) -> None:
        """Work by new settings from now on."""
        self.settings = settings
        self.words = words
        self.notices = Notices(words, self)

    def meetings(self) -> tuple[MeetingSummary, ...]:
        """Return the meetings, newest change first."""
        return self._store.list_meetings()

    def open_meeting(self, plan_id: str) -> MeetingWindow:
        """Open a meeting on the page where it was left."""
        meeting = OpenMeeting(self._store, self._store.load(plan_id))
        return self._window(meeting, self._store.place(plan_id) or FIRST_STEP)

    def new_meeting(self) -> MeetingWindow:
        """Begin a meeting; it is kept from its first moment."""
        label = self.words(phrase("New family"))
        meeting = OpenMeeting.start(self._store, Family(label=label), Meeting())
        return self._window(meeting, FIRST_STEP)

    def practice(self, name: str) -> MeetingWindow:
        """Open one of the invented families that are shipped for practice."""
        return self.bring_in(resource("meetings", f"{name}.json").read_bytes())

    def bring_in(self, untrusted: bytes) -> MeetingWindow:
        """Take a meeting file in, whole or not at all, and open it.

        Raises:
            MeetingFileError: If the file is not right.
            FixableError: If it cannot be kept.
        """
        meeting = take_in(open_meeting_file(untrusted), self._store)
        return self._window(meeting, FIRST_STEP)

    def close(self) -> None:
        """Wait for running work, then lock the vault and forget its keys."""
        self.jobs.close()
        self._sweep()
        self._vault.lock()

    def key(self, plan: Plan, at: datetime) -> SealKey:
        """Return the facilitator's key; it is made at the first seal."""
        return facilitator_key(self._store, self._vault, plan, at)

    def look(self, at: datetime) -> PaperLook:
        """Return the page size from the settings."""
        return PaperLook(made_at=at, page=self.settings.page_size.value)

    def language(self) -> str:
        """Return the language of papers for readers of whom nothing is known."""
        return self.settings.paper_language

    def check(self, untrusted: bytes) -> CheckResult:
        """Check a file against the keys that were made here and the papers that were handed out."""
        return check_file(untrusted, self._store, self._stamps())

    def take_back(self, plan: Plan, untrusted: bytes) -> CheckResult:
        """Keep a copy with more signatures or a stamp as its newest state; may be called from any thread."""
        return take_back(self._store, plan.id, untrusted)

    def ask_for_stamp(self, plan: Plan, sealed: bytes) -> bytes:
        """Return a time-stamp request for a copy, which waits for the answer; from any thread."""
        return ask_for_stamp(self._store, plan.id, sealed)

    def add_reply(self, plan: Plan, untrusted: bytes) -> bytes:
        """Add a time-stamping service's answer to the copy that waits for it; from any thread."""
        return add_reply(self._store, plan.id, untrusted, self._stamps())

    def waiting_stamps(self, plan: Plan) -> int:
        """Return how many requests for a time stamp wait for their answer."""
        return len(self._store.stamp_requests(plan.id))

    def stamp_services(self) -> tuple[StampService, ...]:
        """Return the time-stamping services that are set."""
        return services_in(self.settings.stamp_certificates)

    def seal_fingerprint(self) -> str:
        """Return the fingerprint of this vault's seal key; empty before the first seal."""
        kept = self._store.signing_key()
        return SealKey(b"", kept.certificate).fingerprint if kept else ""

    def _stamps(self) -> tuple[bytes, ...]:
        return tuple(service.pem.encode() for service in self.stamp_services())

    def file(self, meeting: OpenMeeting, copies: Sequence[SealedCopy], at: datetime) -> None:
        """Keep sealed copies as the next version, all or nothing."""
        file_copies(meeting, self._store, copies, at, "")

    def slips(self, plan: Plan) -> tuple[PaperSlip, ...]:
        """Return what is known of a plan's sealed papers."""
        return self._store.papers_of(plan.id)

    def pdf(self, plan: Plan, sha256: str) -> bytes:
        """Return the sealed paper with a fingerprint."""
        return self._store.newest_copy(next(slip for slip in self.slips(plan) if slip.sha256 == sha256))

    def open(self, name: str, pdf: bytes) -> None:
        """Show a paper in the system's viewer; its copy in the vault's folder is swept away later."""
        folder = self._vault.folder / SHOWN
        folder.mkdir(mode=0o700, exist_ok=True)
        path = folder / name
        write_whole(path, pdf)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def ask_printer(self, name: str, chosen: Callable[[QPrinter], None]) -> None:
        """Let a person choose a printer; the window stays usable meanwhile.

        Args:
            name: What the printer's list calls the work.
            chosen: Takes the printer.
        """
        if not QPrinterInfo.availablePrinters():
            self.notices.show(NoPrinterError())
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        dialog = QPrintDialog(printer)
        dialog.accepted.connect(chosen)
        dialog.show()
        # The dialog does not own its printer: both are held until the next one.
        self.asking, self._printer = dialog, printer

    def note(
        self,
        plan: Plan,
        kind: IssueKind,
        made: bytes,
        *,
        reader: str = "",
        handout: str = "",
        version: int = 0,
        document: str = "",
    ) -> None:
        """Write down in the register that a file was handed out; may be called from any thread."""
        issue = NewIssue(kind, made, version, reader, handout, document)
        known = next((line for line in self._store.issued(plan.id) if line.sha256 == issue.sha256), None)
        if known is not None:
            # The newest state of a copy is handed out again: it keeps what it is known as.
            issue = replace(issue, kind=known.kind, document=known.document, signatures=known.signatures)
        self._store.issue(plan.id, issue)

    def disclose(self, line: Disclosure) -> None:
        """Write down in the disclosure log that a paper was given; may be called from any thread."""
        self._store.disclose(line)

    def disclosures(self, plan: Plan) -> tuple[Disclosure, ...]:
        """Return the disclosure log of a plan, the oldest line first."""
        return self._store.disclosures(plan.id)

    def _window(self, meeting: OpenMeeting, step: str) -> MeetingWindow:
        desk = Desk(meeting, self._store)
        tools = Tools(desk, self.words, self.jobs, self.notices, self, self.eraser)
        window = MeetingWindow(tools, step)
        desk.setParent(window)
        return window

    def _sweep(self) -> None:
        """Take away the papers that were shown; an open viewer on Windows may hold one until next time."""
        for path in (self._vault.folder / SHOWN).glob("*.pdf"):
            try:
                path.unlink()
            except OSError:
                continue
