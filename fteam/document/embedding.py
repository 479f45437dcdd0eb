"""One face in one PDF: only the glyphs that are used, each with the letters it stands for.

Glyphs are addressed by our own numbers (CIDs), so that one glyph can stand for different letters in
different places and the text reads back exactly.

Source:
    ISO 32000-1, 9.6.6, 9.7.4 (CIDFontType2, CIDToGIDMap), 9.8, 9.9, 9.10.3 (ToUnicode);
    ISO 19005-2, 6.2.11; ISO 14289-1, 7.21.
"""

import hashlib
from typing import Final

import uharfbuzz as hb

from fteam.document.fonts import Face
from fteam.document.objects import Raw, Stream, number
from fteam.document.writer import PdfDocument

DROPPED_TABLES: Final = [
    "GSUB",
    "GPOS",
    "GDEF",
    "STAT",
    "DSIG",
    "BASE",
    "JSTF",
    "MATH",
    "meta",
    "vhea",
    "vmtx",
    "VORG",
    "gasp",
    "name",
    "OS/2",
    "post",
    "cmap",
]
SYMBOLIC: Final = 4
"""Font flag: the letters are found by number, not by an encoding (ISO 32000-1, table 123)."""
ROWS_IN_A_BLOCK: Final = 100
"""Most mappings in one bfchar block (Adobe Technical Note 5014)."""
ZERO_WIDTH: Final = (0x034F, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0xFEFF)
MAP_HEAD: Final = (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange"
)
MAP_END: Final = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


class EmbeddedFont:
    """The part of a face that a document uses; grows while pages are drawn.

    Attributes:
        face: The whole face.
        name: Resource name in the PDF.
        codes: What `code` told already.
    """

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self._numbers: dict[tuple[int, str], int] = {(0, ""): 0}
        self.codes: dict[tuple[int, str], tuple[str, int]] = {}
        self._glyphs = [0]
        self._letters = [""]
        self._blank: int | None = None

    def cid(self, glyph: int, letters: str) -> int:
        """Return the number under which a glyph stands for some letters."""
        found = self._numbers.get((glyph, letters))
        if found is None:
            found = self._numbers[glyph, letters] = len(self._glyphs)
            self._glyphs.append(glyph)
            self._letters.append(letters)
        return found

    def code(self, glyph: int, letters: str) -> tuple[str, int]:
        """Return how a glyph is written in page content, and how far the reader's pen moves after it."""
        found = self.codes[glyph, letters] = (
            f"{self.cid(glyph, letters):04X}",
            round(self.face.advance(glyph)),
        )
        return found

    @property
    def blank(self) -> int:
        """A glyph without width and outline, to carry one more letter; every shipped face has one.

        Some faces draw their joiners as a bar, so the outline is looked at.
        """
        if self._blank is None:
            named = (self.face.glyph(code) for code in ZERO_WIDTH)
            every = range(1, self.face.face.glyph_count)
            candidates = (glyph for glyph in (*named, *every) if glyph and self.face.is_blank(glyph))
            self._blank = next(candidates, 0)
        return self._blank

    def add_to(self, document: PdfDocument) -> None:
        """Add the font's objects to a document, once all text is drawn."""
        program, new_glyphs = self._subset()
        glyph_map = b"".join(new_glyphs[glyph].to_bytes(2, "big") for glyph in self._glyphs)
        document.add(Stream(f"/Length1 {len(program)}", program), f"{self.name}.file")
        document.add(Stream("", glyph_map), f"{self.name}.map")
        document.add(Stream("", self._to_unicode()), f"{self.name}.letters")
        document.add(Raw(self._descriptor), f"{self.name}.descriptor")
        document.add(Raw(self._cid_font), f"{self.name}.cid")
        document.add(Raw(self._font), self.name)

    @property
    def _tagged_name(self) -> str:
        """The face's name with six letters made from what the subset holds."""
        digest = hashlib.sha256(f"{self.face.name}{self._glyphs}".encode()).digest()
        return "".join(chr(ord("A") + byte % 26) for byte in digest[:6]) + "+" + self.face.name

    def _subset(self) -> tuple[bytes, dict[int, int]]:
        wish = hb.SubsetInput()
        wish.sets(hb.SubsetInputSets.GLYPH_INDEX).set(set(self._glyphs))
        wish.flags = (
            hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
        )
        dropped = wish.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
        for tag in DROPPED_TABLES:
            dropped.add(int.from_bytes(tag.encode(), "big"))
        plan = hb.SubsetPlan(self.face.face, wish)
        program = bytes(plan.execute().blob.data)
        return program, dict(plan.old_to_new_glyph_mapping.items())

    def _descriptor(self, document: PdfDocument) -> str:
        face = self.face
        box = " ".join(number(value) for value in face.box)
        stem = int(10 + 220 * (face.weight - 50) / 900)
        return (
            f"<</Type/FontDescriptor/FontName/{self._tagged_name}/Flags {SYMBOLIC}/FontBBox[{box}]"
            f"/ItalicAngle {number(face.slant)}/Ascent {number(face.ascent)}/Descent {number(face.descent)}"
            f"/CapHeight {number(face.cap_height)}/StemV {stem}"
            f"/FontFile2 {document.ref(f'{self.name}.file')}>>"
        )

    def _cid_font(self, document: PdfDocument) -> str:
        widths = " ".join(str(round(self.face.advance(glyph))) for glyph in self._glyphs)
        return (
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{self._tagged_name}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {document.ref(f'{self.name}.descriptor')}/DW 1000/W[0[{widths}]]"
            f"/CIDToGIDMap {document.ref(f'{self.name}.map')}>>"
        )

    def _font(self, document: PdfDocument) -> str:
        return (
            f"<</Type/Font/Subtype/Type0/BaseFont/{self._tagged_name}/Encoding/Identity-H"
            f"/DescendantFonts[{document.ref(f'{self.name}.cid')}]"
            f"/ToUnicode {document.ref(f'{self.name}.letters')}>>"
        )

    def _to_unicode(self) -> bytes:
        rows = [
            f"<{cid:04X}> <{letters.encode('utf-16-be').hex().upper()}>"
            for cid, letters in enumerate(self._letters)
            if letters
        ]
        blocks = [MAP_HEAD]
        for start in range(0, len(rows), ROWS_IN_A_BLOCK):
            block = rows[start : start + ROWS_IN_A_BLOCK]
            blocks.append("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]))
        return "\n".join([*blocks, MAP_END]).encode()
