"""A young person's page: their words on the first, rights and signature on a page for the file."""

from pathlib import Path

import pytest

from fteam.document.youth import youth_pdf
from fteam.errors import StoppedError
from fteam.progress import Progress
from fteam.words import ENGLISH
from tests.fteam.document.family_views import a_youth
from tests.fteam.document.reading import poppler_text, structure, told
from tests.fteam.document.views import a_look


@pytest.mark.parametrize("size", [12, 18])
def test_words_and_rights_are_on_it(size: float, tmp_path: Path) -> None:
    paper = youth_pdf(a_youth(), ENGLISH, a_look(size=size), Progress.silent())

    text = " ".join(poppler_text(paper.pdf, tmp_path).split())
    for words in (
        "“I just want to be a kid.”",
        "“Time to play.”",
        "Tuesdays. Grace: drive Tyler",
        "I can say what I want.",
        "If I live in foster care",
        "Sam Cole · 555-0142",
        "Tyler Jackson. Someone read my rights with me",
        "My name or my mark",
    ):
        assert words in text


def test_what_goes_to_the_file_holds_none_of_their_words(tmp_path: Path) -> None:
    paper = youth_pdf(a_youth(), ENGLISH, a_look(), Progress.silent())

    assert paper.pages == 2
    second = told(paper.pdf, tmp_path, "pdftotext", "-f", "2", "PDF", "-")
    assert "kid" not in second
    assert "My name or my mark" in second


def test_without_words_there_is_room_to_write_them(tmp_path: Path) -> None:
    view = a_youth(said=(), asked=(), for_me=(), rights_in_care=())

    paper = youth_pdf(view, ENGLISH, a_look(), Progress.silent())

    text = poppler_text(paper.pdf, tmp_path)
    assert "What I said" in text
    assert "promised me" not in text
    assert "foster care" not in text
    assert any(line.strip().startswith("Form") for line in structure(paper.pdf, tmp_path))


def test_it_can_be_stopped() -> None:
    with pytest.raises(StoppedError):
        youth_pdf(a_youth(), ENGLISH, a_look(), Progress(lambda _: None, lambda: True))
