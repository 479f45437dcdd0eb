"""Papers on a real vault: the real key, the real store; only the system's viewer is a list."""

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtPrintSupport import QPrinter

from fteam.document.paper import PaperLook
from fteam.meeting import OpenMeeting
from fteam.papers import SealedCopy, facilitator_key, file_copies
from fteam.records.issued import Disclosure, IssueKind
from fteam.records.plan import Plan
from fteam.seal.key import SealKey
from fteam.seal.stamp_service import StampService, services_in
from fteam.seal.verdict import CheckResult
from fteam.sealed import add_reply, ask_for_stamp, take_back
from fteam.store.filing import PaperSlip
from fteam.store.meetings import MeetingStore
from fteam.store.register import NewIssue
from fteam.store.vault import Vault


class VaultPapers:
    """What pages ask of the vault."""

    def __init__(self, folder: Path) -> None:
        self.vault = Vault.create(folder, None, secrets.token_urlsafe(24))
        self.store = MeetingStore(self.vault)
        self.shown: list[tuple[str, bytes]] = []
        self.asked: list[str] = []
        self.error: Exception | None = None
        self.stamps = ""

    def meeting(self, plan: Plan) -> OpenMeeting:
        """Keep a plan in the store and open it."""
        self.store.keep(None, plan)
        return OpenMeeting(self.store, plan)

    def key(self, plan: Plan, at: datetime) -> SealKey:
        if self.error:
            raise self.error
        return facilitator_key(self.store, self.vault, plan, at)

    def look(self, at: datetime) -> PaperLook:
        return PaperLook(made_at=at)

    def language(self) -> str:
        return "en"

    def file(self, meeting: OpenMeeting, copies: Sequence[SealedCopy], at: datetime) -> None:
        file_copies(meeting, self.store, copies, at, "")

    def slips(self, plan: Plan) -> tuple[PaperSlip, ...]:
        return self.store.papers_of(plan.id)

    def pdf(self, plan: Plan, sha256: str) -> bytes:
        if self.error:
            raise self.error
        return self.store.newest_copy(next(slip for slip in self.slips(plan) if slip.sha256 == sha256))

    def take_back(self, plan: Plan, untrusted: bytes) -> CheckResult:
        return take_back(self.store, plan.id, untrusted)

    def ask_for_stamp(self, plan: Plan, sealed: bytes) -> bytes:
        return ask_for_stamp(self.store, plan.id, sealed)

    def add_reply(self, plan: Plan, untrusted: bytes) -> bytes:
        return add_reply(self.store, plan.id, untrusted, [self.stamps.encode()])

    def waiting_stamps(self, plan: Plan) -> int:
        return len(self.store.stamp_requests(plan.id))

    def stamp_services(self) -> tuple[StampService, ...]:
        return services_in(self.stamps)

    def open(self, name: str, pdf: bytes) -> None:
        self.shown.append((name, pdf))

    def ask_printer(self, name: str, chosen: Callable[[QPrinter], None]) -> None:
        """The edge to a real printer: one that prints into a file is chosen at once."""
        self.asked.append(name)
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.vault.folder / "printed.pdf"))
        printer.setResolution(72)
        self._printer = printer
        chosen(printer)

    def note(self, plan: Plan, kind: IssueKind, made: bytes, **facts: Any) -> None:
        self.store.issue(plan.id, NewIssue(kind, made, **facts))

    def disclose(self, line: Disclosure) -> None:
        self.store.disclose(line)

    def disclosures(self, plan: Plan) -> tuple[Disclosure, ...]:
        return self.store.disclosures(plan.id)
