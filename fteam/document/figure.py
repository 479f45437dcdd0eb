"""What every drawn figure of a fixed room is: it is never divided, and stands where the language begins."""

from reportlab.platypus import Flowable


class RoomFigure(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A figure of a fixed width and height on a line of its own."""

    def __init__(self, room: tuple[float, float], *, is_rtl: bool) -> None:
        """Take the room.

        Args:
            room: Width and height in points; on a narrower line it is as wide as the line.
            is_rtl: Whether it stands at the right.
        """
        super().__init__()
        self._room = room
        self._is_rtl = is_rtl

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return width and height."""
        self.width, self.height = width, self._room[1]
        return self.width, self.height

    def opening(self, width: float) -> float:
        """Return its height: it is not divided."""
        return self.wrap(width, 0)[1]
