"""A vault that opens with a passphrase from the environment, as on a machine without a key store."""

import pytest
from keyring.backends.fail import Keyring

from fteam.cli import opening
from fteam.keys import SystemRing


@pytest.fixture
def passphrase(monkeypatch: pytest.MonkeyPatch) -> str:
    """Give a passphrase to the command line, and a computer without a key store."""
    words = "seven quiet rivers meet"
    monkeypatch.setenv(opening.PASSPHRASE_VARIABLE, words)
    monkeypatch.setattr(opening, "SystemRing", no_ring)
    return words


def no_ring() -> object:
    return SystemRing(Keyring())  # type: ignore[no-untyped-call]  # keyring's own
