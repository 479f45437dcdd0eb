"""Places to sign: the field for a digital signature, and a line for a pen.

Source:
    ISO 32000-1, 12.7.4.5 (signature fields), 12.5.6.19 (widgets); ISO 14289-1, 7.18 (annotations are
    tagged and have an alternative description).
"""

from dataclasses import replace
from typing import Final

from fteam.document.canvas import PaperCanvas
from fteam.document.field_look import FieldLook, field_look
from fteam.document.figure import RoomFigure
from fteam.document.look import INK, Style
from fteam.document.objects import numbers
from fteam.document.paragraph import Setting
from fteam.document.parts import SealField
from fteam.document.tree import Node

LINE_HEIGHT: Final = 2.0
"""Points between the lower edge of a place to sign and its line."""


class SignatureField(RoomFigure):
    """A field that waits for a digital signature.

    The facilitator's shows its seal from the start, because it is sealed the moment it is made. One that
    may stay empty for ever shows nothing, or no more than the line for a pen.
    """

    def __init__(self, part: SealField, node: Node, setting: Setting, style: Style) -> None:
        """Set up the field.

        Args:
            part: Its name and what it shows.
            node: A ``Form`` element; its ``alt`` is read aloud.
            setting: Faces, language and direction.
            style: Look of the letters in it.
        """
        super().__init__((part.width, part.height), is_rtl=setting.is_rtl)
        self._part = part
        self._node = node
        self._setting = setting
        self._style = style
        self._look: FieldLook | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return width and height; what it shows decides the height."""
        super().wrap(width, height)
        if self._part.shows:
            wide = min(self._room[0], width)
            look = field_look(self._part.shows, self._setting, self._style, wide, has_emblem=True)
            self.height = max(look.height, self._room[1])
            self._look = replace(look, height=self.height)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line, if it has one, and add the field."""
        canvas: PaperCanvas = self.canv
        wide = min(self._room[0], self.width)
        shift = self.width - wide if self._is_rtl else 0
        if self._part.has_line:
            draw_line(canvas, shift, wide)
        x, y = canvas.absolutePosition(shift, 0)
        box = (x, y, x + wide, y + self.height)
        look = self._look.operators(canvas.embedded) if self._look else ""
        canvas.signature_field(self._part.name, self._node.alt, box, self._node, look)


class PenLineFigure(RoomFigure):
    """A line to sign on with a pen."""

    def draw(self) -> None:
        """Draw the line."""
        wide = min(self._room[0], self.width)
        draw_line(self.canv, self.width - wide if self._is_rtl else 0, wide)


def draw_line(canvas: PaperCanvas, left: float, wide: float) -> None:
    """Draw a line to sign on, which is no content of its own."""
    ends = f"{numbers(left, LINE_HEIGHT)} m {numbers(left + wide, LINE_HEIGHT)} l"
    with canvas.artifact():
        canvas.operators(f"q {numbers(*INK)} RG 0.6 w {ends} S Q")
