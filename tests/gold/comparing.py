"""Compares pictures of pages: a moved word is seen, the softness of an edge is not."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

DPI: Final = 100
POINTS_PER_INCH: Final = 72
GREYS: Final = 16
"""Kept in a picture: enough for soft edges, few enough to be small."""
SOFT: Final = 1.2
"""Pixels over which edges are blurred before they are compared."""
FAR_OFF: Final = 48
"""Steps of grey, of 256, from which a blurred point counts as another one."""
MOST_POINTS: Final = 40
"""Such points in a page that passes; one letter that moved has more."""


@dataclass(frozen=True)
class Difference:
    """How a page differs from its gold picture.

    Attributes:
        points: How many points are others.
        picture: Gold and today laid over each other: red is gone, blue is new.
    """

    points: int
    picture: Image.Image


def pictures_of(pdf: bytes, most: int) -> list[Image.Image]:
    """Draw the first pages of a paper in greys."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    drawn = [
        document[number].render(scale=DPI / POINTS_PER_INCH).to_pil().convert("L")
        for number in range(min(len(document), most))
    ]
    document.close()
    return drawn


def keep(picture: Image.Image, path: Path) -> None:
    """Write a gold picture, small."""
    picture.quantize(GREYS).save(path, optimize=True)


def difference(gold: Image.Image, today: Image.Image) -> Difference:
    """Compare two pictures of a page."""
    size = (max(gold.width, today.width), max(gold.height, today.height))
    before, after = (_soft(_on_sheet(each, size)) for each in (gold, today))
    apart = ImageChops.difference(before, after)
    return Difference(sum(apart.histogram()[FAR_OFF:]), Image.merge("RGB", _inks(gold, today, size)))


def _inks(gold: Image.Image, today: Image.Image, size: tuple[int, int]) -> list[Image.Image]:
    """Show in red what only the gold picture has, in blue what only today's has."""
    before, after = _on_sheet(gold, size), _on_sheet(today, size)
    return [after, ImageChops.darker(before, after), before]


def _on_sheet(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    sheet = Image.new("L", size, 255)
    sheet.paste(picture.convert("L"))
    return sheet


def _soft(picture: Image.Image) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(SOFT))
