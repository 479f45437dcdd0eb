"""A sealed plan in a real vault, its copies and partners' certificates, for what comes after the seal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path

from fteam.meeting import OpenMeeting
from fteam.papers import sealed_copies
from fteam.progress import Progress
from fteam.records.plan import Plan
from tests.fteam.seal.offices import certificate_file
from tests.makers import DAY, a_plan
from tests.ui.vault_papers import VaultPapers
from ui.sections.countersign import Copy

AT = datetime(2026, 9, 15, 16, 0, tzinfo=UTC)
MARCUS = "Marcus Obi"


@dataclass(frozen=True)
class SealedMeeting:
    """A plan of two people, sealed once.

    Attributes:
        papers: The vault's.
        meeting: Open.
    """

    papers: VaultPapers
    meeting: OpenMeeting

    @property
    def plan(self) -> Plan:
        return self.meeting.plan

    def copies(self) -> list[Copy]:
        """Return the copies to choose from."""
        return [
            Copy(slip.sha256, f"copy {number}", partial(self.papers.pdf, self.plan, slip.sha256))
            for number, slip in enumerate(self.papers.slips(self.plan), start=1)
        ]


def sealed_meetings(folder: Path) -> Iterator[SealedMeeting]:
    """Make a vault with a sealed plan, and lock it at the end."""
    papers = VaultPapers(folder / "vault")
    meeting = papers.meeting(a_plan(needs=1))
    plan = meeting.plan
    team = tuple(person.id for person in plan.people)
    copies = sealed_copies(
        plan, team, papers.key(plan, AT), AT, DAY, papers.look(AT), "en", Progress.silent()
    )
    papers.file(meeting, copies, AT)
    yield SealedMeeting(papers, meeting)
    papers.vault.lock()


@cache
def marcus_key() -> bytes:
    """Return a partner's certificate file that is valid on the day of the test."""
    now = datetime.now(UTC)
    day = timedelta(days=1)
    return certificate_file(MARCUS, "County Child Welfare", start=now - day, end=now + day)
