"""A ReportLab canvas that tags what it draws and writes PDF/UA-1 and PDF/A-3a or PDF/A-2a.

Source:
    ISO 14289-1 (PDF/UA-1), 7.1; ISO 19005-2 and -3 (PDF/A), 6; ISO 32000-1, 14.6 to 14.8.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Final

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from fteam.document.attachments import attach
from fteam.document.cleaning import clean
from fteam.document.drawing import line_operators
from fteam.document.embedding import EmbeddedFont
from fteam.document.fonts import Face
from fteam.document.lines import Line
from fteam.document.metadata import Information, PaperFacts, srgb_profile, xmp
from fteam.document.objects import FieldDrawing, Raw, Stream, numbers, text_string
from fteam.document.tree import Node, StructureTree
from fteam.document.writer import Catalog, Page, PdfDocument

BASIC_FONTS: Final = "BasicFonts"
"""ReportLab's name of the dictionary of fonts that every page shares."""
PRINT_AND_LOCKED: Final = 132
"""Annotation flags of a field that is printed and stays where it is (ISO 32000-1, table 165)."""
SIGNATURES_EXIST: Final = 1
FIELD: Final = "Field."
LAYOUT: Final = "<</Type/Layout>>"
FOOTER: Final = "<</Type/Pagination/Subtype/Footer>>"
HEADER: Final = "<</Type/Pagination/Subtype/Header>>"
WATERMARK: Final = "<</Type/Pagination/Subtype/Watermark>>"
SECTION_LEVEL: Final = 1
"""Level in the outline of the headings that a page's head repeats."""


@dataclass(frozen=True)
class PageFrame:
    """What stands on every page around its content.

    Attributes:
        behind: Draws behind the text.
        head: Draws what a page continues, given the heading under which it begins.
        foot: Draws the foot, given the page and the count of pages.
    """

    behind: Callable[["PaperCanvas"], None]
    head: Callable[["PaperCanvas", str], None]
    foot: Callable[["PaperCanvas", int, int], None]


class PaperCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Draws tagged text, artifacts and fields.

    Attributes:
        root: The structure that the content hangs in.
    """

    def __init__(
        self,
        file: IO[bytes],
        facts: PaperFacts,
        root: Node,
        frame: PageFrame,
        **options: object,
    ) -> None:
        super().__init__(file, **{**options, "pageCompression": 1, "invariant": 1, "lang": facts.language})
        # The classes are changed in place, as ReportLab makes its own and takes no others.
        self._doc.__class__ = PdfDocument
        self._doc.Catalog.__class__ = Catalog
        self._facts = facts
        self._tree = StructureTree(root)
        self._frame = frame
        self._fonts: dict[int, EmbeddedFont] = {}
        self._fields: list[str] = []
        self._outline_depth = -1
        self._places = 0
        self._section = ""
        self._continues: list[str] = [""]
        self._is_bare = True
        self._code: list[str]

    def operators(self, code: str) -> None:
        """Add page content as it stands."""
        self._code.append(code)

    @contextmanager
    def tagged(self, node: Node) -> Generator[None, None, None]:
        """Give what is drawn inside to an element of the structure."""
        number = self._tree.mark(node, self._pageNumber)
        self.operators(f"/{node.kind}<</MCID {number}>>BDC")
        try:
            yield
        finally:
            self.operators("EMC")

    @contextmanager
    def artifact(self, properties: str = LAYOUT) -> Generator[None, None, None]:
        """Keep what is drawn inside out of the structure."""
        self.operators(f"/Artifact{properties}BDC")
        try:
            yield
        finally:
            self.operators("EMC")

    def text_line(self, line: Line, x: float, y: float, language: str) -> None:
        """Draw a line of text with its left edge at ``x`` and its base line at ``y``."""
        if line.runs:
            self._is_bare = False
            self.operators(line_operators(line, x, y, self.embedded, language))

    def embedded(self, face: Face) -> EmbeddedFont:
        """Return the part of a face that this document embeds."""
        found = self._fonts.get(id(face))
        if found is None:
            found = self._fonts[id(face)] = EmbeddedFont(face, f"N{len(self._fonts)}")
        return found

    def outline(self, title: str, level: int, height: float) -> None:
        """Add an entry to the outline that leads to the current place."""
        self._places += 1
        key = f"Place{self._places}"
        self.bookmarkHorizontal(key, 0, height)
        self._outline_depth = min(level, self._outline_depth + 1)
        self.addOutlineEntry(clean(title), key, self._outline_depth)
        if level <= SECTION_LEVEL:
            self.end_section()
            self._section = title if level == SECTION_LEVEL else ""

    def end_section(self) -> None:
        """Say that what follows is no longer a part of the section, nor the page if it is still bare."""
        if self._is_bare:
            self._continues[-1] = ""
        self._section = ""

    @property
    def field_names(self) -> tuple[str, ...]:
        """Names of the empty fields, in the order in which they were drawn."""
        return tuple(field.removeprefix(FIELD) for field in self._fields)

    def signature_field(
        self, name: str, tooltip: str, box: tuple[float, float, float, float], node: Node, drawn: str = ""
    ) -> None:
        """Add an empty signature field that is signed later without changing the structure.

        Args:
            name: Partial field name, letters and digits.
            tooltip: What it is for; read aloud.
            box: Left, bottom, right and top on the page, in points.
            node: A ``Form`` element.
            drawn: Operators of what it shows, with its left lower corner at 0, 0.
        """
        document: PdfDocument = self._doc
        look, field = f"{name}.look", f"{FIELD}{name}"
        size = numbers(box[2] - box[0], box[3] - box[1])
        document.add(FieldDrawing(f"/BBox[0 0 {size}]", drawn.encode("latin-1"), BASIC_FONTS), look)
        held = self._tree.hold(node, self._pageNumber, field)
        page = document.thisPageName()
        body = Raw(
            lambda made: (
                f"<</Type/Annot/Subtype/Widget/FT/Sig/T({name})/TU{text_string(tooltip)}"
                f"/Contents{text_string(tooltip)}/F {PRINT_AND_LOCKED}/Rect[{numbers(*box)}]"
                f"/AP<</N {made.ref(look)}>>/StructParent {self._tree.object_key(held)}/P {made.ref(page)}>>"
            )
        )
        self._annotationrefs.append(document.Reference(body, field))
        self._fields.append(field)

    def showPage(self) -> None:  # ruff: ignore[invalid-function-name] - ReportLab's name
        """Finish a page and give it its place in the structure."""
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__class__ = Page
        page.StructParents = self._tree.end_page()
        page.Tabs = "/S"
        self._continues.append(self._section)
        self._is_bare = True

    def save(self) -> None:
        """Draw what stands around the pages and write the file; all pages are finished."""
        pages = self._doc.Pages.pages
        for index, page in enumerate(pages):
            content = self._around(index, len(pages), page.stream)
            # ReportLab's own stream would be a quarter larger, and lacks the line end before its end.
            page.Contents = Stream("", content.encode("latin-1"))
        self._finish(self._doc)
        self._doc.SaveToFile(self._filename, self)

    def _around(self, index: int, pages: int, content: str) -> str:
        """Return a page's content with what stands around it."""
        frame, section = self._frame, self._continues[index]
        behind = self._drawn(frame.behind)
        head = self._drawn(frame.head, section) if section else ""
        return behind + head + content + self._drawn(frame.foot, index + 1, pages)

    def _drawn(self, draw: Callable[..., None], *facts: object) -> str:
        self._code.clear()
        draw(self, *facts)
        return "\n".join([*self._code, ""])

    def _finish(self, document: PdfDocument) -> None:
        catalog = document.Catalog
        self._add_fonts(document)
        catalog.ViewerPreferences = Raw("<</DisplayDocTitle true>>")
        catalog.MarkInfo = Raw("<</Marked true>>")
        catalog.StructTreeRoot = self._tree.add_to(document)
        catalog.Metadata = Stream("/Type/Metadata/Subtype/XML", xmp(self._facts), compress=False)
        document.info = Information(self._facts)
        attach(document, self._facts.attachments, self._facts.made_at)
        document.add(Stream("/N 3", srgb_profile()), "Profile")
        catalog.OutputIntents = Raw(
            lambda made: (
                "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
                f"/Info(sRGB IEC61966-2.1)/DestOutputProfile {made.ref('Profile')}>>]"
            )
        )
        if self._fields:
            catalog.AcroForm = Raw(
                lambda made: (
                    f"<</Fields[{' '.join(made.ref(name) for name in self._fields)}]"
                    f"/SigFlags {SIGNATURES_EXIST}>>"
                )
            )

    def _add_fonts(self, document: PdfDocument) -> None:
        """Put our fonts where ReportLab keeps its own, which are neither used nor embedded."""
        shared = document.idToObject[BASIC_FONTS].dict
        for font in self._fonts.values():
            font.add_to(document)
            shared[font.name] = pdfdoc.PDFObjectReference(font.name)

    def setFont(self, *_font: object) -> None:  # ruff: ignore[invalid-function-name] - ReportLab's name
        """Ignore the font that tables select for plain text, which they never hold here."""

    def _make_preamble(self) -> None:
        # ReportLab would select its Helvetica on every page.
        self._preamble = ""
