"""Text operators for a line, written so that every reader gets the words back.

Runs stand in logical order. Inside a right-to-left run the glyphs stand in visual order, marked as
reversed, with one letter for each glyph: this is what the readers in use handle best.

Source:
    ISO 32000-1, 9.4 (text objects), 14.8.2.3.3 (ReversedChars), 14.9.2 (Lang), 14.9.4 (ActualText).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from unicodedata import normalize

from fteam.document.embedding import EmbeddedFont
from fteam.document.fonts import Face
from fteam.document.lines import Line
from fteam.document.objects import number, numbers, text_string
from fteam.document.scripts import COMPLEX, SPACES, is_mark
from fteam.document.shaping import Cluster, Glyph, Run

FontOf = Callable[[Face], EmbeddedFont]
WORD_JOINER: Final = "\u2060"
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
    for run, start in placed:
        operators += _run(run, line.text, start, y, font_of(run.face), language)
    return "\n".join([*operators, "ET"])


def _run(run: Run, text: str, x: float, y: float, font: EmbeddedFont, language: str) -> list[str]:
    piece = run.piece
    operators = [
        f"{numbers(*piece.ink)} rg",
        f"/{font.name} {number(piece.size)} Tf",
        f"1 0 0 1 {numbers(x, y)} Tm",
    ]
    shown = _right_to_left(run, text, font) if run.is_rtl else _left_to_right(run, text, font)
    if piece.language != language:
        shown = [f"/Span<</Lang({piece.language})>>BDC", *shown, "EMC"]
    return operators + shown


def _left_to_right(run: Run, text: str, font: EmbeddedFont) -> list[str]:
    operators: list[str] = []
    show = _Show(font, run.piece.size)
    for chunk in _chunks(run, text, font):
        shown = show.operators(chunk.glyphs)
        if not chunk.is_exact:
            shown = [f"/Span<</ActualText{text_string(chunk.text)}>>BDC", *shown, "EMC"]
        operators += shown
    return operators


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
        return [*(Coded(font.cid(glyph.id, letter), glyph) for glyph, letter in pairs), _end(font)], False
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
    glyphs: list[Coded] = []
    for cluster in reversed(run.clusters):
        glyphs += _reversed(cluster, text[cluster.start : cluster.stop], font)
    return ["/ReversedChars BMC", *_Show(font, run.piece.size).operators(glyphs), "EMC"]


def _reversed(cluster: Cluster, letters: str, font: EmbeddedFont) -> list[Coded]:
    """Give each glyph of a right-to-left cluster one letter; readers would turn two around."""
    glyphs = cluster.glyphs
    if len(glyphs) == 1:
        return _ligature(glyphs[0], letters, font)
    marks = [letter for letter in letters if is_mark(letter)]
    rest = "".join(letter for letter in letters if not is_mark(letter))
    bases = [index for index, glyph in enumerate(glyphs) if glyph.advance > 0]
    if len(bases) != 1 or len(marks) < len(glyphs) - 1 or not rest:
        return _first_carries(glyphs, letters, bases[0] if bases else 0, font)
    coded: list[Coded] = []
    left = len(glyphs) - 1
    for index, glyph in enumerate(glyphs):
        if index == bases[0]:
            coded += _ligature(glyph, rest, font)
            continue
        # Seen from the left the last mark comes first; two marks drawn as one stay together.
        left -= 1
        coded += _ligature(glyph, "".join(marks[left:]), font)
        del marks[left:]
    return coded


def _ligature(glyph: Glyph, letters: str, font: EmbeddedFont) -> list[Coded]:
    if len(letters) == 1:
        return [Coded(font.cid(glyph.id, normalize("NFKC", letters)), glyph)]
    carrier = Glyph(font.blank, 0, 0, 0)
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
