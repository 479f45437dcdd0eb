"""The style sheet, filled with a theme's colours and the text size."""

from pathlib import Path
from string import Template
from typing import Final

from ui.look.tokens import Tokens

SHEET: Final = Path(__file__).resolve().parents[2] / "resources" / "look" / "sheet.qss"
SIZES: Final = (2, 4, 6, 7, 8, 10, 12, 13, 14, 15, 16, 17, 24, 34)


def sheet(tokens: Tokens, percent: int) -> str:
    """Return the style sheet of a theme at a text size.

    Args:
        tokens: The theme's colours.
        percent: Text size, 100 is 15 px.
    """
    sizes = {f"f{size}": max(1, round(size * percent / 100)) for size in SIZES}
    colours = {name: getattr(tokens, name) for name in Tokens.__slots__}
    return Template(SHEET.read_text(encoding="utf-8")).substitute(**sizes, **colours)
