"""The shipped faces and which of them has a character.

All faces are under the SIL Open Font License 1.1, see ``resources/fonts/README.md``.
"""

import struct
from collections.abc import Sequence
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Final

import uharfbuzz as hb

from fteam.paths import resource

REPLACEMENT: Final = 0xFFFD


class Cut(Enum):
    """How letters are cut."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"


_BASE: Final = "NotoSans"
_WITH_BOLD: Final = ("Arabic", "Hebrew", "Myanmar", "Ethiopic", "Khmer", "Devanagari")
_ONLY_REGULAR: Final = ("Cherokee", "Symbols2", "Math")


class Face:
    """One font file: its glyphs for HarfBuzz and its measures for the PDF.

    Attributes:
        font: Shapes text.
        face: The tables.
        name: PostScript name.
        box: Box around all glyphs, in thousandths of the size.
        ascent: Height above the base line, in thousandths.
        descent: Depth below it, negative.
        cap_height: Height of capitals.
        weight: 400 regular, 700 bold.
        slant: Italic angle in degrees.

    Source:
        ISO/IEC 14496-22 (OpenType): head, hhea, OS/2, post.
    """

    def __init__(self, path: Path) -> None:
        self.face = hb.Face(hb.Blob.from_file_path(str(path)))
        self.font = hb.Font(self.face)
        self.scale: float = 1000 / self.face.upem
        self.name: str = self.face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or path.stem
        self._covered: frozenset[int] = frozenset(self.face.unicodes)
        self._advances: dict[int, float] = {}
        self._reaches: dict[int, tuple[float, float]] = {}
        self._measure()

    def _measure(self) -> None:
        head, hhea, os2, post = (
            bytes(self.face.reference_table(tag).data) for tag in ("head", "hhea", "OS/2", "post")
        )
        self.box = tuple(value * self.scale for value in struct.unpack(">4h", head[36:44]))
        self.ascent, self.descent = (value * self.scale for value in struct.unpack(">hh", hhea[4:8]))
        self.cap_height = struct.unpack(">h", os2[88:90])[0] * self.scale
        self.weight: int = struct.unpack(">H", os2[4:6])[0]
        self.slant = struct.unpack(">l", post[4:8])[0] / 65536

    def covers(self, character: str) -> bool:
        """Tell whether the face has a glyph for a character."""
        return ord(character) in self._covered

    def glyph(self, code: int) -> int:
        """Return the plain glyph of a code point, 0 if there is none."""
        return self.font.get_nominal_glyph(code) or 0

    def advance(self, glyph: int) -> float:
        """Return how far a glyph moves the pen, in thousandths of the size."""
        found = self._advances.get(glyph)
        if found is None:
            found = self._advances[glyph] = self.font.get_glyph_h_advance(glyph) * self.scale
        return found

    def reach(self, glyph: int) -> tuple[float, float]:
        """Return how far a glyph reaches above and below the base line, in thousandths of the size."""
        found = self._reaches.get(glyph)
        if found is None:
            extents = self.font.get_glyph_extents(glyph)
            top, height = (extents.y_bearing, extents.height) if extents else (0, 0)
            found = self._reaches[glyph] = (top * self.scale, -(top + height) * self.scale)
        return found

    def is_blank(self, glyph: int) -> bool:
        """Tell whether a glyph has neither width nor outline."""
        extents = self.font.get_glyph_extents(glyph)
        return self.advance(glyph) == 0 and not (extents and (extents.width or extents.height))


class FontChain:
    """The faces in the order in which they are asked for a character."""

    def __init__(self, faces: dict[Cut, Sequence[Face]]) -> None:
        self._faces = faces
        self._picked: dict[tuple[str, Cut], Face | None] = {}

    @property
    def base(self) -> Face:
        """The face that draws what no face has."""
        return self._faces[Cut.REGULAR][0]

    def pick(self, character: str, cut: Cut) -> Face | None:
        """Return the first face that has a character, in another cut if need be; None if none has it."""
        key = (character, cut)
        if key not in self._picked:
            faces = (*self._faces[cut], *self._faces[Cut.REGULAR])
            self._picked[key] = next((face for face in faces if face.covers(character)), None)
        return self._picked[key]


@cache
def shipped_fonts() -> FontChain:
    """Return the faces in ``resources/fonts``; they are read once, as they never change."""
    files = {file.stem: Face(file) for file in sorted(resource("fonts").glob("*.ttf"))}
    names = {
        Cut.REGULAR: [f"{_BASE}{script}-Regular" for script in ("", *_WITH_BOLD, *_ONLY_REGULAR)],
        Cut.BOLD: [f"{_BASE}{script}-Bold" for script in ("", *_WITH_BOLD)],
        Cut.ITALIC: [f"{_BASE}-Italic"],
    }
    return FontChain({cut: [files[name] for name in found] for cut, found in names.items()})
