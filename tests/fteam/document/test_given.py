"""What was given to whom, on paper: each line with its day, how, and to whom."""

from pathlib import Path
from typing import Any

import pytest

from fteam.document.given import given_pdf
from fteam.errors import StoppedError
from fteam.progress import Progress
from fteam.rules.family_views import Imprint
from fteam.rules.view_given import GivenLine, GivenView
from fteam.words import ENGLISH
from tests.fteam.document.reading import poppler_text
from tests.fteam.document.views import a_look

IMPRINT = Imprint("en", "Reyes family", 2, "7K4M-92QX")
PLAN = GivenLine("Nov 22, 2026", "The plan, version 2", "Printed", "Sam Cole", leave="With your leave")
TAKEN = GivenLine("Nov 23, 2026", "Another paper", "Sent by post", "Mina Ortiz", whose="Noor Hill")


def a_view(*lines: GivenLine, **more: Any) -> GivenView:
    return GivenView(**{"imprint": IMPRINT, "name": "Noor Hill", "lines": lines, "is_whole": False, **more})


def text_of(view: GivenView, folder: Path, **look: Any) -> str:
    paper = given_pdf(view, ENGLISH, a_look(**look), Progress.silent())
    return " ".join(poppler_text(paper.pdf, folder).split())


@pytest.mark.parametrize("size", [12, 18])
def test_each_line_tells_when_what_how_and_to_whom(size: float, tmp_path: Path) -> None:
    text = text_of(a_view(PLAN, TAKEN), tmp_path, size=size)

    for words in (
        "Copy for Noor Hill",
        "Nov 22, 2026",
        "The plan, version 2",
        "Sam Cole",
        "With your leave",
        "Sent by post",
        "Mina Ortiz",
        "the copy of Noor Hill",
        "take leave back at any time",
    ):
        assert words in text


def test_the_facilitators_page_counts_what_was_held_back(tmp_path: Path) -> None:
    line = GivenLine("Nov 22, 2026", "Sign-in sheet", "Printed", "", held_back=3)

    text = text_of(a_view(line, is_whole=True, name=""), tmp_path)

    assert "3 lines were held back" in text
    assert "Everyone in the room" in text
    assert "Every paper and file of this plan" in text
    assert "Copy for" not in text


def test_where_nothing_is_written_down_it_says_so(tmp_path: Path) -> None:
    assert "Nothing is written down here for you yet." in text_of(a_view(), tmp_path)


def test_it_can_be_stopped() -> None:
    with pytest.raises(StoppedError):
        given_pdf(a_view(PLAN), ENGLISH, a_look(), Progress(lambda _: None, lambda: True))
