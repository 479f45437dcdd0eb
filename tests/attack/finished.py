"""Every finished file that a reader can get, opened by other programs: all that anyone can read in it."""

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from fteam.document.paper import Attachment, Paper, PaperLook
from fteam.exchange.view_json import MIME, NAME, view_json
from fteam.exports import DataKind, PaperOnlyError, data_file
from fteam.handouts import Handout, handout, offered
from fteam.last_look import LeakError, texts_of
from fteam.papers import draft_copy, words_for
from fteam.progress import Progress
from fteam.records.plan import Plan
from fteam.rules.plan_view import PlanView
from fteam.rules.view import view_for

DEFAULT: Final = "en"
STOPPED: Final = "stopped by the last look"
_STREAM: Final = re.compile(rb"\nstream\r?\n.*?endstream", re.DOTALL)


@dataclass(frozen=True)
class File:
    """One finished file.

    Attributes:
        paper: What it is.
        name: Its name, as it would be saved; empty where nobody but its giver sees one.
        data: The file; empty where the last look stopped it.
    """

    paper: str
    data: bytes = field(repr=False)
    name: str = ""

    @property
    def was_stopped(self) -> bool:
        return not self.data

    def text(self, *, by_all: bool = True) -> str:
        """Return all that can be read in the file and in its name, by one program or by all of them."""
        if not self.data.startswith(b"%PDF"):
            return f"{self.name}\n{self.data.decode()}"
        return "\n".join((self.name, *texts_of(self.data), *(by_others(self.data) if by_all else ())))


def moment_of(on: date) -> datetime:
    return datetime.combine(on, time(15), UTC)


def files_of(
    plan: Plan,
    reader: str,
    on: date,
    before: PlanView | None = None,
    wanted: frozenset[str] | None = None,
) -> Iterator[File]:
    """Make everything that a reader can be given on a day, without leave that has ended.

    Args:
        plan: The plan.
        reader: Id of the person.
        on: The day.
        before: What their older copy said.
        wanted: Keys of the papers that are wanted; all of them unless given.
    """
    accepted = frozenset(each.id for each in (*plan.consents, *plan.releases))
    look = PaperLook(made_at=moment_of(on))
    carrying = _with_data(plan, reader, on, look)
    draft = partial(draft_copy, plan, reader, on, carrying, DEFAULT, Progress.silent(), accepted=accepted)
    yield _file("plan", draft)
    for kind in offered(plan, reader, on):
        is_wanted = wanted is None or kind.key in wanted
        if is_wanted and (kind is not Handout.CHANGES or before is not None):
            silent = Progress.silent()
            make = partial(handout, kind, plan, reader, on, look, DEFAULT, silent, before)
            yield _file(kind.key, partial(make, accepted=accepted))
    for data in (each for each in DataKind if wanted is None or each.key in wanted):
        yield from _data(data, plan, reader, on, accepted)


def room_files(plan: Plan, session: str, on: date) -> Iterator[File]:
    """Make everything that lies in the room of a session."""
    look = PaperLook(made_at=moment_of(on))
    for kind in offered(plan, None, on):
        if kind in {Handout.SIGN_IN, Handout.KIT}:
            yield File(
                kind.key, handout(kind, plan, None, on, look, DEFAULT, Progress.silent(), session=session).pdf
            )


def _file(paper: str, make: Callable[[], Paper]) -> File:
    try:
        return File(paper, make().pdf)
    except LeakError:
        return File(paper, b"")


def _data(kind: DataKind, plan: Plan, reader: str, on: date, accepted: frozenset[str]) -> Iterator[File]:
    try:
        made = data_file(kind, plan, reader, moment_of(on), DEFAULT, accepted=accepted)
    except PaperOnlyError:
        return
    except LeakError:
        yield File(kind.key, b"")
    else:
        yield File(kind.key, made.data, made.name)


def _with_data(plan: Plan, reader: str, on: date, look: PaperLook) -> PaperLook:
    """Add what a sealed copy carries for other programs."""
    view = view_for(plan, reader, on, words_for(plan, reader, DEFAULT))
    return PaperLook(made_at=look.made_at, attachments=(Attachment(NAME, MIME, view_json(view), "data"),))


def by_others(pdf: bytes) -> tuple[str, ...]:
    """Return text, structure, metadata and every string of a PDF, as poppler and qpdf read them."""
    with TemporaryDirectory() as folder:
        path, plain = Path(folder, "paper.pdf"), Path(folder, "plain.pdf")
        path.write_bytes(pdf)
        told = [_run("pdftotext", "-raw", str(path), "-")]
        told += [_run("pdfinfo", str(path)), _run("pdfinfo", "-struct-text", str(path))]
        _run("qpdf", "--qdf", "--object-streams=disable", str(path), str(plain))
        # Streams are read above; what is left are the strings of the file's own objects.
        raw = _STREAM.sub(b"", plain.read_bytes())
    return (*told, raw.decode("latin-1"), raw.decode("utf-16-be", "ignore"))


def _run(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True)
    return done.stdout.decode("utf-8", "replace")
