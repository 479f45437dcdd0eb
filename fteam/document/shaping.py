"""From letters to glyphs: pieces of one script, face and direction, shaped by HarfBuzz.

Source:
    OpenType shaping as HarfBuzz does it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import uharfbuzz as hb

from fteam.document.bidi import RTL, levels
from fteam.document.breaks import Break, break_before
from fteam.document.cleaning import clean
from fteam.document.clusters import Cluster, Glyph, Letters, widths
from fteam.document.fonts import REPLACEMENT, Face, FontChain
from fteam.document.isolate import LRI, PDI, RLI, isolate_numbers
from fteam.document.itemise import Item, itemise
from fteam.document.pieces import Piece
from fteam.document.scripts import REORDERED
from fteam.words import ENGLISH, NOT_TRANSLATED, is_rtl_language

OUTWEIGHS: Final = 2
"""A paragraph of a left-to-right paper turns when its right-to-left letters are twice the others."""
HIGHEST: Final = 1500
"""Thousandths of the size; marks that are piled higher, as nobody writes, stay at this height."""
MOST_TOGETHER: Final = 8
"""Glyphs beside each other that a line may not divide."""
LONGEST_NAME: Final = 40
"""Letters up to which a name before words such as a role does not turn them."""
_Place = tuple[int, int, int, int]
"""HarfBuzz's offsets and advances: right, up, right, up, in units of the face."""
_IN_BRACKETS: Final = re.compile("({0}[^{0}{1}]*{1})".format(*NOT_TRANSLATED))
_MARKS: Final = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\ufe00-\ufe2f\u200c\u200d]")


@dataclass(frozen=True)
class Run:
    """Clusters of one face, direction and look, in logical order."""

    item: Item
    face: Face
    clusters: Sequence[Cluster]
    level: int

    @property
    def piece(self) -> Piece:
        """How it looks."""
        return self.item.piece

    @property
    def is_rtl(self) -> bool:
        """Whether it is read from right to left."""
        return bool(self.level & 1)

    @cached_property
    def width(self) -> float:
        """Width in points."""
        return sum(widths(self.clusters)) * self.piece.size / 1000


@dataclass(frozen=True)
class Shaped:
    """A paragraph's glyphs, not yet broken into lines.

    Attributes:
        text: The paragraph with its isolates.
        base: Level of the paragraph, 1 if it runs from right to left.
        runs: In logical order.
    """

    text: str
    base: int
    runs: tuple[Run, ...]

    @cached_property
    def breaks(self) -> list[Break]:
        """For each character, whether a line may begin with it."""
        return break_before(self.text)

    @cached_property
    def steps(self) -> list[tuple[float, Break, str]]:
        """For each cluster: its width in points, whether a line may begin with it, its first character."""
        text, breaks = self.text, self.breaks
        found: list[tuple[float, Break, str]] = []
        for run in self.runs:
            size, clusters = run.piece.size, run.clusters
            if isinstance(clusters, Letters):
                row = slice(clusters.start, clusters.start + len(clusters))
                points = [glyph[1] * size / 1000 for glyph in clusters.glyphs]
                found += zip(points, breaks[row], text[row], strict=True)
            else:
                found += [
                    (each.width * size / 1000, breaks[each.start], text[each.start]) for each in clusters
                ]
        return found


def shape(pieces: Sequence[Piece], fonts: FontChain, *, is_rtl: bool) -> Shaped:
    """Shape a paragraph.

    Args:
        pieces: Its text.
        fonts: Faces to draw it with.
        is_rtl: Direction of the language; words that hold no letter of that direction keep their own.
    """
    pieces = [part for piece in pieces for part in _told_apart(piece)]
    cleaned = [clean(piece.text) for piece in pieces]
    if is_rtl or any(RTL.search(text) for text in cleaned):
        cleaned = [_isolated(text, piece, is_rtl=is_rtl) for text, piece in zip(cleaned, pieces, strict=True)]
    text = "".join(cleaned)
    owners = [piece for piece, part in zip(pieces, cleaned, strict=True) for _ in part]
    base, found = levels(text, _base_level(text, is_rtl=is_rtl))
    items = itemise(text, owners, found, fonts)
    return Shaped(text, base, tuple(_shape_item(text, item, fonts) for item in items))


def _told_apart(piece: Piece) -> list[Piece]:
    """Cut out sentences that are not translated; they are told in the language that they are in."""
    if NOT_TRANSLATED[0] not in piece.text or piece.language == ENGLISH.language:
        return [piece]
    parts = _IN_BRACKETS.split(piece.text)
    return [
        replace(piece, text=part, language=ENGLISH.language if index % 2 else piece.language)
        for index, part in enumerate(parts)
        if part
    ]


