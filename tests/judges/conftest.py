"""Makes every paper once and lets the programs that judge them run while the tests go on."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.judges.papers import PAPERS
from tests.judges.verapdf import VeraPdf, why_missing

Files = Callable[[str], Path]


@pytest.fixture(scope="session")
def engine() -> Iterator[VeraPdf | None]:
    """Give veraPDF, started once for all papers; None where it cannot run."""
    if why_missing():
        yield None
        return
    started = VeraPdf()
    yield started
    started.close()


@pytest.fixture
def vera(engine: VeraPdf | None) -> VeraPdf:
    """Give veraPDF, or skip the test with the reason."""
    if engine is None:
        pytest.skip(why_missing())
    return engine


@pytest.fixture(scope="session")
def paper_file(tmp_path_factory: pytest.TempPathFactory, engine: VeraPdf | None) -> Files:
    """Give the file of each paper; it is made once, and veraPDF judges it while the tests go on."""
    folder = tmp_path_factory.mktemp("papers")

    @cache
    def file_of(name: str) -> Path:
        path = folder / f"{re.sub(r'[^a-z0-9]+', '-', name.lower())}.pdf"
        path.write_bytes(PAPERS[name].make())
        if engine:
            for profile in PAPERS[name].profiles:
                engine.ask(profile, path)
        return path

    return file_of
