"""Lays parts out on pages, with what stands around them on each, and writes the file."""

import io
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from fteam.document.canvas import FOOTER, HEADER, PageFrame, PaperCanvas
from fteam.document.lines import break_lines
from fteam.document.look import BAR, HAIRLINE, Style
from fteam.document.metadata import PaperFacts
from fteam.document.objects import numbers
from fteam.document.paragraph import Setting
from fteam.document.shaping import Shaped, shape
from fteam.document.text import pieces
from fteam.document.tree import Node
from fteam.document.watermark import draw_watermark

SIDE: Final = 56.0
"""Margin at both sides: more than 0.75 inch, so that holes can be punched into a page or its back."""
TOP: Final = 46.0
HEAD: Final = 30.0
"""Distance of the head's base line from the upper edge."""
EDGE: Final = 20.0
"""Strip at the lower edge that printers leave white."""
FOOTER_LINES: Final = 2
FOOTER_GAP: Final = 3.0
FOOTER_SPACE: Final = 12.0
MIDDLE: Final = 0.66
SHARES: Final = (0.4, 0.32, 0.2)
"""Parts of the width that the three texts of a footer fill if they need more than a line."""
FOLD_MARK: Final = 14.0
FOLDS: Final = (0.25, 0.5, 0.75)
TEXT_GAP: Final = 14.0
LAST: Final = 2
Room = tuple[float, float]
"""Start and width in points, from the edge at which the language begins."""

FooterText = tuple[str, str, str]
Footer = Callable[[int, int], FooterText]
"""Makes the three texts of a footer from the page's number and the count of pages."""


@dataclass(frozen=True)
class Written:
    """A written file.

    Attributes:
        pdf: The file.
        pages: How many pages it has.
        fields: Names of its empty fields, in order.
    """

    pdf: bytes
    pages: int
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """A page of a paper, without its content.

    Attributes:
        size: Width and height of the page in points.
        setting: Faces, language and direction.
        style: Look of the footer.
        footer: Makes its text; None for no footer.
        continued: Says that a page continues a section, given its heading; None for no such head.
        watermark: A word behind the text of every page, or nothing.
        has_folds: Whether the edges show where to fold the page, at its half and quarters.
    """

    size: tuple[float, float]
    setting: Setting
    style: Style
    footer: Footer | None = None
    continued: Callable[[str], str] | None = None
    watermark: str = ""
    has_folds: bool = False

    @property
    def width(self) -> float:
        """Width between the margins, in points."""
        return self.size[0] - 2 * SIDE

    def write(self, story: Sequence[Flowable], facts: PaperFacts, root: Node) -> Written:
        """Lay out the parts and return the file."""
        file = io.BytesIO()
        across, down = self.size
        bottom = self._rule + FOOTER_SPACE
        frame = Frame(SIDE, bottom, self.width, down - TOP - bottom, 0, 0, 0, 0)
        template = BaseDocTemplate(file, pagesize=(across, down))
        template.addPageTemplates([PageTemplate(frames=[frame])])
        canvases: list[PaperCanvas] = []

        def make(target: io.BytesIO, **options: object) -> PaperCanvas:
            around = PageFrame(self._draw_behind, self._draw_head, self._draw_footer)
            canvases.append(PaperCanvas(target, facts, root, around, **options))
            return canvases[-1]

        template.build(list(story), canvasmaker=make)
        return Written(file.getvalue(), template.page, canvases[-1].field_names)

    def _draw_behind(self, canvas: PaperCanvas) -> None:
        if self.watermark:
            draw_watermark(canvas, self.watermark, self.setting, self.size)
        if self.has_folds:
            with canvas.artifact():
                canvas.operators(f"q {numbers(*BAR)} RG 0.7 w {_folds(*self.size)} S Q")

    def _draw_head(self, canvas: PaperCanvas, section: str) -> None:
        if self.continued:
            with canvas.artifact(HEADER):
                line = break_lines(self._shaped(self.continued(section)), self.width)[0]
                x = SIDE + (self.width - line.width if self.setting.is_rtl else 0)
                canvas.text_line(line, x, self.size[1] - HEAD, self.setting.language)

    def _draw_footer(self, canvas: PaperCanvas, page: int, pages: int) -> None:
        if not self.footer:
            return
        with canvas.artifact(FOOTER):
            ends = f"{numbers(SIDE, self._rule)} m {numbers(SIDE + self.width, self._rule)} l"
            canvas.operators(f"q {numbers(*HAIRLINE)} RG 0.5 w {ends} S Q")
            texts = [self._shaped(text) for text in self.footer(page, pages)]
            for place, (text, room) in enumerate(zip(texts, self._rooms(texts), strict=True)):
                self._draw_text(canvas, text, place, room)

    def _shaped(self, text: str) -> Shaped:
        setting = self.setting
        return shape(pieces(text, self.style, setting.language), setting.fonts, is_rtl=setting.is_rtl)

    def _rooms(self, texts: Sequence[Shaped]) -> list[Room]:
        """Give each text the room it needs, or its share where the three do not fit on a line."""
        wide = [max(line.width for line in break_lines(text, math.inf)) for text in texts]
        if sum(wide) + 2 * TEXT_GAP > self.width:
            wide = [self.width * share for share in SHARES]
        last = self.width - wide[2]
        middle = min(max((self.width - wide[1]) * MIDDLE, wide[0] + TEXT_GAP), last - TEXT_GAP - wide[1])
        return [(0, wide[0]), (middle, wide[1]), (last, wide[2])]

    @property
    def _rule(self) -> float:
        """Height of the line above the footer."""
        return EDGE + FOOTER_GAP + FOOTER_LINES * self.style.leading

    def _draw_text(self, canvas: PaperCanvas, text: Shaped, place: int, room: Room) -> None:
        """Draw one text; a third line is left out."""
        setting = self.setting
        base = self._rule - FOOTER_GAP - setting.fonts.base.descent * self.style.size / 1000
        for line in break_lines(text, room[1])[:FOOTER_LINES]:
            base -= self.style.leading
            start = room[0] + (room[1] - line.width if place == LAST else 0)
            x = SIDE + (self.width - start - line.width if setting.is_rtl else start)
            canvas.text_line(line, x, base, setting.language)


def _folds(across: float, down: float) -> str:
    """Return short lines at the edges, at half the width and the half and quarters of the height."""
    upright = [(across / 2, edge, across / 2, abs(edge - FOLD_MARK)) for edge in (0, down)]
    level = [
        (edge, down * part, abs(edge - FOLD_MARK), down * part) for part in FOLDS for edge in (0, across)
    ]
    ends = (numbers(*mark).split() for mark in (*upright, *level))
    return " ".join(f"{x} {y} m {end_x} {end_y} l" for x, y, end_x, end_y in ends)
