"""The ink pad: a signature by pen, finger or mouse, kept as strokes."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget

from ui.look.theme import scaled, tokens_now

Point = tuple[float, float, float]
Stroke = tuple[Point, ...]

PAD_WIDTH: Final = 380
PAD_HEIGHT: Final = 168
MOUSE_PRESSURE: Final = 0.5
PEN_WIDTH: Final = 2.6
LEAST_MOVE: Final = 1.0
TOUCHES: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd})


class InkPad(QWidget):
    """Takes strokes; a pen's pressure makes the line thicker.

    Signals:
        inked(): A stroke was added or all were cleared.
    """

    inked = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        """Make an empty pad.

        Args:
            name: What screen readers say; who cannot draw types their name instead.
            hint: Quiet words on the empty pad.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._hint = hint
        self._strokes: list[list[Point]] = []
        self._is_down = False
        self.setObjectName("ink")
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(QSize(scaled(PAD_WIDTH // 2), scaled(PAD_HEIGHT)))

    def strokes(self) -> tuple[Stroke, ...]:
        """Return the strokes: points of x, y (y downwards, px) and pressure 0 to 1."""
        return tuple(tuple(stroke) for stroke in self._strokes if stroke)

    def clear(self) -> None:
        """Take all ink away."""
        self._strokes.clear()
        self._is_down = False
        self.inked.emit()
        self.update()

    def _down(self, place: QPointF, pressure: float) -> None:
        self._is_down = True
        self._strokes.append([(place.x(), place.y(), pressure)])
        self.update()

    def _move(self, place: QPointF, pressure: float) -> None:
        if not self._is_down:
            return
        x, y, _pressure = self._strokes[-1][-1]
        if abs(place.x() - x) + abs(place.y() - y) >= LEAST_MOVE:
            self._strokes[-1].append((place.x(), place.y(), pressure))
            self.update()

    def _up(self) -> None:
        if self._is_down:
            self._is_down = False
            self.inked.emit()

    def sizeHint(self) -> QSize:
        """Qt: wide enough for a long name."""
        return QSize(scaled(PAD_WIDTH), scaled(PAD_HEIGHT))

    def event(self, event: QEvent, /) -> bool:
        """Qt: fingers; Qt sends them here first."""
        if event.type() in TOUCHES and isinstance(event, QTouchEvent):
            self._on_touch(event)
            return True
        return super().event(event)

    def _on_touch(self, event: QTouchEvent) -> None:
        event.accept()
        if not event.points():
            return
        place = event.points()[0].position()
        if event.type() == QEvent.Type.TouchBegin:
            self._down(place, MOUSE_PRESSURE)
        elif event.type() == QEvent.Type.TouchUpdate:
            self._move(place, MOUSE_PRESSURE)
        else:
            self._up()

    def tabletEvent(self, event: QTabletEvent, /) -> None:
        """Qt: a pen with pressure."""
        event.accept()
        if event.type() == QEvent.Type.TabletPress:
            self._down(event.position(), event.pressure())
        elif event.type() == QEvent.Type.TabletMove:
            self._move(event.position(), event.pressure())
        elif event.type() == QEvent.Type.TabletRelease:
            self._up()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Qt: the mouse; what Qt makes up from touch and pen is left out, or each stroke came twice."""
        is_real = event.source() == Qt.MouseEventSource.MouseEventNotSynthesized
        if is_real and event.button() == Qt.MouseButton.LeftButton:
            self._down(event.position(), MOUSE_PRESSURE)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Qt: the mouse moves."""
        if event.source() == Qt.MouseEventSource.MouseEventNotSynthesized:
            self._move(event.position(), MOUSE_PRESSURE)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Qt: the mouse is let go."""
        if event.source() == Qt.MouseEventSource.MouseEventNotSynthesized:
            self._up()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Qt: draw the pad and its ink."""
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.edge), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(tokens.card))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(QColor(tokens.quiet))
        inner = self.rect().adjusted(14, 8, -14, -10)
        if not self._strokes:
            painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap, self._hint)
        for stroke in self._strokes:
            _draw_stroke(painter, stroke, QColor(tokens.promise))


def _draw_stroke(painter: QPainter, stroke: list[Point], colour: QColor) -> None:
    """Draw a stroke smoothly: each piece runs from one middle to the next, bent at the point between."""
    pen = QPen(colour, PEN_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    if len(stroke) == 1:
        x, y, pressure = stroke[0]
        pen.setWidthF(PEN_WIDTH * (0.6 + pressure))
        painter.setPen(pen)
        painter.drawPoint(QPointF(x, y))
        return
    before = QPointF(*stroke[0][:2])
    for (x, y, pressure), (next_x, next_y, _next) in zip(stroke, [*stroke[1:], stroke[-1]], strict=True):
        middle = QPointF((x + next_x) / 2, (y + next_y) / 2)
        path = QPainterPath(before)
        path.quadTo(QPointF(x, y), middle)
        pen.setWidthF(PEN_WIDTH * (0.6 + 0.8 * pressure))
        painter.strokePath(path, pen)
        before = middle
