"""How a paper looks: sizes and inks. Every ink is readable in black and white."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from fteam.document.paper import LARGE_PRINT
from fteam.document.pieces import Ink

INK: Final[Ink] = (0.11, 0.15, 0.17)
QUIET: Final[Ink] = (0.28, 0.33, 0.36)
"""Second ink; 7.9 to 1 on white, more than WCAG 2.2, 1.4.6 asks."""
HAIRLINE: Final[Ink] = (0.70, 0.72, 0.74)
BAR: Final[Ink] = (0.60, 0.64, 0.66)
PEN: Final[Ink] = (0.05, 0.09, 0.35)
SHADE: Final[Ink] = (0.92, 0.93, 0.935)
"""Ink of the word “draft” behind the text: seen in black and white, and light enough to read over."""

LEADING: Final = 1.37
"""Distance of lines in sizes of the text; the faces have tall small letters."""
QUIET_PART: Final = 0.86
QUIET_LARGE: Final = 0.9
"""Size of quiet words beside the text; large print is large throughout."""
LEAST_QUIET: Final = 9.0
LARGEST_FOOT: Final = 13.0
LARGE_HEADINGS: Final = 0.75


class Align(Enum):
    """Where lines stand; start is the side on which the paper's language begins."""

    START = "start"
    END = "end"


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
    """The styles of a paper, all measured by the size of its text.

    Attributes:
        size: Size of the text, in points.
        body: Paragraphs.
        quiet: Paragraphs beside the matter.
        cell: Text in columns.
        quiet_cell: Quiet text in columns.
        head_cell: Heads of columns.
        footer: The foot of each page, and the line above its text.
    """

    HEADING_SIZES: Final = {1: 2.1, 2: 1.27, 3: 1.1}

    def __init__(self, size: float) -> None:
        quiet = max(size * (QUIET_LARGE if size >= LARGE_PRINT else QUIET_PART), LEAST_QUIET)
        self.size = size
        self.body = Style(size, quiet, size * LEADING, size, after=size * 0.4)
        self.quiet = replace(self.body, size=quiet, leading=quiet * LEADING, ink=QUIET)
        self.cell = replace(self.body, after=0)
        self.quiet_cell = replace(self.quiet, after=0)
        self.head_cell = replace(self.quiet_cell, is_bold=True)
        foot = min(max(size * 0.72, 8), LARGEST_FOOT)
        self.footer = replace(self.quiet_cell, size=foot, leading=foot * 1.3)

    @property
    def is_large(self) -> bool:
        """Whether this is large print, with lists instead of narrow columns."""
        return self.size >= LARGE_PRINT

    def scaled(self, style: Style, scale: float) -> Style:
        """Return a style with letters larger or smaller than the paper's."""
        if scale == 1:
            return style
        return replace(
            style,
            size=style.size * scale,
            quiet_size=style.quiet_size * scale,
            leading=style.leading * scale,
            strut=style.strut * scale,
            before=style.before * scale,
            after=style.after * scale,
        )

    def beneath(self, style: Style) -> Style:
        """Return a style for quiet words that stand beneath others in a cell, closer to each other."""
        return replace(style, leading=style.quiet_size * LEADING, strut=style.quiet_size)

    def heading(self, level: int, scale: float = 1) -> Style:
        """Return the style of a heading, level 1 to 3; large print grows its headings less."""
        less = LARGE_HEADINGS if self.is_large and level == 1 else 1
        size = max(self.size * self.HEADING_SIZES[level] * less * scale, self.size)
        before = self.size * {1: 0.2, 2: 1.25, 3: 0.75}[level]
        after = self.size * {1: 0.3, 2: 0.1, 3: 0.1}[level]
        return Style(size, self.body.quiet_size, size * 1.25, size, before, after, is_bold=True)
