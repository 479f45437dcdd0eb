"""What can stand in a cell or in a paper beside text: plain descriptions, not yet set."""

from collections.abc import Sequence
from dataclasses import dataclass

from fteam.document.ink import Stroke
from fteam.document.text import Text


@dataclass(frozen=True)
class Ink:
    """A mark drawn by hand.

    Attributes:
        strokes: The pen's way: across, down, pressure 0 to 1.
        alt: What is read aloud instead, such as “Signature of …, date”.
        width: Room in points.
        height: Room in points.
    """

    strokes: Sequence[Stroke]
    alt: str
    width: float = 140
    height: float = 30


@dataclass(frozen=True)
class PenLine:
    """A line to sign on with a pen.

    Attributes:
        width: Length in points.
        height: Room above it in points.
    """

    width: float = 160
    height: float = 26


@dataclass(frozen=True)
class SealField:
    """An empty field for a digital signature.

    Attributes:
        name: Field name, ASCII letters and digits; whoever signs finds the field by it.
        tooltip: What it is for; read aloud.
        width: Room in points.
        height: Room in points; at least, where it shows lines.
        shows: Lines that it shows beside an emblem from the start; nothing for a place that stays empty.
        has_line: Whether it has a line to sign on with a pen instead.
    """

    name: str
    tooltip: str
    width: float = 260
    height: float = 40
    shows: tuple[Text, ...] = ()
    has_line: bool = False


Part = Text | Ink | PenLine | SealField


@dataclass(frozen=True)
class Stack:
    """Several parts beneath each other in one cell."""

    parts: tuple[Part, ...]


Cell = Part | Stack


def stack(*parts: Part) -> Stack:
    """Put parts beneath each other in one cell."""
    return Stack(parts)
