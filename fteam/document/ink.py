"""A handwritten mark as a shape: thicker where the pen pressed.

Source:
    Douglas and Peucker 1973 (fewer points); Catmull-Rom splines written as Bezier curves;
    ISO 14289-1, 7.3 (figures have an alternative text); ISO 32000-1, 14.8.5.4.3 (BBox).
"""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from fteam.document.canvas import PaperCanvas
from fteam.document.figure import RoomFigure
from fteam.document.look import PEN
from fteam.document.objects import numbers
from fteam.document.tree import Node

Point = tuple[float, float, float]
"""Across, down, and pressure from 0 to 1."""
Stroke = Sequence[Point]

PEN_WIDTH: Final = 1.7
LIGHTEST: Final = 0.35
"""Part of the pen's width that the lightest touch draws."""
TOLERANCE: Final = 0.12
"""Points by which a simpler line may miss the pen's way."""
UNITS: Final = 20
"""Whole units to a point, in which shapes are written: shorter, and finer than any printer."""
ROUND: Final = 0.5523


def ink_path(strokes: Sequence[Stroke], width: float, height: float) -> tuple[str, float, float]:
    """Turn the pen's way into a filled shape.

    Args:
        strokes: Points in any unit, down the screen; strokes without points are left out.
        width: Room in points.
        height: Room in points.

    Returns:
        Path operators in twentieths of a point, and the width and height used, in points.
    """
    drawn = [stroke for stroke in strokes if stroke]
    if not drawn:
        return "", 0, 0
    across = [point[0] for stroke in drawn for point in stroke]
    down = [point[1] for stroke in drawn for point in stroke]
    wide, high = max(across) - min(across), max(down) - min(down)
    room_x, room_y = width - 2 * PEN_WIDTH, height - 2 * PEN_WIDTH
    scale = min(room_x / wide if wide else math.inf, room_y / high if high else math.inf)
    scale = 1.0 if math.isinf(scale) else scale
    left, bottom = min(across), max(down)
    placed = [
        [((x - left) * scale + PEN_WIDTH, (bottom - y) * scale + PEN_WIDTH, press) for x, y, press in stroke]
        for stroke in drawn
    ]
    path = "\n".join(_outline(_simplified(stroke)) for stroke in placed)
    return path, wide * scale + 2 * PEN_WIDTH, high * scale + 2 * PEN_WIDTH


def _radius(point: Point) -> float:
    pressure = min(max(point[2], 0.0), 1.0)
    return PEN_WIDTH * (LIGHTEST + (1 - LIGHTEST) * pressure) / 2


def _outline(stroke: Sequence[Point]) -> str:
    caps = [_circle(point) for point in dict.fromkeys((stroke[0], stroke[-1]))]
    if len(stroke) == 1:
        return caps[0]
    left, right = [], []
    for index, point in enumerate(stroke):
        before, after = stroke[max(index - 1, 0)], stroke[min(index + 1, len(stroke) - 1)]
        along_x, along_y = after[0] - before[0], after[1] - before[1]
        part = _radius(point) / (math.hypot(along_x, along_y) or 1)
        left.append((point[0] - along_y * part, point[1] + along_x * part))
        right.append((point[0] + along_y * part, point[1] - along_x * part))
    back = right[::-1]
    sides = [f"{_units(*left[0])} m", _spline(left), f"{_units(*back[0])} l", _spline(back), "h"]
    return "\n".join([*sides, *caps])


def _units(*values: float) -> str:
    return " ".join([f"{round(value * UNITS)}" for value in values])


def _spline(points: Sequence[tuple[float, float]]) -> str:
    """Write the smooth curve through all points, from the first one on."""
    padded = [points[0], *points, points[-1]]
    curves = []
    for index, ((x, y), (to_x, to_y)) in enumerate(pairwise(points)):
        before, after = padded[index], padded[index + 3]
        control = (x + (to_x - before[0]) / 6, y + (to_y - before[1]) / 6)
        second = (to_x - (after[0] - x) / 6, to_y - (after[1] - y) / 6)
        curves.append(f"{_units(*control, *second, to_x, to_y)} c")
    return "\n".join(curves)


def _circle(point: Point) -> str:
    x, y, _ = point
    radius = _radius(point)
    bow = ROUND * radius
    return "\n".join([
        f"{_units(x + radius, y)} m",
        f"{_units(x + radius, y + bow, x + bow, y + radius, x, y + radius)} c",
        f"{_units(x - bow, y + radius, x - radius, y + bow, x - radius, y)} c",
        f"{_units(x - radius, y - bow, x - bow, y - radius, x, y - radius)} c",
        f"{_units(x + bow, y - radius, x + radius, y - bow, x + radius, y)} c h",
    ])


def _simplified(points: Sequence[Point]) -> list[Point]:
    """Leave out points that a straight line passes closely enough."""
    kept = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        start, stop = waiting.pop()
        distances = _distances(points[start + 1 : stop], points[start], points[stop])
        farthest = max(distances, default=0.0)
        if farthest > TOLERANCE:
            # Of points that are equally far the last one is kept.
            middle = stop - 1 - distances[::-1].index(farthest)
            kept.add(middle)
            waiting += [(start, middle), (middle, stop)]
    return [points[index] for index in sorted(kept)]


def _distances(points: Sequence[Point], start: Point, stop: Point) -> list[float]:
    """Return how far each point is from the line between two others, or from both where they are one."""
    left, down, _ = start
    along_x, along_y = stop[0] - left, stop[1] - down
    length = math.hypot(along_x, along_y)
    if not length:
        return [math.hypot(x - left, y - down) for x, y, _ in points]
    return [abs(along_x * (down - y) - (left - x) * along_y) / length for x, y, _ in points]


class InkFigure(RoomFigure):
    """A handwritten mark in a paper, with words for those who do not see it."""

    def __init__(
        self, strokes: Sequence[Stroke], room: tuple[float, float], node: Node, *, is_rtl: bool
    ) -> None:
        """Set up the figure.

        Args:
            strokes: The pen's way.
            room: Width and height in points.
            node: A ``Figure`` element with its ``alt``.
            is_rtl: Whether it stands at the right.
        """
        super().__init__(room, is_rtl=is_rtl)
        self._path, self._wide, self._high = ink_path(strokes, *room)
        self._node = node

    def draw(self) -> None:
        """Draw the shape."""
        if not self._path:
            return
        canvas: PaperCanvas = self.canv
        shift = max(self.width - self._wide, 0) if self._is_rtl else 0
        x, y = canvas.absolutePosition(shift, 0)
        box = numbers(x, y, x + self._wide, y + self._high)
        self._node.attributes = f"<</O/Layout/Placement/Block/BBox[{box}]>>"
        with canvas.tagged(self._node):
            unit = 1 / UNITS
            canvas.operators(
                f"q {numbers(*PEN)} rg {numbers(unit, 0, 0, unit, shift, 0)} cm\n{self._path}\nf Q"
            )
