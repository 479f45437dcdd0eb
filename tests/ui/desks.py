"""Makers for tests of the screen: drafts in a dictionary, papers in memory, a desk, what pages work with."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtPrintSupport import QPrinter

from fteam.document.paper import PaperLook
from fteam.meeting import OpenMeeting
from fteam.papers import SealedCopy
from fteam.records.issued import Disclosure, IssueKind
from fteam.records.plan import Plan
from fteam.seal.key import SealKey
from fteam.seal.stamp_service import StampService
from fteam.seal.verdict import CheckResult
from fteam.words import ENGLISH
from tests.makers import a_running_meeting
from ui.desk import Desk
from ui.jobs import Jobs
from ui.notices import Notices
from ui.page import Papers, PaperSlip, Tools


class RememberingDrafts:
    """Keeps half-typed words in a dictionary: the edge to the disk."""

    def __init__(self) -> None:
        self.words: dict[str, str] = {}
        self.steps: list[str] = []

    def keep_draft(self, plan_id: str, place: str, words: str) -> None:
        assert plan_id
        self.words[place] = words

    def draft(self, plan_id: str, place: str) -> str:
        assert plan_id
        return self.words.get(place, "")

    def drop_draft(self, plan_id: str, place: str) -> None:
        assert plan_id
        self.words.pop(place, None)

    def keep_place(self, plan_id: str, step: str) -> None:
        assert plan_id
        self.steps.append(step)


class RememberingPapers:
    """Keeps sealed copies in lists: the edge to the vault and to the system's viewer."""

    def __init__(self, key: SealKey | None = None) -> None:
        self.sealing_key = key
        self.filed: list[SealedCopy] = []
        self.opened: list[str] = []
        self.printed: list[str] = []
        self.disclosed: list[Disclosure] = []
        self.noted: list[tuple[IssueKind, dict[str, str | int]]] = []

    def key(self, _plan: Plan, _at: datetime) -> SealKey:
        assert self.sealing_key
        return self.sealing_key

    def look(self, at: datetime) -> PaperLook:
        return PaperLook(made_at=at)

    def language(self) -> str:
        return "en"

    def file(self, _meeting: OpenMeeting, copies: Sequence[SealedCopy], _at: datetime) -> None:
        self.filed += copies

    def slips(self, plan: Plan) -> tuple[PaperSlip, ...]:
        assert plan.id
        return ()

    def pdf(self, _plan: Plan, _sha256: str) -> bytes:
        return b""

    def take_back(self, _plan: Plan, _untrusted: bytes) -> CheckResult:
        raise NotImplementedError

    def ask_for_stamp(self, _plan: Plan, _sealed: bytes) -> bytes:
        raise NotImplementedError

    def add_reply(self, _plan: Plan, _untrusted: bytes) -> bytes:
        raise NotImplementedError

    def waiting_stamps(self, _plan: Plan) -> int:
        return 0

    def stamp_services(self) -> tuple[StampService, ...]:
        return ()

    def open(self, name: str, _pdf: bytes) -> None:
        self.opened.append(name)

    def ask_printer(self, name: str, _chosen: Callable[[QPrinter], None]) -> None:
        self.printed.append(name)

    def note(self, plan: Plan, kind: IssueKind, made: bytes, **facts: Any) -> None:
        assert plan.id
        assert made
        self.noted.append((kind, facts))

    def disclose(self, line: Disclosure) -> None:
        self.disclosed.append(line)

    def disclosures(self, plan: Plan) -> tuple[Disclosure, ...]:
        return tuple(line for line in self.disclosed if line.plan_id == plan.id)


def some_tools(
    meeting: OpenMeeting | None = None,
    drafts: RememberingDrafts | None = None,
    papers: Papers | None = None,
) -> Tools:
    """Return what pages work with, on a real meeting."""
    desk = Desk(meeting or a_running_meeting(), drafts or RememberingDrafts())
    return Tools(desk, ENGLISH, Jobs(), Notices(ENGLISH), papers or RememberingPapers())
