"""Draws a glyph as a filled path, where drawing it as text would be read back wrongly.

Source:
    ISO 32000-1, 8.5 (paths); ISO/IEC 14496-22, glyf (quadratic curves).
"""

from collections.abc import Sequence
from typing import Final

import uharfbuzz as hb

from fteam.document.fonts import Face
from fteam.document.objects import numbers

_Step = tuple[str, tuple[float, ...]]


def _recorder() -> hb.DrawFuncs:
    record = hb.DrawFuncs()
    record.set_move_to_func(lambda x, y, steps: steps.append(("m", (x, y))))
    record.set_line_to_func(lambda x, y, steps: steps.append(("l", (x, y))))
    record.set_quadratic_to_func(lambda cx, cy, x, y, steps: steps.append(("v", (cx, cy, x, y))))
    record.set_close_path_func(lambda steps: steps.append(("h", ())))
    return record


_RECORDER: Final = _recorder()


def glyph_path(face: Face, glyph: int, place: tuple[float, float], size: float) -> str:
    """Return the operators that fill the outline of a glyph.

    Args:
        face: A face with TrueType outlines.
        glyph: Number of the glyph in it.
        place: Its origin on the page, in points.
        size: Size of the letters, in points.
    """
    steps: list[_Step] = []
    face.font.draw_glyph(glyph, _RECORDER, steps)
    scale = size * face.scale / 1000
    operators: list[str] = []
    pen = (0.0, 0.0)
    for name, points in steps:
        on_page = [place[index % 2] + value * scale for index, value in enumerate(points)]
        operators.append(f"{numbers(*_cubic(pen, on_page))} c" if name == "v" else _plain(name, on_page))
        pen = (on_page[-2], on_page[-1]) if on_page else pen
    return "\n".join([*operators, "f"]) if operators else ""


def _plain(name: str, points: Sequence[float]) -> str:
    return f"{numbers(*points)} {name}" if points else name


def _cubic(pen: tuple[float, float], points: Sequence[float]) -> list[float]:
    """Raise a quadratic curve to a cubic one; PDF has no other."""
    control_x, control_y, x, y = points
    near = [
        start + (control - start) * 2 / 3 for start, control in zip(pen, (control_x, control_y), strict=True)
    ]
    far = [end + (control - end) * 2 / 3 for end, control in zip((x, y), (control_x, control_y), strict=True)]
    return [*near, *far, x, y]
