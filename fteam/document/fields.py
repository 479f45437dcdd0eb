"""Places to sign: the field for the digital seal, and a line for a pen.

Source:
    ISO 32000-1, 12.7.4.5 (signature fields), 12.5.6.19 (widgets); ISO 14289-1, 7.18 (annotations are
    tagged and have an alternative description).
"""

from typing import Final

from fteam.document.canvas import PaperCanvas
from fteam.document.figure import RoomFigure
from fteam.document.look import BAR, INK
from fteam.document.objects import numbers
from fteam.document.tree import Node

FRAME: Final = "q {ink} RG 0.8 w [3 2] 0 d 0 0 {size} re S Q"


class SignatureField(RoomFigure):
    """An empty field with a visible frame; the seal fills it later."""

    def __init__(self, name: str, node: Node, room: tuple[float, float], *, is_rtl: bool) -> None:
        """Set up the field.

        Args:
            name: Field name, letters only; the seal finds the field by it.
            node: A ``Form`` element; its ``alt`` is read aloud.
            room: Width and height in points.
            is_rtl: Whether it stands at the right.
        """
        super().__init__(room, is_rtl=is_rtl)
        self._name = name
        self._node = node

    def draw(self) -> None:
        """Draw the frame and add the field."""
        canvas: PaperCanvas = self.canv
        wide = min(self._room[0], self.width)
        shift = self.width - wide if self._is_rtl else 0
        with canvas.artifact():
            frame = FRAME.format(ink=numbers(*BAR), size=numbers(wide, self.height))
            canvas.operators(f"q 1 0 0 1 {numbers(shift, 0)} cm {frame} Q")
        x, y = canvas.absolutePosition(shift, 0)
        canvas.signature_field(self._name, self._node.alt, (x, y, x + wide, y + self.height), self._node)


class PenLineFigure(RoomFigure):
    """A line to sign on with a pen."""

    def draw(self) -> None:
        """Draw the line."""
        canvas: PaperCanvas = self.canv
        wide = min(self._room[0], self.width)
        left = self.width - wide if self._is_rtl else 0
        with canvas.artifact():
            canvas.operators(f"q {numbers(*INK)} RG 0.6 w {numbers(left)} 2 m {numbers(left + wide)} 2 l S Q")
