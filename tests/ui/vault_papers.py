"""Papers on a real vault: the real key, the real store; only the system's viewer is a list."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from fteam.document.paper import PaperLook
from fteam.meeting import OpenMeeting
from fteam.papers import SealedCopy, facilitator_key, file_copies
from fteam.records.plan import Plan
from fteam.seal.key import SealKey
from fteam.store.filing import PaperSlip
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault


class VaultPapers:
    """What pages ask of the vault."""

    def __init__(self, folder: Path) -> None:
        self.vault = Vault.create(folder, None, secrets.token_urlsafe(24))
        self.store = MeetingStore(self.vault)
        self.shown: list[tuple[str, bytes]] = []
        self.printed: list[tuple[str, bytes]] = []
        self.error: Exception | None = None

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
        return self.store.paper(next(slip for slip in self.slips(plan) if slip.sha256 == sha256))

    def open(self, name: str, pdf: bytes) -> None:
        self.shown.append((name, pdf))

    def print(self, name: str, pdf: bytes) -> None:
        self.printed.append((name, pdf))
