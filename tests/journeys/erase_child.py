"""Erases words in a vault and waits to be killed: nothing is cleaned after what was written."""

import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from fteam.erase import INSTEAD, Eraser
from fteam.meeting import OpenMeeting
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from tests.vaults import MemoryRing

if __name__ == "__main__":
    folder, name, secret, words = sys.argv[1:]
    ring = MemoryRing()
    ring.secrets = {name: bytes.fromhex(secret)}
    vault = Vault.open_with_ring(Path(folder), ring)
    store = MeetingStore(vault)
    meeting = OpenMeeting(store, store.load(store.list_meetings()[0].plan_id))
    Eraser(store, vault, (), vault.folder / "shown").erase(meeting, words, INSTEAD, datetime.now(UTC))
    sys.stdout.write("written\n")
    sys.stdout.flush()
    signal.pause()
