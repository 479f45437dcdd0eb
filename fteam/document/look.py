"""How a paper looks: page, sizes, inks. Every ink is readable in black and white."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from fteam.document.pieces import Ink

INK: Final[Ink] = (0.11, 0.15, 0.17)
QUIET: Final[Ink] = (0.28, 0.33, 0.36)
"""Second ink; 7.9 to 1 on white, more than WCAG 2.2, 1.4.6 asks."""
HAIRLINE: Final[Ink] = (0.80, 0.82, 0.84)
BAR: Final[Ink] = (0.60, 0.64, 0.66)
PEN: Final[Ink] = (0.05, 0.09, 0.35)

LARGE_PRINT: Final = 16
"""Points from which tables are set as lists; large print begins at 16 to 18 points."""


class PageSize(Enum):
    """Paper that printers hold, in points."""

    LETTER = (612.0, 792.0)
    A4 = (595.28, 841.89)


class Align(Enum):
    """Where lines stand; start is the side on which the paper's language begins."""

    START = "start"
    END = "end"


@dataclass(frozen=True)
class PaperLook:
    """What a reader chooses about a paper.

    Attributes:
        page: Size of the page.
        size: Size of the text in points; 11 is usual, 18 is large print.
    """

    page: PageSize = PageSize.LETTER
    size: float = 11

    @property
    def is_large(self) -> bool:
        """Whether this is large print, without narrow columns."""
        return self.size >= LARGE_PRINT


@dataclass(frozen=True)
class Style:
    """How a paragraph looks; lengths in points.

    Attributes:
        size: Size of its letters.
        quiet_size: Size of quiet words in it.
        leading: Distance of its lines.
        strut: Size whose base line it stands on, so that cells of a row stand on one line.
        before: Space above.
        after: Space below.
        indent: Space at its start.
        is_bold: Whether it is bold throughout.
        ink: Its colour.
        align: Where its lines stand.
    """

    size: float
    quiet_size: float
    leading: float
    strut: float
    before: float = 0
    after: float = 0
    indent: float = 0
    is_bold: bool = False
    ink: Ink = INK
    align: Align = Align.START


class Styles:
    """The styles of a paper, all measured by the size of its text."""

    HEADING_SIZES: Final = {1: 2.1, 2: 1.27, 3: 1.1}

    def __init__(self, look: PaperLook) -> None:
        size = look.size
        quiet = max(size * 0.86, 9)
        self.body = Style(size, quiet, size * 1.42, size, after=size * 0.4)
        self.quiet = replace(self.body, size=quiet, ink=QUIET)
        self.cell = replace(self.body, after=0)
        self.quiet_cell = replace(self.quiet, after=0)
        self.head_cell = replace(self.quiet_cell, is_bold=True)
        self.footer = replace(self.quiet_cell, size=max(size * 0.78, 8), leading=max(size, 10.5))
        self._large = 0.75 if look.is_large else 1
        self._size = size

    def heading(self, level: int) -> Style:
        """Return the style of a heading, level 1 to 3; large print grows its headings less."""
        size = max(self._size * self.HEADING_SIZES[level] * (self._large if level == 1 else 1), self._size)
        before = self._size * {1: 0.4, 2: 1.3, 3: 0.8}[level]
        after = self._size * {1: 0.3, 2: 0.1, 3: 0.1}[level]
        return Style(size, self.body.quiet_size, size * 1.3, size, before, after, is_bold=True)