def _isolated(text: str, piece: Piece, *, is_rtl: bool) -> str:
    """Isolate numbers, and words in a language of the other direction as a whole."""
    isolated = isolate_numbers(text)
    if is_rtl_language(piece.language) == is_rtl:
        return isolated
    return f"{LRI if is_rtl else RLI}{isolated}{PDI}"


def _base_level(text: str, *, is_rtl: bool) -> int:
    """Choose the paragraph's direction: the language's, unless the words are plainly of the other."""
    if not is_rtl and not RTL.search(text):
        return 0
    rtl = sum(1 for _ in RTL.finditer(text))
    ltr = sum(1 for character in text if character.isalpha()) - rtl
    if is_rtl:
        return 0 if ltr > 0 and not rtl else 1
    return 1 if rtl > OUTWEIGHS * ltr and (not ltr or rtl > LONGEST_NAME) else 0


def _shape_item(text: str, item: Item, fonts: FontChain) -> Run:
    if item.face is None:
        return _boxes(item, fonts.base)
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.add_str(text, item.start, item.stop - item.start)
    buffer.direction = "rtl" if item.level & 1 else "ltr"
    buffer.script = item.script
    buffer.language = item.piece.language
    # Latin without combining marks keeps its composed glyphs, one for each character, so that it can
    # be read back: the face would draw a Vietnamese letter from its parts.
    plain = item.script == "Latn" and not _MARKS.search(text, item.start, item.stop)
    hb.shape(item.face.font, buffer, {"ccmp": False} if plain else None)
    return Run(item, item.face, _clusters(text, item, item.face, buffer), item.level)


def _clusters(text: str, item: Item, face: Face, buffer: hb.Buffer) -> Sequence[Cluster]:
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    if [info.cluster for info in infos] == list(range(item.start, item.stop)):
        # A glyph for each character, from left to right: most words of most papers.
        return _letters(item.start, face, infos, places)
    groups: dict[int, list[Glyph]] = {}
    for info, place in zip(infos, places, strict=True):
        groups.setdefault(info.cluster, []).append(_glyph(face, info.codepoint, place.position))
    starts = sorted(groups)
    return tuple(
        cluster
        for start, stop in zip(starts, [*starts[1:], item.stop], strict=True)
        for cluster in _divided(text[start:stop], start, groups[start], item, face)
    )


def _letters(
    start: int, face: Face, infos: Sequence[hb.GlyphInfo], places: Sequence[hb.GlyphPosition]
) -> Sequence[Cluster]:
    """Return letters that have a glyph each; the few glyphs that a face has are made once."""
    keys = list(zip([info.codepoint for info in infos], [place.position for place in places], strict=True))
    made, used = face.made, set(keys)
    for key in used - made.keys():
        glyph = made[key] = _glyph(face, *key)
        if glyph.x or glyph.y:
            face.moved.add(key)
    row = Letters(start, tuple([made[key] for key in keys]))
    return row if used.isdisjoint(face.moved) else tuple(row)


def _glyph(face: Face, glyph: int, place: _Place) -> Glyph:
    x, y, advance, _down = place
    scale = face.scale
    return Glyph(glyph or face.stand_in, advance * scale, x * scale, max(-HIGHEST, min(HIGHEST, y * scale)))


def _divided(characters: str, start: int, glyphs: list[Glyph], item: Item, face: Face) -> Iterator[Cluster]:
    """Divide a cluster that could be wider than a line, such as a thousand joined pictures."""
    ordered = glyphs[::-1] if item.level & 1 else glyphs
    parts: list[list[Glyph]] = []
    for glyph in ordered:
        if glyph.advance > 0 or not parts:
            parts.append([])
        parts[-1].append(glyph)
    length, count = len(characters), len(parts)
    if not MOST_TOGETHER < count <= length:
        yield _cluster(characters, start, glyphs, item, face)
        return
    for index, part in enumerate(parts):
        first, stop = length * index // count, length * (index + 1) // count
        drawn = part[::-1] if item.level & 1 else part
        yield _cluster(characters[first:stop], start + first, drawn, item, face)


def _cluster(characters: str, start: int, glyphs: list[Glyph], item: Item, face: Face) -> Cluster:
    width = glyphs[0].advance if len(glyphs) == 1 else sum(glyph.advance for glyph in glyphs)
    is_ordered = _is_ordered(characters, glyphs, item, face)
    return Cluster(start, start + len(characters), tuple(glyphs), width, is_ordered)


def _is_ordered(characters: str, glyphs: Sequence[Glyph], item: Item, face: Face) -> bool:
    if len(glyphs) == 1 or item.script not in REORDERED:
        return True
    return [glyph.id for glyph in glyphs] == [face.glyph(ord(character)) for character in characters]


def _boxes(item: Item, face: Face) -> Run:
    glyph = face.glyph(REPLACEMENT)
    box = Glyph(glyph, face.advance(glyph), 0, 0)
    return Run(item, face, Letters(item.start, (box,) * (item.stop - item.start)), item.level)
