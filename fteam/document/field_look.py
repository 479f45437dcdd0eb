"""What a signature field shows: a quiet emblem and a few lines beside it.

It is drawn by the paper's own faces, because a viewer's own drawing brings letters that are not
embedded, which PDF/A forbids.

Source:
    ISO 32000-1, 12.5.5 (appearance streams); ISO 19005-3, 6.3.3 (fields look as they are drawn).
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from fteam.document.drawing import FontOf, line_operators
from fteam.document.lines import Line, break_lines
from fteam.document.look import PEN, Style
from fteam.document.objects import numbers
from fteam.document.paragraph import Setting
from fteam.document.shaping import shape
from fteam.document.text import Text, pieces

EMBLEM: Final = 5.2
"""Width of the emblem in sizes of the text beside it."""
GAP: Final = 0.8
LEADING: Final = 1.24
PETALS: Final = 24
"""Circles of the rosette; a regular pattern is what eyes know from seals and banknotes."""
ROUND: Final = 0.5523
SMALLEST: Final = 6.5
"""Points below which a name is cut rather than set smaller."""
SHRINK: Final = 0.92
AIR: Final = 1.02


@dataclass(frozen=True)
class FieldLook:
    """A drawn look that fits a width.

    Attributes:
        width: In points.
        height: In points.
        emblem: Width of the emblem; 0 for none.
        lines: The lines from the top, each with the distance to the next.
        setting: Faces, language and direction.
    """

    width: float
    height: float
    emblem: float
    lines: tuple[tuple[Line, float], ...]
    setting: Setting

    def operators(self, font_of: FontOf) -> str:
        """Write the look with its left lower corner at 0, 0."""
        is_rtl = self.setting.is_rtl
        room = self.emblem * (1 + GAP / EMBLEM) if self.emblem else 0
        parts = [self._emblem()] if self.emblem else []
        text_height = sum(leading for _line, leading in self.lines)
        top = (self.height + text_height) / 2
        for line, leading in self.lines:
            x = self.width - room - line.width if is_rtl else room
            base = top - leading + (leading - line.ascent - line.descent) / 2 + line.descent
            parts.append(line_operators(line, x, base, font_of, self.setting.language))
            top -= leading
        return "\n".join(parts)

    def _emblem(self) -> str:
        """Draw rings, a rosette of fine circles, and a tick in its middle."""
        radius = self.emblem / 2
        centre = self.width - radius if self.setting.is_rtl else radius
        turn = 2 * math.pi / PETALS
        step = f"{numbers(math.cos(turn), math.sin(turn), -math.sin(turn), math.cos(turn), 0, 0)} cm"
        petal = f"{_circle(radius * 0.57, 0, radius * 0.3)} S"
        tick = [(-0.2, 0.0), (-0.05, -0.16), (0.22, 0.18)]
        way = " ".join(
            f"{numbers(x * radius, y * radius)} {'l' if place else 'm'}" for place, (x, y) in enumerate(tick)
        )
        return "\n".join([
            f"q {numbers(1, 0, 0, 1, centre, self.height / 2)} cm {numbers(*PEN)} RG 1 J 1 j",
            f"0.9 w {_circle(0, 0, radius - 0.6)} S",
            f"0.3 w {_circle(0, 0, radius * 0.9)} S {_circle(0, 0, radius * 0.25)} S",
            f"q 0.25 w {petal}",
            *[f"{step} {petal}"] * (PETALS - 1),
            "Q",
            f"1.5 w {way} S",
            "Q",
        ])


def field_look(
    shows: Sequence[Text], setting: Setting, style: Style, width: float, *, has_emblem: bool
) -> FieldLook:
    """Lay out a look; its height follows from its lines.

    Args:
        shows: What it says, one text for each line; long ones are broken.
        setting: Faces, language and direction.
        style: Look of the letters.
        width: Room in points.
        has_emblem: Whether the emblem stands beside the lines.
    """
    emblem = min(style.size * EMBLEM, width / 3) if has_emblem else 0
    room = width - (emblem * (1 + GAP / EMBLEM) if emblem else 0)
    lines = tuple(_lines(shows, setting, style, room))
    return FieldLook(width, max(emblem, sum(leading for _line, leading in lines)), emblem, lines, setting)


def fitted_look(
    shows: Sequence[Text], setting: Setting, style: Style, room: tuple[float, float]
) -> FieldLook:
    """Lay out a look without an emblem in a fixed room; letters shrink, and what never fits is left out.

    Args:
        shows: What it says, the most important first.
        setting: Faces, language and direction.
        style: Look of the letters.
        room: Width and height in points.
    """
    width, height = room
    while True:
        look = field_look(shows, setting, style, width, has_emblem=False)
        if look.height <= height:
            return replace(look, height=height)
        if style.size * SHRINK < SMALLEST:
            break
        style = replace(style, size=style.size * SHRINK, quiet_size=style.quiet_size * SHRINK)
    kept = list(look.lines)
    while kept and sum(leading for _line, leading in kept) > height:
        kept.pop()
    return replace(look, height=height, lines=tuple(kept))


def _lines(
    shows: Sequence[Text], setting: Setting, style: Style, room: float
) -> Iterator[tuple[Line, float]]:
    for text in shows:
        shaped = shape(pieces(text, style, setting.language), setting.fonts, is_rtl=setting.is_rtl)
        for line in break_lines(shaped, room):
            yield line, max(style.quiet_size * LEADING, (line.ascent + line.descent) * AIR)


def _circle(x: float, y: float, radius: float) -> str:
    bow = ROUND * radius
    return " ".join([
        f"{numbers(x + radius, y)} m",
        f"{numbers(x + radius, y + bow, x + bow, y + radius, x, y + radius)} c",
        f"{numbers(x - bow, y + radius, x - radius, y + bow, x - radius, y)} c",
        f"{numbers(x - radius, y - bow, x - bow, y - radius, x, y - radius)} c",
        f"{numbers(x + bow, y - radius, x + radius, y - bow, x + radius, y)} c h",
    ])
