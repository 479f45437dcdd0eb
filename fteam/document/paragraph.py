"""A tagged paragraph, heading, list item or cell for ReportLab's page breaking.

Source:
    ISO 14289-1, 7.1 (all content is tagged or an artifact), 7.6 (lists); ISO 32000-1, 14.8.4.
"""

from dataclasses import dataclass
from typing import Final

from reportlab.platypus import Flowable

from fteam.document.canvas import HEADER, PaperCanvas
from fteam.document.fonts import FontChain
from fteam.document.lines import Line, break_lines, narrowest
from fteam.document.look import Align, Style
from fteam.document.shaping import Shaped
from fteam.document.tree import Node

LEAST_LINES: Final = 2
"""Fewest lines of a paragraph on each side of a page break."""
AIR: Final = 1.04
"""Lines of tall scripts are set so much further apart than their letters are high."""
ROUNDING: Final = 1e-7
"""Points by which sums of heights may differ; a frame refuses what passes it by a millionth."""


@dataclass(frozen=True)
class Setting:
    """What all paragraphs of a paper's part share.

    Attributes:
        fonts: Faces.
        language: BCP 47 tag.
        is_rtl: Whether its lines start at the right.
    """

    fonts: FontChain
    language: str
    is_rtl: bool


@dataclass(frozen=True)
class Label:
    """The mark in front of a list item, drawn in its indent."""

    shaped: Shaped
    node: Node


@dataclass(frozen=True)
class Entry:
    """A paragraph's line in the outline."""

    title: str
    level: int


class Paragraph(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Text with one place in the structure, however many pages it runs over.

    Attributes:
        node: Its element.
        style: Its look.
    """

    def __init__(
        self,
        shaped: Shaped,
        style: Style,
        node: Node,
        setting: Setting,
        *,
        label: Label | None = None,
        entry: Entry | None = None,
        repeats: bool = False,
    ) -> None:
        """Set up the paragraph.

        Args:
            shaped: Its text.
            style: Its look.
            node: Its element in the structure.
            setting: Language and direction of the part it stands in.
            label: Mark of a list item.
            entry: Its line in the outline.
            repeats: Whether it is drawn again on later pages, as the head of a table is.
        """
        super().__init__()
        self.node = node
        self.style = style
        self._shaped = shaped
        self._setting = setting
        self._label = label
        self._entry = entry
        self._repeats = repeats
        self._lines: list[Line] = []
        self._broken_at = -1.0
        self._rest: list[Line] | None = None
        self.width = self.height = 0.0
        self.spaceBefore = style.before
        self.spaceAfter = style.after

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Break the text to a width; returns width and height."""
        if width != self._broken_at:
            self._lines, self._broken_at = self._broken(width), width
            self.width, self.height = width, sum(self._heights())
        return self.width, self.height

    @property
    def last_width(self) -> float:
        """Width of its last line, in points, once it was measured."""
        return self.style.indent + self._lines[-1].width

    def opening(self, width: float) -> float:
        """Return the height of the first two lines, or of all if they are three or fewer."""
        self.wrap(width, 0)
        heights = self._heights()
        return sum(heights if len(heights) <= LEAST_LINES + 1 else heights[:LEAST_LINES])

    def narrowest(self) -> float:
        """Return the width of its widest part that must not be broken, in points."""
        return narrowest(self._shaped) + self.style.indent

    def split(self, width: float, height: float) -> list["Paragraph"]:
        """Return the part that fits and the rest; nothing if too little fits."""
        self.wrap(width, height)
        heights = self._heights()
        fitting, used = 0, 0.0
        while fitting < len(heights) and used + heights[fitting] <= height + ROUNDING:
            used += heights[fitting]
            fitting += 1
        if fitting == len(heights):
            return [self]
        fitting = min(fitting, len(heights) - LEAST_LINES)
        if fitting < LEAST_LINES:
            return []
        return [
            self._part(self._lines[:fitting], is_first=True),
            self._part(self._lines[fitting:], is_first=False),
        ]

    def draw(self) -> None:
        """Draw the lines into the structure."""
        canvas: PaperCanvas = self.canv
        if self._entry:
            canvas.outline(self._entry.title, self._entry.level, self.height)
        if self._label:
            self._draw_label(canvas, self._label)
        if self._repeats and self.node.kids:
            with canvas.artifact(HEADER):
                self._draw_lines(canvas)
        elif self._shaped.runs:
            with canvas.tagged(self.node):
                self._draw_lines(canvas)

    def _broken(self, width: float) -> list[Line]:
        return self._rest if self._rest is not None else break_lines(self._shaped, width - self.style.indent)

    def _part(self, lines: list[Line], *, is_first: bool) -> "Paragraph":
        part = Paragraph(
            self._shaped,
            self.style,
            self.node,
            self._setting,
            label=self._label if is_first else None,
            entry=self._entry if is_first else None,
        )
        part._rest = lines
        part.spaceBefore = self.spaceBefore if is_first else 0
        return part

    def _heights(self) -> list[float]:
        least = self.style.leading
        return [max(least, (line.ascent + line.descent) * AIR) for line in self._lines]

    def _base_lines(self) -> list[float]:
        """Return the height of each base line above the bottom of the paragraph."""
        found = []
        top = self.height
        for line, height in zip(self._lines, self._heights(), strict=True):
            found.append(top - self._drop(line, height))
            top -= height
        return found

    def _drop(self, line: Line, height: float) -> float:
        base = self._setting.fonts.base
        strut = self.style.strut / 1000
        ascent: float = max(line.ascent, base.ascent * strut)
        descent: float = max(line.descent, -base.descent * strut)
        return (height - ascent - descent) / 2 + ascent

    def _draw_lines(self, canvas: PaperCanvas) -> None:
        for line, base_line in zip(self._lines, self._base_lines(), strict=True):
            canvas.text_line(line, self._left(line), base_line, self._setting.language)

    def _left(self, line: Line) -> float:
        slack = self.width - self.style.indent - line.width
        start = 0 if self._setting.is_rtl else self.style.indent
        at_right = (self.style.align is Align.END) != self._setting.is_rtl
        return start + (slack if at_right else 0)

    def _draw_label(self, canvas: PaperCanvas, label: Label) -> None:
        line = break_lines(label.shaped, self.width)[0]
        x = self.width - line.width if self._setting.is_rtl else 0
        with canvas.tagged(label.node):
            canvas.text_line(line, x, self._base_lines()[0], self._setting.language)
