"""The same content through ReportLab as it comes: no tags, no archive standard, no shaping."""

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from typing import Any, Final

from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from fteam.document.ink import UNITS, ink_path
from fteam.document.parts import Ink
from fteam.document.text import Span, Text, spans
from fteam.paths import resource
from installer.bench.matter import Piece

FACES: Final = {
    "Plain": "fonts/NotoSans-Regular.ttf",
    "Plain-Bold": "fonts/NotoSans-Bold.ttf",
    "Plain-Italic": "fonts/NotoSans-Italic.ttf",
    "Arabic": "fonts/NotoSansArabic-Regular.ttf",
    "Arabic-Bold": "fonts/NotoSansArabic-Bold.ttf",
    "Burmese": "fonts/NotoSansMyanmar-Regular.ttf",
    "Burmese-Bold": "fonts/NotoSansMyanmar-Bold.ttf",
    "Chinese": "packs/chinese/NotoSansSC-Regular.ttf",
    "Signs": "fonts/NotoSansSymbols2-Regular.ttf",
}
"""The same nine files that ours draws the plan with."""
LETTERS: Final = {
    "Arabic": re.compile(r"[\u0600-\u06ff](?:[\u0600-\u06ff ]*[\u0600-\u06ff])?"),
    "Burmese": re.compile(r"[\u1000-\u109f](?:[\u1000-\u109f ]*[\u1000-\u109f])?"),
    "Chinese": re.compile(r"[\u3000-\u9fff\uff00-\uffef]+"),
    "Signs": re.compile(r"[\u2610-\u2612]+"),
}
"""What an author of plain ReportLab has to give a face to; all else is in the first three."""
HAS_BOLD: Final = frozenset({"Arabic", "Burmese"})
OTHERS: Final = re.compile(r"[\u0600-\u06ff\u1000-\u109f\u2610-\u2612\u3000-\u9fff\uff00-\uffef]")
CONTROLS: Final = re.compile(r"[\u2066-\u2069]")
"""Which ReportLab would draw as boxes."""
SIDE: Final = 55
ROOM: Final = letter[0] - 2 * SIDE
GAP: Final = 5
"""Points below and right of a cell's words, and below a paragraph."""
QUIET: Final = '<font size="{size}" color="{color}">{words}</font>'
QUIET_SIZE: Final = 10
QUIET_COLOR: Final = "#4d4d4d"
BODY: Final = ParagraphStyle("body", fontName="Plain", fontSize=12, leading=17, spaceAfter=GAP)
CELL: Final = ParagraphStyle("cell", BODY, spaceAfter=0)
ITEM: Final = ParagraphStyle("item", BODY, leftIndent=14)
HEADINGS: Final = {
    level: ParagraphStyle(f"h{level}", BODY, fontName="Plain-Bold", fontSize=size, leading=size * 1.3)
    for level, size in ((1, 25), (2, 15), (3, 13))
}
CELLS: Final = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), GAP),
    ("TOPPADDING", (0, 0), (-1, -1), 1),
    ("BOTTOMPADDING", (0, 0), (-1, -1), GAP),
]


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
    for face in ("Plain", "Plain-Bold", "Plain-Italic"):
        _registered(face)
    made = io.BytesIO()
    template = SimpleDocTemplate(
        made,
        pagesize=letter,
        leftMargin=SIDE,
        rightMargin=SIDE,
        topMargin=SIDE,
        bottomMargin=SIDE,
        invariant=1,
    )
    template.build([_flowable(piece) for piece in pieces], onLaterPages=_foot, onFirstPage=_foot)
    return made.getvalue()


def _registered(face: str) -> str:
    """Read a face when it is needed for the first time, and not before: some have thousands of letters."""
    if face not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(face, str(resource(FACES[face]))))
    return face


def _foot(canvas: Any, document: Any) -> None:
    canvas.setFont("Plain", 9)
    canvas.drawString(SIDE, 30, f"version 1    check code 7K4M-92QX    page {document.page}")


def _flowable(piece: Piece) -> Flowable:
    match piece.kind:
        case "title" | "heading":
            words = [replace(span, is_bold=not span.is_quiet) for span in spans(piece.text)]
            return _paragraph(words, HEADINGS[max(piece.level, 1)])
        case "item":
            return _paragraph(piece.text, ITEM, bullet="\u2022")
        case "table":
            rows = [[[_part(part) for part in cell] for cell in row] for row in piece.rows]
            shares = [ROOM * share / sum(piece.widths) for share in piece.widths]
            return Table(rows, colWidths=shares, repeatRows=int(piece.has_head), style=CELLS)
        case _:
            return _paragraph(piece.text, BODY)


def _part(part: Text | Ink) -> Flowable:
    return PlainInk(part) if isinstance(part, Ink) else _paragraph(part, CELL)


def _paragraph(text: Text, style: ParagraphStyle, bullet: str | None = None) -> Flowable:
    marked = "".join(map(_marked, spans(text)))
    return Paragraph(marked, style, bulletText=bullet) if marked.strip() else Spacer(0, 0)


def _marked(span: Span) -> str:
    """Choose a face for the letters of each script, as an author of plain ReportLab has to."""
    text = escape(CONTROLS.sub("", span.text), quote=False).replace("\n", "<br/>")
    if OTHERS.search(text):
        for name, letters in LETTERS.items():
            if letters.search(text):
                face = _registered(f"{name}-Bold" if span.is_bold and name in HAS_BOLD else name)
                text = letters.sub(rf'<font name="{face}">\g<0></font>', text)
    if span.is_bold or span.is_italic:
        text = f'<font name="{"Plain-Bold" if span.is_bold else "Plain-Italic"}">{text}</font>'
    return QUIET.format(size=QUIET_SIZE, color=QUIET_COLOR, words=text) if span.is_quiet else text
