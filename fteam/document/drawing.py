"""Text operators for a line, written so that every reader gets the words back.

Runs stand in logical order. Inside a right-to-left run the glyphs stand in visual order, marked as
reversed, with one letter for each glyph: this is what the readers in use handle best.

Source:
    ISO 32000-1, 9.4 (text objects), 14.8.2.3.3 (ReversedChars), 14.9.2 (Lang), 14.9.4 (ActualText).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, NamedTuple
from unicodedata import normalize

from fteam.document.bidi import RTL
from fteam.document.clusters import Cluster, Glyph, Letters
from fteam.document.embedding import EmbeddedFont
from fteam.document.fonts import Cut, Face
from fteam.document.lines import Line
from fteam.document.objects import number, numbers, text_string
from fteam.document.outlines import glyph_path
from fteam.document.scripts import COMPLEX, SPACES
from fteam.document.shaping import Run

FontOf = Callable[[Face], EmbeddedFont]
WORD_JOINER: Final = "\u2060"
FILLED: Final = 0
FILLED_AND_STROKED: Final = 2
"""Ways to paint letters (ISO 32000-1, table 106)."""
THICKER: Final = 0.035
"""Part of the size by which letters without a bold face are drawn thicker."""
BOLD_WEIGHT: Final = 600
NOT_TURNED: Final = frozenset({"Adlm", "Rohg"})
"""Scripts that readers in use do not know to run from right to left."""
LAST_OF_PLANE: Final = "\uffff"
LEAST_RISE: Final = 0.5
"""Thousandths of the size below which a change of height is not written."""


class Coded(NamedTuple):
    """A glyph with the number that it has in the PDF."""

    cid: int
    glyph: Glyph


@dataclass
class Chunk:
    """Glyphs that are read back together.

    Attributes:
        text: What they say.
        is_exact: Whether the glyphs' own letters give that text, in order.
        is_space: Whether they are spaces.
        glyphs: The glyphs.
    """

    text: str
    is_exact: bool
    is_space: bool
    glyphs: list[Coded] = field(default_factory=list)


def line_operators(line: Line, x: float, y: float, font_of: FontOf, language: str) -> str:
    """Write a line of text.

    Args:
        line: The line.
        x: Left edge of what is seen, in points.
        y: Base line.
        font_of: Gives the embedded part of a face.
        language: Language of the paragraph; other languages are marked.
    """
    left = x - (line.kept_space if line.is_rtl else 0)
    placed: list[tuple[Run, float]] = []
    for run in line.runs:
        placed.append((run, left))
        left += run.width
    placed.sort(key=lambda pair: pair[0].clusters[0].start)
    operators = ["BT"]
    paths: list[str] = []
    for run, start in placed:
        operators += _run(run, line.text, start, y, font_of(run.face), language)
        paths += _mark_paths(run, start, y) if run.is_rtl else []
    return "\n".join([*operators, "ET", *paths])


def _run(run: Run, text: str, x: float, y: float, font: EmbeddedFont, language: str) -> list[str]:
    piece = run.piece
    operators = [
        f"{numbers(*piece.ink)} rg",
        f"/{font.name} {number(piece.size)} Tf",
        f"1 0 0 1 {numbers(x, y)} Tm",
    ]
    shown = _right_to_left(run, text, font) if run.is_rtl else _left_to_right(run, text, font)
    if _is_to_be_thickened(run, text):
        width = number(piece.size * THICKER)
        shown = [f"{numbers(*piece.ink)} RG {width} w {FILLED_AND_STROKED} Tr", *shown, f"{FILLED} Tr"]
    if piece.language != language:
        shown = [f"/Span<</Lang({piece.language})>>BDC", *shown, "EMC"]
    return operators + shown


def _is_to_be_thickened(run: Run, text: str) -> bool:
    """Tell whether letters that should be bold have no bold face; a name must not look like less."""
    if run.piece.cut is not Cut.BOLD or run.face.weight >= BOLD_WEIGHT:
        return False
    return any(text[cluster.start].isalpha() for cluster in run.clusters)


def _left_to_right(run: Run, text: str, font: EmbeddedFont) -> list[str]:
    operators: list[str] = []
    clusters = run.clusters
    if isinstance(clusters, Letters):
        return [_plain_letters(clusters.glyphs, text[clusters.start : clusters.start + len(clusters)], font)]
    if all(_is_plain(cluster) for cluster in clusters):
        glyphs = [cluster.glyphs[0] for cluster in clusters]
        return [_plain_letters(glyphs, [text[each.start : each.stop] for each in clusters], font)]
    show = _Show(font, run.piece.size)
    for chunk in _chunks(run, text, font):
        shown = show.operators(chunk.glyphs)
        # Chrome's reader loses every text told that has letters beyond U+FFFF.
        if not chunk.is_exact and max(chunk.text) <= LAST_OF_PLANE:
            shown = [f"/Span<</ActualText{text_string(chunk.text)}>>BDC", *shown, "EMC"]
        operators += shown
    return operators


def _is_plain(cluster: Cluster) -> bool:
    """Tell whether a cluster is one glyph at its usual place."""
    glyphs = cluster.glyphs
    return len(glyphs) == 1 and not glyphs[0].x and not glyphs[0].y


def _plain_letters(glyphs: Sequence[Glyph], letters: Sequence[str], font: EmbeddedFont) -> str:
    """Show letters that have a glyph each, on the base line: most words of most papers."""
    known, code_of = font.codes, font.code
    array: list[str] = []
    codes: list[str] = []
    drift = 0.0
    for (glyph, wide, _x, _y), letter in zip(glyphs, letters, strict=True):
        if drift and (by := round(drift)):
            drift -= by
            array.append(f"<{''.join(codes)}>{-by}")
            codes = []
        code, advance = known.get((glyph, letter)) or code_of(glyph, letter)
        codes.append(code)
        drift += wide - advance
    return f"[{''.join(array)}<{''.join(codes)}>]TJ"


def _chunks(run: Run, text: str, font: EmbeddedFont) -> list[Chunk]:
    """Cut a run where the way of reading back changes; complex scripts go word by word."""
    by_word = run.item.script in COMPLEX
    chunks: list[Chunk] = []
    for cluster in run.clusters:
        letters = text[cluster.start : cluster.stop]
        glyphs, is_exact = _in_order(cluster, letters, font)
        is_space = letters in SPACES
        last = chunks[-1] if chunks else None
        if last is None or (last.is_space != is_space if by_word else last.is_exact != is_exact):
            last = Chunk("", is_exact=True, is_space=is_space)
            last.is_exact = is_exact
            chunks.append(last)
        last.text += letters
        last.is_exact = last.is_exact and is_exact
        last.glyphs += glyphs
    return chunks


def _in_order(cluster: Cluster, letters: str, font: EmbeddedFont) -> tuple[list[Coded], bool]:
    glyphs = cluster.glyphs
    if len(glyphs) == 1:
        return [Coded(font.cid(glyphs[0].id, letters), glyphs[0])], True
    if len(glyphs) == len(letters) and cluster.is_ordered:
        pairs = zip(glyphs, letters, strict=True)
        coded = [Coded(font.cid(glyph.id, letter), glyph) for glyph, letter in pairs]
        return ([*coded, _end(font)] if max(letters) <= LAST_OF_PLANE else coded), False
    return _first_carries(glyphs, letters, 0, font), False


def _end(font: EmbeddedFont) -> Coded:
    """Stand an empty glyph behind a letter with marks; readers take the gap behind a mark for a space."""
    return Coded(font.cid(font.blank, WORD_JOINER), Glyph(font.blank, 0, 0, 0))


def _first_carries(glyphs: Sequence[Glyph], letters: str, first: int, font: EmbeddedFont) -> list[Coded]:
    return [
        Coded(font.cid(glyph.id, letters if index == first else letters[-1]), glyph)
        for index, glyph in enumerate(glyphs)
    ]


def _right_to_left(run: Run, text: str, font: EmbeddedFont) -> list[str]:
    show = _Show(font, run.piece.size)
    if run.item.script in NOT_TURNED:
        return _words_told(run, text, font, show)
    glyphs: list[Coded] = []
    for cluster in reversed(run.clusters):
        glyphs += _reversed(cluster, text[cluster.start : cluster.stop], font)
    return ["/ReversedChars BMC", *show.operators(glyphs), "EMC"]


def _words_told(run: Run, text: str, font: EmbeddedFont, show: "_Show") -> list[str]:
    """Show words from left to right and tell each as it is read."""
    operators: list[str] = []
    for is_space, group in groupby(reversed(run.clusters), lambda cluster: text[cluster.start] in SPACES):
        clusters = list(group)
        coded = [_reversed(cluster, text[cluster.start : cluster.stop], font) for cluster in clusters]
        shown = show.operators([glyph for glyphs in coded for glyph in glyphs])
        word = text_string(text[clusters[-1].start : clusters[0].stop])
        operators += shown if is_space else [f"/Span<</ActualText{word}>>BDC", *shown, "EMC"]
    return operators


def _reversed(cluster: Cluster, letters: str, font: EmbeddedFont) -> list[Coded]:
    """Give each glyph of a right-to-left cluster one letter; readers would turn two around."""
    index = _base_of(cluster)
    glyph = cluster.glyphs[index]
    before = sum(mark.advance for mark in cluster.glyphs[:index])
    base = Glyph(glyph.id, cluster.width, before + glyph.x, glyph.y)
    # A picture of several parts is not turned around by any reader, so it is not taken apart.
    return (
        _ligature(base, letters, font) if RTL.search(letters) else [Coded(font.cid(base.id, letters), base)]
    )


def _base_of(cluster: Cluster) -> int:
    """Return which glyph of a cluster stands for its letters: the first that moves the pen."""
    return next((index for index, glyph in enumerate(cluster.glyphs) if glyph.advance > 0), 0)


def _mark_paths(run: Run, x: float, y: float) -> list[str]:
    """Draw the marks of right-to-left letters as paths, once the words are written.

    Readers cut a word in two at a glyph that stands higher or lower, so the marks are carried by empty
    glyphs on the base line and only seen here.
    """
    size = run.piece.size
    paths: list[str] = []
    pen = 0.0
    for cluster in reversed(run.clusters):
        base = _base_of(cluster)
        for index, glyph in enumerate(cluster.glyphs):
            if index != base:
                place = (x + (pen + glyph.x) * size / 1000, y + glyph.y * size / 1000)
                paths.append(glyph_path(run.face, glyph.id, place, size))
            pen += glyph.advance
    drawn = list(filter(None, paths))
    return [f"{numbers(*run.piece.ink)} rg", *drawn] if drawn else []


def _ligature(glyph: Glyph, letters: str, font: EmbeddedFont) -> list[Coded]:
    if len(letters) == 1:
        return [Coded(font.cid(glyph.id, normalize("NFKC", letters)), glyph)]
    carrier = Glyph(font.blank, 0, glyph.x, 0)
    carried = [Coded(font.cid(carrier.id, letter), carrier) for letter in letters[:0:-1]]
    return [*carried, Coded(font.cid(glyph.id, letters[0]), glyph)]


class _Show:
    """Shows glyphs, and follows how far HarfBuzz's pen and the PDF's are apart."""

    def __init__(self, font: EmbeddedFont, size: float) -> None:
        self._font = font
        self._size = size
        self._drift = 0.0
        self._rise = 0.0
        self._array: list[str] = []
        self._codes: list[str] = []
        self._operators: list[str] = []

    def operators(self, glyphs: Sequence[Coded]) -> list[str]:
        """Return what shows some glyphs."""
        for coded in glyphs:
            self._set_rise(coded.glyph.y)
            self._shift(round(self._drift + coded.glyph.x))
            self._codes.append(f"{coded.cid:04X}")
            self._drift += coded.glyph.advance - round(self._font.face.advance(coded.glyph.id))
        self._set_rise(0.0)
        self._flush_array()
        made, self._operators = self._operators, []
        return made

    def _set_rise(self, rise: float) -> None:
        if abs(rise - self._rise) > LEAST_RISE:
            self._flush_array()
            self._operators.append(f"{number(rise * self._size / 1000)} Ts")
            self._rise = rise

    def _shift(self, by: int) -> None:
        if by:
            self._flush_codes()
            self._array.append(str(-by))
            self._drift -= by

    def _flush_codes(self) -> None:
        if self._codes:
            self._array.append(f"<{''.join(self._codes)}>")
            self._codes = []

    def _flush_array(self) -> None:
        self._flush_codes()
        if self._array:
            self._operators.append(f"[{''.join(self._array)}]TJ")
            self._array = []
