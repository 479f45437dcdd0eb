"""Take pictures of every paper in colour, for the help and for looking at what changed.

    python -m installer.pictures [FOLDER] [--dpi 100] [--all]

The papers are those that the judges of the tests see, made from the practice families. Without --all, one
picture of each kind in English goes to resources/help/pictures; with it, every page of every paper.
"""

import argparse
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image

from fteam.handouts import Handout
from fteam.paths import resource
from tests.judges.papers import PAPERS

COLOURS: Final = 256
DPI: Final = 100
POINTS_PER_INCH: Final = 72
SHOWN: Final = {
    "certified plan": 2,
    "plan in large print": 1,
    "plan in Arabic": 1,
    **{kind.name.lower().replace("_", "-"): 1 for kind in Handout},
}
"""Papers of the help, and how many of their pages."""


def main() -> int:
    """Take the pictures and return 0."""
    parser = argparse.ArgumentParser(description="Take pictures of every paper.")
    parser.add_argument("folder", nargs="?", type=Path, default=resource("help", "pictures"))
    parser.add_argument("--dpi", type=int, default=DPI, help="dots per inch")
    parser.add_argument("--all", action="store_true", help="every page of every paper")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    wanted = dict.fromkeys(PAPERS, 0) if options.all else SHOWN
    for name, most in wanted.items():
        _take(PAPERS[name].make(), name, most, options.folder, options.dpi)
    return 0


def _take(pdf: bytes, name: str, most: int, folder: Path, dpi: int) -> None:
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    stem = "-".join(name.lower().replace(",", "").split())
    for number in range(min(most or len(document), len(document))):
        path = folder / f"paper-{stem}-{number + 1}.png"
        _write(document[number].render(scale=dpi / POINTS_PER_INCH).to_pil(), path)
        print(path)
    document.close()


def _write(picture: Image.Image, path: Path) -> None:
    """Keep 256 colours: a paper has few, and the project carries every picture."""
    picture.convert("RGB").quantize(COLOURS).save(path, optimize=True)


if __name__ == "__main__":
    raise SystemExit(main())
