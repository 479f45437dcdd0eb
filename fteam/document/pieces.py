"""A stretch of text that looks the same: what the shaper takes in."""

from dataclasses import dataclass

from fteam.document.fonts import Cut

Ink = tuple[float, float, float]
"""Red, green and blue, 0 to 1."""


@dataclass(frozen=True)
class Piece:
    """A stretch of text that looks the same.

    Attributes:
        text: What it says.
        cut: How its letters are cut.
        size: Size in points.
        ink: Its colour.
        language: BCP 47 tag; some letters differ by language.
    """

    text: str
    cut: Cut
    size: float
    ink: Ink
    language: str
