"""Keeps the network out: pyHanko imports an HTTP client at start, fteam gives it one that refuses.

Whoever imports pyHanko imports this module first; that alone puts the refusing client in place.
"""

import logging
import sys
from types import ModuleType
from typing import Final

HTTP_CLIENT: Final = "aiohttp"
NOISY: Final = ("pyhanko", "pyhanko_certvalidator")
SILENT: Final = logging.CRITICAL + 1


class NetworkRefusedError(RuntimeError):
    """Something inside a library asked for the network; fteam has none."""


class _Refused:
    """Stands where a library expects a class of the HTTP client."""

    def __init__(self, *_args: object, **_settings: object) -> None:
        raise NetworkRefusedError


class _ClientError(Exception):
    """Stands where a library catches errors of the HTTP client."""


def refuse_network() -> None:
    """Put the refusing stand-in where pyHanko looks for its HTTP client.

    It also keeps pyHanko's log lines, which may quote a paper, out of the program's log.
    """
    if not isinstance(sys.modules.get(HTTP_CLIENT), _StandIn):
        sys.modules[HTTP_CLIENT] = _StandIn(HTTP_CLIENT)
    for name in NOISY:
        logging.getLogger(name).setLevel(SILENT)


class _StandIn(ModuleType):
    """The names that pyHanko touches while it is imported, all refusing."""

    ClientSession = ClientTimeout = BasicAuth = TCPConnector = _Refused
    ClientError = ContentTypeError = _ClientError


refuse_network()
