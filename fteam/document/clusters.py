"""Glyphs, and the characters that they are drawn for.

Most words of most papers have one glyph for each character, at its usual place. Such a row is kept as a
column of glyphs, so that it is measured and written without an object for each of its letters.
"""

from collections.abc import Sequence
from typing import NamedTuple, overload


class Glyph(NamedTuple):
    """A glyph and its place, in thousandths of the size."""

    id: int
    advance: float
    x: float
    y: float


class Cluster(NamedTuple):
    """Characters that are drawn as one.

    Attributes:
        start: First character in the paragraph.
        stop: Character after the last.
        glyphs: In the order in which they are drawn, left first.
        width: In thousandths of the size.
        is_ordered: Whether the glyphs follow the characters one by one.
    """

    start: int
    stop: int
    glyphs: tuple[Glyph, ...]
    width: float
    is_ordered: bool = True


class Letters(Sequence[Cluster]):
    """Clusters of one character and one glyph each, from left to right on the base line.

    Attributes:
        start: First character in the paragraph.
        glyphs: One for each character.
    """

    __slots__ = ("glyphs", "start")

    def __init__(self, start: int, glyphs: tuple[Glyph, ...]) -> None:
        self.start = start
        self.glyphs = glyphs

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.glyphs)

    @overload
    def __getitem__(self, place: int) -> Cluster: ...

    @overload
    def __getitem__(self, place: slice) -> "Letters": ...

    def __getitem__(self, place: int | slice) -> "Cluster | Letters":
        """Return one, or some that follow each other."""
        if isinstance(place, slice):
            first, _stop, _step = place.indices(len(self.glyphs))
            return Letters(self.start + first, self.glyphs[place])
        glyph = self.glyphs[place]
        start = self.start + range(len(self.glyphs))[place]
        return Cluster(start, start + 1, (glyph,), glyph.advance)


def joined(first: Sequence[Cluster], second: Sequence[Cluster]) -> Sequence[Cluster]:
    """Return clusters and those that follow them at once."""
    if isinstance(first, Letters) and isinstance(second, Letters):
        return Letters(first.start, first.glyphs + second.glyphs)
    return (*first, *second)


def widths(clusters: Sequence[Cluster]) -> list[float]:
    """Return the width of each, in thousandths of the size."""
    if isinstance(clusters, Letters):
        return [glyph[1] for glyph in clusters.glyphs]
    return [cluster[3] for cluster in clusters]
