"""Runs a module as on a computer that has no Qt and no network, in a process of its own.

python -m tests.bare_run fteam demo out/
"""

import runpy
import socket
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Final, NoReturn

BLOCKED: Final = {"PySide6", "shiboken6"}
LOOPBACK: Final = {"127.0.0.1", "::1"}


class NetworkUsedError(BaseException):
    """Something tried to reach another computer; no `except Exception` can hide it."""


class NoQt:
    """An import finder that knows of no Qt."""

    @staticmethod
    def find_spec(
        name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.split(".", maxsplit=1)[0] in BLOCKED:
            message = f"No module named {name!r}"
            raise ModuleNotFoundError(message, name=name)
        return None


class OfflineSocket(socket.socket):
    """A socket that reaches this computer only: a key store's, or Python's own."""

    def connect(self, address: object, /) -> None:
        self._refuse(address)
        super().connect(address)  # type: ignore[arg-type]  # any family's address comes through here

    def connect_ex(self, address: object, /) -> int:
        self._refuse(address)
        return super().connect_ex(address)  # type: ignore[arg-type]  # as above

    def sendto(self, *arguments: object) -> int:
        self._refuse(arguments[-1])
        return super().sendto(*arguments)  # type: ignore[call-overload, no-any-return]  # as above

    def _refuse(self, address: object) -> None:
        inside = isinstance(address, tuple) and address[0] in LOOPBACK
        if self.family in {socket.AF_INET, socket.AF_INET6} and not inside:
            raise NetworkUsedError


def _no_names(*_arguments: object, **_more: object) -> NoReturn:
    raise NetworkUsedError


def take_away() -> None:
    """Take Qt and the network from this process."""
    sys.meta_path.insert(0, NoQt())
    socket.socket = OfflineSocket  # type: ignore[misc]  # the point of this module
    socket.getaddrinfo = socket.gethostbyname = _no_names
    socket.gethostbyname_ex = socket.create_connection = _no_names


if __name__ == "__main__":
    take_away()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
