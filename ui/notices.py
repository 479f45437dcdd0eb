"""Errors and news for people: pages tell, the window shows."""

from PySide6.QtCore import QObject, Signal

from fteam.errors import DamagedError, FTeamError
from fteam.words import Words


class Notices(QObject):
    """Takes what people should read and hands it to whoever shows it.

    Signals:
        told(str): Good news, in words for people.
        failed(str): What did not work and what to do.
        damaged(str): Stored data breaks a rule; the sentence says what is safe.
    """

    told = Signal(str)
    failed = Signal(str)
    damaged = Signal(str)

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        """Speak one language.

        Args:
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._words = words

    def tell(self, text: str) -> None:
        """Tell good news that was already put into words."""
        self.told.emit(text)

    def show(self, error: FTeamError) -> None:
        """Say what did not work."""
        signal = self.damaged if isinstance(error, DamagedError) else self.failed
        signal.emit(error.sentence(self._words))
