"""The faces and which of them has a character: shipped ones, then those of letter packs.

A face is opened when a character needs it, and not before: a pack's face is as large as all others together.
All faces are under the SIL Open Font License 1.1, see ``resources/fonts/README.md``.
"""

import struct
from collections.abc import Iterator
from enum import Enum
from functools import cache, cached_property
from pathlib import Path
from typing import Final

import uharfbuzz as hb

from fteam.document.clusters import Glyph
from fteam.document.packs import PackShelf
from fteam.document.scripts import is_east_asian_sign, script_of
from fteam.paths import resource

REPLACEMENT: Final = 0xFFFD
STAND_INS: Final = (0x25A1, 0x25CC, 0x3F, 0x20)
"""What a face may have in its place: a box, a dotted circle, a question mark, a space."""


class Cut(Enum):
    """How letters are cut."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"


_BASE: Final = "NotoSans"
_PICTURES: Final = "NotoEmoji"
_SIGNS: Final = ("NotoSansSymbols2", "NotoSansMath", _PICTURES)
"""Faces of signs, in the order in which they are asked."""
_FAMILIES: Final = {
    "Adlm": "NotoSansAdlam",
    "Arab": "NotoSansArabic",
    "Armn": "NotoSansArmenian",
    "Beng": "NotoSansBengali",
    "Cans": "NotoSansCanadianAboriginal",
    "Cher": "NotoSansCherokee",
    "Deva": "NotoSansDevanagari",
    "Ethi": "NotoSansEthiopic",
    "Geor": "NotoSansGeorgian",
    "Gujr": "NotoSansGujarati",
    "Guru": "NotoSansGurmukhi",
    "Hebr": "NotoSansHebrew",
    "Hmng": "NotoSansPahawhHmong",
    "Hmnp": "NotoSerifNyiakengPuachueHmong",
    "Khmr": "NotoSansKhmer",
    "Knda": "NotoSansKannada",
    "Laoo": "NotoSansLao",
    "Mlym": "NotoSansMalayalam",
    "Mymr": "NotoSansMyanmar",
    "Nkoo": "NotoSansNKo",
    "Orya": "NotoSansOriya",
    "Osge": "NotoSansOsage",
    "Rohg": "NotoSansHanifiRohingya",
    "Sinh": "NotoSansSinhala",
    "Syrc": "NotoSansSyriac",
    "Taml": "NotoSansTamil",
    "Telu": "NotoSansTelugu",
    "Thaa": "NotoSansThaana",
    "Thai": "NotoSansThai",
}
"""The family of each script that the base face does not have."""


Key = tuple[int, tuple[int, int, int, int]]
"""Number of a glyph, and its offsets and advances as HarfBuzz gives them, in units of the face."""


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
        made: Glyphs by number and place, as whoever shapes made them once.
        moved: Those of them that do not stand at their usual place.

    Source:
        ISO/IEC 14496-22 (OpenType): head, hhea, OS/2, post.
    """

    def __init__(self, blob: hb.Blob) -> None:
        self.face = hb.Face(blob)
        self.font = hb.Font(self.face)
        self.scale: float = 1000 / self.face.upem
        self.name: str = self.face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME)
        self.made: dict[Key, Glyph] = {}
        self.moved: set[Key] = set()
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
        return bool(self.font.get_nominal_glyph(ord(character)))

    def glyph(self, code: int) -> int:
        """Return the plain glyph of a code point, 0 if there is none."""
        return self.font.get_nominal_glyph(code) or 0

    @cached_property
    def stand_in(self) -> int:
        """The glyph that is drawn where shaping finds none, so that ``.notdef`` never is."""
        return next(filter(None, map(self.glyph, (REPLACEMENT, *STAND_INS))), 1)

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


class Picker:
    """Picks faces for words of one cut and language; it remembers what it found."""

    def __init__(self, chain: "FontChain", cut: Cut, language: str) -> None:
        self._chain = chain
        self._cut = cut
        self._language = language
        self._picked: dict[str, Face] = {}

    def __call__(self, character: str) -> Face | None:
        """Return the first face that has a character; None if none has it."""
        found = self._picked.get(character)
        if found is None:
            faces = self._chain.faces(character, self._cut, self._language)
            found = next((face for face in faces if face.covers(character)), None)
            if found is None:
                # Not remembered: the pack that has it may be added while the program runs.
                return None
            self._picked[character] = found
        return found


class FontChain:
    """The faces in the order in which they are asked for a character."""

    def __init__(self, folder: Path, shelf: PackShelf) -> None:
        """Look which faces there are.

        Args:
            folder: Shipped faces, one ``<family>-<cut>.ttf`` each.
            shelf: Letter packs; one that is added later is found without a new chain.
        """
        self._files = {file.stem: file for file in folder.glob("*.ttf")}
        self._shelf = shelf
        self._opened: dict[str, Face] = {}
        self._pickers: dict[tuple[Cut, str], Picker] = {}

    @property
    def base(self) -> Face:
        """The face that draws what no face has."""
        return self._shipped(f"{_BASE}-{Cut.REGULAR.value}")

    def picker(self, cut: Cut, language: str) -> Picker:
        """Return what picks faces for words of a cut and a language."""
        found = self._pickers.get((cut, language))
        if found is None:
            found = self._pickers[cut, language] = Picker(self, cut, language)
        return found

    def pick(self, character: str, cut: Cut, language: str = "") -> Face | None:
        """Return the first face that has a character, in another cut if need be; None if none has it.

        Args:
            character: The character.
            cut: How it should be cut.
            language: Language of the words; Chinese, Japanese and Korean draw one character differently.
        """
        return self.picker(cut, language)(character)

    def is_picture_face(self, face: Face) -> bool:
        """Tell whether a face is that of pictures."""
        return face is self._opened.get(f"{_PICTURES}-{Cut.REGULAR.value}")

    def picture(self, character: str) -> Face | None:
        """Return the face of pictures if it has a character."""
        face = self._shipped(f"{_PICTURES}-{Cut.REGULAR.value}")
        return face if face.covers(character) else None

    def faces(self, character: str, cut: Cut, language: str) -> Iterator[Face]:
        """Yield the faces to ask for a character, opening each when its turn comes."""
        script = script_of(character)
        for name in self._names(script, cut):
            yield self._shipped(name)
        if script is None and not is_east_asian_sign(character):
            return
        for pack in self._shelf.packs_for(script, language):
            if pack.name not in self._opened:
                data = self._shelf.face_of(pack)
                if data is None:
                    continue
                self._opened[pack.name] = Face(hb.Blob(data))
            yield self._opened[pack.name]

    def _names(self, script: str | None, cut: Cut) -> list[str]:
        # A sign that many scripts use may stand in the face of any of them.
        own = [_FAMILIES[script]] if script in _FAMILIES else []
        others = [] if script else [*_FAMILIES.values()]
        families = [(_BASE, cut), *((family, cut) for family in own)]
        families += [(family, Cut.REGULAR) for family in (_BASE, *own, *_SIGNS, *others)]
        named = dict.fromkeys(f"{family}-{cut.value}" for family, cut in families)
        return [name for name in named if name in self._files]

    def _shipped(self, name: str) -> Face:
        if name not in self._opened:
            self._opened[name] = Face(hb.Blob.from_file_path(str(self._files[name])))
        return self._opened[name]


@cache
def shipped_fonts() -> FontChain:
    """Return the faces of this computer; what was opened stays open, as faces never change."""
    return FontChain(resource("fonts"), PackShelf.here())
