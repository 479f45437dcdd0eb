"""Whatever the window showed as saved is there after the program was killed in the middle of typing."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import pytest

from fteam.meeting import OpenMeeting
from fteam.paths import data_folder
from fteam.records.family import Family
from fteam.records.meeting import Attendance, Meeting, Session
from fteam.records.person import Membership, Person
from fteam.records.spoken import Strength
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from tests.makers import DAY
from tests.source import ROOT
from tests.vaults import MemoryRing

KILLS: Final = int(os.environ.get("FTEAM_KILLS", "50"))
LONGEST_S: Final = 1.0
STEP: Final = "strengths"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system can't fork the windows"),
]


@dataclass
class Told:
    """What one window told before it was killed.

    Attributes:
        opened: What it showed at its start.
        saved: The lines that it showed as saved.
        kept: The half-typed words that were kept after the last of them.
    """

    opened: dict[str, Any] = field(default_factory=dict)
    saved: list[str] = field(default_factory=list)
    kept: str = ""

    def hear(self, what: str, said: Any) -> None:
        """Note one line."""
        if what == "open":
            self.opened = said
        elif what == "saved":
            self.saved.append(said)
            self.kept = ""
        elif what == "kept":
            self.kept = said


@dataclass
class Found:
    """What a fresh look into the vault finds.

    Attributes:
        lines: The strengths that are there.
        half: The half-typed words.
        step: The page that was open.
    """

    lines: list[str]
    half: str
    step: str


class Nursery:
    """The process that forks windows."""

    def __init__(self, ring: MemoryRing) -> None:
        ((name, secret),) = ring.secrets.items()
        command = [sys.executable, "-m", "tests.journeys.window_child", name, secret.hex()]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True, bufsize=1)

    def type_and_be_killed(self, run: int, delay_s: float) -> Told:
        """Open a window, kill it a while after it is there, and return what it told."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{run}\n")
        told, window, killer = Told(), 0, None
        for what, said in self._lines():
            if what == "ended":
                break
            window = said if what == "window" else window
            told.hear(what, said)
            if window and told.opened and killer is None:
                killer = threading.Timer(delay_s, os.kill, (window, signal.SIGKILL))
                killer.start()
        assert killer is not None, "the window ended by itself"
        killer.join()
        return told

    def _lines(self) -> Iterator[tuple[str, Any]]:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            what, said = json.loads(line)
            yield what, said


@pytest.fixture
def ring() -> MemoryRing:
    """Make a vault with one meeting that was left on the page of strengths."""
    made = MemoryRing()
    vault = Vault.create(data_folder(), made, None)
    store = MeetingStore(vault)
    meeting = OpenMeeting.start(store, Family(label="a family"), Meeting())
    session, person = Session(day=DAY), Person(full_name="Ana Lima")
    for record in (session, person, Membership(person=person.id, role="parent")):
        meeting.write_down(record)
    meeting.write_down(Attendance(session=session.id, person=person.id))
    store.keep_place(meeting.plan.id, STEP)
    vault.lock()
    return made


@pytest.fixture
def nursery(ring: MemoryRing) -> Iterator[Nursery]:
    made = Nursery(ring)
    with made.process:
        yield made
        assert made.process.stdin is not None
        made.process.stdin.close()


def look(ring: MemoryRing) -> Found:
    """Open the vault as the program does, check its chain of changes, and return what it holds."""
    vault = Vault.open_with_ring(data_folder(), ring)
    store = MeetingStore(vault)
    store.check_audit()
    plan = store.list_meetings()[0].plan_id
    lines = [each.words for each in store.load(plan).shelf(Strength)]
    found = Found(lines, store.draft(plan, STEP), store.place(plan))
    vault.lock()
    return found


def missing(told: Told, before: Found, now: Found) -> str:
    """Return what was shown as kept and is not there, or nothing."""
    unheard = now.lines[len(before.lines) + len(told.saved) :]
    if now.lines[: len(before.lines)] != before.lines:
        return "lines of earlier windows"
    if now.lines[len(before.lines) :][: len(told.saved)] != told.saved or len(unheard) > 1:
        return "lines that were shown as saved"
    if max(Counter(now.lines).values(), default=1) > 1:
        return "a line is there twice"
    if not (unheard or [now.half])[0].startswith(told.kept):
        return "half-typed words"
    return ""


def test_nothing_shown_as_saved_is_lost_when_the_window_is_killed(
    ring: MemoryRing, nursery: Nursery, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(5)  # noqa: S311  # the same moments in every run
    now, count = look(ring), Counter[str]()

    for run in range(1, KILLS + 1):
        before = now
        told = nursery.type_and_be_killed(run, chance.uniform(0, LONGEST_S))
        now = look(ring)
        shown = [words.strip("“”") for words in told.opened["cards"]]
        assert (told.opened["step"], shown) == (before.step, before.lines), f"kill {run}"
        assert told.opened["words"] == before.half, f"kill {run}"
        assert not missing(told, before, now), f"kill {run}"
        unheard = len(now.lines) - len(before.lines) - len(told.saved)
        count.update(kills=1, saved=len(told.saved), unheard=unheard, half_typed=bool(now.half))

    with capsys.disabled():
        sys.stdout.write(f"\n{dict(count)}: nothing lost, nothing twice\n")
    assert count["saved"] > KILLS // 2
    assert count["half_typed"] > 0
