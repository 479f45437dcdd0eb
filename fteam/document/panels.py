"""Parts that hold other parts: call-outs and quotes; and lines across the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Final

from reportlab.platypus import Flowable, Spacer

from fteam.document.canvas import PaperCanvas
from fteam.document.look import BAR, HAIRLINE, INK
from fteam.document.objects import numbers
from fteam.document.paragraph import ROUNDING, Paragraph
from fteam.document.pieces import Ink
from fteam.document.room import gap, opening_of, total_height

ROUND: Final = 0.5523
"""Control points of a quarter circle lie at this part of its radius."""
CORNER: Final = 6.0
BAR_WIDTH: Final = 3.0


class Border(Enum):
    """What is drawn around the parts of a panel."""

    BOX = "box"
    THIN = "thin"
    BAR = "bar"
    NONE = "none"


@dataclass(frozen=True)
class Padding:
    """Room between a frame and its content, in points."""

    start: float
    end: float
    above: float
    below: float


class Panel(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Parts inside a frame; it continues on the next page when it has to."""

    def __init__(
        self,
        parts: Sequence[Flowable],
        border: Border,
        padding: Padding,
        after: float,
        *,
        is_rtl: bool,
        least: float = 0,
    ) -> None:
        """Set up the panel.

        Args:
            parts: What it holds.
            border: What is drawn around it.
            padding: Room inside.
            after: Room above and below it, in points.
            is_rtl: Whether it begins at the right.
            least: Least height in points.
        """
        super().__init__()
        self._least = least
        self._parts = list(parts)
        self._border = border
        self._padding = padding
        self._is_rtl = is_rtl
        self.spaceBefore = after
        self.spaceAfter = after

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Measure all parts; returns width and height."""
        padding = self._padding
        self.width = width
        inside = total_height(self._parts, self._inner(width))
        self.height = max(inside + padding.above + padding.below, self._least)
        return self.width, self.height

    def opening(self, width: float) -> float:
        """Return the height with which the frame can begin."""
        inner = self._inner(width)
        leading = self._count_of_leads()
        above = total_height(self._parts[:leading], inner) + gap(self._parts, leading)
        first = above + opening_of(self._parts[leading], inner) + self._padding.above + self._padding.below
        return max(first, self._least)

    def _count_of_leads(self) -> int:
        """Count the parts at the top that must not be parted from the next one."""
        last = len(self._parts) - 1
        return next((place for place in range(last) if not self._parts[place].getKeepWithNext()), last)

    def stretch(self, height: float) -> None:
        """Let the frames inside reach as far down as their neighbours'.

        Args:
            height: Room for each of them in points, from the top.
        """
        for part in self._parts:
            if isinstance(part, Panel):
                part._least = max(part._least, height)  # noqa: SLF001  one of its own kind

    def narrowest(self) -> float:
        """Return the width of its widest part that must not be broken, in points."""
        parts = (part.narrowest() for part in self._parts if isinstance(part, Paragraph | Panel))
        return max(parts, default=0.0) + self._padding.start + self._padding.end

    def split(self, width: float, height: float) -> list["Panel"]:
        """Return the part that fits and the rest; an empty panel where nothing fits a cell."""
        room = height - self._padding.above - self._padding.below
        inner = self._inner(width)
        for index, part in enumerate(self._parts):
            used = total_height(self._parts[: index + 1], inner)
            if used > room + ROUNDING:
                pieces = part.split(inner, room - used + part.wrap(inner, 0)[1])
                return self._divided(index, pieces)
        return [self, self._with([])] if self._is_cell else [self]

    def draw(self) -> None:
        """Draw the frame behind the parts, then the parts."""
        canvas: PaperCanvas = self.canv
        if not self._is_cell:
            with canvas.artifact():
                canvas.operators(self._edge())
        padding = self._padding
        inner = self._inner(self.width)
        left = padding.end if self._is_rtl else padding.start
        top = self.height - padding.above
        for index, part in enumerate(self._parts):
            top -= gap(self._parts, index) + part.wrapOn(canvas, inner, top)[1]
            part.drawOn(canvas, left, top)

    def _inner(self, width: float) -> float:
        return width - self._padding.start - self._padding.end

    def _divided(self, index: int, pieces: Sequence[Flowable]) -> list["Panel"]:
        """Make two panels, the second from a part on that does not fit but for its first piece."""
        first = [*self._parts[:index], *pieces[:1]]
        rest = [*(pieces[1:] or self._parts[index : index + 1]), *self._parts[index + 1 :]]
        while first and first[-1].getKeepWithNext():
            rest.insert(0, first.pop())
        if not first and not self._is_cell:
            return []
        return [self._with(first), self._with(rest)]

    @property
    def _is_cell(self) -> bool:
        return self._border is Border.NONE

    def _with(self, parts: Sequence[Flowable]) -> "Panel":
        return Panel(parts, self._border, self._padding, self.spaceAfter, is_rtl=self._is_rtl)

    def _edge(self) -> str:
        if self._border is Border.BAR:
            return self._bar()
        ink, width = (INK, 0.9) if self._border is Border.BOX else (BAR, 0.7)
        return f"q {numbers(*ink)} RG {width} w {rounded_box(self.width, self.height, CORNER)} S Q"

    def _bar(self) -> str:
        x = self.width - BAR_WIDTH if self._is_rtl else 0
        return f"q {numbers(*BAR)} rg {numbers(x, 0, BAR_WIDTH, self.height)} re f Q"


class Rule(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A line across the page, for the eye only."""

    def __init__(
        self,
        before: float,
        after: float,
        thickness: float = 0.5,
        ink: Ink = HAIRLINE,
        *,
        is_dashed: bool = False,
    ) -> None:
        """Take the room.

        Args:
            before: Space above, in points.
            after: Space below.
            thickness: Of the line.
            ink: Its colour.
            is_dashed: Whether it says where to cut.
        """
        super().__init__()
        self._dashes = "[5 3] 0 d " if is_dashed else ""
        self._thickness = thickness
        self._ink = ink
        self.spaceBefore = before
        self.spaceAfter = after

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return width and thickness."""
        self.width, self.height = width, self._thickness
        return self.width, self.height

    def opening(self, _width: float) -> float:
        """Return its thickness."""
        return self._thickness

    def draw(self) -> None:
        """Draw the line."""
        canvas: PaperCanvas = self.canv
        look = f"{numbers(*self._ink)} RG {numbers(self._thickness)} w {self._dashes}"
        with canvas.artifact():
            canvas.operators(f"q {look}0 0 m {numbers(self.width)} 0 l S Q")


class SectionEnd(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """The end of a section before the page is full: no page after it says that the section continues."""

    _ZEROSIZE: ClassVar = True
    _SPACETRANSFER: ClassVar = True

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Take no room."""
        return 0, 0

    def opening(self, _width: float) -> float:
        """Return nothing."""
        return 0

    def draw(self) -> None:
        """Tell the canvas."""
        canvas: PaperCanvas = self.canv
        canvas.end_section()


class Gap(Spacer):  # type: ignore[misc]  # ReportLab has no types
    """Empty room."""

    def __init__(self, height: float) -> None:
        super().__init__(1, height)

    def opening(self, _width: float) -> float:
        """Return nothing: room at the end of a page can be dropped."""
        return 0


def rounded_box(width: float, height: float, radius: float) -> str:
    """Write the path of a box with round corners."""
    near, far_x, far_y = radius * (1 - ROUND), width - radius, height - radius
    return " ".join([
        f"{numbers(radius, 0)} m {numbers(far_x, 0)} l",
        f"{numbers(width - near, 0, width, near, width, radius)} c {numbers(width, far_y)} l",
        f"{numbers(width, height - near, width - near, height, far_x, height)} c {numbers(radius, height)} l",
        f"{numbers(near, height, 0, height - near, 0, far_y)} c {numbers(0, radius)} l",
        f"{numbers(0, near, near, 0, radius, 0)} c h",
    ])
