"""Whatever the store said it kept is there after the process was killed in the middle of anything."""

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from tests.journeys.kill_child import FIRST, PLACE, STEPS_AN_ACT, after_act, pdf, typed
from tests.source import ROOT
from tests.vaults import MemoryRing

KILLS: Final = int(os.environ.get("FTEAM_KILLS", "50"))
LONGEST_S: Final = 0.25

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system can't fork the writers"),
]


@dataclass
class Count:
    """What the run met.

    Attributes:
        kills: Writers that were killed.
        acknowledged: Steps that the store said it kept.
        unheard: Steps that were kept, but killed before they could be told.
        logs: Kills that left work in the log beside the database.
    """

    kills: int = 0
    acknowledged: int = 0
    unheard: int = 0
    logs: int = 0


class Nursery:
    """The process that forks writers."""

    def __init__(self, folder: Path, ring: MemoryRing) -> None:
        ((name, secret),) = ring.secrets.items()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.kill_child", str(folder), name, secret.hex()],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def run_and_kill(self, step: int, delay_s: float) -> int:
        """Run a writer from a step, kill it a while after its first kept step, return the last told one."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{step}\n")
        told, writer, killer = step, 0, None
        for what, number in self._lines():
            if what == "ended":
                break
            writer = number if what == "writer" else writer
            told = number if what == "kept" else told
            if writer and told > step and killer is None:
                killer = threading.Timer(delay_s, os.kill, (writer, signal.SIGKILL))
                killer.start()
        assert killer is not None, "the writer ended by itself"
        killer.join()
        return told

    def _lines(self) -> Iterator[tuple[str, int]]:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            what, number = line.split()
            yield what, int(number)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def ring(folder: Path) -> MemoryRing:
    made = MemoryRing()
    vault = Vault.create(folder, made, None)
    MeetingStore(vault).keep(None, FIRST)
    vault.lock()
    return made


@pytest.fixture
def nursery(folder: Path, ring: MemoryRing) -> Iterator[Nursery]:
    made = Nursery(folder, ring)
    with made.process:
        yield made


def step_found(folder: Path, ring: MemoryRing) -> int:
    """Open the vault as the app does, check all of it, and return the step that it stands at."""
    vault = Vault.open_with_ring(folder, ring)
    store = MeetingStore(vault)
    acts = store.check_audit().seq - 1
    expected = FIRST
    for act in range(1, acts + 1):
        expected = after_act(expected, act)
    draft = store.draft(FIRST.id, PLACE)
    last_typed = int(draft.split()[0]) if draft else 0

    assert store.load(FIRST.id) == expected
    assert not draft or draft == typed(last_typed)
    papers = {slip.version_id: store.paper(slip) for slip in store.papers_of(FIRST.id)}
    assert papers == {version.id: pdf(int(version.id, 16)) for version in expected.versions}
    assert faults(vault) == []
    vault.lock()
    return max(acts * STEPS_AN_ACT, last_typed)


def faults(vault: Vault) -> list[object]:
    with vault.database.reading() as connection:
        checks = ("cipher_integrity_check", "foreign_key_check", "integrity_check")
        found = [row[0] for check in checks for row in connection.exec_driver_sql(f"PRAGMA {check}")]
    return [fault for fault in found if fault != "ok"]


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(
    folder: Path, ring: MemoryRing, nursery: Nursery, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(11)  # noqa: S311  # the same moments in every run
    count, step = Count(), 0

    while count.kills < KILLS:
        told = nursery.run_and_kill(step, chance.uniform(0, LONGEST_S) * chance.random())
        log = folder / "store-1.db-wal"
        count.logs += log.exists() and log.stat().st_size > 0
        found = step_found(folder, ring)
        assert found in {told, told + 1}, f"kill {count.kills}: told {told}, found {found}"
        count.kills, count.acknowledged, count.unheard = (
            count.kills + 1,
            count.acknowledged + told - step,
            count.unheard + found - told,
        )
        step = found

    with capsys.disabled():
        sys.stdout.write(f"\n{count}: nothing lost, nothing damaged\n")
    assert count.acknowledged > KILLS
