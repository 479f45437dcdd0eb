"""A partner's sheet with a slip to send back."""

from datetime import date
from pathlib import Path

import pytest

from fteam.document.partner import partner_pdf
from fteam.errors import StoppedError
from fteam.progress import Progress
from fteam.words import ENGLISH
from tests.fteam.document.family_views import a_partner, a_whole_partner
from tests.fteam.document.printing import pages_of
from tests.fteam.document.reading import poppler_text
from tests.fteam.document.views import a_look


@pytest.mark.parametrize("size", [12, 18])
def test_everything_of_their_part_is_on_it(size: float, tmp_path: Path) -> None:
    paper = partner_pdf(a_whole_partner(), ENGLISH, a_look(size=size), Progress.silent())

    text = " ".join(poppler_text(paper.pdf, tmp_path).split())
    for words in (
        "Kayla Stidham",
        "Cedar Gap",
        "Family meeting · Reyes family",
        "place Ana in the group",
        "When: every Monday",
        "What I am asked (not promised yet)",
        "What must be done first",
        "What I look after",
        "Ana with Darnell",
        "“too soon”",
        "“never”",
        "Tell us how it goes: Sam Cole · 555-0142",
        "Maria gave leave: attendance.",
        "Keep it private.",
        "Tear off and send back",
        "check code 7K4M-92QX",
        "Initials",
    ):
        assert words in text


def test_without_a_promise_there_is_no_slip(tmp_path: Path) -> None:
    view = a_partner(promises=(), organization="", day=date(2026, 9, 15))

    text = poppler_text(partner_pdf(view, ENGLISH, a_look(), Progress.silent()).pdf, tmp_path)

    assert "Tear off" not in text
    assert "Tuesday, September 15, 2026" in text


def test_it_can_be_stopped() -> None:
    with pytest.raises(StoppedError):
        partner_pdf(a_partner(), ENGLISH, a_look(), Progress(lambda _: None, lambda: True))


def test_a_slip_on_a_page_of_its_own_belongs_to_no_section() -> None:
    paper = partner_pdf(a_whole_partner(), ENGLISH, a_look(size=18), Progress.silent())

    pages = pages_of(paper.pdf)

    slip = next(page for page in pages if "Tear off" in page)
    assert slip.startswith("Tear off")
