"""A sample family's meeting, played through the very same acts on a throw-away encrypted store.

What comes out are real sealed papers; what happened in between is what happens in the window.
"""

import json
import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from fteam.document.paper import PaperLook
from fteam.errors import FixableError
from fteam.exchange.meeting_file import MeetingFile
from fteam.exchange.play import play
from fteam.files import write_whole
from fteam.meeting import OpenMeeting
from fteam.papers import SealedCopy, facilitator_key, file_copies, sealed_copies
from fteam.progress import Progress
from fteam.records.plan import Plan
from fteam.rules.eyes import readers
from fteam.rules.names import membership_of
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from fteam.words import phrase

INDEX: Final = "index.json"
MAIN_ROLE: Final = "parent"


class NoReaderError(FixableError):
    """Nobody is on the team, so there is nobody to make a plan for."""

    says = phrase("Nobody is on the team yet, so nobody can get this plan. Add people first.")


@dataclass(frozen=True, slots=True)
class DemoPaper:
    """One file that the demo wrote.

    Attributes:
        file: Its name.
        reader: The reader's id in the meeting file.
        version: Number of the plan's version.
        sha256: Fingerprint of the file.
    """

    file: str
    reader: str
    version: int
    sha256: str


def play_demo(
    meeting_file: MeetingFile, out: Path, *, everyone: bool, look: Callable[[datetime], PaperLook]
) -> tuple[DemoPaper, ...]:
    """Play a meeting file, seal it, and write the papers with their index.

    Args:
        meeting_file: A checked meeting file.
        out: Folder for the papers; made if it is new.
        everyone: Whether each person on the team gets a file, or only the family's first parent.
        look: Makes the look of papers sealed at a moment.

    Returns:
        One entry for each file.

    Raises:
        NoReaderError: If nobody is on the team.
        FixableError: If a rule is broken or the disk refuses.
    """
    if not readers(meeting_file.plan):
        raise NoReaderError
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="fteam-") as folder:
        vault = Vault.create(Path(folder) / "vault", None, secrets.token_urlsafe(24))
        try:
            store = MeetingStore(vault)
            meeting = play(meeting_file, store)
            copies = _seal(meeting, store, vault, everyone=everyone, look=look)
        finally:
            vault.lock()
    return _write(out, meeting_file, meeting.plan, copies)


def main_reader(plan: Plan) -> str:
    """Return the id of the family's first parent, or of the first person on the team."""
    team = tuple(person.id for person in readers(plan))
    parents = (person for person in team if _role(plan, person) == MAIN_ROLE)
    return next(parents, team[0])


def _role(plan: Plan, person: str) -> str:
    member = membership_of(plan, person)
    return member.role if member else ""


def _seal(
    meeting: OpenMeeting,
    store: MeetingStore,
    vault: Vault,
    *,
    everyone: bool,
    look: Callable[[datetime], PaperLook],
) -> tuple[SealedCopy, ...]:
    plan, at = meeting.plan, datetime.now(UTC).astimezone().replace(microsecond=0)
    key = facilitator_key(store, vault, plan, at)
    chosen = tuple(person.id for person in readers(plan)) if everyone else (main_reader(plan),)
    # Consents are looked at on the day of the meeting: the sample is as old as its meeting.
    on = max((session.day for session in plan.sessions), default=at.date())
    copies = sealed_copies(plan, chosen, key, at, on, look(at), "en", Progress.silent())
    file_copies(meeting, store, copies, at, "")
    return copies


def _write(
    out: Path, meeting_file: MeetingFile, plan: Plan, copies: tuple[SealedCopy, ...]
) -> tuple[DemoPaper, ...]:
    number = plan.versions[-1].number
    local = {record: key for key, record in meeting_file.ids.items()}
    papers = []
    for copy in copies:
        write_whole(out / copy.file_name, copy.pdf)
        papers.append(DemoPaper(copy.file_name, local[copy.reader], number, copy.sha256))
    index = [asdict(paper) for paper in papers]
    write_whole(out / INDEX, (json.dumps(index, indent=2) + "\n").encode())
    return tuple(papers)
