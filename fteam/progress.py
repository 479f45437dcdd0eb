"""How long work tells where it is, and how it is stopped."""

from collections.abc import Callable

from fteam.errors import StoppedError


class Progress:
    """Tells percents to whoever listens and stops the work when asked."""

    def __init__(self, tell: Callable[[int], None], stopped: Callable[[], bool]) -> None:
        """Join the work to a listener.

        Args:
            tell: Called with 0 to 100.
            stopped: Says whether someone pressed Stop.
        """
        self._tell = tell
        self._stopped = stopped

    @classmethod
    def silent(cls) -> "Progress":
        """Return a progress that nobody watches or stops."""
        return cls(lambda _percent: None, lambda: False)

    def at(self, percent: int) -> None:
        """Tell how far the work is.

        Raises:
            StoppedError: If someone pressed Stop.
        """
        if self._stopped():
            raise StoppedError
        self._tell(percent)
