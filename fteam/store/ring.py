"""What the vault asks of a key store; ``fteam.keys.SystemRing`` is one without knowing it."""

from typing import Protocol


class SecretRing(Protocol):
    """Keeps small secrets by name, outside the vault's folder.

    A ring that is locked or not there raises a ``FixableError`` with its own sentence.
    """

    def get(self, name: str) -> bytes | None:
        """Return the secret of that name, or nothing if there is none."""
        ...

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret so that ``get`` gives it back after a restart."""
        ...

    def delete(self, name: str) -> None:
        """Forget the secret of that name, if there is one."""
        ...
