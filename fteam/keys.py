"""The computer's own key store, strictly: four backends known by name, nothing chosen by the environment.

``keyring.get_keyring()`` is never asked: it obeys an environment variable and a file that can put
foreign code on the path, and it was seen to choose a plain-text file by itself.
"""

import base64
import binascii
import contextlib
import threading
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Final, Generic, Self, TypeVar

from keyring.backend import KeyringBackend
from keyring.backends import SecretService, Windows, kwallet, macOS
from keyring.errors import InitError, KeyringLocked

from fteam.errors import FixableError
from fteam.words import phrase

T = TypeVar("T")

Options = Mapping[str, object]
BACKENDS: Final[tuple[tuple[type[KeyringBackend], Options], ...]] = (
    (SecretService.Keyring, {}),
    (kwallet.DBusKeyring, {}),
    (macOS.Keyring, {"keychain": None}),
    (Windows.WinVaultKeyring, {"persist": "local machine"}),
)
"""What is asked, in order. macOS would take another keychain from the environment; Windows would
copy the secret to the domain's server."""
REFUSED_MODULES: Final = (
    "keyring.backends.null",
    "keyring.backends.fail",
    "keyring.backends.chainer",
    "keyrings.",
)
"""Backends that keep nothing, keep it in clear, or hand it to any other."""

PATIENCE_S: Final = 30.0
"""How long a person may take to answer the system's own question for a password."""

SERVICE: Final = "fteam"
ACCOUNT: Final = "device key"
"""Shown by key store programs: says nothing about whose records these are."""


class RingUnavailableError(FixableError):
    """There is no key store that fteam trusts."""

    says = phrase(
        "This computer has no key store that fteam can use. Your records are safe: use a passphrase instead."
    )


class RingLockedError(FixableError):
    """The key store is locked, was refused, or does not answer."""

    says = phrase(
        "Your computer's key store is locked or silent. Your records are safe: unlock it and try again."
    )


class SystemRing:
    """Keeps small secrets in the key store of the computer's user."""

    def __init__(self, backend: KeyringBackend | None = None, patience_s: float = PATIENCE_S) -> None:
        """Prepare; the key store is first asked when a secret is.

        Args:
            backend: For tests only; the running app takes one of the four by itself.
            patience_s: Seconds until a silent key store counts as locked.
        """
        self._backend = backend
        self._patience_s = patience_s

    def get(self, name: str) -> bytes | None:
        """Return the secret of that name, or nothing if there is none.

        Raises:
            RingUnavailableError: If no key store can be used or its answer makes no sense.
            RingLockedError: If it is locked or silent.
        """
        text = self._ask(lambda backend: backend.get_password(_service(name), ACCOUNT))
        try:
            return None if text is None else base64.b64decode(text, validate=True)
        except binascii.Error as error:
            raise RingUnavailableError from error

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret, then read it back: only what can be read again counts as kept.

        Raises:
            RingUnavailableError: If no key store can be used or it does not give the secret back.
            RingLockedError: If it is locked or silent.
        """
        text = base64.b64encode(secret).decode()
        self._ask(lambda backend: backend.set_password(_service(name), ACCOUNT, text))
        if self.get(name) != secret:
            raise RingUnavailableError

    def delete(self, name: str) -> None:
        """Forget the secret of that name, if there is one.

        Raises:
            RingUnavailableError: If no key store can be used.
            RingLockedError: If it is locked or silent.
        """
        if self.get(name) is not None:
            self._ask(lambda backend: backend.delete_password(_service(name), ACCOUNT))

    def _ask(self, question: Callable[[KeyringBackend], T]) -> T:
        answer = _Answer[T]()
        # A system prompt may block without end. A daemon thread can be left behind; a thread pool
        # would make the app wait for it at its own end.
        threading.Thread(target=self._fetch, args=(question, answer), name="key store", daemon=True).start()
        if not answer.arrived.wait(self._patience_s):
            raise RingLockedError
        if isinstance(answer.error, KeyringLocked | InitError):
            raise RingLockedError from answer.error
        if answer.error is not None:
            raise RingUnavailableError from answer.error
        return answer.values[0]

    def _fetch(self, question: Callable[[KeyringBackend], T], answer: "_Answer[T]") -> None:
        with answer:
            if self._backend is None:
                self._backend = _system_backend()
            _refuse_unsafe(self._backend)
            answer.values.append(question(self._backend))


class _Answer(Generic[T]):
    """What came back from a key store: a value, or whatever its foreign code raised."""

    def __init__(self) -> None:
        self.values: list[T] = []
        self.error: BaseException | None = None
        self.arrived = threading.Event()

    def __enter__(self) -> Self:
        """Start listening."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        """Keep the error for the thread that asked: four foreign libraries raise what they like."""
        self.error = error
        self.arrived.set()
        return True


def _service(name: str) -> str:
    # One service for each secret: Windows moves entries round when two share one.
    return f"{SERVICE}/{name}"


def _system_backend() -> KeyringBackend:
    """Return the first of the four that works here."""
    for kind, options in BACKENDS:
        with contextlib.suppress(RuntimeError):
            _ = kind.priority  # raises when the backend can't work on this computer
            backend = kind()
            for name, value in options.items():
                setattr(backend, name, value)
            return backend
    raise RingUnavailableError


def _refuse_unsafe(backend: KeyringBackend) -> None:
    """Refuse backends that keep nothing, keep it in clear or ask another one."""
    if type(backend).__module__.startswith(REFUSED_MODULES):
        raise RingUnavailableError
