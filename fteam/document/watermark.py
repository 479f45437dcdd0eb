"""The word “draft” behind the text of every page: for the eye only, and no words in the file.

It is drawn as outlines, so that neither a search nor a screen reader nor a copied sentence meets it.

Source:
    ISO 32000-1, 14.8.2.2.2 (artifacts: pagination, watermark).
"""

import math
from typing import Final

from fteam.document.canvas import WATERMARK, PaperCanvas
from fteam.document.fonts import Cut
from fteam.document.lines import break_lines
from fteam.document.look import SHADE
from fteam.document.objects import numbers
from fteam.document.outlines import glyph_path
from fteam.document.paragraph import Setting
from fteam.document.pieces import Piece
from fteam.document.shaping import Run, shape

LARGEST: Final = 135.0
"""Points; a short word is not drawn larger than this."""
REACH: Final = 0.78
"""Part of the page's diagonal that the word fills."""
MIDDLE: Final = 0.35
"""Height of a line's optical middle, as a part of its size."""


def draw_watermark(canvas: PaperCanvas, text: str, setting: Setting, page: tuple[float, float]) -> None:
    """Draw a word from the lower corner of a page to the upper one, light and behind everything."""
    across, down = page
    angle = math.atan2(down, across)
    sized = _outlines(text, setting, 1.0)[1]
    size = min(math.hypot(across, down) * REACH / max(sized, 1), LARGEST)
    path, width = _outlines(text, setting, size)
    turned = (math.cos(angle), math.sin(angle), -math.sin(angle), math.cos(angle), across / 2, down / 2)
    with canvas.artifact(WATERMARK):
        canvas.operators(f"q {numbers(*SHADE)} rg {_fine(turned)} cm")
        canvas.operators(f"1 0 0 1 {numbers(-width / 2, -size * MIDDLE)} cm {path} Q")


def _fine(matrix: tuple[float, ...]) -> str:
    return " ".join(f"{value:.5f}" for value in matrix)


def _outlines(text: str, setting: Setting, size: float) -> tuple[str, float]:
    """Return the path of a line of text that begins at zero, and its width in points."""
    piece = Piece(text, Cut.BOLD, size, SHADE, setting.language)
    line = break_lines(shape([piece], setting.fonts, is_rtl=setting.is_rtl), math.inf)[0]
    code: list[str] = []
    left = 0.0
    for run in line.runs:
        code += _run(run, left)
        left += run.width
    return "\n".join(code), line.width


def _run(run: Run, left: float) -> list[str]:
    code: list[str] = []
    points = run.piece.size / 1000
    for cluster in reversed(run.clusters) if run.is_rtl else run.clusters:
        for glyph in cluster.glyphs:
            place = left + glyph.x * points, glyph.y * points
            code.append(glyph_path(run.face, glyph.id, place, run.piece.size))
            left += glyph.advance * points
    return code
