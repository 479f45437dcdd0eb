"""Room to write in with a pen.

Source:
    ISO 14289-1 (PDF/UA-1), 7.1 (all content is tagged or an artifact), 7.18.4 (``Form`` elements).
"""

from typing import Final

from reportlab.platypus import Flowable

from fteam.document.canvas import PaperCanvas
from fteam.document.look import BAR
from fteam.document.objects import numbers
from fteam.document.paragraph import Paragraph
from fteam.document.tree import Node

LINE_WIDTH: Final = 0.7
LINE_DROP: Final = 2.0
LEAST_ROOM: Final = 90.0
"""Points that a hand needs for a name or a number."""
EXTRA: Final = 0.35
"""Room beneath in lines, so that what is written does not touch the next words."""


class WriteHere(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Lines to write on, or empty room inside a frame; one place in the structure."""

    def __init__(self, node: Node, lines: int, step: float) -> None:
        """Take the room.

        Args:
            node: A ``Form`` element that says what belongs here.
            lines: How many lines; none for empty room.
            step: Height of a line, or of the empty room, in points.
        """
        super().__init__()
        self._node = node
        self._lines = lines
        self._step = step

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return width and height."""
        self.width, self.height = width, self._step * max(self._lines, 1)
        return self.width, self.height

    def opening(self, width: float) -> float:
        """Return its height: it is not divided."""
        return self.wrap(width, 0)[1]

    def draw(self) -> None:
        """Draw the lines into the structure."""
        canvas: PaperCanvas = self.canv
        ends = (numbers(0, y, self.width, y).split() for y in self._base_lines())
        drawn = " ".join(f"{left} {y} m {right} {y} l" for left, y, right, _ in ends)
        with canvas.tagged(self._node):
            if drawn:
                canvas.operators(f"q {numbers(*BAR)} RG {LINE_WIDTH} w {drawn} S Q")

    def _base_lines(self) -> list[float]:
        return [index * self._step + LINE_WIDTH for index in range(self._lines)]


class FillInLine(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Words and a line to write on, up to the end of their last line."""

    def __init__(self, words: Paragraph, node: Node, *, is_rtl: bool) -> None:
        """Join them.

        Args:
            words: What belongs there.
            node: A ``Form`` element that says so.
            is_rtl: Whether the line is at the left of the words.
        """
        super().__init__()
        self._words = words
        self._node = node
        self._is_rtl = is_rtl
        self.spaceBefore = words.style.before
        self.spaceAfter = words.style.after + words.style.leading * EXTRA

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return width and height; where the words fill their line, there is one more to write on."""
        self.width, self.height = self._words.wrap(width, height)
        self._start = self._words.last_width + self._words.style.size / 2
        if self.width - self._start < LEAST_ROOM:
            self._start = 0.0
            self.height += self._words.style.leading
        return self.width, self.height

    def opening(self, width: float) -> float:
        """Return its height: it is not divided."""
        return self.wrap(width, 0)[1]

    def draw(self) -> None:
        """Draw the words, then the line."""
        canvas: PaperCanvas = self.canv
        self._words.drawOn(canvas, 0, self.height - self._words.height)
        left, right = (0.0, self.width - self._start) if self._is_rtl else (self._start, self.width)
        with canvas.tagged(self._node):
            ends = f"{numbers(left, LINE_DROP)} m {numbers(right, LINE_DROP)} l"
            canvas.operators(f"q {numbers(*BAR)} RG {LINE_WIDTH} w {ends} S Q")
