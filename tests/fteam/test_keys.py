import gc
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.backends.SecretService import Keyring as SystemBackend
from keyring.errors import KeyringLocked

from fteam import keys
from fteam.keys import RingLockedError, RingUnavailableError, SystemRing
from tests.secret_service import SecretService, running_secret_service

SECRET = bytes(range(32))
SHORT_S = 1.0


class MemoryBackend(KeyringBackend):
    """A key store that holds what it is given, and can misbehave."""

    priority = 1.0

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.error: Exception | None = None
        self.may_answer = threading.Event()
        self.may_answer.set()

    def get_password(self, service: str, username: str) -> str | None:
        self.may_answer.wait(10)
        if self.error:
            raise self.error
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


def forget_open_sockets() -> None:
    """Collect, here and not in another test, the bus connections that the backend leaves open on errors."""
    gc.collect()


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    with running_secret_service(tmp_path, monkeypatch) as running:
        yield running


@pytest.fixture(params=["memory", pytest.param("system", marks=pytest.mark.secret_service)])
def ring(request: pytest.FixtureRequest) -> SystemRing:
    if request.param == "system":
        request.getfixturevalue("service")
        return SystemRing()
    return SystemRing(MemoryBackend())


def test_secret_comes_back_until_it_is_deleted(ring: SystemRing) -> None:
    assert ring.get("device") is None

    ring.put("device", SECRET)
    ring.put("device", SECRET[::-1])
    found = ring.get("device")
    ring.delete("device")
    ring.delete("device")

    assert found == SECRET[::-1]
    assert ring.get("device") is None


def test_two_secrets_do_not_touch_each_other(ring: SystemRing) -> None:
    ring.put("one", SECRET)
    ring.put("two", SECRET[::-1])

    ring.delete("one")

    assert ring.get("two") == SECRET[::-1]


@pytest.mark.parametrize("backend", [null.Keyring, fail.Keyring, chainer.ChainerBackend])
def test_backends_that_keep_nothing_or_hand_on_are_refused(backend: type[KeyringBackend]) -> None:
    ring = SystemRing(backend())

    with pytest.raises(RingUnavailableError):
        ring.put("device", SECRET)


def test_backend_that_forgets_is_refused() -> None:
    class Forgetful(MemoryBackend):
        """Says yes and keeps nothing."""

        def set_password(self, service: str, username: str, password: str) -> None:
            """Forget it."""

    with pytest.raises(RingUnavailableError):
        SystemRing(Forgetful()).put("device", SECRET)


def test_entry_that_somebody_else_wrote_is_told() -> None:
    backend = MemoryBackend()
    backend.entries["fteam/device", keys.ACCOUNT] = "not ours!"

    with pytest.raises(RingUnavailableError):
        SystemRing(backend).get("device")


def test_locked_key_store_is_told_as_locked() -> None:
    backend = MemoryBackend()
    backend.error = KeyringLocked("locked")

    with pytest.raises(RingLockedError):
        SystemRing(backend).get("device")


def test_whatever_a_backend_raises_is_told_as_unavailable() -> None:
    backend = MemoryBackend()
    backend.error = TypeError("some defect of a foreign library")

    with pytest.raises(RingUnavailableError):
        SystemRing(backend).get("device")


def test_silent_key_store_is_told_in_time() -> None:
    backend = MemoryBackend()
    backend.may_answer.clear()

    with pytest.raises(RingLockedError):
        SystemRing(backend, patience_s=0.01).get("device")

    backend.may_answer.set()


def test_computer_without_any_key_store_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Missing(MemoryBackend):
        """Not on this computer."""

        @property
        def unused(self) -> None:
            """Nothing."""

    class Raises:
        def __get__(self, *_about: object) -> float:
            raise RuntimeError

    monkeypatch.setattr(Missing, "priority", Raises())
    monkeypatch.setattr(keys, "BACKENDS", ((Missing, {}),))

    with pytest.raises(RingUnavailableError):
        SystemRing().get("device")


def test_chosen_backend_is_told_to_stay_on_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "BACKENDS", ((MemoryBackend, {"persist": "local machine"}),))
    ring = SystemRing()

    ring.put("device", SECRET)

    assert getattr(ring._backend, "persist", "") == "local machine"


def test_four_backends_are_known_by_name() -> None:
    names = [kind.__module__ for kind, _ in keys.BACKENDS]

    assert names == [f"keyring.backends.{name}" for name in ("SecretService", "kwallet", "macOS", "Windows")]


def test_sentences_say_that_the_records_are_safe() -> None:
    assert "safe" in str(RingUnavailableError())
    assert "safe" in str(RingLockedError())


@pytest.mark.secret_service
def test_environment_cannot_choose_the_key_store(
    service: SecretService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    ring = SystemRing()

    ring.put("device", SECRET)

    assert isinstance(ring._backend, SystemBackend)
    assert service.labels() == ["Password for 'device key' on 'fteam/device'"]


@pytest.mark.secret_service
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_locked_collection_is_told_and_opens_again(service: SecretService) -> None:
    ring = SystemRing(patience_s=5 * SHORT_S)
    ring.put("device", SECRET)
    service.lock()

    with pytest.raises(RingLockedError):
        ring.get("device")

    service.unlock()
    assert ring.get("device") == SECRET
    forget_open_sockets()


@pytest.mark.secret_service
def test_daemon_that_hangs_is_told_and_answers_again(service: SecretService) -> None:
    ring = SystemRing(patience_s=SHORT_S)
    ring.put("device", SECRET)
    daemon = service.daemon()
    os.kill(daemon, signal.SIGSTOP)

    with pytest.raises(RingLockedError):
        ring.get("device")

    os.kill(daemon, signal.SIGCONT)
    assert ring.get("device") == SECRET


@pytest.mark.secret_service
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_secret_outlives_the_daemon(service: SecretService) -> None:
    ring = SystemRing(patience_s=5 * SHORT_S)
    ring.put("device", SECRET)
    os.kill(service.daemon(), signal.SIGKILL)

    service.start("--replace")

    assert ring.get("device") == SECRET
    forget_open_sockets()


@pytest.mark.secret_service
def test_secret_lies_in_clear_in_no_file(service: SecretService) -> None:
    SystemRing().put("device", SECRET)

    files = [path.read_bytes() for path in service.home.rglob("*") if path.is_file()]

    assert any(files)
    assert not [data for data in files if SECRET in data or b"AAECAwQF" in data]


def test_no_bus_at_all_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nothing")

    with pytest.raises(RingUnavailableError):
        SystemRing().get("device")
