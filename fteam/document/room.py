"""How much room parts need, and pages that break where a reader would break them.

A heading stands with what it heads, a group that belongs together stands on one page if it can.
"""

from collections.abc import Sequence
from typing import ClassVar

from reportlab.platypus import Flowable, Frame
from reportlab.platypus.doctemplate import FrameBreak


def gap(parts: Sequence[Flowable], index: int) -> float:
    """Return the space above a part, in points; the larger of two neighbours' wishes counts."""
    if not index:
        return 0
    return float(max(parts[index - 1].getSpaceAfter(), parts[index].getSpaceBefore()))


def total_height(parts: Sequence[Flowable], width: float) -> float:
    """Return the height of parts that stand beneath each other, with the space between them."""
    return float(sum(gap(parts, index) + part.wrap(width, 0)[1] for index, part in enumerate(parts)))


def opening_of(part: Flowable, width: float) -> float:
    """Return how much of a part must stand before a page break, in points."""
    return float(part.opening(width))


class Room(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Begins a new page unless there is room for what follows."""

    _ZEROSIZE: ClassVar = True
    _SPACETRANSFER: ClassVar = True

    def __init__(self, parts: Sequence[Flowable], *, for_all: bool) -> None:
        """Look ahead.

        Args:
            parts: What follows.
            for_all: Whether all must fit, or all but the last one and that one's beginning.
        """
        super().__init__()
        self._parts = parts
        self._for_all = for_all
        self._frame: Frame | None = None

    @property
    def leading(self) -> Sequence[Flowable]:
        """The parts that must not be parted from the next one."""
        return self._parts[:-1]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Ask for a new page if need be; takes no room itself."""
        frame = self._frame
        needed = self._needed(width)
        # Below its bottom, after the space of the part before, the frame moves on by itself.
        if frame and not frame._atTop and 0 <= height < needed <= frame._aH + height:  # ruff: ignore[private-member-access] - the frame tells nobody else
            frame.add_generated_content(FrameBreak)
        return 0, 0

    def draw(self) -> None:
        """Draw nothing."""

    def _needed(self, width: float) -> float:
        above = float(self._parts[0].getSpaceBefore())
        if self._for_all:
            return above + total_height(self._parts, width)
        last = len(self._parts) - 1
        leading = total_height(self._parts[:last], width)
        return above + leading + gap(self._parts, last) + opening_of(self._parts[last], width)
