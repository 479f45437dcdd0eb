"""Every paper looks as it did when people last looked at it and found it good.

`poe gold` accepts the papers of today; look at the pictures before you keep them.
"""

from pathlib import Path
from typing import Final

import pytest
from PIL import Image

from tests.gold.comparing import MOST_POINTS, difference, keep, pictures_of
from tests.judges.papers import PAPERS
from tests.source import ROOT

GOLD: Final = Path(__file__).parent
OUT: Final = ROOT / "out" / "gold"
KEPT: Final = [name for name, sample in PAPERS.items() if sample.pictures]


def stem_of(name: str) -> str:
    return "-".join(name.lower().replace(",", "").split())


@pytest.mark.parametrize("name", KEPT)
def test_paper_looks_like_its_gold_pictures(name: str, request: pytest.FixtureRequest) -> None:
    sample = PAPERS[name]
    today = pictures_of(sample.make(), sample.pictures)
    if request.config.getoption("--gold-update"):
        accept(name, today)

    seen = [complaint(name, number, picture) for number, picture in enumerate(today, 1)]

    assert [line for line in seen if line] == []
    assert not path_of(name, len(today) + 1).exists(), f"{name} has lost a page"


def test_every_gold_picture_belongs_to_a_paper(request: pytest.FixtureRequest) -> None:
    stems = {stem_of(name) for name in KEPT}
    strays = [path for path in GOLD.glob("*.png") if path.stem.rpartition("-")[0] not in stems]
    if request.config.getoption("--gold-update"):
        for path in strays:
            path.unlink()

    assert [path.name for path in strays if path.exists()] == []


def test_a_word_that_moved_by_two_points_is_seen() -> None:
    (page,) = pictures_of(PAPERS["draft"].make(), 1)
    moved = page.copy()
    moved.paste(page.crop((100, 200, 400, 220)), (103, 200))

    assert difference(page, moved).points > MOST_POINTS


def test_softer_edges_are_not_seen() -> None:
    (page,) = pictures_of(PAPERS["draft"].make(), 1)
    softer = page.point(lambda grey: min(255, grey + 24))

    assert difference(page, softer).points == 0


def path_of(name: str, page: int) -> Path:
    return GOLD / f"{stem_of(name)}-{page}.png"


def accept(name: str, today: list[Image.Image]) -> None:
    """Take today's pages as gold."""
    for old in GOLD.glob(f"{stem_of(name)}-[0-9]*.png"):
        if old.stem.rpartition("-")[0] == stem_of(name):
            old.unlink()
    for number, picture in enumerate(today, 1):
        keep(picture, path_of(name, number))


def complaint(name: str, page: int, today: Image.Image) -> str:
    """Say how a page differs from its gold picture; empty if it does not."""
    path = path_of(name, page)
    if not path.exists():
        return f"{name}, page {page}, has no gold picture. Look at it, then: poe gold"
    with Image.open(path) as gold:
        found = difference(gold, today)
    if found.points <= MOST_POINTS:
        return ""
    OUT.mkdir(parents=True, exist_ok=True)
    shown = OUT / path.name
    found.picture.save(shown)
    return (
        f"{name}, page {page}, differs from its gold picture in {found.points} points. Look at "
        f"{shown.relative_to(ROOT)}: red is gone, blue is new. If it is right: poe gold"
    )
