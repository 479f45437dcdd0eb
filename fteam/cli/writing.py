"""How commands write what they make: by the settings of this computer, whole or not at all."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from fteam.document.paper import PaperLook
from fteam.files import write_whole
from fteam.paths import config_folder
from fteam.records.issued import Given, IssueKind
from fteam.records.plan import Plan
from fteam.rules.disclosing import Paper, disclosure_of
from fteam.rules.leave import NOTHING_ACCEPTED
from fteam.settings import Settings, load
from fteam.store.meetings import MeetingStore
from fteam.store.register import NewIssue


@dataclass(frozen=True)
class Asked:
    """Whose part of which plan is written, and when.

    Attributes:
        plan: The plan.
        reader: Id of the reader.
        store: The open vault's.
        at: Now, in the computer's zone.
        accepted: Ids of ended leave without which it is written.
    """

    plan: Plan
    reader: str
    store: MeetingStore
    at: datetime
    accepted: frozenset[str] = NOTHING_ACCEPTED


@dataclass(frozen=True)
class Made:
    """What was made, and how it is written down once it is given.

    Attributes:
        data: The file.
        paper: ``plan``, the key of a handout, or the key of a kind of data.
        kind: Its kind in the register; None if it stands there already.
        reader: Id of the person whose view it is; empty for a paper of the room.
        version: Number of the sealed version; 0 for what is not sealed.
        sealed_at: Moment of its seal.
    """

    data: bytes = field(repr=False)
    paper: str
    kind: IssueKind | None
    reader: str = ""
    version: int = 0
    sealed_at: datetime | None = None


def hand_out(path: Path, made: Made, asked: Asked) -> None:
    """Write a file where the person says, then write down that it was given.

    Raises:
        OSError: If the disk or the folder refuses; nothing is written down then.
    """
    write_out(path, made.data)
    issue = NewIssue(made.kind or IssueKind.SEALED, made.data, made.version, asked.reader)
    if made.kind is not None:
        handout = made.paper if made.kind is IssueKind.HANDOUT else ""
        asked.store.issue(asked.plan.id, replace(issue, handout=handout))
    paper = Paper(made.paper, made.reader, issue.sha256, made.version, made.sealed_at)
    asked.store.disclose(disclosure_of(asked.plan, paper, Given.SAVED, asked.at, asked.reader))


def kept_settings() -> Settings:
    """Return the settings of this computer."""
    return load(config_folder() / "settings.json")


def now() -> datetime:
    """Return this moment in the computer's zone, in whole seconds, as papers print it."""
    return datetime.now(UTC).astimezone().replace(microsecond=0)


def look_at(moment: datetime, *, sealed: bool = True) -> PaperLook:
    """Return how papers look by the settings."""
    return PaperLook(page=kept_settings().page_size.value, made_at=moment, sealed=sealed)


def write_out(path: Path, made: bytes) -> None:
    """Write a file where the person says.

    Raises:
        OSError: If the disk or the folder refuses.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():
        # A device such as /dev/null takes the bytes; it must never be replaced by a file.
        path.write_bytes(made)
    else:
        write_whole(path, made)
