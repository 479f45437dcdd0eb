"""The same content through ReportLab as it comes: no tags, no archive standard, no shaping."""

import io
from collections.abc import Sequence
from html import escape
from typing import Any, Final

from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from fteam.document.ink import UNITS, ink_path
from fteam.document.parts import Ink
from fteam.document.text import Text, spans
from fteam.paths import resource
from installer.bench.matter import Piece

FACES: Final = {
    "Plain": "NotoSans-Regular.ttf",
    "Plain-Bold": "NotoSans-Bold.ttf",
    "Plain-Arabic": "NotoSansArabic-Regular.ttf",
}
ARABIC: Final = ("\u0600", "\u06ff")
SIDE: Final = 55
ROOM: Final = letter[0] - 2 * SIDE
BODY: Final = ParagraphStyle("body", fontName="Plain", fontSize=12, leading=17, spaceAfter=5)
HEADINGS: Final = {
    level: ParagraphStyle(f"h{level}", BODY, fontName="Plain-Bold", fontSize=size, leading=size * 1.3)
    for level, size in ((1, 25), (2, 15), (3, 13))
}


class PlainInk(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Handwriting, made into the same outline that our paper draws."""

    def __init__(self, mark: Ink) -> None:
        super().__init__()
        self._path, self.width, self.height = ink_path(mark.strokes, mark.width, mark.height)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return width and height."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the strokes."""
        unit = 1 / UNITS
        # Plain ReportLab has no other way to write a ready path.
        self.canv._code.append(f"q {unit} 0 0 {unit} 0 0 cm {self._path} f Q")  # noqa: SLF001  as above


def plain_pdf(pieces: Sequence[Piece]) -> bytes:
    """Set the content and return the file."""
    for name, face in FACES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(resource("fonts", face))))
    made = io.BytesIO()
    template = SimpleDocTemplate(made, pagesize=letter, leftMargin=SIDE, rightMargin=SIDE, invariant=1)
    template.build([_flowable(piece) for piece in pieces], onLaterPages=_foot, onFirstPage=_foot)
    return made.getvalue()


def _foot(canvas: Any, document: Any) -> None:
    canvas.setFont("Plain", 9)
    canvas.drawString(SIDE, 30, f"version 1    check code 7K4M-92QX    page {document.page}")


def _flowable(piece: Piece) -> Flowable:
    match piece.kind:
        case "title" | "heading":
            return _paragraph(piece.cells[0], HEADINGS[max(piece.level, 1)])
        case "item":
            style = ParagraphStyle("item", BODY, leftIndent=14)
            return _paragraph(piece.cells[0], style, bullet="\u2022")
        case "row" | "head":
            cells = [_cell(cell) for cell in piece.cells]
            return Table([cells], colWidths=[ROOM / len(cells)] * len(cells))
        case _:
            return _paragraph(piece.cells[0], BODY)


def _cell(cell: Text | Ink) -> Flowable:
    return PlainInk(cell) if isinstance(cell, Ink) else _paragraph(cell, BODY)


def _paragraph(text: Text | Ink, style: ParagraphStyle, bullet: str | None = None) -> Flowable:
    if isinstance(text, Ink):
        return PlainInk(text)
    marked = "".join(_marked(span.text, is_bold=span.is_bold) for span in spans(text))
    return Paragraph(marked, style, bulletText=bullet) if marked.strip() else Spacer(0, 0)


def _marked(text: str, *, is_bold: bool) -> str:
    """Choose a face for each word, as an author of plain ReportLab has to."""
    words = [
        f'<font name="Plain-Arabic">{escape(word)}</font>'
        if any(ARABIC[0] <= letter <= ARABIC[1] for letter in word)
        else escape(word)
        for word in text.split(" ")
    ]
    line = " ".join(words)
    return f'<font name="Plain-Bold">{line}</font>' if is_bold else line
