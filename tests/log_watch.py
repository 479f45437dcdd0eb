"""Listens to every log record of a test."""

import logging
from typing import Final

SENTINELS: Final = ("Zephyrine", "Quillworthy", "Oumarzil")
"""Names that stand in no other text; tests give them to people and look for them where they must not be."""


class LogWatch(logging.Handler):
    """Keeps warnings for the test to expect and looks for the names of families.

    Attributes:
        leaked: Loggers that wrote a sentinel name.
    """

    def __init__(self) -> None:
        super().__init__(logging.NOTSET)
        self.leaked: list[str] = []
        self._warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = logging.Formatter().format(record)
        if any(name in text for name in SENTINELS):
            self.leaked.append(record.name)
        if record.levelno >= logging.WARNING:
            self._warnings.append(f"{record.name}: {record.getMessage()}")

    def take(self) -> list[str]:
        """Return the warnings so far, as `logger: message`, and forget them."""
        taken, self._warnings = self._warnings, []
        return taken
