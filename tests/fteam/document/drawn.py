"""Looks into a finished paper: which glyphs its text really draws, and what each stands for."""

import io
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.reader import PdfFileReader

SHOWN: Final = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9A-F]+)>")
BYTES_OF_A_NUMBER: Final = 2


class Drawn(NamedTuple):
    """A glyph that a page shows."""

    face: str
    cid: int
    glyph: int


def glyphs_of(pdf: bytes) -> set[Drawn]:
    """Return every glyph that the pages show, through the maps that the file itself holds."""
    reader = PdfFileReader(io.BytesIO(pdf))
    return {drawn for page in _pages(reader.root["/Pages"]) for drawn in _glyphs(page)}


def _pages(node: DictionaryObject) -> Iterator[DictionaryObject]:
    kids = node["/Kids"]
    for index in range(len(kids)):
        page = kids[index]
        if page["/Type"] == "/Pages":
            yield from _pages(page)
        else:
            yield page


def _glyphs(page: DictionaryObject) -> Iterator[Drawn]:
    fonts = page["/Resources"]["/Font"]
    content = b"".join(re.split(rb"/ActualText<[0-9A-F]+>", page["/Contents"].data))
    maps: dict[bytes, tuple[str, bytes]] = {}
    font = b""
    for name, codes in SHOWN.findall(content):
        if name:
            font = name
            continue
        if font not in maps:
            cid_font = fonts[f"/{font.decode()}"]["/DescendantFonts"][0]
            maps[font] = str(cid_font["/BaseFont"]), cid_font["/CIDToGIDMap"].data
        face, glyph_map = maps[font]
        for cid in _numbers(bytes.fromhex(codes.decode())):
            place = cid * BYTES_OF_A_NUMBER
            yield Drawn(face, cid, int.from_bytes(glyph_map[place : place + BYTES_OF_A_NUMBER], "big"))


def _numbers(codes: bytes) -> Iterator[int]:
    for start in range(0, len(codes), BYTES_OF_A_NUMBER):
        yield int.from_bytes(codes[start : start + BYTES_OF_A_NUMBER], "big")


def boxes_of(pdf: bytes) -> set[Drawn]:
    """Return what is drawn as an empty box: glyph 0, ``.notdef``, or no glyph at all."""
    return {drawn for drawn in glyphs_of(pdf) if drawn.glyph == 0 or drawn.cid == 0}
