"""The sign of a verdict: a shape of its own for each answer, so that colour never carries it alone."""

from enum import Enum
from itertools import starmap
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.look.theme import scaled, tokens_now

SIDE: Final = 64
SMALL_SIDE: Final = 32
STROKE: Final = 0.1
"""Width of the mark's stroke, in sides."""
EDGE: Final = STROKE / 2
CORNER: Final = 0.29
"""Where the corners of a regular octagon stand, in sides."""


class Sign(Enum):
    """The shapes: the colour's name in the theme, and the mark within."""

    GENUINE = "strength"
    WHOLE = "promise"
    OLDER = "need"
    CHANGED = "alert"
    UNKNOWN = "quiet"


_MARKS: Final = {
    Sign.GENUINE: (((0.28, 0.52), (0.44, 0.68), (0.74, 0.34)),),
    Sign.WHOLE: (((0.3, 0.42), (0.7, 0.42)), ((0.3, 0.6), (0.7, 0.6))),
    Sign.OLDER: (((0.5, 0.24), (0.5, 0.52), (0.68, 0.62)),),
    Sign.CHANGED: (((0.32, 0.32), (0.68, 0.68)), ((0.68, 0.32), (0.32, 0.68))),
}
"""Strokes within the shape, in sides: a tick, an equals sign, the hands of a clock, a cross."""

_CORNERS: Final = {
    Sign.CHANGED: (
        (CORNER, EDGE),
        (1 - CORNER, EDGE),
        (1 - EDGE, CORNER),
        (1 - EDGE, 1 - CORNER),
        (1 - CORNER, 1 - EDGE),
        (CORNER, 1 - EDGE),
        (EDGE, 1 - CORNER),
        (EDGE, CORNER),
    ),
    Sign.UNKNOWN: ((0.5, EDGE), (1 - EDGE, 0.5), (0.5, 1 - EDGE), (EDGE, 0.5)),
}
"""Shapes with corners: an octagon and a diamond; the others are round."""


class VerdictSign(QWidget):
    """A tick in a disc, an equals sign in a ring, a clock, a cross in an octagon, or a question in a diamond.

    It is a picture only: the words beside it say the same.
    """

    def __init__(self, sign: Sign, *, is_small: bool = False, parent: QWidget | None = None) -> None:
        """Show a sign.

        Args:
            sign: Which one.
            is_small: Whether it stands in a list.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.sign = sign
        self._side = scaled(SMALL_SIDE if is_small else SIDE)
        self.setFixedSize(QSize(self._side, self._side))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Qt: draw the shape and the mark in it."""
        tokens = tokens_now()
        colour = QColor(getattr(tokens, self.sign.value))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour, self._side * STROKE * 0.8)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        is_ring = self.sign is Sign.WHOLE
        painter.setBrush(Qt.BrushStyle.NoBrush if is_ring else colour)
        painter.drawPath(self._shape())
        mark = QPen(colour if is_ring else QColor(tokens.card), self._side * STROKE)
        mark.setCapStyle(Qt.PenCapStyle.RoundCap)
        mark.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(mark)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.sign is Sign.UNKNOWN:
            self._question(painter)
        for stroke in _MARKS.get(self.sign, ()):
            painter.drawPolyline(QPolygonF(list(starmap(self._at, stroke))))
        painter.end()

    def _shape(self) -> QPainterPath:
        path = QPainterPath()
        corners = _CORNERS.get(self.sign)
        if corners is None:
            path.addEllipse(QRectF(self._at(EDGE, EDGE), self._at(1 - EDGE, 1 - EDGE)))
        else:
            path.addPolygon(QPolygonF(list(starmap(self._at, corners))))
            path.closeSubpath()
        return path

    def _question(self, painter: QPainter) -> None:
        hook = QPainterPath(self._at(0.4, 0.38))
        hook.cubicTo(self._at(0.4, 0.24), self._at(0.62, 0.24), self._at(0.62, 0.39))
        hook.cubicTo(self._at(0.62, 0.48), self._at(0.5, 0.48), self._at(0.5, 0.59))
        painter.drawPath(hook)
        painter.drawPoint(self._at(0.5, 0.74))

    def _at(self, x: float, y: float) -> QPointF:
        return QPointF(x * self._side, y * self._side)
