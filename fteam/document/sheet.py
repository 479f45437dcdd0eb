"""Lays parts out on pages, with a footer on each, and writes the file."""

import io
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from fteam.document.canvas import FOOTER, PaperCanvas
from fteam.document.lines import break_lines
from fteam.document.look import HAIRLINE, PageSize, Style
from fteam.document.metadata import PaperFacts
from fteam.document.objects import numbers
from fteam.document.paragraph import Setting
from fteam.document.shaping import Shaped, shape
from fteam.document.text import pieces
from fteam.document.tree import Node

SIDE: Final = 55.0
TOP: Final = 46.0
EDGE: Final = 20.0
"""Strip at the lower edge that printers leave white."""
FOOTER_LINES: Final = 2
FOOTER_GAP: Final = 3.0
FOOTER_SPACE: Final = 14.0
MIDDLE: Final = 0.66
SHARES: Final = (0.4, 0.32, 0.2)
"""Parts of the width that the three texts of a footer fill if they need more than a line."""
TEXT_GAP: Final = 14.0
LAST: Final = 2
Room = tuple[float, float]
"""Start and width in points, from the edge at which the language begins."""

FooterText = tuple[str, str, str]
Footer = Callable[[int, int], FooterText]
"""Makes the three texts of a footer from the page's number and the count of pages."""


@dataclass(frozen=True)
class Sheet:
    """A page of a paper, without its content.

    Attributes:
        size: Size of the page.
        setting: Faces, language and direction.
        style: Look of the footer.
        footer: Makes its text; None for no footer.
    """

    size: PageSize
    setting: Setting
    style: Style
    footer: Footer | None

    @property
    def width(self) -> float:
        """Width between the margins, in points."""
        return self.size.value[0] - 2 * SIDE

    def write(self, story: Sequence[Flowable], facts: PaperFacts, root: Node) -> bytes:
        """Lay out the parts and return the file."""
        file = io.BytesIO()
        across, down = self.size.value
        bottom = self._rule + FOOTER_SPACE
        frame = Frame(SIDE, bottom, self.width, down - TOP - bottom, 0, 0, 0, 0)
        template = BaseDocTemplate(file, pagesize=(across, down))
        template.addPageTemplates([PageTemplate(frames=[frame])])

        def make(target: io.BytesIO, **options: object) -> PaperCanvas:
            return PaperCanvas(target, facts, root, self._draw_footer, **options)

        template.build(list(story), canvasmaker=make)
        return file.getvalue()

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
        wide = [break_lines(text, math.inf)[0].width for text in texts]
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
