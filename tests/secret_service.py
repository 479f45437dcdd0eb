"""A real Secret Service on a bus of its own, for tests of the key store: gnome-keyring and dbus-daemon."""

import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pytest

PROGRAMS: Final = ("dbus-daemon", "dbus-send", "gnome-keyring-daemon")
LOGIN_WORDS: Final = b"words of a test login"
SETTINGS_THAT_CHOOSE: Final = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
UNLOCKER: Final = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"


class SecretService:
    """A running service with one unlocked collection; only the test's own bus reaches it."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.home = folder / "login"
        run = folder / "run"
        for made in (self.home, run):
            made.mkdir(mode=0o700)
        for name in SETTINGS_THAT_CHOOSE:
            patch.delenv(name, raising=False)
        patch.setenv("HOME", str(self.home))
        patch.setenv("XDG_RUNTIME_DIR", str(run))
        self._bus = subprocess.Popen(
            [
                "dbus-daemon",
                "--session",
                "--nofork",
                "--nopidfile",
                "--print-address",
                f"--address=unix:dir={run}",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._bus.stdout is not None
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", self._bus.stdout.readline().strip())

    def start(self, *more: str) -> None:
        """Start the daemon; it owns its name on the bus when this returns."""
        subprocess.run(
            ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--daemonize", *more],
            input=LOGIN_WORDS,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )

    def daemon(self) -> int:
        """Return the id of the daemon's process."""
        answer = subprocess.run(
            [
                "dbus-send",
                "--session",
                "--print-reply=literal",
                "--dest=org.freedesktop.DBus",
                "/",
                "org.freedesktop.DBus.GetConnectionUnixProcessID",
                "string:org.freedesktop.secrets",
            ],
            capture_output=True,
            text=True,
            check=True,
        )
        return int(answer.stdout.split()[-1])

    def lock(self) -> None:
        """Lock the collection, as a computer does that was left alone."""
        storage = client()
        with storage.dbus_init() as bus:
            storage.get_default_collection(bus).lock()

    def unlock(self) -> None:
        """Unlock it again without a window, through the daemon's own way for tests."""
        storage = client()
        with storage.dbus_init() as bus:
            words = storage.util.format_secret(storage.util.open_session(bus), LOGIN_WORDS, "text/plain")
            collection = storage.get_default_collection(bus).collection_path
            service = storage.util.DBusAddressWrapper("/org/freedesktop/secrets", UNLOCKER, bus)
            service.call("UnlockWithMasterPassword", "o(oayays)", collection, words)

    def labels(self) -> list[str]:
        """Return what anyone reads who opens the key store's program."""
        storage = client()
        with storage.dbus_init() as bus:
            return [item.get_label() for item in storage.get_default_collection(bus).get_all_items()]

    def stop(self) -> None:
        """End the bus; the daemon ends with it."""
        assert self._bus.stdout is not None
        self._bus.stdout.close()
        self._bus.terminate()
        self._bus.wait()


def client() -> Any:
    """Return the client library, which is installed on Linux only."""
    return import_module("secretstorage")


@contextmanager
def running_secret_service(folder: Path, patch: pytest.MonkeyPatch) -> Generator[SecretService]:
    """Run a Secret Service; skip in plain words where its programs are missing."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    service = SecretService(folder, patch)
    try:
        service.start()
        yield service
    finally:
        service.stop()
